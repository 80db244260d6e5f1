import { type Browser, chromium } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser, findFirefox } from '../../../utils/node/browser/find-browser';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import type { Judged } from '../attack-shape';
import type { Seen, Trap } from './trap';

/** A browser in which the fill code meets a hostile form. */
export interface TrapBrowser {
  /** Opens the form under the official address, presses the button as a person does, and tells what became of it. */
  judge(trap: Trap): Promise<Judged>;
  close(): Promise<unknown>;
}

const entry = new URL('trap-entry.ts', import.meta.url).pathname;

interface Bundle {
  url: string;
  begin(): Promise<void>;
}
const addressIn = () => (globalThis as unknown as { banken: Bundle }).banken.url;
const begin = () => (globalThis as unknown as { banken: Bundle }).banken.begin();

function bodyOf({ html, inner }: Trap, url: string, asked: string): string {
  if (asked.split('#')[0] === url)
    return `<!doctype html><body style="margin:20px;background:#fff"><h1>権利侵害の申出</h1><script>globalThis.given=[];addEventListener('input',(e)=>given.push(e.target.value))</script>${html.replaceAll('OFFICIAL', new URL(url).host)}`;
  return inner !== undefined && asked.endsWith('/inner') ? `<!doctype html>${inner}` : '<p>…</p>';
}

/** What a page of either browser can do. */
interface Face {
  start(): Promise<unknown>;
  evaluate<T>(ask: () => T): Promise<T>;
  inFrames<T>(ask: () => T): Promise<T[]>;
  click(x: number, y: number): Promise<unknown>;
}

async function judged(trap: Trap, face: Face, asked: readonly string[]): Promise<Judged> {
  await face.start();
  const box = await face.evaluate(() => {
    const rect = document.querySelector('banken-test')?.shadowRoot?.getElementById('fill')?.getBoundingClientRect();
    return rect ? { x: rect.x + 5, y: rect.y + 5 } : undefined;
  });
  if (!box) return { isHeld: false, said: 'no button' };
  await face.click(box.x, box.y);
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const isDone = await face.evaluate(() => document.querySelector('banken-test[data-done=fill]') !== null);
    if (isDone) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  if (trap.waits) await new Promise((done) => setTimeout(done, trap.waits));
  const [main, trapped] = [
    await face.evaluate(() => {
      const own = globalThis as unknown as { given: string[]; guideState(): Omit<Seen, 'values'> };
      const controls = [
        ...document.querySelectorAll<HTMLInputElement>('input[id],textarea[id],select[id],[contenteditable][id]'),
      ];
      const { steps, sendsElsewhere, stopped, calls } = own.guideState();
      return {
        values: Object.fromEntries(controls.map(({ id, value, textContent }) => [id, value ?? textContent])),
        given: own.given,
        steps: [...steps],
        ...(sendsElsewhere === undefined ? {} : { sendsElsewhere }),
        ...(stopped ? { stopped } : {}),
        ...(calls ? { calls } : {}),
      };
    }),
    await face.inFrames(() =>
      [...document.querySelectorAll<HTMLInputElement>('[data-trap]')].map(({ value }) => value),
    ),
  ];
  const fault = trap.fault({ ...main, trapped: trapped.flat(), asked: [...asked] });
  return { isHeld: fault === undefined, said: fault ?? 'held' };
}

async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
}

export async function chromiumTraps(shared?: Promise<Browser>): Promise<TrapBrowser> {
  const [script, browser] = await Promise.all([bundleForPage(entry), shared ?? launchChromium()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const blank = await context.newPage();
  await blank.addScriptTag({ content: script });
  const url = await blank.evaluate(addressIn);
  return {
    async judge(trap) {
      const page = await context.newPage();
      const asked: string[] = [];
      await page.route('**/*', (way) => {
        asked.push(way.request().url());
        return way.fulfill({ body: bodyOf(trap, url, way.request().url()), contentType: 'text/html; charset=utf-8' });
      });
      await page.goto(url);
      await page.addScriptTag({ content: script });
      const found = await judged(
        trap,
        {
          start: () => page.evaluate(begin),
          evaluate: <T>(ask: () => T) => page.evaluate<T>(ask),
          inFrames: (ask) =>
            Promise.all(page.frames().map((frame) => frame.evaluate(ask))) as Promise<ReturnType<typeof ask>[]>,
          click: (x, y) => page.mouse.click(x, y),
        },
        asked,
      );
      await page.close();
      return found;
    },
    close: () => (shared ? context.close() : browser.close()),
  };
}

export async function firefoxTraps(): Promise<TrapBrowser> {
  const [script, executablePath] = await Promise.all([bundleForPage(entry), findFirefox()]);
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const blank = await browser.newPage();
  await blank.addScriptTag({ content: script });
  const url = await blank.evaluate(addressIn);
  return {
    async judge(trap) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const asked: string[] = [];
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        asked.push(request.url());
        const body = bodyOf(trap, url, request.url());
        void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body }).catch(() => undefined);
      });
      await page.goto(url);
      await page.addScriptTag({ content: script });
      const found = await judged(
        trap,
        {
          start: () => page.evaluate(begin),
          evaluate: <T>(ask: () => T) => page.evaluate(ask) as Promise<T>,
          inFrames: (ask) =>
            Promise.all(page.frames().map((frame) => frame.evaluate(ask))) as Promise<ReturnType<typeof ask>[]>,
          click: (x, y) => page.mouse.click(x, y),
        },
        asked,
      );
      await page.close();
      return found;
    },
    close: () => browser.close(),
  };
}
