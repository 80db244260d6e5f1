import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { bundleForPage } from '../harness/browsers/page-bundle';
import { projectRoot } from '../harness/build';
import { type Figure, figureOf } from './figures';

const folders = [join(projectRoot, 'tests', 'fixtures', 'forms')];
/** Forms of a folder that are measured, spread over all of them. */
const MOST = 60;
const TURNS = 5;

/**
 * Time to recognise all fields of a form, in a real browser: the first look at each page, and the median of all looks at
 * it, since the guide looks again after every change of the page.
 */
export async function matching(): Promise<Figure[]> {
  const script = await bundleForPage(join(projectRoot, 'tests', 'bench', 'matching-entry.ts'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  const figures: Figure[] = [];
  try {
    for (const folder of folders) {
      const first: number[] = [];
      const all: number[] = [];
      for (const file of spread(formsIn(folder))) {
        const page = await browser.newPage();
        await page.route('**/*', (route) => route.abort());
        await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'commit' }).catch(() => undefined);
        await page.addScriptTag({ content: script });
        // The guide looks at pages that stand before the person: laid out already.
        await page.evaluate(
          'document.documentElement.getBoundingClientRect().height + getComputedStyle(document.body).color',
        );
        const times = await page.evaluate<number[]>(`banken.layWords().then(() =>
          Array.from({ length: ${TURNS} }, () => {
          const start = performance.now();
          banken.matchForm(document);
          return performance.now() - start;
        }))`);
        first.push(times[0] ?? 0);
        all.push(times.toSorted((one, other) => one - other)[Math.floor(TURNS / 2)] ?? 0);
        await page.close();
      }
      const name = folder.split('/').at(-1);
      if (first.length > 0) {
        figures.push(figureOf(`a form of ${name}/, first look`, 'ms', first));
        figures.push(figureOf(`a form of ${name}/, median of its looks`, 'ms', all));
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}

function formsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const spread = (files: readonly string[]) => files.filter((_, index) => index % Math.ceil(files.length / MOST) === 0);
