/** Reads saved pages in a real Chromium: under their address, network off, page scripts not run. */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { ReadPost } from '../../platforms/contract';
import { plainArguments } from '../browser/chromium-arguments';
import { findBrowser } from '../browser/find-browser';
import { kept } from '../build/kept';

const root = new URL('../../../', import.meta.url);

interface SavedPage {
  url: string;
  html: string;
  /** ISO 8601; relative times count back from it. */
  capturedAt: string;
}

/** `utils/platforms/index.ts` as one script that defines `bankenPlatforms`. `project`: of another copy. */
export async function readerScript(project?: URL): Promise<string> {
  return project ? bundleOf(project) : (await kept('reader.js', () => bundleOf(root))).toString();
}

async function bundleOf(project: URL): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(project),
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('utils/platforms/index.ts', project)),
        formats: ['iife'],
        name: 'bankenPlatforms',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('utils/platforms did not bundle.');
  return chunk.code;
}

/** Reads one page; `undefined` when it belongs to no platform. */
type ReadSavedPage = (page: SavedPage) => Promise<ReadPost[] | undefined>;

/** One browser for any number of pages; it is closed when `use` is done. */
export async function withPageReader<T>(timeZone: string, use: (read: ReadSavedPage) => Promise<T>): Promise<T> {
  const [script, executablePath] = await Promise.all([readerScript(), findBrowser()]);
  const browser = await chromium.launch({ executablePath, args: [...plainArguments] });
  try {
    const context = await browser.newContext({ timezoneId: timeZone, serviceWorkers: 'block' });
    const idle: Page[] = [];
    return await use(async (saved) => {
      const page = idle.pop() ?? (await context.newPage());
      const posts = await readIn(page, script, timeZone, saved);
      idle.push(page);
      return posts;
    });
  } finally {
    await browser.close();
  }
}

async function readIn(page: Page, script: string, timeZone: string, saved: SavedPage): Promise<ReadPost[] | undefined> {
  const address = saved.url.replace(/#.*$/s, '');
  let isServed = false;
  try {
    await page.route('**/*', (route) => {
      // `aborted` leaves the page as it is, should it try to leave for another
      if (isServed || route.request().url() !== address) return route.abort('aborted');
      isServed = true;
      // script-src, not disabled JavaScript: without scripts a browser shows what stands in <noscript>
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };
      return route.fulfill({ headers, body: saved.html });
    });
    // Under the address of the page before, a fragment would only be scrolled to
    if (withoutFragment(page.url()) === withoutFragment(saved.url)) await page.goto('about:blank');
    await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
    const circumstances = JSON.stringify({ capturedAt: saved.capturedAt, timeZone });
    const posts = await page.evaluate(
      `${script}; JSON.stringify(bankenPlatforms.platformOfDocument(document, new URL(location.href)) &&
        bankenPlatforms.readPage(document, { ...${circumstances}, url: new URL(location.href) }))`,
    );
    return typeof posts === 'string' ? JSON.parse(posts) : undefined;
  } finally {
    await page.unroute('**/*');
  }
}

const withoutFragment = (url: string) => url.replace(/#.*$/s, '');
