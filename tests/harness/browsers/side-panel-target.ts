import type { CDPSession } from '@playwright/test';
import type { Sender, Surface } from './closed-shadow';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

const DEADLINE = 15_000;

/**
 * The guide in the browser's side panel. Playwright does not report it as a page; the browser's own protocol reaches it,
 * and what is pressed and typed there is trusted like a person's.
 */
export class SidePanel implements Surface {
  private constructor(
    private readonly browser: CDPSession,
    private readonly targetId: string,
    private readonly session: Sender,
    /** Its address, for a look at the same page in a tab. */
    readonly url: string,
  ) {}

  /** Waits for the panel beside the tab with this id and attaches to it. */
  static async attach(browser: CDPSession, extensionId: string, tabId: number): Promise<SidePanel> {
    return SidePanel.attachTo(browser, `chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
  }

  /** The same by its address. */
  static async attachTo(browser: CDPSession, url: string): Promise<SidePanel> {
    for (const end = Date.now() + DEADLINE; Date.now() < end; ) {
      const targetId = await targetAt(browser, url);
      if (targetId) return new SidePanel(browser, targetId, await attachTo(browser, targetId), url);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No side panel at ${url}.`);
  }

  use<Result>(act: (session: Sender) => Promise<Result>): Promise<Result> {
    return act(this.session);
  }

  async click(x: number, y: number): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await this.session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async type(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** Presses and releases one key, such as `Escape`. */
  async press(key: string): Promise<void> {
    for (const type of ['keyDown', 'keyUp'] as const)
      await this.session.send('Input.dispatchKeyEvent', { type, key, code: key });
  }

  /** A picture of the panel, PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  /** Closes the panel as a person does. */
  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId });
  }

  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.some(({ targetId }) => targetId === this.targetId);
  }
}

async function targetAt(browser: CDPSession, url: string): Promise<string | undefined> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
  return targetInfos.find((target) => target.url === url)?.targetId;
}

/** A session of its own within the browser's: a second connection would take over downloads and more. */
export async function attachTo(browser: CDPSession, targetId: string): Promise<Sender> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id = -1, result, error } = JSON.parse(event.message) as Answer;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('The side panel is closed.'));
    waiting.clear();
  });
  let last = 0;
  const send = (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    const sending = browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return sending.then(() => answer);
  };
  return { send: send as CDPSession['send'] };
}
