import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import { sealOf } from '../../capture/job/seal';
import { canonicalJson } from '../../evidence/custody';
import { type Capture, captureSchema, readPostSchema } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { StatedFacts } from '../bag/bag-info';
import { type Check, checkFrom, type Finding, onBasis } from '../check';
import { casePapers } from '../papers/case-papers';
import type { FoundCapture } from './found-capture';
import { readRecord, sealedCaptureSchema } from './sealed-shapes';

const captureFolder = /^data\/capture-([2-9]|[1-9]\d+)\//;
/** Folders beside the first capture's files that others answer for; what lies in any other is taken for its own. */
const ofOthers = /^(?:capture-(?:[2-9]|[1-9]\d+)|redacted-[1-9]\d*|request-[1-9]\d*)\//;

/** Files of the case beside the first capture's. */
const caseFiles: readonly string[] = ['custody.jsonl', 'incident.json', ...casePapers];

/** Finds the captures of a pack, and checks that their records can be read and say the same thing everywhere. */
export function readCaptures(files: BagFiles): { found: FoundCapture[]; check: Check } {
  const findings: Finding[] = [];
  const found: FoundCapture[] = [];
  const counted = new Set([1, ...[...files.keys()].flatMap((path) => captureFolder.exec(path)?.[1] ?? []).map(Number)]);
  for (const [index, number] of [...counted].sort((a, b) => a - b).entries()) {
    const path = number === 1 ? 'data/' : `data/capture-${number}/`;
    if (number !== index + 1) findings.push({ reason: 'file-missing', path: `data/capture-${index + 1}/` });
    const own = ownFiles(files, path);
    const capture = readRecord(captureSchema, own.get('seal.json'));
    if (capture) found.push({ label: `capture-${number}`, path, capture, files: own });
    else findings.push({ reason: own.has('seal.json') ? 'not-readable' : 'file-missing', path: `${path}seal.json` });
    if (capture) findings.push(...recordFindings(capture, own, path));
  }
  const ids = new Set(found.map(({ capture }) => capture.id));
  if (ids.size !== found.length) findings.push({ reason: 'records-differ', detail: 'one capture twice' });
  return { found, check: checkFrom('captures', findings) };
}

function ownFiles(files: BagFiles, path: string): BagFiles {
  const below = [...files]
    .filter(([name]) => name.startsWith(path))
    .map(([name, bytes]) => [name.slice(path.length), bytes] as const);
  if (path !== 'data/') return new Map(below);
  return new Map(below.filter(([name]) => !caseFiles.includes(name) && !ofOthers.test(name)));
}

/** The sealed files and the record that travels with them must agree in every fact that both state. */
function recordFindings(capture: Capture, own: BagFiles, path: string): Finding[] {
  const post = readRecord(readPostSchema, own.get('post.json'));
  const sealed = readRecord(sealedCaptureSchema, own.get('capture.json'));
  const unread = (name: string): Finding => ({
    reason: own.has(name) ? 'not-readable' : 'file-missing',
    path: path + name,
  });
  const findings: Finding[] = [];
  if (!post) findings.push(unread('post.json'));
  else if (canonicalJson(post) !== canonicalJson(capture.post))
    findings.push({ reason: 'records-differ', path: `${path}post.json` });
  if (!sealed) return [...findings, unread('capture.json')];
  for (const key of Object.keys(sealedCaptureSchema.shape) as (keyof Capture)[]) {
    if (key in captureSchema.shape && canonicalJson(sealed[key]) !== canonicalJson(capture[key])) {
      findings.push({ reason: 'records-differ', path: `${path}capture.json`, detail: key });
    }
  }
  if (capture.sealedAt < capture.capturedAt)
    findings.push({ reason: 'records-differ', path: `${path}seal.json`, detail: 'sealedAt' });
  return findings;
}

/** Recomputes every seal from the files themselves and holds it against the record and bag-info.txt. */
export async function checkSeals(found: readonly FoundCapture[], { seals }: StatedFacts): Promise<Check> {
  const findings: Finding[] = [];
  for (const { label, path, capture, files } of found) {
    const names = new Set(capture.files.map(({ name }) => name));
    const digested = await Promise.all(
      [...files]
        .filter(([name]) => name !== 'seal.json' && !name.startsWith(sealFolder))
        .map(async ([name, bytes]) => ({ name, sha256: await sha256Hex(bytes) })),
    );
    findings.push(
      ...digested
        .filter(({ name }) => !names.has(name))
        .map(({ name }): Finding => ({ reason: 'file-unsealed', path: path + name })),
      ...[...names]
        .filter((name) => !files.has(name))
        .map((name): Finding => ({ reason: 'file-missing', path: path + name })),
      ...capture.files
        .filter(({ name, sha256, bytes }) => {
          const here = digested.find((file) => file.name === name);
          return here && (here.sha256 !== sha256 || files.get(name)?.byteLength !== bytes);
        })
        .map(({ name }): Finding => ({ reason: 'digest-differs', path: path + name })),
    );
    if ((await sealOf(digested)) !== capture.seal) findings.push({ reason: 'seal-differs', path: `${path}seal.json` });
    if (seals.get(label) !== capture.seal)
      findings.push({ reason: 'seal-differs', path: 'bag-info.txt', detail: label });
  }
  const extra = [...seals.keys()].filter((label) => !found.some((capture) => capture.label === label));
  findings.push(...extra.map((label): Finding => ({ reason: 'file-missing', path: 'bag-info.txt', detail: label })));
  return onBasis(checkFrom('seals', findings), `${found.length} / ${seals.size}`);
}
