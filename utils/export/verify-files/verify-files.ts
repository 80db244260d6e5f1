import { sha256Hex } from '../../bytes/digest';
import { verifyText } from '../../verify/tools/verify-text';
import type { CaptureFolder } from '../capture-folder';
import { activePagesOf } from '../rebuilt-pages';
import type { RedactedFolder } from '../redacted-folder';
import type { BagFile } from '../tag-files';
import { verifyShell } from './verify-shell';

/** What the files that tell how to check a pack depend on. */
interface VerifyFacts {
  directory: string;
  folders: readonly CaptureFolder[];
  copies: readonly RedactedFolder[];
  isSigned: boolean;
  asksStamp: boolean;
  verifyPage?: Uint8Array<ArrayBuffer>;
}

/**
 * `VERIFY.txt`, `verify.sh` and, where the release has it at hand, `verify.html`. Script and page are the same in every
 * pack of a release; their digests are published in utils/verify/tools.
 */
export async function verifyFiles({
  directory,
  folders,
  copies,
  isSigned,
  asksStamp,
  verifyPage,
}: VerifyFacts): Promise<BagFile[]> {
  const encoder = new TextEncoder();
  const tags = folders.flatMap(({ tags: own }) => [...own.keys()]);
  const text = verifyText({
    directory,
    isSigned,
    asksStamp,
    copies: folders.length === 0 ? 'only' : copies.length > 0 ? 'too' : 'none',
    hasSeals: tags.length > 0,
    activePages: activePagesOf(folders).map(({ path }) => path),
    hasStamps: tags.some((name) => name.endsWith('.tsr')),
    ...(verifyPage ? { pageDigest: await sha256Hex(verifyPage) } : {}),
  });
  return [
    { name: 'VERIFY.txt', bytes: encoder.encode(text) },
    ...(verifyPage ? [{ name: 'verify.html', bytes: verifyPage }] : []),
    { name: 'verify.sh', bytes: encoder.encode(verifyShell) },
  ];
}
