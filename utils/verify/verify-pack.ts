import { type ByteSource, fileSource, toldSource } from '../bytes/byte-source';
import type { FileMap } from '../bytes/file-map';
import { type OpenedZip, openZip, type ZipLimits } from '../bytes/zip/zip';
import { ZipFault } from '../bytes/zip/zip-fault';
import { activePages, checkActive } from './active/active';
import { readBagInfo } from './bag/bag-info';
import { type BagFiles, bagIds, checkBag, openTop, tagFiles } from './bag/check-bag';
import { checkRoom } from './bag/zip-room';
import { brokenOff, isBeyondReach, madeEach, madeOr } from './broken-off';
import { captureMakers } from './captures/capture-checks';
import { captureFolders, readCaptures } from './captures/capture-folders';
import { checkSeals } from './captures/check-seals';
import { checkItemSeals } from './captures/item-seals';
import { checkSecondReads } from './captures/second-reads';
import { isItemBag, verifyItem } from './captures/verify-item';
import {
  type Check,
  type CheckId,
  cannotTell,
  checkFrom,
  checkIds,
  type Finding,
  integrityIds,
  isBroken,
  isUnfinished,
  type MadeChecks,
  onBasis,
  type PackKind,
} from './check-ids';
import { checkKeys, checkPackSignature, checkRevocation } from './keys/check-keys';
import type { OutsideFacts } from './keys/outside-facts';
import { checkTimeStamps, packedAt } from './keys/time-stamps';
import { checkPackTimes } from './pack-times';
import { checkPapers, paperIds } from './papers/case-papers';
import { checkIncident } from './papers/check-incident';
import { checkCustody, entriesIn } from './papers/custody-log';
import { checkLeftOut } from './papers/left-out';
import { checkTakenOut } from './redacted/check-taken-out';
import { checkCopies, readCopies } from './redacted/redacted-copies';
import { isRedacted, redactedChecks } from './redacted/redacted-pack';
import { checkTools } from './tools/check-tools';
import { findingOf } from './zip-finding';

/**
 * `whole`: every check that there is was made, and holds. `open`: nothing is changed, but not all could be checked or
 * answered. `changed`: something does not agree. `unreadable`: no pack at all, or one that is refused as too large.
 */
export type Outcome = 'whole' | 'open' | 'changed' | 'unreadable';

/** What was found, and whether the pack is in itself whole: never a word on whether what it shows is true. */
export interface PackVerdict {
  kind: PackKind;
  checks: Check[];
  outcome: Outcome;
  /** Every check of integrity holds and nothing is changed; whose keys they are may be open. */
  holds: boolean;
  /** What to say first of a pack that is not what it was: the changed file and its check. */
  changed?: { id: Check['id'] } & Finding;
  /** Files and captures in the pack, 0 when it cannot be read. */
  files: number;
  captures: number;
}

/** How far the longest parts of a check are: bytes read, records whose pictures and pages were looked at. Of the rest no count. */
export interface VerifyProgress {
  step: 'read' | 'rest' | 'pictures' | 'pages';
  done: number;
  total: number;
}

export interface VerifyOptions extends OutsideFacts {
  limits?: ZipLimits;
  onProgress?: (progress: VerifyProgress) => void;
}

/**
 * The one strict verifier of evidence packs. Everything is computed again from the bytes; nothing in the pack is
 * believed because it says so, and nothing is asked over a network, so the verdict is the same offline.
 * @param zip a file only in a thread beside a page: it is read piece by piece
 */
export async function verifyPack(
  zip: Uint8Array<ArrayBuffer> | ByteSource | Blob,
  options: VerifyOptions = {},
): Promise<PackVerdict> {
  return (await verifyAndOpen(zip, options)).verdict;
}

/** The same with the files, for one who goes on with them: their digests are known by then. */
export async function verifyAndOpen(
  zip: Uint8Array<ArrayBuffer> | ByteSource | Blob,
  options: VerifyOptions = {},
): Promise<{ verdict: PackVerdict; files: FileMap }> {
  try {
    const source = zip instanceof Blob ? fileSource(zip) : zip;
    const opened = await openZip(toldWhileOpened(source, options), options.limits);
    options.onProgress?.({ step: 'rest', done: 0, total: 0 });
    const within = packWithin(opened.files);
    if (within !== undefined) return { verdict: holding(within), files: opened.files };
    const verdict = verdictOf(await checksOf(opened, options), opened.files.size);
    return { verdict, files: opened.files };
  } catch (error) {
    const fault = isBeyondReach(error) ? { reason: 'too-large' as const, detail: 'refused' } : undefined;
    if (!(error instanceof ZipFault) && !fault) throw error;
    const checks = [checkFrom('zip', [fault ?? findingOf(error as ZipFault)])];
    const verdict = verdictOf({ kind: 'case', checks, required: integrityIds, captures: 0 }, 0);
    return { verdict, files: new Map() };
  }
}

/** What is in memory already is opened at once. */
function toldWhileOpened(source: Uint8Array<ArrayBuffer> | ByteSource, { onProgress }: VerifyOptions) {
  if (!onProgress || source instanceof Uint8Array) return source;
  const { size } = source;
  // Files are read again for what comes after
  return toldSource(source, (sum) => sum <= size && onProgress({ step: 'read', done: sum, total: size }));
}

/** A file for counsel holds the pack as it is, and papers beside it that nobody signed: it is none itself. */
function packWithin(files: FileMap): string | undefined {
  const names = [...files.keys()].map((path) => path.slice(path.indexOf('/') + 1));
  const [pack, ...more] = names.filter((name) => /^K-\d{4}-\d{4,}_\d{8}\.zip$/.test(name));
  return more.length === 0 && names.includes('sha256sums.txt') && !names.includes('bagit.txt') ? pack : undefined;
}

function holding(path: string): PackVerdict {
  const checks = [checkFrom('directory', [{ reason: 'holds-pack', path }])];
  return verdictOf({ kind: 'case', checks, required: integrityIds, captures: 0 }, 0);
}

function verdictOf({ kind, checks: made, required, captures, isCutShort }: MadeChecks, files: number): PackVerdict {
  const isMade = (id: Check['id']) => made.some((check) => check.id === id);
  // A pack without redacted copies is not asked about them
  const ids = checkIds.filter((id) => isMade(id) || (kind !== 'item' && id !== 'redactions' && id !== 'taken-out'));
  const checks = ids.map(
    (id) => made.find((check) => check.id === id) ?? (isCutShort ? brokenOff(id) : cannotTell(id, 'not-reached')),
  );
  const isMet = (id: Check['id']) =>
    checks.some((check) => check.id === id && (check.status === 'proven' || isBeyondUs(check)));
  const isUnchanged =
    required.every((id) => isMet(id) || !ids.includes(id)) && checks.every(({ status }) => status !== 'changed');
  const isOpen = checks.some(({ status }) => status === 'cannot-tell');
  const broken = files > 0 ? 'changed' : 'unreadable';
  const outcome: Outcome = isUnchanged ? (isOpen ? 'open' : 'whole') : broken;
  const holds = isUnchanged && !isUnfinished(checks);
  const changed = isUnchanged ? undefined : firstChanged(checks);
  return { kind, checks, outcome, holds, ...(changed ? { changed } : {}), files, captures };
}

/** What is too large to be checked here, or broke off, says nothing against a pack, which then is never whole. */
const isBeyondUs = ({ status, findings }: Check) =>
  status === 'cannot-tell' && findings.every(({ reason }) => reason === 'too-large' || reason === 'not-finished');

/** A signature taken away and a tool that is not the published one are said before all else; then digests, a renamed directory
 * and records that cannot be read, since other checks fail after them for the same cause. */
function firstChanged(checks: readonly Check[]): PackVerdict['changed'] {
  const broken = checks.filter(isBroken);
  const findings = broken.flatMap(({ id, findings: all }) => all.map((finding) => ({ id, ...finding })));
  const named = ['digest-differs', 'file-missing', 'file-unlisted', 'file-unsealed', 'file-strange', 'tag-unlisted'];
  const ofBag: readonly CheckId[] = ['declaration', 'manifest', 'payload', 'tagmanifest'];
  return (
    findings.find(({ reason }) => reason === 'signature-absent') ??
    findings.find(({ id, reason }) => id === 'tools' && reason !== 'text-of-other') ??
    findings.find(({ reason, path }) => reason === 'too-large' && path?.includes('manifest')) ??
    findings.find(({ id, reason, path }) => path && (id === 'zip' || (ofBag.includes(id) && named.includes(reason)))) ??
    findings.find(({ id, reason }) => reason === 'top-directory' || (reason === 'not-readable' && id !== 'report')) ??
    findings.find(({ reason, path }) => path && named.includes(reason)) ??
    findings.find(({ path, reason }) => path && reason !== 'text-of-other') ??
    findings.find(({ path }) => path) ??
    findings[0]
  );
}

async function checksOf({ files, faults, records }: OpenedZip, options: VerifyOptions): Promise<MadeChecks> {
  const { inside, check: directory, ...place } = openTop(files);
  const opened = [
    onBasis(checkFrom('zip', faults.map(findingOf)), `${files.size} / ${files.size}`),
    directory,
    // One capture by itself is named as whoever saved it likes
    checkRoom(records, isItemBag(inside) ? { createdAt: undefined, top: '' } : readBagInfo(inside), place),
  ];
  if (directory.status !== 'proven') return { kind: 'case', checks: opened, required: integrityIds, captures: 0 };
  const packed = records.reduce((sum, record) => sum + record.packed, 0);
  // Where not even the records can be told apart, the lists of the bag and its signature still can be held
  return madeOr(
    () => recordChecks({ inside, opened, packed }, options),
    async () => {
      const bag = await madeEach([
        [bagIds, () => checkBag(inside, isItemBag(inside) ? tagFiles.item : tagFiles.pack)],
        ['signature', async () => (await checkPackSignature(inside, [], options)).check],
      ]);
      return { kind: 'case', checks: [...opened, ...bag], required: integrityIds, captures: 0, isCutShort: true };
    },
  );
}

interface OpenedPack {
  inside: BagFiles;
  opened: Check[];
  /** Bytes of the whole pack as it lies in its ZIP. */
  packed: number;
}

async function recordChecks({ inside, opened, packed }: OpenedPack, options: VerifyOptions): Promise<MadeChecks> {
  if (isItemBag(inside)) {
    const item = await verifyItem(inside, options, packed);
    return { ...item, checks: [...opened, ...item.checks] };
  }
  const stated = readBagInfo(inside);
  const { top } = stated;
  const copies = readCopies(inside);
  if (isRedacted(inside, stated, copies)) return redactedChecks(inside, { opened, stated, copies, packed }, options);
  const { found, check: captures } = readCaptures(inside);
  const folders = captureFolders(inside);
  const entries = entriesIn(inside);
  const unsigned = (id: CheckId) => () => ({ check: brokenOff(id), signers: [] });
  const seals = await madeOr(() => checkItemSeals(folders), unsigned('item-seals'));
  const signature = await madeOr(() => checkPackSignature(inside, seals.signers, options), unsigned('signature'));
  const readings = await madeOr(() => checkSecondReads(inside, found, entries, options), unsigned('second-reads'));
  const active = await madeOr(
    () => checkActive(inside, found, packed),
    () => brokenOff('active'),
  );
  const told = { top, ...activePages(active), captures: folders.length, copies: copies.count };
  const signers = [...seals.signers, ...signature.signers, ...readings.signers];
  const papers = { top, found, copies: copies.copies, stated, entries };
  const made = await madeEach([
    [bagIds, () => checkBag(inside)],
    ['seals', () => checkSeals(folders, stated)],
    ['custody', () => checkCustody(inside, found, stated, top)],
    ['incident', () => checkIncident(inside, found, stated, entries)],
    [paperIds, () => checkPapers(inside, papers, options)],
    ['redactions', () => checkCopies(copies, found, stated, entries)],
    ['taken-out', () => checkTakenOut(inside, copies.copies, { originals: found, isAlone: false })],
    ['keys', () => checkKeys(signature.signers, options, seals.signers)],
    ['revocation', () => checkRevocation(signers, options)],
    ['timestamp', () => checkTimeStamps(inside, found, options, packedAt(stated))],
    ['tools', () => checkTools(inside, told, options)],
    ['clock', () => checkPackTimes(inside, found, copies.copies, stated, entries)],
    ['left-out', () => checkLeftOut(found, entries)],
    ...captureMakers(found, packed, options.onProgress),
  ]);
  const checks = [
    ...[...opened, stated.check, captures, seals.check, signature.check, readings.check, active],
    ...made,
  ];
  return { kind: 'case', checks, required: integrityIds, captures: found.length };
}
