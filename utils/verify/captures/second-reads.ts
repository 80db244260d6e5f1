import { z } from 'zod';
import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import type { CustodyEntry } from '../../shapes/schema';
import type { Finding } from '../check';
import type { FoundCapture } from './found-capture';
import { readRecord } from './sealed-shapes';

const record = /^second-read(-\d+)?\.json$/;

/** Second readings and their signatures: they came after the seal, so the custody log vouches for them, not the seal. */
export function isSecondRead(name: string): boolean {
  return record.test(name.replace(/\.sig$/, ''));
}

/** What a reading says of itself; the rest of it is for people. */
const readingSchema = z.looseObject({
  format: z.literal('banken-second-read/1'),
  capture: z.strictObject({ id: z.string(), seal: z.string() }),
  at: z.iso.datetime(),
});

/** What clocks and the steps of one job may differ by, milliseconds. */
const tolerance = 120_000;

/**
 * Every second reading must be the one whose digest the log holds, of this very capture and at a time between its seal
 * and the log's entry; and none that the log names may be missing.
 */
export async function secondReadFindings(
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, capture, files } of found) {
    findings.push(...signatureFindings(path, files));
    const logged = new Map(
      entries
        .filter(({ event, captureId }) => event === 'read-again' && captureId === capture.id)
        .map(({ detail, at }) => [detail.sha256, at]),
    );
    for (const [name, bytes] of files) {
      if (!name.startsWith(sealFolder) || !record.test(name.slice(sealFolder.length))) continue;
      const digest = await sha256Hex(bytes);
      const told = logged.get(digest);
      if (!logged.delete(digest)) findings.push({ reason: 'digest-differs', path: path + name });
      findings.push(...readingFindings(capture, bytes, path + name, told));
    }
    findings.push(
      ...[...logged].map((): Finding => ({ reason: 'file-missing', path: `${path}${sealFolder}second-read.json` })),
    );
  }
  return findings;
}

function readingFindings(
  { id, seal, sealedAt }: FoundCapture['capture'],
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  told: string | undefined,
): Finding[] {
  const reading = readRecord(readingSchema, bytes);
  if (!reading) return [{ reason: 'not-readable', path }];
  if (reading.capture.id !== id || reading.capture.seal !== seal)
    return [{ reason: 'records-differ', path, detail: 'capture' }];
  const at = Date.parse(reading.at);
  const isLate = told !== undefined && at > Date.parse(told) + tolerance;
  return at < Date.parse(sealedAt) - tolerance || isLate
    ? [{ reason: 'records-differ', path, detail: reading.at }]
    : [];
}

/** By whichever device read again, so no key is at hand; but a signature is one, and stands beside its record. */
function signatureFindings(path: string, files: FoundCapture['files']): Finding[] {
  const signatures = [...files].filter(
    ([name]) => name.startsWith(sealFolder) && name.endsWith('.sig') && isSecondRead(name.slice(sealFolder.length)),
  );
  return signatures.flatMap(([name, bytes]): Finding[] => {
    if (!files.has(name.slice(0, -4))) return [{ reason: 'file-unsealed', path: path + name }];
    return rawOfDerSignature(bytes) ? [] : [{ reason: 'signature-syntax', path: path + name }];
  });
}
