import type { BagFiles } from './bag';
import { checkBag, openTop } from './bag';
import { readBagInfo, type StatedFacts } from './bag-info';
import { checkSeals, type FoundCapture, readCaptures } from './capture-folders';
import { type Check, checkFrom, type Finding, factIds, integrityIds } from './check';
import { checkClock, checkCustody } from './custody-log';
import { statedFacts } from './facts';
import { checkPictures } from './pictures';
import { incidentRecordSchema, readRecord } from './sealed-shapes';
import { readZip, type ZipLimits } from './zip';
import { ZipFault } from './zip-directory';

/** What was found, and whether the pack is in itself whole: never a word on whether what it shows is true. */
export interface PackVerdict {
  checks: Check[];
  /** Every check of integrity was made and holds. Facts that a page lacked do not count against a pack. */
  holds: boolean;
}

/**
 * The one strict verifier of evidence packs. Everything is computed again from the bytes; nothing in the pack is
 * believed because it says so, and nothing outside is asked, so the verdict is the same offline.
 */
export async function verifyPack(zip: Uint8Array<ArrayBuffer>, limits?: ZipLimits): Promise<PackVerdict> {
  const made = await checksOf(zip, limits);
  const unmade = [...integrityIds, ...factIds].filter((id) => !made.some((check) => check.id === id));
  const order = [...integrityIds, ...factIds];
  const checks = [
    ...made,
    ...unmade.map((id): Check => ({ id, status: 'cannot-tell', findings: [{ reason: 'not-reached' }] })),
  ];
  checks.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { checks, holds: integrityIds.every((id) => checks.find((check) => check.id === id)?.status === 'proven') };
}

async function checksOf(zip: Uint8Array<ArrayBuffer>, limits: ZipLimits | undefined): Promise<Check[]> {
  let files: BagFiles;
  try {
    files = await readZip(zip, limits);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const { reason, path, detail } = error;
    return [checkFrom('zip', [{ reason, ...(path ? { path } : {}), ...(detail ? { detail } : {}) }])];
  }
  const { top, inside, check: directory } = openTop(files);
  const zipCheck = checkFrom('zip', []);
  if (directory.status !== 'proven') return [zipCheck, directory];
  const stated = readBagInfo(inside, top);
  const { found, check: captures } = readCaptures(inside);
  return [
    zipCheck,
    directory,
    stated.check,
    ...(await checkBag(inside)),
    captures,
    await checkSeals(found, stated),
    checkPictures(found),
    await checkCustody(inside, found, stated),
    checkIncident(inside, found, stated),
    checkReport(inside, stated),
    ...statedFacts(found),
    checkClock(inside),
  ];
}

function checkIncident(files: BagFiles, found: readonly FoundCapture[], { number }: StatedFacts): Check {
  const path = 'data/incident.json';
  const bytes = files.get(path);
  const record = readRecord(incidentRecordSchema, bytes);
  if (!record) return checkFrom('incident', [{ reason: bytes ? 'not-readable' : 'file-missing', path }]);
  const strangers = found.filter(({ capture }) => capture.incidentId !== record.id);
  const findings: Finding[] = strangers.map(({ path: folder }) => ({
    reason: 'records-differ',
    path: `${folder}seal.json`,
    detail: 'incidentId',
  }));
  if (record.number !== number) findings.push({ reason: 'records-differ', path, detail: 'number' });
  if (record.requests.some(({ incidentId }) => incidentId !== record.id))
    findings.push({ reason: 'records-differ', path, detail: 'requests' });
  return checkFrom('incident', findings);
}

/** The report is a PDF that was made over these very seals and this very custody log: its metadata (XMP) name them. */
function checkReport(files: BagFiles, { number, seals, head }: StatedFacts): Check {
  const path = 'data/report.pdf';
  const bytes = files.get(path);
  if (!bytes) return checkFrom('report', [{ reason: 'file-missing', path }]);
  const text = new TextDecoder('latin1').decode(bytes);
  const isPdf = /^%PDF-1\.[4-7]\r?\n/.test(text) && /startxref\s+\d+\s+%%EOF\s*$/.test(text);
  if (!isPdf) return checkFrom('report', [{ reason: 'not-readable', path }]);
  const named = [...seals].map(([label, seal]) => `${label}:${seal}`);
  const [seq, hash] = head?.split(' ') ?? [];
  const keywords = [number, ...named, ...(seq ? [`custody-${seq}:${hash}`] : [])].join(' ');
  const stated = [...text.matchAll(/<pdf:Keywords>([^<]*)<\/pdf:Keywords>/g)].map(([, words]) => words);
  const isSame = stated.length === 1 && stated[0] === keywords;
  return checkFrom('report', isSame ? [] : [{ reason: 'report-differs', path }]);
}
