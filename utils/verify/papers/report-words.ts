import type { CustodyEntry } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check';
import { jsonStrings } from '../redacted/text-layers';
import { recordTexts } from './paper-facts';
import { lettersOf } from './paper-letters';
import { reportsIn } from './paper-names';
import { pagesInPdf, TooLarge } from './pdf-words';
import ownWords from './report-words.json';

/** So many letters in one run that neither a record nor the product writes are told; two stand at an end of anything. */
const fewest = 3;
const mostTold = 20;
/** Names of columns, signs and sites that stand beside each other. */
const longestShort = 12;

/**
 * Whether the report says only what the records say and what the product writes round them. Held against each other are
 * letters by three in a row, without digits: who puts a sentence of their own into a report is found out, who puts one
 * together from pieces of ours is not. Never a change: a version that is not known here writes other sentences.
 */
export async function checkReportWords(facts: {
  files: BagFiles;
  found: readonly FoundCapture[];
  entries: readonly CustodyEntry[];
  createdAt: string | undefined;
}): Promise<Check> {
  const id = 'report-words';
  const { files, createdAt } = facts;
  if (!files.has('data/report.pdf') || !createdAt) return cannotTell(id, 'not-reached');
  const findings: Finding[] = [];
  try {
    const pages: { path: string; page: string }[] = [];
    for (const path of reportsIn(files))
      for (const pieces of await pagesInPdf(files.get(path) ?? new Uint8Array()))
        pages.push({ path, page: wordLetters(pieces.join('')).replace(maker, '') });
    const strange = new Set(pages.flatMap(({ page }) => [...triplesOf(page)]));
    const short = new Set<string>();
    for (const text of [...ownWords, ...recordTexts({ ...facts, createdAt }), ...copiesAndFiles(files)]) {
      const letters = wordLetters(text);
      if (letters.length <= longestShort) short.add(letters);
      for (const triple of triplesOf(letters)) strange.delete(triple);
    }
    for (const { path, page } of pages)
      for (const detail of strangeRuns(page, strange, short)) findings.push({ reason: 'words-unknown', path, detail });
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    findings.push({ reason: 'too-large', path: 'data/report.pdf' });
  }
  return { id, status: findings.length > 0 ? 'cannot-tell' : 'proven', findings: findings.slice(0, mostTold) };
}

const wordLetters = (text: string) => lettersOf(text).replace(/\p{N}/gu, '');

/** Three code units as one number below 2 ** 48. */
function* triplesOf(text: string): Generator<number> {
  for (let at = 0; at + 2 < text.length; at += 1) yield tripleAt(text, at);
}
const tripleAt = (text: string, at: number) =>
  text.charCodeAt(at) * 0x1_0000_0000 + text.charCodeAt(at + 1) * 0x1_0000 + text.charCodeAt(at + 2);

/** The name of whoever made the pack, which no record holds: up to sixty letters between its label and the next. */
const maker = /(?<=作成者).{1,60}?(?=対象サイト)/u;

/** What redacted copies and brought files say of themselves. */
function copiesAndFiles(files: BagFiles): string[] {
  return [...files].flatMap(([path, bytes]) =>
    /^data\/(?:capture-\d+\/|redacted-\d+\/)?(?:redaction|post|brought)\.json$/.test(path)
      ? jsonStrings(new TextDecoder().decode(bytes))
      : [],
  );
}

/** Runs of letters that stand in no known text: neither by three nor as whole short words, where two of those meet. */
function strangeRuns(page: string, strange: ReadonlySet<number>, short: ReadonlySet<string>): string[] {
  const isKnown = new Uint8Array(page.length);
  for (let at = 0; at + 2 < page.length; at += 1) if (!strange.has(tripleAt(page, at))) isKnown.fill(1, at, at + 3);
  for (let at = 0; at < page.length; at += 1) {
    if (isKnown[at] === 1) continue;
    let end = Math.min(page.length, at + longestShort);
    while (end > at + 1 && !short.has(page.slice(at, end))) end -= 1;
    if (end > at + 1) isKnown.fill(1, at, end);
  }
  const runs: string[] = [];
  for (let at = 0, from = 0; at <= page.length; at += 1) {
    if (at < page.length && isKnown[at] === 0) continue;
    if (at - from >= fewest) runs.push(page.slice(from, at).slice(0, 80));
    from = at + 1;
  }
  return runs;
}
