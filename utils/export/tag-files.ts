import type { NamedBytes } from '../bytes/named-bytes';
import { japanDate } from '../japan-time';
import type { CustodyEntry, WithheldEntry } from '../shapes/schema';
import type { PlacedCapture } from './capture-folder';
import type { RedactedFolder } from './redacted-folder';

/** A file of the bag. */
export type BagFile = NamedBytes;

/** The bag declaration, byte for byte (RFC 8493 §2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Lines `<sha256>  <path>` as `sha256sum -c` reads them (RFC 8493 §2.1.3), sorted by path in code-unit order. */
export function manifestOf(files: readonly { name: string; sha256: string }[]): string {
  return files
    .toSorted(({ name: a }, { name: b }) => (a < b ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}

/** What `bag-info.txt` states. */
interface BagFacts {
  number: string;
  /** Instant of the packing, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  payload: readonly { size: number }[];
  custody: readonly (CustodyEntry | WithheldEntry)[];
  folders: readonly PlacedCapture[];
  copies: readonly RedactedFolder[];
}

/** `bag-info.txt` (RFC 8493 §2.2.2): the reserved labels, and three of ours that tie the bag to its captures and its log. */
export function bagInfo({ number, createdAt, version, payload, custody, folders, copies }: BagFacts): string {
  const octets = payload.reduce((sum, file) => sum + file.size, 0);
  const head = custody.at(-1);
  return [
    `Bag-Software-Agent: Banken ${version}`,
    `Bagging-Date: ${japanDate(createdAt)}`,
    `External-Identifier: ${number}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
    `Created-At: ${createdAt}`,
    ...folders.map(({ number: count, capture }) => `Capture-Seal: capture-${count} ${capture.seal}`),
    ...copies.map(({ number: count, redaction }) => `Redacted-Copy: redacted-${count} ${redaction.digest}`),
    ...(head ? [`Custody-Head: ${head.seq} ${head.hash}`] : []),
    '',
  ].join('\n');
}
