import type { Page } from '@playwright/test';
import { type Sender, type Surface, surfaceOf } from '../closed-shadow';
import type { Driver } from './view';

/** A page of Playwright, real popup included. */
export function pageDriver(page: Page): Driver {
  const surface = surfaceOf(page);
  return {
    call: (source, given, host) => surface.use((session) => callIn(session, source, given, host)),
    click: async (x, y, held) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await held?.();
      await page.mouse.up();
    },
    type: (text) => page.keyboard.insertText(text),
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
    call: (source, given, host) => surface.use((session) => callIn(session, source, given, host)),
    click: async (x, y) => surface.click(x, y),
    type: (text) => surface.type(text),
    front,
    url: () => surface.url,
    goto: () => Promise.reject(new Error('A panel goes nowhere.')),
    close: () => surface.close(),
  };
}

async function callIn(session: Sender, source: string, given: string, host?: string): Promise<string> {
  const objectId = host === undefined ? await documentOf(session) : await closedRootOf(session, host);
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

async function closedRootOf(session: Sender, host: string): Promise<string | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
  if (nodeId === 0) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true, depth: 1 });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
}
