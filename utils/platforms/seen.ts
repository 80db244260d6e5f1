import type { SeenSite } from '../shapes/records/seen-site';
import records from './seen.json';

/** The day on which a person last saw that a site is read rightly, and who; `npm run check-live` writes it. */
export function seenByPerson(site: string): Pick<SeenSite, 'seenOn' | 'by'> | undefined {
  const found = (records as readonly SeenSite[]).find((record) => record.site === site && record.verdict === 'right');
  return found && { seenOn: found.seenOn, by: found.by };
}
