import { japanDate } from '../../../japan-time';
import type { Capture, Incident } from '../../../shapes/schema';
import { db } from '../../db';
import { rowsBy } from '../../rows-by';

/** No case keeps more days than this: the first ones, from which logs go first. */
const most = 200;

/** The days on which these posts were posted, as their pages said it, each once, the first one first; with those known before. */
export function postedDays(captures: readonly Pick<Capture, 'post'>[], before: readonly string[] = []): string[] {
  const days = captures.flatMap(({ post }) => {
    const iso = post.postedAt?.iso;
    return iso && !Number.isNaN(Date.parse(iso)) ? [japanDate(iso)] : [];
  });
  return [...new Set([...before, ...days])].sort().slice(0, most);
}

/** Cases of an earlier version, and those from another device, get their days from their captures: once each. */
export async function fillPostedDays(incidents: readonly Incident[]): Promise<void> {
  const ids = incidents.flatMap(({ id, own }) => (own?.postedOn === undefined ? [id] : []));
  if (ids.length === 0) return;
  await db.transaction('rw', [db.incidents, db.captures], async () => {
    const captures = new Map<string, Capture[]>(ids.map((id) => [id, []]));
    for (const capture of await rowsBy(db.captures, 'incidentId', ids)) captures.get(capture.incidentId)?.push(capture);
    const lacking = (await db.incidents.bulkGet(ids)).filter((incident) => incident !== undefined);
    await db.incidents.bulkPut(
      lacking.map((incident) => ({
        ...incident,
        own: { ...incident.own, postedOn: postedDays(captures.get(incident.id) ?? [], incident.own?.postedOn) },
      })),
    );
  });
}
