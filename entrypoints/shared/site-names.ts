import type { Language } from '../../components/words/translate';
import { platforms } from '../../utils/platforms';
import type { Incident } from '../../utils/shapes/schema';

/** Name of a site in the language of the interface; for sites without an adapter what was stored. */
export function nameOfSite(
  { platform, siteName }: Pick<Incident['summary'], 'platform' | 'siteName'>,
  lang: Language,
): string {
  return platforms.find(({ id }) => id === platform)?.name[lang] ?? siteName;
}

/** The same where nothing but the name was kept: records keep the Japanese one. */
export function siteNamed(stored: string, lang: Language): string {
  return platforms.find(({ name }) => name.ja === stored)?.name[lang] ?? stored;
}
