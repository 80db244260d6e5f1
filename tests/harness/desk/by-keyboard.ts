import { until, type View } from '../story/view';

/** Where the wanted control stands: `here` has the focus, before or after what has it, or beside it in the same group. */
type Place = 'here' | 'after' | 'before' | 'beside' | 'none';

interface Found {
  place: Place;
  /** What a choice or a field says now. */
  value: string;
  there: string;
}

/** Runs in the page: finds a control by its name among those that the keyboard can reach. */
function lookFor(root: Document, wanted: { name: string; nth: number }): Found {
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ');
    const own = element.matches('input, textarea, select') ? '' : element.textContent;
    return flat(element.getAttribute('aria-label')) || flat(labels) || flat(own);
  };
  const open = root.querySelector('dialog[open]') ?? root;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = [...open.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
    (element) => isShown(element) && !(element as HTMLButtonElement).disabled && element.tabIndex >= 0,
  );
  const matching = all.filter((element) => new RegExp(wanted.name, 's').test(nameOf(element)));
  const aim = matching[wanted.nth];
  const there = all.map(nameOf).join(' | ').slice(0, 3_000);
  if (!aim) return { place: 'none', value: '', there };
  const at = root.activeElement;
  const { value, checked, type } = aim as HTMLInputElement;
  const said =
    aim instanceof HTMLSelectElement
      ? (aim.selectedOptions[0]?.textContent ?? '')
      : /^(?:radio|checkbox)$/.test(type)
        ? String(checked)
        : value;
  const isBeside =
    aim instanceof HTMLInputElement &&
    aim.type === 'radio' &&
    at instanceof HTMLInputElement &&
    at.type === 'radio' &&
    at.name === aim.name;
  const isAfter = !at || at === root.body || (at.compareDocumentPosition(aim) & 4) !== 0;
  const place = at === aim ? 'here' : isBeside ? 'beside' : isAfter ? 'after' : 'before';
  return { place, value: said, there };
}

const source = `(root, given) => { const __name = (named) => named; ${String(lookFor)} return JSON.stringify(lookFor(root, JSON.parse(given))); }`;

/** A person who has a keyboard and no mouse. */
export class ByKeyboard {
  constructor(readonly view: View) {}

  private async look(name: RegExp, nth: number): Promise<Found> {
    const said = await this.view.driver.call(source, JSON.stringify({ name: name.source, nth }));
    return said === '' ? { place: 'none', value: '', there: '' } : (JSON.parse(said) as Found);
  }

  /** Goes to a control with Tab and Shift+Tab; within a group of choices with the arrows. */
  async to(name: RegExp, nth = 0): Promise<string> {
    await until(
      async () => (await this.look(name, nth)).place !== 'none' || undefined,
      async () => `${name} among: ${(await this.look(name, nth)).there}`,
    );
    for (let turn = 0; turn < 400; turn += 1) {
      const { place, value, there } = await this.look(name, nth);
      if (place === 'here') return value;
      if (place === 'none') throw new Error(`${name} went away; there: ${there}`);
      const keys = { after: ['Tab'], before: ['Shift', 'Tab'], beside: ['ArrowDown'] }[place];
      await this.view.driver.keys(keys);
    }
    throw new Error(`The keyboard does not reach ${name}: ${(await this.look(name, nth)).there}`);
  }

  async press(name: RegExp, nth = 0): Promise<void> {
    await this.to(name, nth);
    await this.view.driver.keys(['Enter']);
  }

  /** Chooses a radio button or ticks a box. */
  async choose(name: RegExp, nth = 0): Promise<void> {
    if ((await this.to(name, nth)) !== 'true') await this.view.driver.keys([' ']);
    await until(
      async () => (await this.look(name, nth)).value === 'true' || undefined,
      () => Promise.resolve(`${name} to be chosen`),
    );
  }

  async write(name: RegExp, text: string, nth = 0): Promise<void> {
    await this.to(name, nth);
    await this.view.driver.type(text);
    await until(
      async () => (await this.look(name, nth)).value.includes(text) || undefined,
      async () => `${name} to hold ${text}, not ${(await this.look(name, nth)).value}`,
    );
  }

  /** Chooses a line of a closed list. */
  async pick(name: RegExp, line: string): Promise<void> {
    // Lines may come later than their list, and what was chosen may be stored before the next key counts
    let key = 'ArrowDown';
    await until(
      async () => {
        const before = await this.to(name);
        if (before === line) return true;
        await this.view.driver.keys([key]);
        if ((await this.look(name, 0)).value === before) key = key === 'ArrowDown' ? 'ArrowUp' : 'ArrowDown';
        return undefined;
      },
      async () => `${name} to say ${line}, not ${(await this.look(name, 0)).value}`,
    );
  }

  key(...keys: string[]): Promise<void> {
    return this.view.driver.keys(keys);
  }

  /** Holds a key until `text` is shown, anew where a window of another test took the focus and so closed the words. */
  async holdFor(key: string, text: string, turns = 4): Promise<void> {
    let isShown = false;
    const shown = this.view.waitText.bind(this.view, text, turns > 1 ? 4_000 : undefined);
    await this.view.driver.holdKey(key, async () => {
      isShown = await shown().then(
        () => true,
        (error: unknown) => {
          if (turns > 1) return false;
          throw error;
        },
      );
    });
    if (!isShown) await this.holdFor(key, text, turns - 1);
  }
}
