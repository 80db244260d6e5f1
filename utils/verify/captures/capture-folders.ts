import { viewBy } from '../../bytes/file-map';
import { longPart } from '../../capture/job/possible-sighting';
import { canonicalJson } from '../../evidence/custody-chain';
import { postKey } from '../../platforms/units';
import { type Capture, captureSchema, readPostSchema } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import { type Check, checkFrom, type Finding } from '../check-ids';
import { isCasePaper } from '../papers/paper-names';
import type { CaptureFolder, FoundCapture } from './found-capture';
import { impossibleFindings } from './possible-record';
import { thingsApart } from './same-things';
import { readJson, readRecord, sealedCaptureSchema } from './sealed-shapes';

const captureFolder = /^data\/capture-([2-9]|[1-9]\d+)\//;
/** Folders beside the first capture's files that others answer for; what lies in any other is taken for its own. */
const ofOthers = /^(?:capture-(?:[2-9]|[1-9]\d+)|redacted-[1-9]\d*|request-[1-9]\d*|rebuilt)\//;

/** Files of the case beside the first capture's. */
const isOfCase = (name: string) => name === 'custody.jsonl' || name === 'incident.json' || isCasePaper(name);

/** Finds the captures of a pack, and checks that their records can be read and say the same thing everywhere. */
export function readCaptures(files: BagFiles): { found: FoundCapture[]; check: Check } {
  const findings: Finding[] = [];
  const found: FoundCapture[] = [];
  for (const [index, { label, path, files: own }] of captureFolders(files).entries()) {
    if (label !== `capture-${index + 1}`) findings.push({ reason: 'file-missing', path: `data/capture-${index + 1}/` });
    const capture = readRecord(captureSchema, own.get('seal.json'));
    const long = capture && longPart(capture);
    if (long !== undefined) {
      findings.push({ reason: 'too-large', path: `${path}seal.json`, detail: `refused: ${long}` });
      continue;
    }
    if (capture) found.push({ label, path, capture, files: own });
    else findings.push({ reason: own.has('seal.json') ? 'not-readable' : 'file-missing', path: `${path}seal.json` });
    if (capture) findings.push(...recordFindings(capture, own, path), ...impossibleFindings(capture, own, path));
  }
  const ids = new Set(found.map(({ capture }) => capture.id));
  if (ids.size !== found.length) findings.push({ reason: 'records-differ', detail: 'one capture twice' });
  findings.push(
    ...found.flatMap((each) => [...followFindings(each, found), ...twinFindings(each, found)]),
    ...thingsApart(found),
  );
  return { found, check: checkFrom('captures', findings) };
}

/** A record that follows another of this pack is of the same post and names its seal; whether it is later, the check of the times says. */
function followFindings({ path, capture }: FoundCapture, found: readonly FoundCapture[]): Finding[] {
  const { follows, post } = capture;
  const before = found.find((each) => each.capture.id === follows?.captureId)?.capture;
  const isOther = before?.post.id !== undefined && post.id !== undefined && postKey(before.post) !== postKey(post);
  return before && (isOther || before.seal !== follows?.seal)
    ? [{ reason: 'records-differ', path: `${path}capture.json`, detail: 'follows' }]
    : [];
}

/** Records of one post agree on who wrote it, and, where its words are the same and nothing says "edited", on when. */
function twinFindings({ path, capture }: FoundCapture, found: readonly FoundCapture[]): Finding[] {
  const { post, scope, capturedAt } = capture;
  const key = postKey(post);
  const twin = found.find((each) => each.capture.scope === 'post' && postKey(each.capture.post) === key)?.capture;
  if (scope !== 'post' || post.id === undefined || !twin) return [];
  const { post: first, capturedAt: firstAt } = twin;
  const [one, other] = [first, post].map(({ author, postedAt, notes }) => ({
    id: /^(?:ID:)?[\w+/.]+$/.test(author?.id ?? '') ? author?.id : undefined,
    isNumber: /^\d+$/.test(author?.id ?? ''),
    at:
      exact.includes(postedAt?.precision ?? '') && !notes?.includes('edited')
        ? Date.parse(postedAt?.iso ?? '')
        : Number.NaN,
  }));
  const isOther = one?.id && other?.id && one.isNumber === other.isNumber && one.id !== other.id;
  // Two machine times to the second are one
  const areExact = [first, post].every(
    ({ postedAt: at }) => at?.method === 'attribute' && /^m?s$/.test(at.precision ?? ''),
  );
  const off = Math.abs((one?.at ?? 0) - (other?.at ?? 0));
  const isMoved = areExact ? off > 999 : first.text === post.text && off > moved;
  const isSaid = first.postedAt?.raw !== post.postedAt?.raw && first.postedAt?.method === post.postedAt?.method;
  const isAtOnce = first.text !== post.text && Math.abs(Date.parse(firstAt) - Date.parse(capturedAt)) <= atOnce;
  return [
    ...(isOther ? ['another author'] : []),
    ...(isMoved && (isSaid || areExact) ? ['another time'] : []),
    ...(isAtOnce ? ['another text'] : []),
  ].map((detail) => ({
    reason: 'records-differ',
    path: `${path}post.json`,
    detail: `one post, ${detail}`,
  }));
}
const exact = ['ms', 's', 'minute'];
/** Minutes are shown as whole ones. Milliseconds. */
const moved = 120_000;
/** Nobody edits a post between two clicks of a moment. Milliseconds. */
const atOnce = 10_000;

/** The folders in which captures lie, in order; the first is `data/` itself, whether one lies there or not. */
export function captureFolders(files: BagFiles): CaptureFolder[] {
  const first = new Map<string, string>();
  const folders = new Map([[1, first]]);
  for (const path of files.keys()) {
    const [place, number] = captureFolder.exec(path) ?? [];
    const name = path.slice(5);
    if (place !== undefined) {
      const folder = folders.get(Number(number)) ?? new Map<string, string>();
      folders.set(Number(number), folder.set(path.slice(place.length), path));
    } else if (path.startsWith('data/') && !isOfCase(name) && !ofOthers.test(name)) first.set(name, path);
  }
  return [...folders]
    .sort(([one], [other]) => one - other)
    .map(([number, own]) => ({
      label: `capture-${number}`,
      path: number === 1 ? 'data/' : `data/capture-${number}/`,
      files: viewBy(files, own),
    }));
}

/** What a sealed record and the record of the store both state. */
const stated = Object.keys(sealedCaptureSchema.shape).filter((key) =>
  Object.hasOwn(captureSchema.shape, key),
) as (keyof Capture)[];

/** The sealed files and the record that travels with them must agree in every fact that both state. */
export function recordFindings(capture: Capture, own: BagFiles, path: string): Finding[] {
  const findings: Finding[] = [];
  const unread = (name: string): Finding => ({
    reason: own.has(name) ? 'not-readable' : 'file-missing',
    path: path + name,
  });
  // What says the same as a record that was read is of its shape: with a schema is read only what does not
  const isSame = (name: string, record: unknown) => {
    try {
      return canonicalJson(readJson(own.get(name))) === canonicalJson(record);
    } catch {
      // Nested too deep to be walked through: no record is, and its schema says so
      return false;
    }
  };
  if (!isSame('post.json', capture.post)) {
    const post = readRecord(readPostSchema, own.get('post.json'));
    if (!post) findings.push(unread('post.json'));
    else if (canonicalJson(post) !== canonicalJson(capture.post))
      findings.push({ reason: 'records-differ', path: `${path}post.json` });
  }
  const facts = Object.fromEntries(stated.map((key) => [key, capture[key]]));
  if (isSame('capture.json', { format: 'banken-capture/1', ...facts })) return findings;
  const sealed = readRecord(sealedCaptureSchema, own.get('capture.json'));
  if (!sealed) return [...findings, unread('capture.json')];
  for (const key of stated)
    if (canonicalJson((sealed as Partial<Capture>)[key]) !== canonicalJson(capture[key]))
      findings.push({ reason: 'records-differ', path: `${path}capture.json`, detail: key });
  return findings;
}
