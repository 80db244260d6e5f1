import { sha256Hex } from '../../../utils/bytes/digest';
import { readPins, readRevoked } from '../../../utils/evidence/keys/pinned-keys';
import { readStampSettings } from '../../../utils/evidence/time-stamp/stamp-settings';
import { type OutsideFacts, readKeyList } from '../../../utils/verify/keys/outside-facts';
import { bookOfTable, letterTable, pageOfRelease } from '../../../utils/verify/letters/letter-book';

/** The keys that this profile has pinned and revoked, and the roots that its person trusts: what a verifier needs from outside. */
export async function readOutsideFacts(): Promise<OutsideFacts> {
  const [pins, revoked, stamps] = await Promise.all([readPins(), readRevoked(), readStampSettings()]);
  // This profile keeps the list itself: an empty one says that no key was revoked
  const keys = { ...(readKeyList({ pins, revoked }) ?? { revoked: [] }), ownPage, letters };
  if (!stamps?.roots) return keys;
  const { judgeWithRoots } = await import('../../../utils/verify/keys/judge-time-stamp');
  return { ...keys, judgeTimeStamp: judgeWithRoots(stamps.roots) };
}

/** The table that this release lays into its packs. */
async function letters() {
  return bookOfTable(new Uint8Array(await (await fetch(`/${letterTable}`)).arrayBuffer()));
}

/** The page that this release lays into its packs. */
async function ownPage(): Promise<string> {
  return sha256Hex(new Uint8Array(await (await fetch(`/${pageOfRelease}`)).arrayBuffer()));
}
