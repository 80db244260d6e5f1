import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lawFacts } from '../../../utils/law/law-facts';
import { type Node, sourceFiles, walk } from '../../../utils/node/walls/imports';

const root = join(import.meta.dirname, '..', '..', '..');
const table = 'utils/law/';

/** Words with where they stand. What a comment cites tells developers why, and no user. */
type Words = readonly (readonly [at: string, words: string])[];

function wordsOfCode(file: string, text: string): Words {
  const found: [string, string][] = [];
  walk(parseSync(file, text).program as unknown as Node, (node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') found.push([file, node['value']]);
    if (node.type === 'JSXText') found.push([file, String(node['value'])]);
    if (node.type === 'TemplateElement') found.push([file, String((node['value'] as { raw?: unknown }).raw)]);
  });
  return found;
}

function leaves(at: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${at} ${key}`, inner));
}

const article = /第?[0-9０-９]+\s*条(?!件)|\bArt(?:icle|icles|\.)\s*[0-9]/i;
const notice = /告示\s*第?\s*[0-9]+\s*号|法律第[0-9]+号|\bNo\. ?[0-9]+ of [0-9]{4}/;

const dataFiles = readdirSync(join(root, 'utils'), { recursive: true, encoding: 'utf8' })
  .map((name) => `utils/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.json'));
const locales = ['locales/ja.yml', 'locales/en.yml'].flatMap((file) =>
  leaves(file, parse(readFileSync(join(root, file), 'utf8'))),
);
const shown: Words = [
  ...locales,
  ...dataFiles.flatMap((file) => leaves(file, JSON.parse(readFileSync(join(root, file), 'utf8')))),
  ...sourceFiles(root)
    .filter((file) => !file.startsWith(table))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
    // Parsing takes long, and what its text does not have no words of it have
    .flatMap(({ file, text }) => (article.test(text) || notice.test(text) ? wordsOfCode(file, text) : [])),
];

it('finds an article and a number of a notice however they are written', () => {
  for (const words of ['弁護士法72条', '第 7条', '５ 条', 'Article 72', 'Art. 5', 'art. 3(2)'])
    expect(words).toMatch(article);
  for (const words of ['無条件', '3条件']) expect(words).not.toMatch(article);
  for (const words of ['告示第51号', '厚生労働省告示 51 号', 'Notice No. 51 of 2026']) expect(words).toMatch(notice);
});

it('has no number of an article or of a notice in words, code or data beside the table of the law', () => {
  expect(shown.filter(([, words]) => article.test(words) || notice.test(words))).toEqual([]);
});

/** Keys of the interface whose period is one of ours and none of the law. */
const ours = [
  'vault_locksRenewed',
  'vault_caseLocked',
  'vault_caseHeld',
  'vault_counselHelp',
  'vault_counselMake',
  'vault_cost_storage',
];

it('has no period of the law in the words of the interface: they take it from the table', () => {
  const lengths = lawFacts.flatMap(({ clock }) => (clock ? [clock.length] : []));
  const units = { days: '日|days?', months: 'か月|カ月|months?', years: '年|years?' };
  const periods = [...lengths, { count: 3, unit: 'weeks' as const }].map(({ count, unit }) => {
    const words = unit === 'weeks' ? '週間|weeks?' : units[unit];
    return new RegExp(`(?<![0-9$])${count}[ -]?(?:${words})(?![a-z0-9月目])`, 'i');
  });
  const said = locales.filter(
    ([at, words]) => !ours.some((key) => at.endsWith(` ${key}`)) && periods.some((period) => period.test(words)),
  );
  expect(said).toEqual([]);
  for (const key of ours)
    expect(
      locales.some(([at]) => at.endsWith(` ${key}`)),
      key,
    ).toBe(true);
});
