import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';

/** No page that a person can look at comes near these: bytes with its pictures, tags, references to characters. */
const mostBytes = 96 * 1024 ** 2;
const mostTags = 300_000;
const mostReferences = 400_000;
const [openTag, reference] = [0x3c, 0x26];

/** Why a page is not read at all: each tag and each reference costs, and few bytes of a ZIP may hold millions of them. */
export function pageFault(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  if (bytes.byteLength > mostBytes) return `refused: more than ${mostBytes} bytes`;
  if (isMore(bytes, openTag, mostTags)) return `refused: more than ${mostTags} tags`;
  if (isMore(bytes, reference, mostReferences)) return `refused: more than ${mostReferences} references`;
  return undefined;
}

function isMore(bytes: Uint8Array, wanted: number, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0 && count <= most; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count > most;
}

/** Pages of a capture that are not read at all. */
export function largePages({ path, files }: FoundCapture, names: readonly string[]): Finding[] {
  return names.flatMap((name): Finding[] => {
    const detail = pageFault(files.get(name));
    return detail === undefined ? [] : [{ reason: 'too-large', path: path + name, detail }];
  });
}
