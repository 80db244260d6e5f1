import type { Browser, Page } from 'puppeteer-core';
import type { PressOfBrowser } from '../browsers/press-of-browser';
import type { Answer } from '../site-responses';

/** The calls of WebDriver BiDi that puppeteer does not offer. */
export interface Bidi {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
  on(event: string, listener: (parameters: Blocked) => void): void;
}

interface Blocked {
  isBlocked: boolean;
  request: { request: string; url: string; method: string };
}

interface Node {
  value?: unknown;
  shadowRoot?: { sharedId: string } | null;
  sharedId?: string;
}

export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/** Answers every request of every tab, also of those that the extension opens; what has no answer is refused. */
export async function serveEverywhere(
  bidi: Bidi,
  /** `pass`: the request goes where it wants. */
  answerOf: (url: URL, method: string) => Answer | 'pass' | undefined,
): Promise<void> {
  bidi.on('network.beforeRequestSent', ({ isBlocked, request: { request, url, method } }) => {
    if (!isBlocked) return;
    const answer = answerOf(new URL(url), method);
    const sending =
      answer === 'pass'
        ? bidi.send('network.continueRequest', { request })
        : answer
          ? bidi.send('network.provideResponse', { request, ...responseOf(answer) })
          : bidi.send('network.failRequest', { request });
    // A tab that is closed takes its requests with it
    sending.catch(() => undefined);
  });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
  });
}

function responseOf({ status = 200, contentType, body, headers = {} }: Answer) {
  const all = Object.entries({ ...headers, 'content-type': contentType });
  return {
    statusCode: status,
    reasonPhrase: 'OK',
    headers: all.map(([name, value]) => ({ name, value: { type: 'string', value } })),
    body: { type: 'base64', value: Buffer.from(body).toString('base64') },
  };
}

/** Calls a function on the document, or on the closed root of this part of ours; empty where there is none. */
export async function callInPage(
  bidi: Bidi,
  page: Page,
  source: string,
  given: string,
  part?: string,
): Promise<string> {
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const call = async (sharedId: string, text: string, argument: string) => {
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration: text,
      target,
      awaitPromise: false,
      arguments: [{ sharedId }, { type: 'string', value: argument }],
    });
    const { result, exceptionDetails } = answer.result as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return typeof result?.value === 'string' ? result.value : '';
  };
  const found = await bidi.send('script.evaluate', {
    expression: part === undefined ? '[document]' : '[...document.documentElement.children]',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  for (const node of (found.result['result'] as { value?: Node[] }).value ?? []) {
    if (part === undefined) return node.sharedId ? call(node.sharedId, source, given) : '';
    const sharedId = (node.value as Node | undefined)?.shadowRoot?.sharedId;
    if (sharedId && (await call(sharedId, partOf, '')) === part) return call(sharedId, source, given);
  }
  return '';
}

const partOf = `(root) => root.querySelector('[data-part]')?.dataset.part ?? ''`;

/** Ends the event page of the extension, as Firefox does with an idle one. */
export async function terminateBackground(bidi: Bidi): Promise<void> {
  await inBrowserWindow(
    bidi,
    `WebExtensionPolicy.getByID('banken@banken.example').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
  );
}

/** What Firefox tells the extension when somebody chooses in its menu, or presses its shortcut, over the tab in front. */
export async function pressOfFirefox(bidi: Bidi, event: PressOfBrowser): Promise<void> {
  const extension = `WebExtensionPolicy.getByID('banken@banken.example').extension`;
  await inBrowserWindow(
    bidi,
    event === 'menu'
      ? `${extension}.emit('webext-menu-menuitem-click', { menuItemId: 'record-page', pageUrl: gBrowser.currentURI.spec, frameId: 0, modifiers: [], button: 0, editable: false }, gBrowser.selectedTab)`
      : `${extension}.shortcuts.onCommand('record-element')`,
  );
}

/** Presses a button of the panel in which Firefox asks for permissions, and gives what stood there; empty while none is open. */
export function answerPanel(bidi: Bidi, yes: boolean): Promise<string> {
  return inBrowserWindow(
    bidi,
    `(() => {
      const asked = PopupNotifications.panel.querySelector('popupnotification[id^=addon-webext]');
      if (!asked || PopupNotifications.panel.state !== 'open') return '';
      const said = asked.textContent.replace(/\\s+/g, ' ').trim();
      const button = ${yes} ? asked.button : asked.secondaryButton;
      button.click();
      return said || 'asked';
    })()`,
  );
}

/** Runs a script in the window of the browser itself. */
async function inBrowserWindow(bidi: Bidi, expression: string): Promise<string> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = tree.result['contexts'] as { context: string }[];
  const said = await bidi.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { result } = said.result as { result?: { value?: unknown } };
  return typeof result?.value === 'string' ? result.value : '';
}
