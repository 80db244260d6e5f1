/**
 * `npm run score-pages -- [--json FILE] [--said] [--of DIRECTORY] FOLDER …`: saved pages that somebody else wrote, each
 * NAME.html beside NAME.expected.json (`url`, `capturedAt`, `posts`, `optional`), against what the adapters read from them;
 * one line a platform. More true keys than listed are no faults.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { ReadPost } from '../../utils/platforms/contract';
import { writeFigures } from '../bench/written-figures';
import { added, isSamePost, noScore, type Score } from './page-mutations/compare';
import { figuresOf, tableOf } from './page-mutations/figures-table';
import { readerOf } from './page-mutations/reader';

interface Expected {
  url: string;
  capturedAt: string;
  posts: ReadPost[];
  optional?: ReadPost | ReadPost[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, said: { type: 'boolean' }, of: { type: 'string' } },
});
const reader = await readerOf(values.of);
const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** One level of keys: `author.name`, `postedAt.iso`. Lists are compared as they are. */
function leaves(value: unknown, name: string): [string, unknown][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name === '' ? key : `${name}.${key}`));
}

const ignored = /^(?:platform|kind|notes|postedAt\.(?:method|precision)|thread\.number|media|quotes|context\..*)$/;
const span = (iso: string) =>
  iso
    .split('/')
    .map((part) => Date.parse(part))
    .join('/');
const isSame = (name: string, one: unknown, other: unknown) =>
  flat(one) === flat(other) ||
  (name.endsWith('.iso') && !span(flat(one)).includes('NaN') && span(flat(one)) === span(flat(other)));

function scorePost(read: ReadPost, expected: ReadPost): Score {
  const score = { ...noScore(), said: [] as string[] };
  const given = new Map(leaves(read, ''));
  const truth = leaves(expected, '').filter(([name]) => !ignored.test(name));
  for (const [name, value] of truth) {
    const found = given.get(name);
    if (found === undefined) score.absent += 1;
    else if (isSame(name, found, value)) score.right += 1;
    else score.wrong += 1;
    if (found === undefined || !isSame(name, found, value))
      score.said.push(
        `${found === undefined ? 'absent' : 'wrong'} ${name}: ${flat(value)} -> ${found === undefined ? '' : flat(found)}`,
      );
  }
  const known = new Set(truth.map(([name]) => name));
  for (const name of ['author.name', 'author.handle', 'author.id', 'title', 'text', 'rating.value', 'postedAt.iso']) {
    if (known.has(name) || !given.has(name)) continue;
    score.said.push(`beyond ${name}: ${flat(given.get(name))}`);
  }
  return score;
}

const pages = new Map<string, Score>();
const byPlatform = new Map<string, Score>();
for (const folder of positionals) {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()) {
    const {
      url,
      capturedAt,
      posts,
      optional = [],
    }: Expected = JSON.parse(readFileSync(join(folder, name.replace(/html$/, 'expected.json')), 'utf8'));
    const { document } = new JSDOM(readFileSync(join(folder, name), 'utf8'), { url }).window;
    const read = reader.readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
    let score = { ...noScore(), posts: posts.length };
    const left = new Set(posts);
    const other = [optional].flat();
    for (const post of read) {
      const match =
        [...left].find((one) => one.id !== undefined && one.id === post.id) ??
        [...left].find((one) => isSamePost(post, one));
      if (!match) {
        if (['video', 'article', 'question'].includes(post.kind) || other.some((one) => isSamePost(post, one)))
          continue;
        score = added(score, {
          ...noScore(),
          false: 1,
          said: [`false ${JSON.stringify([post.id, post.author, post.text?.slice(0, 40)])}`],
        });
        continue;
      }
      left.delete(match);
      score = added(score, { ...scorePost(post, match), found: 1 });
      for (const note of post.notes ?? [])
        if (note.startsWith('withheld:')) score.withheld[note.slice(9)] = (score.withheld[note.slice(9)] ?? 0) + 1;
    }
    for (const post of left)
      score.said.push(
        `missed ${JSON.stringify([post.id, post.author?.name ?? post.author?.handle, post.text?.slice(0, 40)])}`,
      );
    pages.set(`${folder.split('/').at(-1)}/${name}`, score);
    const platform = reader.platformFor?.(new URL(url))?.id ?? 'no platform';
    byPlatform.set(platform, added(byPlatform.get(platform) ?? noScore(), score));
  }
}

const all = ['all', [...byPlatform.values()].reduce(added, noScore())] as const;
if (values.said) {
  process.stdout.write(`${tableOf('page', pages)}\n\n`);
  for (const [name, { said }] of pages) for (const line of said) process.stdout.write(`${name}: ${line}\n`);
}
process.stdout.write(`${tableOf('platform', [...byPlatform, all])}\n`);
writeFigures(figuresOf([all, ...byPlatform]));
