import { isRating, languageTag, strangeNotes, versionOfOurs } from '../../capture/job/possible-sighting';
import { canonicalJson } from '../../evidence/custody-chain';
import { type CustodyEntry, readPostSchema, redactableFields, redactedMark } from '../../shapes/schema';
import type { StatedFacts } from '../bag/bag-info';
import type { ActsInOrder } from '../captures/device-clock';
import type { FoundCopy } from '../captures/found-capture';
import { mediaTypeOf } from '../captures/own-forms';
import { isPlatform, nameOfPlatform } from '../captures/platform-place';
import { isNameOfCapture } from '../captures/possible-record';
import { readRecord } from '../captures/sealed-shapes';
import type { Finding } from '../check-ids';

/** A record is logged as it is made; clocks of two processes may differ. Milliseconds. */
const promptly = 660_000;
/** No screen shows a pixel of a page on more of its own. */
const finest = 20;
const json = 'redaction.json';

type Rule = [isSo: boolean, detail: string, name?: string];

/** Members of a copy that no hand of ours writes so, or of which the log says something else. */
export function copyFormFindings(
  copy: FoundCopy,
  stated: Pick<StatedFacts, 'createdAt' | 'version'>,
  entries: readonly CustodyEntry[],
): Finding[] {
  return [...recordRules(copy, stated), ...postRules(copy), ...logRules(copy, entries)]
    .filter(([isSo]) => isSo)
    .map(([, detail, name = json]): Finding => ({ reason: 'records-differ', path: copy.path + name, detail }));
}

function recordRules({ record, files }: FoundCopy, stated: Pick<StatedFacts, 'createdAt' | 'version'>): Rule[] {
  const { capture, removed, version } = record;
  const { fields, words, pictures } = removed;
  const names = ['post.json', ...pictures.map(({ name }) => name)];
  const inOrder = redactableFields.filter((field) => fields.includes(field));
  return [
    [textOf(files.get(json)) !== `${canonicalJson(record)}\n`, 'written by another hand'],
    [!versionOfOurs.test(version) || isLater(version, stated.version), `version ${version.slice(0, 40)}`],
    [!isLanguage(capture.page.lang), 'page.lang'],
    [capture.devicePixelRatio > finest || !isMeasured(capture.devicePixelRatio), 'devicePixelRatio'],
    [record.files.map(({ name }) => name).join() !== names.join(), 'files'],
    [record.files.some(({ name, mediaType }) => mediaType !== mediaTypeOf(name)), 'mediaType'],
    [fields.join() !== inOrder.join(), 'fields'],
    [!isOnce(words.map(({ field }) => field)) || words.some(({ field }) => fields.includes(field)), 'words'],
    [!isOnce(removed.files) || !removed.files.every(isNameOfCapture), 'files that it leaves out'],
    [
      !removed.files.includes('capture.json') || removed.files.some((name) => files.has(name)),
      'files that it leaves out',
    ],
    [
      pictures.some(({ width, height, regions }) =>
        regions.some((region) => region.x + region.width > width || region.y + region.height > height),
      ),
      'regions',
    ],
  ];
}

function postRules({ files, record }: FoundCopy): Rule[] {
  const post = readRecord(readPostSchema, files.get('post.json'));
  if (!post) return [];
  const name = 'post.json';
  return [
    [textOf(files.get(name)) !== `${JSON.stringify(post, undefined, 2)}\n`, 'written by another hand', name],
    [!isPlatform(post.platform), `platform ${post.platform}`, name],
    [!isLanguage(post.lang), 'lang', name],
    [post.rating !== undefined && !isRating(post.rating), 'rating', name],
    [record.capture.pixels === 'none' && files.has('screenshot-post.png'), 'pixels'],
    ...strangeNotes({ post }).map((note): Rule => [true, `note ${note.slice(0, 60)}`, name]),
  ];
}

/** What was done for each copy: its original was recorded and sealed, it was made, logged and packed. */
export const copyActs = (
  copies: readonly FoundCopy[],
  { createdAt: packed }: Pick<StatedFacts, 'createdAt'>,
  entries: readonly CustodyEntry[],
): ActsInOrder[] =>
  copies.flatMap(({ path, record: { parent, capture, createdAt } }) => {
    const logged = (event: CustodyEntry['event']) =>
      entries.find((entry) => entry.event === event && entry.captureId === parent.captureId)?.at;
    const acts: [earlier: string, later: string | undefined, detail: string, within: number][] = [
      [capture.capturedAt, logged('captured'), 'captured after it was logged', promptly],
      [capture.capturedAt, capture.sealedAt, 'sealed before it was captured', 0],
      [capture.sealedAt, createdAt, 'made before its original', promptly],
      [createdAt, packed, 'made after the packing', promptly],
    ];
    return acts.map(([earlier, later, detail, within]) => ({ earlier, later, path: path + json, detail, within }));
  });

/** The log told of the capture, of its seal and of the copy, each as it was made. */
function logRules({ record, files }: FoundCopy, entries: readonly CustodyEntry[]): Rule[] {
  const { parent, capture, removed, createdAt } = record;
  const own = entries.filter(({ captureId }) => captureId === parent.captureId);
  const sealed = own.find(({ event, detail }) => event === 'sealed' && detail['seal'] === parent.seal);
  const captured = own.find(({ event }) => event === 'captured');
  const made = own.find(({ event, detail }) => event === 'redacted' && detail['copy'] === record.id);
  const post = readRecord(readPostSchema, files.get('post.json'));
  const name = nameOfPlatform(post?.platform ?? '');
  const told = { ...captured?.detail, ...sealed?.detail };
  // What was parted into a case of its own is told there again, later
  const isThere = sealed !== undefined && sealed.detail['from'] === undefined;
  const said: [detail: string, log: unknown, here: unknown][] = [
    ['scope', told['scope'], capture.scope],
    ['pixels', told['pixels'], capture.pixels],
    ['files that it leaves out', told['files'], removed.files.length + record.files.length],
    ['platform', told['site'], name ?? told['site']],
    ['fields', made?.detail['fields'], removed.fields.length],
    ['words', made?.detail['words'], removed.words.reduce((sum, { count }) => sum + count, 0)],
    ['regions', made?.detail['regions'], removed.pictures.reduce((sum, { regions }) => sum + regions.length, 0)],
  ];
  return [
    [isThere && isLate(captured?.at, capture.capturedAt), 'capturedAt, log'],
    [isThere && isApart(sealed?.at, capture.sealedAt), 'sealedAt, log'],
    [isApart(made?.at, createdAt), 'createdAt, log'],
    ...said.map(([detail, log, here]): Rule => [log !== undefined && log !== here, `${detail}, log`]),
  ];
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
/** Browsers give a zoom in single precision, or in a few digits: no number has room in it. */
const isMeasured = (ratio: number) => Math.fround(ratio) === ratio || Number(ratio.toFixed(4)) === ratio;
const isOnce = (names: readonly string[]) => new Set(names).size === names.length;
const isLanguage = (tag: string | undefined) => tag === undefined || tag === redactedMark || languageTag.test(tag);
/** What is earlier, a clock that was put back explains. */
const isLate = (one: string | undefined, other: string) => Date.parse(one ?? '') > Date.parse(other) + promptly;
const isApart = (one: string | undefined, other: string) =>
  Math.abs(Date.parse(one ?? '') - Date.parse(other)) > promptly;

/** Versions of ours, number by number. */
function isLater(version: string, other: string | undefined): boolean {
  const [ours, theirs] = [version, other ?? ''].map((each) => each.split('.').map(Number));
  if (other === undefined || !versionOfOurs.test(other)) return false;
  const at = [0, 1, 2, 3].find((place) => (ours?.[place] ?? 0) !== (theirs?.[place] ?? 0));
  return at !== undefined && (ours?.[at] ?? 0) > (theirs?.[at] ?? 0);
}
