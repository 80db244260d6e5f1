import { type Found, type Role, source, type Wanted } from './look-for';

/** The least that a browser has to offer for a place to be looked at and pressed. What is pressed and typed is trusted. */
export interface Driver {
  /** Calls a function of `look-for.ts` on the document, or on the closed root of this part of ours. JSON in and out. */
  call(functionSource: string, given: string, part?: string): Promise<string>;
  /** With the real mouse; `held` runs between press and release. */
  click(x: number, y: number, held?: () => Promise<void>): Promise<void>;
  /** The real mouse goes there and rests. */
  hover(x: number, y: number): Promise<void>;
  /** With the real keyboard, where the focus is. */
  type(text: string): Promise<void>;
  /** A key that stays down while something is looked at. */
  holdKey(key: string, held: () => Promise<void>): Promise<void>;
  /** Keys together, such as `['Alt', 'Shift', 'KeyK']`; the last is the letter. */
  keys(keys: readonly string[]): Promise<void>;
  front(): Promise<void>;
  url(): string;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

/** A name: the whole of it as text, or a pattern. */
export type Name = string | RegExp;

const DEADLINE = 20_000;
const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sourceOf = (name: Name) =>
  typeof name === 'string' ? `^${escaped(name.replace(/\s+/g, ' ').trim())}$` : name.source;

/** So often a button is aimed at that moves away in between. */
const mostPresses = 5;

/** So many looks, some seconds of them: the page has long come to rest. */
const manyLooks = 40;

/** A page, popup or panel as a person meets it, in either browser: found by role and name, pressed with the real mouse. */
export class View {
  /** How long something is waited for, in ms. */
  patience = DEADLINE;

  constructor(
    readonly driver: Driver,
    /** The part of ours whose closed root this view is. */
    private readonly part?: string,
  ) {}

  /** What we have put into this page: `marks`, `guide`. Its host has no name; what it is stands in its closed root. */
  within(part: string): View {
    return new View(this.driver, part);
  }

  /** All shown text. */
  async text(): Promise<string> {
    const said = await this.driver.call(source.words, 'null', this.part);
    return said === '' ? '' : String(JSON.parse(said));
  }

  /** Everything shown with this role and name, in document order. */
  async all(role: Role, name: Name, inside?: [Role, Name]): Promise<Found[]> {
    return this.look({ role, name: sourceOf(name), ...insideOf(inside) });
  }

  async waitFor(role: Role, name: Name, inside?: [Role, Name]): Promise<Found> {
    const [found] = await until(
      async () => {
        const all = await this.all(role, name, inside);
        return all.length > 0 ? all : undefined;
      },
      this.missing(role, name),
      this.patience,
    );
    return found as Found;
  }

  /** Waits until this text is shown. */
  async waitText(text: Name, deadline = this.patience): Promise<void> {
    const isIn = (shown: string) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
    await until(
      async () => isIn(await this.text()) || undefined,
      async () => `${text} in: ${ends(await this.text())}`,
      deadline,
    );
  }

  async waitGone(role: Role, name: Name, inside?: [Role, Name]): Promise<void> {
    await until(
      async () => (await this.all(role, name, inside)).length === 0 || undefined,
      async () => `${name} to go`,
      this.patience,
    );
  }

  /** Presses the first such element, once it has come to rest. */
  async press(role: Role, name: Name, inside?: [Role, Name]): Promise<void> {
    await this.pressWanted({ role, name: sourceOf(name), ...insideOf(inside) }, name);
  }

  /** Looks for as many milliseconds at the block of the page that holds `post`, with the pointer level with it, then presses its mark. */
  async readAndPressMark(name: Name, post: string, milliseconds: number, held: () => Promise<unknown>): Promise<void> {
    const pattern = new RegExp(sourceOf(name));
    await this.waitMark(pattern, post);
    for (const end = Date.now() + milliseconds; Date.now() < end; await pause(60)) {
      const mark = await this.markBeside(pattern, post);
      if (mark) await this.driver.hover(mark.found.x - 200 - (Date.now() % 40), mark.found.y);
    }
    const mark = await this.markBeside(pattern, post);
    await this.pressWanted(
      { role: 'button', name: sourceOf(name), ...(mark && { level: mark.level }) },
      name,
      async () => {
        await held();
        await pause(80);
      },
    );
  }

  /** Holds the button down while something is looked at. */
  async hold(name: Name, held: () => Promise<void>): Promise<void> {
    await this.pressWanted({ role: 'button', name: sourceOf(name) }, name, held);
  }

  /** Chooses one option of a group by the text at its beginning. */
  async choose(group: Name, option: string): Promise<void> {
    await this.press('option', new RegExp(`^${escaped(option)}`), ['group', group]);
  }

  /** Puts text in the place of what a field holds. */
  async fill(label: Name, text: string): Promise<void> {
    const wanted: Wanted = { role: 'textbox', name: sourceOf(label) };
    await this.resting(wanted, label, true);
    await this.driver.type(text);
    await until(
      async () => (await this.look(wanted))[0]?.value === text || undefined,
      async () => `${label} to hold 「${text}」: 「${(await this.look(wanted))[0]?.value}」`,
    );
  }

  /** Chooses one line of a closed list, with the arrow keys. */
  async pick(list: Name, line: string): Promise<void> {
    const name = sourceOf(list).replace(/\$$/, '');
    const wanted: Wanted = { role: 'choice', name };
    await this.resting(wanted, list, true);
    const chosen = async () => (await this.look(wanted))[0]?.value;
    if ((await chosen()) !== line) await this.driver.keys(['Home']);
    for (let turn = 0; (await chosen()) !== line; turn += 1) {
      if (turn > 40) throw new Error(`${list} has no line 「${line}」.`);
      await this.driver.keys(['ArrowDown']);
    }
  }

  /** Waits for the mark of this name beside the block of the page that holds `post`. */
  async waitMark(name: RegExp, post: string): Promise<Found> {
    return until(async () => (await this.markBeside(name, post))?.found, this.missing('button', name));
  }

  /** Presses the mark of this name beside the block of the page that holds `post`. */
  async pressMark(name: Name, post: string): Promise<void> {
    await this.waitMark(new RegExp(sourceOf(name)), post);
    const mark = await this.markBeside(new RegExp(sourceOf(name)), post);
    if (!mark) throw new Error(`The mark beside 「${post}」 went away.`);
    await this.pressWanted({ role: 'button', name: sourceOf(name), level: mark.level }, name);
  }

  private async markBeside(name: RegExp, post: string) {
    const level: Wanted['level'] | null = JSON.parse(
      (await this.driver.call(source.block, JSON.stringify(post))) || 'null',
    );
    const [found] = level ? await this.look({ role: 'button', name: name.source, level }) : [];
    return level && found ? { level, found } : undefined;
  }

  private async look(wanted: Wanted): Promise<Found[]> {
    const said = await this.driver.call(source.look, JSON.stringify(wanted), this.part).catch(() => '');
    return said === '' ? [] : (JSON.parse(said) as Found[]);
  }

  private async pressWanted(wanted: Wanted, name: Name, held?: () => Promise<void>): Promise<void> {
    for (let turn = 0; turn < mostPresses; turn += 1) {
      const { x, y, width, height } = await this.resting(wanted, name, false);
      await this.driver.click(x + width / 2, y + height / 2, held);
      if (held || !(await this.missedPress())) return;
    }
    throw new Error(`${name} moves away from under the mouse at ${this.driver.url()}`);
  }

  /** What is drawn in pushes a button away between look and press, and a person presses again. Not known within pages. */
  private async missedPress(): Promise<boolean> {
    if (this.part !== undefined || !this.driver.url().includes('-extension://')) return false;
    return (await this.driver.call(source.missed, 'null').catch(() => 'false')) === 'true';
  }

  /** A page that still loads pushes its parts about: the place is taken once it is the same twice and takes a press. */
  private async resting(wanted: Wanted, name: Name, focus: boolean): Promise<Found> {
    let last: Found | undefined;
    let near = 0;
    return until(
      async () => {
        const said = await this.driver
          .call(source.bring, JSON.stringify({ ...wanted, focus }), this.part)
          .catch(() => '');
        const before = last;
        last = said === '' ? undefined : ((JSON.parse(said) as Found | null) ?? undefined);
        const moved = before && last ? Math.max(Math.abs(before.x - last.x), Math.abs(before.y - last.y)) : Infinity;
        near = moved <= 1 ? near + 1 : 0;
        // What is brought to the middle again and again moves by parts of a pixel, in Firefox by one, up and down for ever
        const isStill = moved < 1 || near >= manyLooks;
        return isStill && !last?.isOff ? last : undefined;
      },
      this.missing(wanted.role, name),
      this.patience,
    );
  }

  private missing(role: Role, name: Name): () => Promise<string> {
    return async () => {
      const told = ({ name, isOff }: Found) => `「${name}」${isOff ? ' (off)' : ''}`;
      const there = (await this.look({ role, name: '' })).map(told);
      return `${role} ${name} at ${this.driver.url()}; there: ${there.join(' ') || 'none'}`;
    };
  }
}

function insideOf(inside: [Role, Name] | undefined): Pick<Wanted, 'inside'> {
  return inside ? { inside: { role: inside[0], name: sourceOf(inside[1]) } } : {};
}

/** How a long text begins and ends. */
const ends = (text: string) => (text.length > 2_000 ? `${text.slice(0, 500)} … ${text.slice(-1_500)}` : text);

/** Looks again and again until something is there. @throws Error with what was waited for */
export async function until<Value>(
  look: () => Promise<Value | undefined>,
  what: () => Promise<string>,
  /** Milliseconds. */
  deadline = DEADLINE,
): Promise<Value> {
  for (const end = Date.now() + deadline; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(80);
  }
  throw new Error(`Waited ${deadline / 1_000} s for ${await what()}`);
}
