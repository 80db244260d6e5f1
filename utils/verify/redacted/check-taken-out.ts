import { canonicalJson } from '../../evidence/custody-chain';
import { readPostSchema } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { readRecord } from '../captures/sealed-shapes';
import { type Check, cannotTell, checkFrom, type Finding, onBasis } from '../check-ids';
import { TooLarge } from '../pdf/pdf-words';
import { type RemovedValue, removedValues } from './removed-values';
import { type Leak, searchCopies, toolsOfRelease } from './search-copies';
import { withoutTraces } from './traces';

/** Texts of copies are some kilobytes; a search of megabytes would be a trap for whoever verifies. In bytes. */
const mostText = 1024 ** 2;
/** Characters of them, in all writings, that may be compared with a word: a few seconds. */
const mostLooks = 400_000_000;

/**
 * Searches the texts of a pack for what its copies left out, in all writings. Only the original says what that was: where it
 * is neither in the pack nor brought along, nobody can tell. Beside originals only the copies' own files are searched.
 * Findings name the place, never the word. What is short stands there by chance as well: nobody can tell. Copies of before
 * December 2026 still hold what gives a field back that they left out: their hand did not know.
 * @param tools of the pack that are the published ones, and hold no word of a page
 */
export async function checkTakenOut(files: BagFiles, copies: readonly FoundCopy[], beside: Beside): Promise<Check[]> {
  const traces = copies.flatMap(traceFindings);
  const checks = await checkLeft(files, copies, beside);
  if (traces.length === 0) return checks;
  return checks.map(({ id, status, findings }) => ({
    id,
    status: status === 'changed' ? status : 'cannot-tell',
    findings: [...findings, ...traces],
  }));
}

interface Beside {
  originals: readonly FoundCapture[];
  tools?: readonly string[];
  isAlone: boolean;
}

function traceFindings({ path, record, files }: FoundCopy): Finding[] {
  const post = readRecord(readPostSchema, files.get('post.json'));
  const bare = post && withoutTraces(post, record.removed);
  return (['notes', 'postedAt'] as const)
    .filter((name) => canonicalJson(post?.[name]) !== canonicalJson(bare?.[name]))
    .map((detail) => ({ reason: 'not-removed', path: `${path}post.json`, detail }));
}

async function checkLeft(
  files: BagFiles,
  copies: readonly FoundCopy[],
  { originals, tools = [], isAlone }: Beside,
): Promise<Check[]> {
  if (copies.length === 0) return [];
  const known = copies.map((copy) => ({ copy, removed: removedFrom(copy, originals) }));
  if (known.some(({ removed }) => removed === undefined)) return [cannotTell('taken-out', 'original-absent')];
  const searches = isAlone
    ? [{ searched: files, removed: known.flatMap(({ removed = [] }) => removed) }]
    : known.map(({ copy: { path, files: inside }, removed = [] }) => ({ searched: below(path, inside), removed }));
  if (searches.reduce((sum, { searched }) => sum + textSize(searched), 0) > mostText)
    return [cannotTell('taken-out', 'too-large')];
  const leaks: Leak[] = [];
  let left = mostLooks;
  const spend = (looks: number) => {
    left -= looks;
    if (left < 0) throw new TooLarge();
  };
  try {
    for (const { searched, removed } of searches) leaks.push(...(await searchCopies(searched, removed, tools, spend)));
  } catch (error) {
    if (error instanceof TooLarge) return [cannotTell('taken-out', 'too-large')];
    throw error;
  }
  const sure = leaks.filter(({ kind }) => kind === 'sure');
  const rest = leaks.filter(({ kind }) => kind !== 'sure');
  const count = new Set(searches.flatMap(({ removed }) => removed.map(({ value }) => value))).size;
  if (sure.length > 0) return [checkFrom('taken-out', sure.map(findingOf('not-removed')))];
  if (rest.length === 0) return [onBasis(checkFrom('taken-out', []), `${count}`)];
  return [{ id: 'taken-out', status: 'cannot-tell', findings: rest.map(findingOf('short-remains')) }];
}

function findingOf(reason: Finding['reason']) {
  return ({ path, place, field }: Leak): Finding => ({ reason, path, detail: `${field} (${place})` });
}

function textSize(files: BagFiles): number {
  const texts = [...files].filter(([name]) => !/\.(?:png|pdf)$/.test(name) && !toolsOfRelease.includes(name));
  return texts.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0);
}

function below(path: string, files: BagFiles): BagFiles {
  return new Map([...files].map(([name, bytes]) => [`${path}${name}`, bytes]));
}

/** `undefined` without the original, or where the copy cannot be read. */
function removedFrom({ record, files }: FoundCopy, originals: readonly FoundCapture[]): RemovedValue[] | undefined {
  const { captureId, seal } = record.parent;
  const original = originals.find(({ capture }) => capture.id === captureId && capture.seal === seal)?.capture;
  const post = readRecord(readPostSchema, files.get('post.json'));
  return original && post && removedValues(original, { post, page: record.capture.page }, record.removed);
}
