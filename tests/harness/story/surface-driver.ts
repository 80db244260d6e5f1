import type { Page } from '@playwright/test';
import { ownParts, type Sender, type Surface, surfaceOf } from '../browsers/closed-shadow';
import type { Driver } from './view';

/** A page of Playwright, real popup included. */
export function pageDriver(page: Page): Driver {
  const surface = surfaceOf(page);
  return {
    call: (source, given, part) => surface.use((session) => callIn(session, source, given, part)),
    click: async (x, y, held) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await held?.();
      await page.mouse.up();
    },
    hover: (x, y) => page.mouse.move(x, y),
    type: (text) => page.keyboard.insertText(text),
    async holdKey(key, held) {
      await page.keyboard.down(key);
      await held();
      await page.keyboard.up(key);
    },
    keys: (keys) => page.keyboard.press(keys.join('+')),
    front: () => page.bringToFront(),
    url: () => page.url(),
    goto: async (url) => {
      await page.goto(url);
    },
    close: () => page.close(),
  };
}

/** What Playwright does not know as a page, such as the side panel. */
export function surfaceDriver(
  surface: Surface & { url: string; close(): Promise<void> },
  front: () => Promise<void>,
): Driver {
  return {
    call: (source, given, part) => surface.use((session) => callIn(session, source, given, part)),
    click: async (x, y) => surface.click(x, y),
    hover: () => Promise.reject(new Error('No pointer rests over a panel.')),
    type: (text) => surface.type(text),
    holdKey: () => Promise.reject(new Error('A panel takes no shortcut.')),
    keys: () => Promise.reject(new Error('A panel takes no shortcut.')),
    front,
    url: () => surface.url,
    goto: () => Promise.reject(new Error('A panel goes nowhere.')),
    close: () => surface.close(),
  };
}

async function callIn(session: Sender, source: string, given: string, part?: string): Promise<string> {
  const objectId = part === undefined ? await documentOf(session) : await closedRootOf(session, part);
  if (objectId === undefined) return '';
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (given) { return (${source})(this, given); }`,
    arguments: [{ value: given }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value ?? '');
}

async function documentOf(session: Sender): Promise<string | undefined> {
  return (await session.send('Runtime.evaluate', { expression: 'document' })).result.objectId;
}

async function closedRootOf(session: Sender, wanted: string): Promise<string | undefined> {
  return (await ownParts(session)).find(({ part }) => part === wanted)?.objectId;
}
