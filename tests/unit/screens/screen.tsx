import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Words } from '../../../components/words/words';
import type { WordKey } from '../../../utils/word-key';
import { t } from '../components/dashboard-parts';

export const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Whatever stands in the document now, pressed and typed into as a person would. */
export class Screen {
  readonly root = document.createElement('div');

  constructor(private screen: ComponentChild) {
    document.body.replaceChildren(this.root);
  }

  async draw(): Promise<void> {
    await act(() => render(<Words.Provider value={{ t, lang: 'ja' }}>{this.screen}</Words.Provider>, this.root));
  }

  /** Goes to another screen. */
  async show(screen: ComponentChild): Promise<void> {
    await act(() => render(null, this.root));
    this.screen = screen;
    await this.draw();
  }

  /** Waits until everything is read and drawn. */
  async settle(): Promise<void> {
    for (let [same, before] = [0, '']; same < (before === '' ? 10 : 4); ) {
      await act(async () => {
        await wait(30);
      });
      same = this.root.innerHTML === before ? same + 1 : 0;
      before = this.root.innerHTML;
    }
  }

  async close(): Promise<void> {
    await act(() => render(null, this.root));
    this.root.remove();
  }

  /** Waits for an element; fails with what there was instead. */
  async find<Found extends Element = HTMLElement>(selector: string, words = ''): Promise<Found> {
    const named = () =>
      [...document.querySelectorAll<Found>(selector)].find(
        (each) => each.textContent?.includes(words) || each.getAttribute('aria-label')?.includes(words),
      );
    await vi.waitFor(
      async () => {
        await act(async () => {
          await wait(5);
        });
        if (!named()) throw new Error(`no ${selector} “${words}” in: ${document.body.textContent?.slice(0, 600)}`);
      },
      { timeout: 20_000, interval: 10 },
    );
    return named() as Found;
  }

  /** Presses the button with the words of a key. */
  async press(key: WordKey, params: readonly string[] = [], selector = 'button'): Promise<void> {
    await this.click(selector, t(key, params));
  }

  /** Opens the form of a card by the press in its head. */
  openForm(press: WordKey, card: WordKey): Promise<void> {
    return this.click('.card > header button', t(press) + t(card));
  }

  async click(selector: string, words = ''): Promise<void> {
    const found = await this.find(`${selector}:not([disabled])`, words);
    await act(async () => {
      found.click();
      await wait(5);
    });
  }

  /** Types into the field that the words of a key label. */
  async type(key: WordKey, value: string): Promise<void> {
    const label = await this.find<HTMLLabelElement>('label', t(key));
    const field = label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input,textarea');
    await this.write(field as HTMLInputElement, value);
  }

  async write(field: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
    await act(async () => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await wait(5);
    });
  }

  /** Chooses a file, as the browser's own dialog would. */
  async choose(selector: string, file: File): Promise<void> {
    const field = await this.find<HTMLInputElement>(selector);
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    await act(async () => {
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await wait(20);
    });
  }

  /** Everything that stands in fields and in lists of typed words, and what is chosen. */
  standing(): string {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea')];
    return [
      ...fields.map(({ type, checked, value }) => (/checkbox|radio/.test(type) ? (checked ? `✓${value}` : '') : value)),
      ...[...document.querySelectorAll('.redact-word-list')].map(({ textContent }) => textContent),
    ].join('\n');
  }

  problem(): string | undefined {
    const alerts = [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent ?? '');
    return alerts.find((words) => said.some((each) => words.includes(each)));
  }
}

/** What a person reads when the store fails: what happened, and what to do. */
const said = [t('error_quota_exceeded'), t('error_database_closed')];

/** Waits until something holds, while the screen goes on. */
export async function until(what: string, holds: () => unknown, timeout = 20_000): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(async () => {
        await wait(5);
      });
      if (!(await holds())) throw new Error(`${what}; the page says: ${document.body.textContent?.slice(0, 800)}`);
    },
    { timeout, interval: 20 },
  );
}
