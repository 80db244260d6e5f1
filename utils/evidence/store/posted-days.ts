import { japanDate } from '../../japan-time';
import type { Capture, Incident } from '../../shapes/schema';
import { db } from '../db';

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
  for (const { id, own } of incidents) {
    if (own?.postedOn !== undefined) continue;
    const captures = await db.captures.where({ incidentId: id }).toArray();
    await db.incidents.where({ id }).modify((incident) => {
      incident.own = { ...incident.own, postedOn: postedDays(captures, incident.own?.postedOn) };
    });
  }
}
