import { digestIn, viewOf } from '../../bytes/file-map';
import { sealFolder } from '../../capture/job/run-capture';
import { type BagFiles, tagManifest } from '../bag/check-bag';
import { type Check, cannotTell, type Finding } from '../check-ids';
import { checkSignedTags, type Signer } from '../keys/signed-tags';
import type { CaptureFolder } from './found-capture';
import { checkItemTags } from './item-tags';
import { readSealRecord, type SealRecord } from './seal-record';

/** A capture's own tag files, without their folder. */
function tagsOf(files: BagFiles): BagFiles {
  return viewOf(files, (name) => (name.startsWith(sealFolder) ? name.slice(5) : undefined));
}

/** The sealed payload of a capture: no tag files, no record of the store. */
function payloadOf(files: BagFiles): BagFiles {
  return viewOf(files, (name) => (name.startsWith(sealFolder) || name === 'seal.json' ? undefined : name));
}

/**
 * The seal that each capture got within seconds of the click: its own tag files and the device's signature over them.
 * A capture whose record names a signature must carry it; one from before signatures is told as not answerable.
 */
export async function checkItemSeals(
  folders: readonly CaptureFolder[],
): Promise<{ check: Check; signers: readonly Signer[] }> {
  const findings: Finding[] = [];
  const signers: Signer[] = [];
  const unsigned: Finding[] = [];
  let count = 0;
  for (const { path, files } of folders) {
    const record = readSealRecord(files);
    const place = `${path}${sealFolder}`;
    const tags = tagsOf(files);
    if (!record) continue;
    count += 1;
    if (!record.signature && tags.size === 0) {
      unsigned.push({ reason: 'not-in-pack', path: place });
      continue;
    }
    const { id, capturedAt, sealedAt } = record;
    const signed = await checkSignedTags(tags, place);
    const facts = { captureId: id, capturedAt, sealedAt };
    findings.push(...(await checkItemTags(tags, payloadOf(files), facts, place)), ...signed.findings);
    if (!signed.isSigned) findings.push({ reason: 'file-missing', path: `${place}${tagManifest}.sig` });
    if (signed.fingerprint) signers.push({ fingerprint: signed.fingerprint, path: place });
    findings.push(...(await recordFindings(path, record, tags, signed.fingerprint)));
  }
  return { check: statusOf(count, findings, unsigned, signers), signers };
}

async function recordFindings(
  path: string,
  { signature }: SealRecord,
  tags: BagFiles,
  fingerprint: string | undefined,
): Promise<Finding[]> {
  if (!signature) return [{ reason: 'records-differ', path: `${path}seal.json`, detail: 'signature' }];
  return [
    ...(fingerprint === undefined || fingerprint === signature.keyFingerprint
      ? []
      : [{ reason: 'key-differs', path: `${path}seal.json` } as const]),
    ...(!tags.has(tagManifest) || (await digestIn(tags, tagManifest)) === signature.tagmanifest
      ? []
      : [{ reason: 'digest-differs', path: `${path}${sealFolder}${tagManifest}` } as const]),
  ];
}

/** A seal that is only partly there is a changed one: whoever takes a file from it must not get off with "missing". */
function statusOf(count: number, findings: Finding[], unsigned: Finding[], signers: readonly Signer[]): Check {
  const id = 'item-seals';
  if (count === 0) return cannotTell(id, 'not-reached');
  if (findings.length > 0) return { id, status: 'changed', findings: [...findings, ...unsigned] };
  if (unsigned.length > 0) return { id, status: 'cannot-tell', findings: unsigned };
  return { id, status: 'proven', findings: [], basis: `${signers.length} / ${count}` };
}
