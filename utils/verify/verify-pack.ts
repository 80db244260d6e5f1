import { readZip, type ZipLimits } from '../bytes/zip';
import { ZipFault } from '../bytes/zip-directory';
import { type BagFiles, checkBag, openTop } from './bag/bag';
import { readBagInfo } from './bag/bag-info';
import { captureChecks } from './captures/capture-checks';
import { checkSeals, readCaptures } from './captures/capture-folders';
import { checkItemSeals } from './captures/item-seals';
import { isItemBag, verifyItem } from './captures/verify-item';
import {
  type Check,
  cannotTell,
  checkFrom,
  checkIds,
  integrityIds,
  type MadeChecks,
  onBasis,
  type PackKind,
} from './check';
import { checkKeys, checkPackSignature, checkRevocation } from './keys/keys';
import type { OutsideFacts } from './keys/outside-facts';
import { checkTimeStamps } from './keys/time-stamps';
import { checkPapers } from './papers/case-papers';
import { checkIncident } from './papers/check-incident';
import { checkClock, checkCustody, entriesIn } from './papers/custody-log';
import { checkCopies, readCopies } from './redacted/redacted-copies';
import { isRedacted, redactedChecks } from './redacted/redacted-pack';
import { checkTakenOut } from './redacted/taken-out';

/**
 * `whole`: every check of integrity was made and holds. `open`: the pack is whole, but it is not signed throughout by keys
 * on the list that the person brought. `changed`: something does not agree. `unreadable`: no pack at all.
 */
export type Outcome = 'whole' | 'open' | 'changed' | 'unreadable';

/** What was found, and whether the pack is in itself whole: never a word on whether what it shows is true. */
export interface PackVerdict {
  kind: PackKind;
  checks: Check[];
  outcome: Outcome;
  /** `outcome` is `whole`. Facts that a page lacked do not count against a pack. */
  holds: boolean;
  /** Files and captures in the pack, 0 when it cannot be read. */
  files: number;
  captures: number;
}

export interface VerifyOptions extends OutsideFacts {
  limits?: ZipLimits;
}

/**
 * The one strict verifier of evidence packs. Everything is computed again from the bytes; nothing in the pack is
 * believed because it says so, and nothing is asked over a network, so the verdict is the same offline.
 */
export async function verifyPack(zip: Uint8Array<ArrayBuffer>, options: VerifyOptions = {}): Promise<PackVerdict> {
  let files: BagFiles;
  try {
    files = await readZip(zip, options.limits);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const { reason, path, detail } = error;
    const fault = checkFrom('zip', [{ reason, ...(path ? { path } : {}), ...(detail ? { detail } : {}) }]);
    return verdictOf({ kind: 'case', checks: [fault], required: integrityIds, captures: 0 }, 0, options);
  }
  return verdictOf(await checksOf(files, options), files.size, options);
}

/** What must be proven before a pack is whole for somebody who brought a list of keys: else a signature could be taken off. */
const signed = {
  case: ['item-seals', 'signature', 'keys'],
  redacted: ['signature', 'keys'],
  item: ['signature', 'keys'],
} as const;

function verdictOf({ kind, checks: made, required, captures }: MadeChecks, files: number, outside: OutsideFacts) {
  const isMade = (id: Check['id']) => made.some((check) => check.id === id);
  // A pack without redacted copies is not asked about them
  const ids = checkIds.filter((id) => isMade(id) || (kind !== 'item' && id !== 'redactions' && id !== 'taken-out'));
  const checks = ids.map((id) => made.find((check) => check.id === id) ?? cannotTell(id, 'not-reached'));
  const statusOf = (id: Check['id']) => checks.find((check) => check.id === id)?.status;
  const isWhole =
    required.every((id) => statusOf(id) === 'proven' || !ids.includes(id)) &&
    checks.every(({ status }) => status !== 'changed');
  const isOpen = (outside.pins?.length ?? 0) > 0 && signed[kind].some((id) => statusOf(id) !== 'proven');
  const broken = statusOf('zip') === 'proven' ? 'changed' : 'unreadable';
  const outcome: Outcome = isWhole ? (isOpen ? 'open' : 'whole') : broken;
  return { kind, checks, outcome, holds: outcome === 'whole', files, captures };
}

async function checksOf(files: BagFiles, options: VerifyOptions): Promise<MadeChecks> {
  const { top, inside, check: directory } = openTop(files);
  const opened = [onBasis(checkFrom('zip', []), `${files.size} / ${files.size}`), directory];
  if (directory.status !== 'proven') return { kind: 'case', checks: opened, required: integrityIds, captures: 0 };
  if (isItemBag(inside)) {
    const item = await verifyItem(inside, options);
    return { ...item, checks: [...opened, ...item.checks] };
  }
  const stated = readBagInfo(inside, top);
  const copies = readCopies(inside);
  if (isRedacted(inside, stated, copies)) return redactedChecks(inside, { opened, stated, copies }, options);
  const { found, check: captures } = readCaptures(inside);
  const seals = await checkItemSeals(found);
  const signature = await checkPackSignature(inside);
  const signers = [...seals.signers, ...signature.signers];
  const checks = [
    ...opened,
    stated.check,
    ...(await checkBag(inside)),
    captures,
    await checkSeals(found, stated),
    await checkCustody(inside, found, stated),
    checkIncident(inside, found, stated),
    await checkPapers(inside, found, stated),
    ...(await checkCopies(copies, found, stated, entriesIn(inside))),
    ...(await checkTakenOut(inside, copies.copies, { originals: found, entries: entriesIn(inside), isAlone: false })),
    seals.check,
    signature.check,
    checkKeys(signers, options),
    checkRevocation(signers, options),
    await checkTimeStamps(inside, found, options),
    checkClock(inside, stated),
    ...captureChecks(found),
  ];
  return { kind: 'case', checks, required: integrityIds, captures: found.length };
}
