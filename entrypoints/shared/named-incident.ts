import type { Language } from '../../components/words/translate';
import type { Incident } from '../../utils/shapes/schema';
import { nameOfSite } from './site-names';

/** The same incident with its site named in the language of the page, for lists, search and headings. */
export function named(incident: Incident, lang: Language): Incident {
  return { ...incident, summary: { ...incident.summary, siteName: nameOfSite(incident.summary, lang) } };
}
