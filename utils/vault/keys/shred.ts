import { CodedError } from '../../coded-error';
import type { Roster } from '../events/roster';
import { wrapsOf } from '../store/names';
import type { ObjectStore } from '../store/object-store';

/**
 * Deletes every version of every wrap of a case, the paper's share among them: its packs stay under their lock and nobody
 * can open them any more. Only after two owners have said so in the log.
 * @returns how many versions were deleted; running it again after a break is the same as once
 * @throws CodedError `shred-not-decided`; StoreError
 */
export async function shredCase(store: ObjectStore, roster: Pick<Roster, 'shredded'>, about: string): Promise<number> {
  if (!roster.shredded.has(about)) throw new CodedError('shred-not-decided', about);
  const { wraps } = store.reach;
  const versions = await store.versions(wrapsOf(about), wraps);
  for (const { key, version } of versions) if (version) await store.deleteWrap(key, version);
  const left = await store.versions(wrapsOf(about), wraps);
  if (left.length > 0) throw new CodedError('shred-incomplete', `${left.length}`);
  return versions.length;
}
