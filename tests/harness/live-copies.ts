import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { LiveVerdict } from '../../utils/node/live/judge-live';
import { projectRoot } from './build';

/** A saved page of our own that stands for a live one. */
interface Copy {
  url: string;
  html: string;
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
        const text = readFileSync(join(folder, site, name), 'utf8');
        const posts = JSON.parse(text) as { id?: string; author?: unknown; text?: string }[];
        return { name, weight: posts.filter(({ id, author, text: words }) => id && author && words).length };
      });
      const best = weighed.sort((one, other) => other.weight - one.weight)[0]?.name ?? '';
      const html = readFileSync(join(folder, site, best.replace(/json$/, 'html')), 'utf8');
      const url = /^<!-- url: (\S+) /.exec(html)?.[1] ?? '';
      return [site, { url, html }];
    }),
  );
}

/** The same words in another house: classes, ids, marks of meaning and nesting are exchanged. */
export function redesigned(html: string): string {
  return html
    .replaceAll(/\s(?:class|id|role|itemprop|itemtype|itemscope|data-[\w-]+|aria-[\w-]+)="[^"]*"/g, ' class="n7"')
    .replaceAll(/<(\/?)(?:article|li|ul|ol|section|dl|dt|dd|time|h[1-6]|table|tr|td)\b/g, '<$1div');
}

export const blockPage =
  '<!doctype html><title>Just a moment...</title><p>Verify you are human by completing the action below.</p>';

/** Serves the copies under their own addresses, each as late as a site is, with what is planted in some. */
export async function serveCopies(
  context: BrowserContext,
  copies: ReadonlyMap<string, Copy>,
  planted: ReadonlyMap<string, Exclude<LiveVerdict, 'right'>>,
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
    return route.fulfill({ headers, contentType, body: plant === 'wrong' ? redesigned(copy.html) : copy.html });
  });
}
