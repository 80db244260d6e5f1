import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../build';
import { byHandler } from './stage';

/** Annotation of a test with what its story left in the database. */
export const leftMark = 'left';

/** What became of a story in one browser, and what it left in the database: names alone, no words and no numbers. */
interface Told {
  status: string;
  /** `YYYY-MM-DD` */
  on: string;
  left: readonly string[];
}
type Browser = 'Chromium' | 'Firefox';
export type ToldStories = Record<string, Partial<Record<Browser, Told>>>;

const file = join(projectRoot, '.output', 'browsers.json');

/** The last run of each story in each browser. */
export function readTold(): ToldStories {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ToldStories) : {};
}

/** Adds what was told just now to what earlier runs said. */
export function keepTold(now: ToldStories): ToldStories {
  const all = readTold();
  for (const [story, told] of Object.entries(now)) all[story] = { ...all[story], ...told };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(all, undefined, 1)}\n`);
  return all;
}

/**
 * The page of differences: what was told where, what the same story left in one browser alone, how a machine pressed.
 * `ran`: the browsers by what they call themselves.
 */
export function browserPage(stories: ToldStories, ran: readonly string[] = []): string {
  const all = Object.entries(stories).sort(([one], [other]) => one.localeCompare(other));
  const cell = (told: Told | undefined) => (told ? `${told.status}, ${told.on}` : 'not run');
  return [
    '# The same story in both browsers',
    'Written by `npm run browsers` from the last run of each story; what only Chromium or only Firefox can do stands in the second table.',
    table(
      ['story', 'Chromium', 'Firefox'],
      all.map(([story, { Chromium, Firefox }]) => [story, cell(Chromium), cell(Firefox)]),
    ),
    '## What one of them left and the other did not',
    table(['what', 'in', 'in these stories'], differences(stories)),
    '## How a machine pressed',
    table(
      ['what', 'Chromium', 'Firefox'],
      byHandler.map(({ what, chromium, firefox }) => [what, chromium, firefox]),
    ),
    ran.length > 0 ? `What was run: ${ran.join(', ')}. Edge and Brave have Chromium’s engine; neither was run.\n` : '',
  ].join('\n\n');
}

/** What the runs of the same story left in one browser alone, gathered over all stories that passed in both. */
function differences(stories: ToldStories): string[][] {
  const found = new Map<string, { what: string; browser: Browser; stories: number }>();
  for (const { Chromium, Firefox } of Object.values(stories)) {
    if (Chromium?.status !== 'passed' || Firefox?.status !== 'passed') continue;
    for (const [browser, mine, theirs] of [
      ['Chromium', Chromium.left, Firefox.left],
      ['Firefox', Firefox.left, Chromium.left],
    ] as const)
      for (const what of mine.filter((each) => !theirs.includes(each))) {
        const known = found.get(`${browser} ${what}`);
        found.set(`${browser} ${what}`, { what, browser, stories: (known?.stories ?? 0) + 1 });
      }
  }
  const rows = [...found.values()].sort((one, other) => one.what.localeCompare(other.what));
  return rows.length > 0
    ? rows.map((row) => [row.what, `${row.browser} alone`, String(row.stories)])
    : [['nothing', '', '']];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((each) => each.replaceAll('|', '/')));
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => [...(row[at] ?? '')].length)));
  const line = (row: readonly string[]) => `| ${row.map((each, at) => each.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...further] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...further.map(line)].join('\n');
}
