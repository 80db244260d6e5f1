import { followChains } from '../events/chains';
import type { Roster } from '../events/roster';
import { packKey, segmentMark } from '../store/names';
import { upload } from '../store/upload';
import { makeSegment } from './segments';
import type { Vault } from './vault';

/** The last number of each log that a segment covers already. */
function coveredBy({ snapshots }: Pick<Roster, 'snapshots'>): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { body } of snapshots)
    for (const [writer, end] of Object.entries(body.ends)) ends.set(writer, Math.max(end, ends.get(writer) ?? 0));
  return ends;
}

/**
 * Lays a segment of what no segment covers yet, when that is at least `least`, and says so in the log. It lies under lock
 * like a pack; an empty object of the news names it, so that a new machine finds it before it has read anything.
 * @returns how many events it holds
 */
export async function laySegment(vault: Vault, least = 1_000): Promise<number> {
  const { roster } = await vault.judged();
  const role = roster.members.get(vault.desk.writer.fingerprint)?.role;
  if (role === undefined || role === 'reader') return 0;
  const covered = coveredBy(roster);
  const { standing } = followChains(await vault.shelf.events(), roster.stands);
  const open = standing.filter(({ header }) => header.seq > (covered.get(header.writer) ?? 0));
  if (open.length < least) return 0;
  const { store, desk } = vault;
  const { blob, body } = await makeSegment(store, open);
  if (body.events === 0) return 0;
  await upload(store, { key: packKey(body.pack), blob, until: desk.until() });
  await store.put(segmentMark(body.pack), new Uint8Array());
  await vault.rule('snapshot', body);
  return body.events;
}
