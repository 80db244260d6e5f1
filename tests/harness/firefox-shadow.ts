import type { Browser, Page } from 'puppeteer-core';

/** The one call of WebDriver BiDi that puppeteer does not offer: a closed shadow root may be handed to a script. */
interface Bidi {
  connection: { send(method: string, parameters: object): Promise<{ result: { result: BidiNode } }> };
}

interface BidiNode {
  value?: unknown;
  shadowRoot?: { sharedId: string } | null;
}

/** Presses the button with this text in the closed root of `host`, with the real mouse. Gives false when there is none. */
export async function pressInClosedRoot(browser: Browser, page: Page, host: string, text: string): Promise<boolean> {
  const place = await askClosedRoot(
    browser,
    page,
    host,
    `(root, text) => {
      const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === text && !each.disabled);
      if (!button) return '';
      button.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x + width / 2, y + height / 2].join(' ');
    }`,
    text,
  );
  if (!place) return false;
  const [x = 0, y = 0] = place.split(' ').map(Number);
  await page.mouse.click(x, y);
  return true;
}

/** All text in the closed root of `host`; empty where there is no such element. */
export function textOfClosedRoot(browser: Browser, page: Page, host: string): Promise<string> {
  return askClosedRoot(browser, page, host, '(root) => root.textContent', '');
}

async function askClosedRoot(
  browser: Browser,
  page: Page,
  host: string,
  functionDeclaration: string,
  argument: string,
): Promise<string> {
  const { connection } = browser as unknown as Bidi;
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const found = await connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const root = (found.result.result.value as BidiNode | undefined)?.shadowRoot;
  if (!root) return '';
  const answer = await connection.send('script.callFunction', {
    functionDeclaration,
    target,
    awaitPromise: false,
    arguments: [{ sharedId: root.sharedId }, { type: 'string', value: argument }],
  });
  const { value } = answer.result.result;
  return typeof value === 'string' ? value : '';
}
