import { factsOf } from '../../../components/verify/use-brought';
import { fileSource } from '../../../utils/bytes/byte-source';
import { type PackVerdict, type VerifyProgress, verifyPack } from '../../../utils/verify/verify-pack';
import { readOutsideFacts } from '../verify/read-outside-facts';
import type { Tasks } from './tasks';

/** Checks a pack against the keys and roots of this profile, or those that were brought along instead. */
export async function checkPack(
  { file, brought }: Tasks['verify']['wish'],
  onProgress: (progress: VerifyProgress) => void,
): Promise<PackVerdict> {
  return verifyPack(fileSource(file), { ...(await readOutsideFacts()), ...factsOf(brought), onProgress });
}
