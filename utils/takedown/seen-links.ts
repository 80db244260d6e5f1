import type { SeenLink } from '../shapes/records/seen-link';
import records from './seen-links.json';

/**
 * The day on which a person last saw that an address holds what it is opened for, and who; `npm run check-live -- --links`
 * writes it.
 */
export function linkSeenByPerson(
  url: string | undefined,
  seen = records as readonly SeenLink[],
): Pick<SeenLink, 'seenOn' | 'by'> | undefined {
  const found = seen.find((record) => record.url === url && record.verdict === 'right');
  return found && { seenOn: found.seenOn, by: found.by };
}
