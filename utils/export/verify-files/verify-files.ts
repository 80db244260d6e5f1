import { sha256Hex } from '../../bytes/digest';
import { letterTable } from '../../verify/letters/letter-book';
import type { VerifyTextFacts } from '../../verify/tools/stock-commands';
import { verifyText } from '../../verify/tools/verify-text';
import type { BagFile } from '../tag-files';
import { verifyShell } from './verify-shell';

/** What the files that tell how to check a pack depend on. */
type VerifyFacts = Omit<VerifyTextFacts, 'pageDigest'> & PageFiles;

/** `verify.html` and what it has no room for, out of the release. */
export interface PageFiles {
  verifyPage?: Uint8Array<ArrayBuffer>;
  letters?: Uint8Array<ArrayBuffer>;
}

/**
 * `VERIFY.txt`, `verify.sh` and, where the release has them at hand, `verify.html` and its table of letters. Script and page are the same in every
 * pack of a release; their digests are published in utils/verify/tools.
 */
export async function verifyFiles({ verifyPage, letters, ...facts }: VerifyFacts): Promise<BagFile[]> {
  const encoder = new TextEncoder();
  const text = verifyText({ ...facts, ...(verifyPage ? { pageDigest: await sha256Hex(verifyPage) } : {}) });
  return [
    { name: 'VERIFY.txt', bytes: encoder.encode(text) },
    ...(verifyPage ? [{ name: 'verify.html', bytes: verifyPage }] : []),
    ...(letters ? [{ name: letterTable, bytes: letters }] : []),
    { name: 'verify.sh', bytes: encoder.encode(verifyShell) },
  ];
}
