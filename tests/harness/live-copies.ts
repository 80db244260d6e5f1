import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { CopiedPosts } from '../../utils/node/live/judge-live';
import type { LiveVerdict } from '../../utils/shapes/records/seen-site';
import { projectRoot } from './build';

/** A saved page of our own that stands for a live one. */
interface Copy {
  url: string;
  html: string;
  /** What is expected to be read on it. */
  posts: CopiedPosts;
}

/** Of each site the copy that holds most. */
export function liveCopies(): Map<string, Copy> {
  const folder = join(projectRoot, 'tests', 'fixtures', 'platforms');
  return new Map(
    readdirSync(folder).map((site) => {
      const cases = readdirSync(join(folder, site)).filter(
        (name) => name.endsWith('.json') && !name.startsWith('seen-'),
      );
      const weighed = cases.map((name) => {
        const posts: CopiedPosts = JSON.parse(readFileSync(join(folder, site, name), 'utf8'));
        return { name, posts, weight: posts.filter(({ id, author, text }) => id && author && text).length };
      });
      const { name = '', posts = [] } = weighed.sort((one, other) => other.weight - one.weight)[0] ?? {};
      const html = readFileSync(join(folder, site, name.replace(/json$/, 'html')), 'utf8');
      const url = /^<!-- url: (\S+) /.exec(html)?.[1] ?? '';
      return [site, { url, html, posts }];
    }),
  );
}

/** The same words in another house: classes, ids, marks of meaning and nesting are exchanged. */
export function redesigned(html: string): string {
  return html
    .replaceAll(/\s(?:class|id|role|itemprop|itemtype|itemscope|data-[\w-]+|aria-[\w-]+)="[^"]*"/g, ' class="n7"')
    .replaceAll(/<(\/?)(?:article|li|ul|ol|section|dl|dt|dd|time|h[1-6]|table|tr|td)\b/g, '<$1div');
}

/** The same page with every date and time of day taken out. */
export function undated(html: string): string {
  return html
    .replaceAll(/\sdatetime="[^"]*"/g, '')
    .replaceAll(/(<time\b[^>]*>)[^<]*/g, '$1')
    .replaceAll(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g, '');
}

/** What is done to which copy: rebuilt, shut, no more, or without its dates. */
const plants = { rebuilt: redesigned, blocked: undefined, gone: undefined, undated };
export type Plant = keyof typeof plants;

/** What each plant is to be told as. */
export const plantVerdicts: Readonly<Record<Plant, LiveVerdict>> = {
  ...{ rebuilt: 'wrong', blocked: 'blocked', gone: 'gone', undated: 'wrong' },
};

/** The sites that get one. */
export const plantedSites: ReadonlyMap<string, Plant> = new Map([
  ['tabelog', 'rebuilt'],
  ['hostlove', 'blocked'],
  ['machi', 'gone'],
  ['jobtalk', 'undated'],
]);

export const blockPage =
  '<!doctype html><title>Just a moment...</title><p>Verify you are human by completing the action below.</p>';

/** Serves the copies under their own addresses, each as late as a site is, with what is planted in some. */
export async function serveCopies(
  context: BrowserContext,
  copies: ReadonlyMap<string, Copy>,
  planted: ReadonlyMap<string, Plant>,
  milliseconds: number,
): Promise<void> {
  const byAddress = new Map([...copies].map(([site, copy]) => [copy.url.replace(/#.*$/, ''), { site, ...copy }]));
  await context.route('**/*', async (route) => {
    const copy = byAddress.get(route.request().url().replace(/#.*$/, ''));
    if (!copy) return route.abort('blockedbyclient');
    await new Promise((done) => setTimeout(done, milliseconds));
    const contentType = 'text/html; charset=utf-8';
    const plant = planted.get(copy.site);
    if (plant === 'gone') return route.fulfill({ status: 410, contentType, body: '<!doctype html><p>410</p>' });
    if (plant === 'blocked') return route.fulfill({ status: 200, contentType, body: blockPage });
    const headers = { 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ headers, contentType, body: plant ? plants[plant]?.(copy.html) : copy.html });
  });
}
