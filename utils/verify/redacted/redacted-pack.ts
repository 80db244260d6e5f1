import { fileSource } from '../../bytes/byte-source';
import { readZip } from '../../bytes/zip/zip';
import { readPostSchema } from '../../shapes/schema';
import { checkActive } from '../active/active';
import type { StatedFacts } from '../bag/bag-info';
import { type BagFiles, bagIds, checkBag, openTop } from '../bag/check-bag';
import { brokenOff, madeEach, madeOr } from '../broken-off';
import { readCaptures } from '../captures/capture-folders';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, type CheckId, type Finding, factIds, integrityIds, lacks, type MadeChecks } from '../check-ids';
import { checkKeys, checkPackSignature, checkRevocation } from '../keys/check-keys';
import type { OutsideFacts } from '../keys/outside-facts';
import { checkTimeStamps, packedAt } from '../keys/time-stamps';
import { checkPackTimes } from '../pack-times';
import { checkPapers, paperIds } from '../papers/case-papers';
import { checkIncident } from '../papers/check-incident';
import { checkCustody, entriesIn } from '../papers/custody-log';
import { checkTools } from '../tools/check-tools';
import { checkTakenOut } from './check-taken-out';
import { checkCopyTimes } from './copy-times';
import { checkCopies, copyFolder, type readCopies } from './redacted-copies';
import { reportStructure } from './report-structure';

type Copies = ReturnType<typeof readCopies>;

/** Redacted copies whose originals are not in the pack: bag-info.txt names copies and no capture, and no capture lies there. */
export function isRedacted(files: BagFiles, { seals, copies: named }: StatedFacts, { copies }: Copies): boolean {
  return seals.size === 0 && named.size + copies.length > 0 && !files.has('data/seal.json');
}

/** What only an original can answer. */
const ofOriginals: readonly CheckId[] = ['captures', 'seals', 'pictures', 'item-seals', 'second-reads', ...factIds];

interface OpenedCopies {
  opened: Check[];
  stated: StatedFacts;
  copies: Copies;
  /** Bytes of the whole pack as it lies in its ZIP. */
  packed: number;
}

/** Checks a pack of redacted copies. What needs an original is told as not answerable: the original is not in this pack. */
export async function redactedChecks(
  files: BagFiles,
  { opened, stated, copies, packed }: OpenedCopies,
  outside: OutsideFacts,
): Promise<MadeChecks> {
  const { top } = stated;
  const { check: signature, signers } = await checkPackSignature(files);
  const originals = await originalsIn(outside.original);
  const entries = entriesIn(files);
  const told = { top, captures: 0, copies: copies.count, activePages: [] };
  const tools = await madeOr(
    () => checkTools(files, told, outside),
    () => brokenOff('tools'),
  );
  const papers = { top, found: [], copies: copies.copies, stated, entries };
  const hidden = { originals, tools: publishedIn(tools), isAlone: true };
  const made = [
    ...[...opened, stated.check, signature, tools],
    ...(await madeEach([
      [bagIds, () => checkBag(files)],
      ['custody', () => checkCustody(files, [], stated, top)],
      ['incident', () => withoutWords(files, checkIncident(files, [], stated, entries), copies.copies)],
      [paperIds, () => checkPapers(files, papers, outside)],
      [
        'redactions',
        async () => {
          const besides = [...strangers(files), ...(await reportStructure(files, copies.copies))];
          const checks = await checkCopies(copies, originals, stated, entries);
          return checks.map((check) => withMore(check, besides));
        },
      ],
      ['taken-out', () => checkTakenOut(files, copies.copies, hidden)],
      ['keys', () => checkKeys(signers, outside)],
      ['revocation', () => checkRevocation(signers, outside)],
      ['timestamp', () => checkTimeStamps(files, [], outside, packedAt(stated))],
      ['clock', () => checkPackTimes(files, [], copies.copies, stated, entries)],
      [['page-text', 'post-clock'], () => checkCopyTimes(copies.copies)],
      ['active', () => checkActive(files, [], packed)],
    ])),
  ];
  const absent = ofOriginals
    .filter((id) => !made.some((check) => check.id === id))
    .map((id) => lacks(id, 'original-absent'));
  const required = integrityIds.filter((id) => !ofOriginals.includes(id));
  return { kind: 'redacted', checks: [...made, ...absent], required, captures: copies.copies.length };
}

/** The texts among the tools of which nobody says that they are others. */
const publishedIn = ({ findings }: Check) =>
  ['VERIFY.txt', 'verify.sh', 'verify.ps1'].filter((name) => !findings.some(({ path }) => path === name));

/** Captures of a pack that the person brought; a copy is held against one only where its seal is the copy's parent. */
async function originalsIn(zip: OutsideFacts['original']): Promise<FoundCapture[]> {
  // What is no ZIP holds no captures to hold it against
  const files = zip && (await readZip(zip instanceof Blob ? fileSource(zip) : zip).catch(() => undefined));
  return files ? readCaptures(openTop(files).inside).found : [];
}

/** Words of the case could name whom the copy hides: in such a pack there are none. It is of the platform of its only capture. */
function withoutWords(files: BagFiles, check: Check, copies: readonly FoundCopy[]): Check {
  const path = 'data/incident.json';
  const record = readRecord(incidentRecordSchema, files.get(path));
  if (check.status !== 'proven' || !record) return check;
  const isBare = Object.keys(record.details).length === 0 && record.requests.length === 0 && !record.handEntered;
  if (!isBare) return { id: 'incident', status: 'changed', findings: [{ reason: 'not-removed', path }] };
  const parents = new Set(copies.map((copy) => copy.record.parent.captureId));
  const { captureCount, platform } = record.summary;
  const isOther = copies.some(
    (copy) => (readRecord(readPostSchema, copy.files.get('post.json'))?.platform ?? platform) !== platform,
  );
  if (captureCount >= parents.size && (captureCount > 1 || !isOther)) return check;
  const detail = `${captureCount} of ${platform}`;
  return { id: 'incident', status: 'changed', findings: [{ reason: 'records-differ', path, detail }] };
}

const known = ['data/custody.jsonl', 'data/incident.json', 'data/report.pdf'];

/** Nothing else lies beside the copies: a page or a picture of the original would undo them. */
function strangers(files: BagFiles): Finding[] {
  return [...files.keys()]
    .filter((path) => path.startsWith('data/') && !copyFolder.test(path) && !known.includes(path))
    .map((path): Finding => ({ reason: 'file-strange', path }));
}

function withMore(check: Check, findings: readonly Finding[]): Check {
  if (findings.length === 0) return check;
  return { id: 'redactions', status: 'changed', findings: [...check.findings, ...findings] };
}
