import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import type { CustodyEntry } from '../../shapes/schema';
import type { Finding } from '../check';
import type { FoundCapture } from './found-capture';

const record = /^second-read(-\d+)?\.json$/;

/** Second readings and their signatures: they came after the seal, so the custody log vouches for them, not the seal. */
export function isSecondRead(name: string): boolean {
  return record.test(name.replace(/\.sig$/, ''));
}

/** Every second reading must be the one whose digest the log holds, and none that the log names may be missing. */
export async function secondReadFindings(
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, capture, files } of found) {
    findings.push(...signatureFindings(path, files));
    const logged = new Set(
      entries
        .filter(({ event, captureId }) => event === 'read-again' && captureId === capture.id)
        .map(({ detail }) => detail.sha256),
    );
    for (const [name, bytes] of files) {
      if (!name.startsWith(sealFolder) || !record.test(name.slice(sealFolder.length))) continue;
      if (!logged.delete(await sha256Hex(bytes))) findings.push({ reason: 'digest-differs', path: path + name });
    }
    findings.push(
      ...[...logged].map((): Finding => ({ reason: 'file-missing', path: `${path}${sealFolder}second-read.json` })),
    );
  }
  return findings;
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
