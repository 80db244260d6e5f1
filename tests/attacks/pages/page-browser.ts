import { rm } from 'node:fs/promises';
import type { Capture } from '../../../utils/shapes/schema';
import { type BankenBrowser, launchBanken } from '../../harness/browsers/banken-browser';
import { makeVariant } from '../../harness/browsers/variants';
import { buildExtension } from '../../harness/build';
import { readWords } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { serveSites } from '../../harness/sites';
import { renumbered } from './x-page';

const place = 'https://x.com/home';
const told =
  /^(?:picture-unlike|letters-not|unseen-|drawn-|unread-|struck-|author-un|time-un|changed-|post-gone|words-out|font-|photos-|permalink-)/;

/** The built extension in a real Chromium: records the post of a page by its mark and gives what is told of it. */
export async function openPages() {
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  const banken = await launchBanken(folder);
  const sites = await serveSites(banken.context);
  const words = readWords(folder);
  const known = new Set<string>();
  let recorded = 0;

  return {
    /** @returns codes of the failures, and of what was withheld; whether a font of the page is named; `undefined` where nothing was recorded */
    async record(
      html: string,
      level = '#post',
      whileDown?: string,
    ): Promise<{ told: string[]; named: string[]; text: string; said: string } | undefined> {
      sites.replacePage(place, renumbered(html, ++recorded));
      const page = await banken.context.newPage();
      try {
        await page.goto(place);
        const post = page.locator(level);
        const marks = new Marks(page, words);
        await marks.waitIdle(post);
        await page.mouse.move(5, 5);
        await page.waitForTimeout(250);
        if (whileDown === undefined) await marks.press(post);
        else {
          const { x, y, width, height } = (await marks.waitIdle(post)).box;
          await page.mouse.move(x + width / 2, y + height / 2);
          // Nobody presses in the frame in which their pointer comes; what was pressed then is tried in tests/bugs/capture/marks
          await page.waitForTimeout(200);
          await page.mouse.down();
          await page.evaluate(whileDown);
          await page.waitForTimeout(110);
          await page.mouse.up();
        }
        for (const end = Date.now() + 15_000; Date.now() < end; ) {
          const captures = await readCaptures(banken);
          const capture = captures.find(({ id }) => !known.has(id));
          if (capture) {
            known.add(capture.id);
            const { failures, post: read, picture } = capture;
            const codes = [...failures.map(({ code }) => code), ...(read.notes ?? [])];
            return {
              told: codes.filter((code) => told.test(code) || code.startsWith('withheld:')),
              text: read.text ?? '',
              named: picture.fonts ? ['font-of-page'] : [],
              said: JSON.stringify({
                text: read.text?.slice(0, 60),
                author: read.author?.handle,
                letters: picture.letters,
                failures,
                notes: read.notes,
              }),
            };
          }
          await page.waitForTimeout(150);
        }
        return undefined;
      } finally {
        await page.close();
      }
    },
    async close() {
      await banken.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Read with IndexedDB alone, in the worker: a page of the extension would come to the front. */
async function readCaptures(banken: BankenBrowser): Promise<Capture[]> {
  const worker = await banken.worker();
  const found = await worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('banken');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('no database')));
    });
    const captures = await new Promise<unknown[]>((resolve) => {
      const asking = database.transaction('captures').objectStore('captures').getAll();
      asking.addEventListener('success', () => resolve(asking.result));
    });
    database.close();
    return captures;
  });
  return found as Capture[];
}
