import { sha256Hex } from '../../bytes/digest';
import type { VerifyTextFacts } from '../../verify/tools/stock-commands';
import { verifyText } from '../../verify/tools/verify-text';
import type { BagFile } from '../tag-files';
import { verifyShell } from './verify-shell';

/** What the files that tell how to check a pack depend on. */
type VerifyFacts = Omit<VerifyTextFacts, 'pageDigest'> & { verifyPage?: Uint8Array<ArrayBuffer> };

/**
 * `VERIFY.txt`, `verify.sh` and, where the release has it at hand, `verify.html`. Script and page are the same in every
 * pack of a release; their digests are published in utils/verify/tools.
 */
export async function verifyFiles({ verifyPage, ...facts }: VerifyFacts): Promise<BagFile[]> {
  const encoder = new TextEncoder();
  const text = verifyText({ ...facts, ...(verifyPage ? { pageDigest: await sha256Hex(verifyPage) } : {}) });
  return [
    { name: 'VERIFY.txt', bytes: encoder.encode(text) },
    ...(verifyPage ? [{ name: 'verify.html', bytes: verifyPage }] : []),
    { name: 'verify.sh', bytes: encoder.encode(verifyShell) },
  ];
}
