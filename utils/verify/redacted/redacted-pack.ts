import { type BagFiles, checkBag } from '../bag/bag';
import type { StatedFacts } from '../bag/bag-info';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, type CheckId, type Finding, factIds, integrityIds, lacks, type MadeChecks } from '../check';
import { checkKeys, checkPackSignature, checkRevocation } from '../keys/keys';
import type { OutsideFacts } from '../keys/outside-facts';
import { checkTimeStamps } from '../keys/time-stamps';
import { checkPapers } from '../papers/case-papers';
import { checkIncident } from '../papers/check-incident';
import { checkCustody, entriesIn } from '../papers/custody-log';
import { checkTimes } from '../papers/times';
import { checkCopies, copyFolder, type readCopies } from './redacted-copies';

type Copies = ReturnType<typeof readCopies>;

/** Redacted copies whose originals are not in the pack: bag-info.txt names copies and no capture, and no capture lies there. */
export function isRedacted(files: BagFiles, { seals, copies: named }: StatedFacts, { copies }: Copies): boolean {
  return seals.size === 0 && named.size + copies.length > 0 && !files.has('data/seal.json');
}

/** What only an original can answer. */
const ofOriginals: readonly CheckId[] = ['captures', 'seals', 'pictures', 'item-seals', ...factIds];

/** Checks a pack of redacted copies. What needs an original is told as not answerable: the original is not in this pack. */
export async function redactedChecks(
  files: BagFiles,
  { opened, stated, copies }: { opened: Check[]; stated: StatedFacts; copies: Copies },
  outside: OutsideFacts,
): Promise<MadeChecks> {
  const { check: signature, signers } = await checkPackSignature(files);
  const made = [
    ...opened,
    stated.check,
    ...(await checkBag(files)),
    await checkCustody(files, [], stated),
    withoutWords(files, checkIncident(files, [], stated)),
    await checkPapers(files, [], stated),
    ...(await checkCopies(copies, [], stated, entriesIn(files))).map((check) => strangers(files, check)),
    signature,
    checkKeys(signers, outside),
    checkRevocation(signers, outside),
    await checkTimeStamps(files, [], outside),
    checkTimes([], entriesIn(files), stated),
  ];
  const absent = ofOriginals
    .filter((id) => !made.some((check) => check.id === id))
    .map((id) => lacks(id, 'original-absent'));
  const required = integrityIds.filter((id) => !ofOriginals.includes(id));
  return { kind: 'redacted', checks: [...made, ...absent], required, captures: copies.copies.length };
}

/** Words of the case could name whom the copy hides: in such a pack there are none. */
function withoutWords(files: BagFiles, check: Check): Check {
  const path = 'data/incident.json';
  const record = readRecord(incidentRecordSchema, files.get(path));
  const isBare =
    record && Object.keys(record.details).length === 0 && record.requests.length === 0 && !record.handEntered;
  if (check.status !== 'proven' || isBare) return check;
  return { id: 'incident', status: 'changed', findings: [{ reason: 'not-removed', path }] };
}

const known = ['data/custody.jsonl', 'data/incident.json', 'data/report.pdf'];

/** Nothing else lies beside the copies: a page or a picture of the original would undo them. */
function strangers(files: BagFiles, check: Check): Check {
  const findings = [...files.keys()]
    .filter((path) => path.startsWith('data/') && !copyFolder.test(path) && !known.includes(path))
    .map((path): Finding => ({ reason: 'file-unlisted', path }));
  if (findings.length === 0) return check;
  return { id: 'redactions', status: 'changed', findings: [...check.findings, ...findings] };
}
