import type { CustodyEntry } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check';
import { pagesInPdf, TooLarge } from '../pdf/pdf-words';
import { jsonStrings } from '../redacted/text-layers';
import { recordTexts } from './paper-facts';
import { reportsIn } from './paper-names';
import ownWords from './report-words.json';
import { strangeRuns } from './strange-runs';

/** So many letters in one run that neither a record nor the product writes are told; two stand at an end of anything. */
const fewest = 3;
const mostTold = 20;

/**
 * Whether the report says only what the records say and what the product writes round them: who puts a sentence of their
 * own into a report is found out, who puts one together from pieces of ours is not. Never a change: a version that is not
 * known here writes other sentences.
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
    const pages: { path: string; text: string }[] = [];
    for (const path of reportsIn(files))
      for (const pieces of await pagesInPdf(files.get(path) ?? new Uint8Array()))
        pages.push({ path, text: pieces.join('').replace(maker, '') });
    const known = [...ownWords, ...recordTexts({ ...facts, createdAt }), ...copiesAndFiles(files)];
    const runs = strangeRuns(
      pages.map(({ text }) => text),
      known,
      fewest,
    );
    for (const [index, { path }] of pages.entries())
      for (const detail of runs[index] ?? []) findings.push({ reason: 'words-unknown', path, detail });
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    findings.push({ reason: 'too-large', path: 'data/report.pdf' });
  }
  return { id, status: findings.length > 0 ? 'cannot-tell' : 'proven', findings: findings.slice(0, mostTold) };
}

/** The name of whoever made the pack, which no record holds: up to sixty signs between its label and the next. */
const maker = /(?<=作成者).{1,60}?(?=対象サイト)/u;

/** What redacted copies and brought files say of themselves. */
function copiesAndFiles(files: BagFiles): string[] {
  return [...files].flatMap(([path, bytes]) =>
    /^data\/(?:capture-\d+\/|redacted-\d+\/)?(?:redaction|post|brought)\.json$/.test(path)
      ? jsonStrings(new TextDecoder().decode(bytes))
      : [],
  );
}
