/**
 * `npm run new-platform -- [KIND/]ID HTTPS-MATCH [FOLDER]`: lays the adapter of a new platform and its fixture folder (a page
 * that gives a post, one that gives none), and prints what to do next. KIND: the folder of `utils/platforms/sites` that it goes
 * to, `boards` where none is told. FOLDER: another root than the repository.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MatchPattern } from 'wxt/utils/match-patterns';

const usage = "Usage: npm run new-platform -- [kind/]id 'https://host/*'";

interface NewPlatform {
  id: string;
  match: string;
  /** Without a leading `*.`. */
  host: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/**
 * The files of a new platform by their path from the root.
 * @throws Error when the id or the match pattern is not one
 */
export function filesOfNewPlatform(name: string, match: string, now = new Date()): Record<string, string> {
  const [, kind = 'boards', id = ''] = /^(?:([a-z]+)\/)?([a-z0-9][a-z0-9-]*)$/.exec(name) ?? [];
  if (id === '') throw new Error(`Not an id (a-z, 0-9, -): ${name}`);
  const host = /^https:\/\/(?:\*\.)?((?:[a-z0-9-]+\.)+[a-z]+)\/\S*$/.exec(match)?.[1];
  if (!host) throw new Error(`Not a match pattern of an https host: ${match}`);
  const platform = { id, match, host, today: now.toISOString().slice(0, 10) };
  const url = match.replaceAll('*.', '').replaceAll('*', '');
  if (!new MatchPattern(match).includes(url)) throw new Error(`Write * at the end of the path: ${match}`);
  const fixtures = `tests/fixtures/platforms/${id}`;
  const capturedAt = `${platform.today}T03:00:00.000Z`;
  const page = (body: string) =>
    `<!-- url: ${url} captured-at: ${capturedAt} -->\n<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>見本</title></head><body>\n${body}\n</body></html>\n`;
  return {
    [`utils/platforms/sites/${kind}/${id}.ts`]: adapterOf(platform, url),
    [`${fixtures}/one-post.html`]: page(
      '<article class="post" id="post-1"><a class="author" href="/users/taro">太郎</a> <a class="permalink" href="/posts/1"><time datetime="2026-11-24T13:58:21+09:00">11月24日</time></a><div class="text">見本の<br>本文</div></article>',
    ),
    [`${fixtures}/one-post.json`]: `${JSON.stringify([postOf(platform)], undefined, 2)}\n`,
    [`${fixtures}/no-post.html`]: page('<article class="post"><p>広告：投稿の番号も本文もありません</p></article>'),
    [`${fixtures}/no-post.json`]: '[]\n',
  };
}

/** What the adapter as it is laid reads from its first page. */
function postOf({ id, host }: NewPlatform) {
  return {
    platform: id,
    id: '1',
    permalink: `https://${host}/posts/1`,
    kind: 'post',
    author: { name: '太郎', profileUrl: `https://${host}/users/taro` },
    text: '見本の\n本文',
    postedAt: { raw: '11月24日', iso: '2026-11-24T13:58:21+09:00', precision: 's', method: 'attribute' },
  };
}

function adapterOf({ id, match, host, today }: NewPlatform, url: string): string {
  return `import type { Platform, PostAuthor, ReadPost } from '../../contract';
import { addressOf, facts, firstShown } from '../../dom';
import { shownLabelOf, shownTextOf } from '../../text';
import { attributeTime } from '../../time';

const select = {
  post: 'article.post',
  author: '.author',
  /** The time is the post's own link. */
  link: 'a.permalink',
  text: '.text',
} as const;

export default {
  id: '${id}',
  name: { ja: '${host}', en: '${host}' },
  tile: '${id.charAt(0).toUpperCase()}',
  matches: ['${match}'],
  checkedOn: '${today}',
  confidence: 'L',
  unseen: true,
  post: [select.post],
  read(unit, page) {
    const id = /^post-(\\d+)$/.exec(unit.id)?.[1];
    const body = firstShown(unit, select.text);
    const text = body ? shownTextOf(body) : undefined;
    // An advert has neither
    if (!id || !text) return undefined;
    const author = firstShown(unit, select.author);
    const link = firstShown(unit, select.link);
    const stated = link?.querySelector('time')?.getAttribute('datetime');
    return facts<ReadPost>({
      platform: '${id}',
      id,
      permalink: addressOf(link?.getAttribute('href'), page.url)?.href,
      kind: 'post',
      author: facts<PostAuthor>({
        name: shownLabelOf(author),
        profileUrl: addressOf(author?.getAttribute('href'), page.url)?.href,
      }),
      text,
      postedAt: stated ? attributeTime(stated, shownLabelOf(link)) : undefined,
    });
  },
} satisfies Platform;

/*
Test URLs:
${url}
*/
`;
}

/**
 * Lays the files under `root`.
 * @throws Error when one of them is there already: nothing is written then
 */
async function layPlatform(root: string, files: Record<string, string>): Promise<void> {
  const there = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (there) throw new Error(`${there} is there already.`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function newPlatformFromCommandLine([name, match, root = '.']: readonly string[]): Promise<void> {
  if (!name || !match) throw new Error(usage);
  const files = filesOfNewPlatform(name, match);
  const [adapter = '', page = ''] = Object.keys(files);
  await layPlatform(root, files);
  console.log(`${Object.keys(files).join('\n')}

Next:
1. Put the site's own markup, with invented names and words, into the pages of ${dirname(page)}/ and what a
   person reads there into the .json beside each; one page for each thing that is easily taken for a post.
2. Fill the selectors, name and tile of ${adapter}. What the page does not show stays absent.
3. npm run unit -- tests/unit/platforms
4. Take away \`unseen\` once a real page was read right; until then screens say beta.`);
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  newPlatformFromCommandLine(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
