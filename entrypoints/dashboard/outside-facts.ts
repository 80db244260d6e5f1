import { db } from '../../utils/evidence/db';
import { readStampSettings } from '../../utils/evidence/time-stamp/stamp-settings';
import { type OutsideFacts, readKeyList } from '../../utils/verify/outside-facts';

/** The keys that this profile has pinned, and the roots that its person trusts: what a verifier needs from outside. */
export async function readOutsideFacts(): Promise<OutsideFacts> {
  const [row, stamps] = await Promise.all([db.settings.get('pinned-keys'), readStampSettings()]);
  const keys = readKeyList(row?.value) ?? {};
  if (!stamps?.roots) return keys;
  const { judgeWithRoots } = await import('../../utils/verify/judge-time-stamp');
  return { ...keys, judgeTimeStamp: judgeWithRoots(stamps.roots) };
}
