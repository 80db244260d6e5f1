import type { CDPSession, Locator, Page } from '@playwright/test';

/** Sends commands of the DevTools protocol to one page. */
export type Sender = Pick<CDPSession, 'send'>;

/** Where elements are found and pressed: a page, or what Playwright does not know as one. */
export interface Surface {
  use<Result>(act: (session: Sender) => Promise<Result>): Promise<Result>;
  /** With the real mouse. */
  click(x: number, y: number): Promise<void>;
  /** With the real keyboard, where the focus is. */
  type(text: string): Promise<void>;
}

/** A page of Playwright as such a place. */
export function surfaceOf(page: Page): Surface {
  return {
    async use(act) {
      const session = await page.context().newCDPSession(page);
      try {
        return await act(session);
      } finally {
        await session.detach();
      }
    },
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
  };
}

const asSurface = (place: Page | Surface): Surface => ('use' in place ? place : surfaceOf(place));
const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/**
 * Our marks and panels live in closed shadow roots, where no selector reaches. A screen reader does reach: this finds
 * elements by role and name in the accessibility tree and presses them with the real mouse.
 */
export interface ClosedElement {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly box: { x: number; y: number; width: number; height: number };
  /** As CDP's DOM domain calls it. */
  readonly backendNodeId: number;
}

const DEADLINE = 10_000;
const RESTS = 20;

/** All shown elements with this role whose accessible name matches, in document order. */
export function closedElements(place: Page | Surface, role: string, name: string | RegExp): Promise<ClosedElement[]> {
  return asSurface(place).use(async (session) => {
    const elements: ClosedElement[] = [];
    for (const node of await nodesOf(session, role)) {
      const found = String(node.name?.value ?? '');
      const matches = typeof name === 'string' ? found === name : name.test(found);
      if (node.ignored || !matches || node.backendDOMNodeId === undefined) continue;
      const backendNodeId = node.backendDOMNodeId;
      const description = String(node.description?.value ?? '');
      const box = await boxOf(session, backendNodeId);
      if (box) elements.push({ role, name: found, description, box, backendNodeId });
    }
    return elements;
  });
}

/** What of the document has this role, closed roots included: a third of what the whole tree costs, at every look. */
async function nodesOf(session: Sender, role: string) {
  for (let tries = 0; ; tries += 1)
    try {
      const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
      return (await session.send('Accessibility.queryAXTree', { objectId: result.objectId ?? '', role })).nodes;
    } catch (error) {
      // A page that is just going to another one has lost the document that it gave
      if (tries === 3) throw error;
      await pause(50);
    }
}

/** The part of ours that a page cannot look for: named in its closed root alone, as `marks`, `notice`, `select`, `guide`. */
export async function ownParts(session: Sender): Promise<{ part: string; objectId: string }[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = root.children?.find(({ localName }) => localName === 'html');
  const roots = (html?.children ?? []).flatMap(({ shadowRoots }) => shadowRoots ?? []);
  const found: { part: string; objectId: string }[] = [];
  for (const { backendNodeId } of roots) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId === undefined) continue;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return this.querySelector('[data-part]')?.dataset.part ?? ''; }`,
      returnByValue: true,
    });
    if (result.value) found.push({ part: String(result.value), objectId: object.objectId });
  }
  return found;
}

/** Which parts of ours stand in the page. */
export function partsIn(page: Page): Promise<string[]> {
  return surfaceOf(page).use(async (session) => (await ownParts(session)).map(({ part }) => part));
}

/** Waits for one such element; `near` picks the one whose middle is level with that element, such as a post. */
export async function closedElement(
  place: Page | Surface,
  role: string,
  name: string | RegExp,
  near?: Locator,
  timeout = DEADLINE,
): Promise<ClosedElement> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const elements = await closedElements(place, role, name);
    const element = near ? await levelWith(near, elements) : elements[0];
    if (element) return element;
    await pause(100);
  }
  const there = (await closedElements(place, role, /./)).map((each) => `「${each.name}」`).join(' ');
  throw new Error(`No ${role} named ${name}${near ? ' beside the element' : ''}. Seen: ${there || 'none'}`);
}

/** Presses an element of a closed shadow root with the real mouse, so that the event is trusted. */
export async function clickClosed(
  place: Page | Surface,
  role: string,
  name: string | RegExp,
  near?: Locator,
): Promise<ClosedElement> {
  const element = await closedElement(place, role, name, near);
  const surface = asSurface(place);
  const { x, y, width, height } = await restingBox(surface, element);
  await surface.click(x + width / 2, y + height / 2);
  return element;
}

/** Where the element comes to rest: a page that still loads pushes its posts about, and a mark with them. */
async function restingBox(surface: Surface, element: ClosedElement): Promise<ClosedElement['box']> {
  let box = await scrollTo(surface, element);
  for (let look = 0; look < RESTS; look += 1) {
    await drawnTwice(surface);
    const next = await scrollTo(surface, { ...element, box });
    if (JSON.stringify(next) === JSON.stringify(box)) return box;
    box = next;
  }
  return box;
}

/** A mark follows a scroll in the next frame, which on a busy machine is long in coming. */
async function drawnTwice(surface: Surface): Promise<void> {
  await pause(50);
  await surface.use((session) =>
    session.send('Runtime.evaluate', {
      awaitPromise: true,
      // A page that is not in front draws nothing
      expression: `new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        setTimeout(resolve, 1_000);
      })`,
    }),
  );
}

/** Scrolls a panel whose button is below its edge; gives the place where the element stands then. */
function scrollTo(surface: Surface, { backendNodeId, box }: ClosedElement): Promise<ClosedElement['box']> {
  return surface.use(async (session) => {
    try {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      return (await boxOf(session, backendNodeId)) ?? box;
    } catch {
      return box;
    }
  });
}

async function boxOf(session: Sender, backendNodeId: number): Promise<ClosedElement['box'] | undefined> {
  const quads = await session.send('DOM.getContentQuads', { backendNodeId }).catch(() => undefined);
  const quad = quads?.quads[0];
  if (!quad) return undefined;
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  return box.width > 0 && box.height > 0 ? box : undefined;
}

async function levelWith(near: Locator, elements: readonly ClosedElement[]): Promise<ClosedElement | undefined> {
  const post = await near.boundingBox();
  if (!post) return undefined;
  const inside = elements.filter(({ box }) => {
    const middle = box.y + box.height / 2;
    return middle >= post.y && middle <= post.y + post.height;
  });
  return inside.sort((a, b) => distance(a, post) - distance(b, post))[0];
}

function distance({ box }: ClosedElement, post: ClosedElement['box']): number {
  return Math.abs(box.x - (post.x + post.width)) + Math.abs(box.y - post.y) / 4;
}
