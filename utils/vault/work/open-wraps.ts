import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { openWrap } from '../keys/case-key';
import { mostSmall } from '../store/bodies';
import { wrapsOf } from '../store/names';
import type { ObjectStore } from '../store/object-store';
import type { VaultShelf } from './shelf';

/** Names of wraps whose key is on the shelf already. */
const openedWraps = new WeakMap<VaultShelf, Set<string>>();

export interface Opened {
  readonly identities: readonly string[];
  /** By the recipient that belongs to each. */
  readonly byRecipient: ReadonlyMap<string, string>;
}

/**
 * The keys of a case that this person can open: from memory and from the bucket. A wrap for others is passed over; a store
 * that does not answer throws, since a key that was not seen is not a key that is not there.
 * @throws StoreError
 */
export async function identitiesOf(
  store: ObjectStore,
  shelf: VaultShelf,
  about: string,
  own: readonly string[],
): Promise<Opened> {
  const { identityToRecipient } = await import('age-encryption');
  const known = new Set(await shelf.identities(about));
  const { wraps } = store.reach;
  const seen = openedWraps.get(shelf) ?? new Set();
  openedWraps.set(shelf, seen);
  // Every version: what somebody laid over a wrap, or a delete marker, hides none
  for (const { key, bytes, version, isMarker } of await store.versions(wrapsOf(about), wraps)) {
    // What is no wrap by its size alone is not even fetched; a wrap is named by its bytes: one that was opened is not asked for again
    if (isMarker || bytes > mostSmall || seen.has(key)) continue;
    const wrap = await store.get(key, wraps, version, mostSmall);
    if ((await sha256Hex(wrap)) !== key.slice(wrapsOf(about).length)) continue;
    const identity = await openWrap(wrap, own).catch((error: unknown) => {
      if (error instanceof CodedError) return undefined;
      throw error;
    });
    if (!identity) continue;
    if (!known.has(identity)) await shelf.learn(about, identity);
    known.add(identity);
    seen.add(key);
  }
  const identities = [...known];
  const pairs = await Promise.all(identities.map(async (one) => [await identityToRecipient(one), one] as const));
  return { identities, byRecipient: new Map(pairs) };
}
