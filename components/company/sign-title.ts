import { personSign, signFamilies } from '../../utils/review/watching/signs';

/** The name of a sign. */
export function signTitle(id: string, lang: 'ja' | 'en', person: string): string {
  return id === personSign ? person : (signFamilies.find((family) => family.id === id)?.title[lang] ?? id);
}
