import type { CustodyEntry, Incident } from '../../shapes/schema';
import type { PlacedCapture } from '../capture-folder';
import type { RedactedFolder } from '../redacted-folder';

/** The numbers that tie a paper to its bag, where a verifier finds them without reading pages. */
export function keywordsOf(
  incident: Incident,
  folders: readonly PlacedCapture[],
  custody: readonly CustodyEntry[],
  copies: readonly RedactedFolder[] = [],
): string {
  const seals = folders.map(({ capture, number }) => `capture-${number}:${capture.seal}`);
  const redacted = copies.map(({ redaction, number }) => `redacted-${number}:${redaction.digest}`);
  const head = custody.at(-1);
  return [incident.number, ...seals, ...redacted, ...(head ? [`custody-${head.seq}:${head.hash}`] : [])].join(' ');
}
