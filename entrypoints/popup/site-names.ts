import type { Language } from '../../components/translate';
import type { Incident } from '../../utils/evidence/schema';
import { platforms } from '../../utils/platforms';

/** Name of a site in the language of the interface; for sites without an adapter what was stored. */
export function nameOfSite({ platform, siteName }: Incident['summary'], lang: Language): string {
  return platforms.find(({ id }) => id === platform)?.name[lang] ?? siteName;
}
