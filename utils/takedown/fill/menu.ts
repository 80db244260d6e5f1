import { wordsOf } from '../match/match-form';
import { isHint, isInput } from './drawn/shown-choice';
import { leave, wait } from './focus';
import { press, pressKey } from './press';
import { exactOption, isOpen, nativeSetter } from './write';

/** What became of a menu: an option was pressed, there is none with these words, or no menu came. */
type MenuAnswer = 'pressed' | 'no-option' | 'no-menu';

/** How long a menu may take to come after a press, and after the key. */
const PATIENCE = [160, 100] as const;
const STEP = 20;

/** Opens a menu, on a second try with the key, and presses the one option that has exactly one of these wordings. */
export async function chooseInMenu(menu: HTMLElement, wordings: readonly string[]): Promise<MenuAnswer> {
  const options = await open(menu);
  if (options.length === 0) return 'no-menu';
  if (pressExact(options, wordings)) return 'pressed';
  if (isInput(menu) && !menu.readOnly) {
    // Long lists draw only what is near: typing brings the rest.
    for (const words of wordings) {
      type(menu, words);
      await wait(STEP * 4);
      if (pressExact(optionsOf(menu), [words])) return 'pressed';
    }
    type(menu, '');
  }
  close(menu);
  return 'no-option';
}

/** Leaves the menu as a person does who goes on to the next field. */
export function close(menu: HTMLElement): void {
  if (menu.getAttribute('aria-expanded') === 'true') pressKey(menu, 'Escape');
  leave(menu);
}

/** Back to no choice: the hint that stood there, if the menu offers it, else an empty box or the key that clears. */
export async function emptyMenu(menu: HTMLElement, pause: number): Promise<void> {
  const hint = (await open(menu)).find((option) => isHint(textOf(option)));
  if (hint) {
    press(hint);
  } else if (isInput(menu) && menu.value !== '' && !menu.readOnly) {
    type(menu, '');
  } else {
    pressKey(menu, 'Backspace');
  }
  close(menu);
  await wait(pause);
}

async function open(menu: HTMLElement): Promise<HTMLElement[]> {
  if (menu.getAttribute('aria-expanded') === 'true' && optionsOf(menu).length > 0) return optionsOf(menu);
  const before = new Set(optionsOf(menu));
  const isNew = (option: HTMLElement) => !before.has(option);
  for (const [tries, patience] of PATIENCE.entries()) {
    if (tries === 0) press(menu);
    else pressKey(menu, 'ArrowDown');
    for (let time = 0; time < patience; time += STEP) {
      await wait(STEP);
      const options = optionsOf(menu).filter(isNew);
      if (options.length > 0) return options;
    }
  }
  return [];
}

const textOf = (option: Element) =>
  option.getAttribute('aria-label') ?? (wordsOf(option) || (option.textContent ?? ''));

function pressExact(options: readonly HTMLElement[], wordings: readonly string[]): boolean {
  for (const words of wordings) {
    const option = exactOption(options, words, textOf);
    if (!option) continue;
    press(option);
    return true;
  }
  return false;
}

/** The options one can see: of the list that the menu names, else of the one list beside it or on the page. */
function optionsOf(menu: HTMLElement): HTMLElement[] {
  const root = menu.getRootNode() as Document | ShadowRoot;
  const ids = `${menu.getAttribute('aria-controls') ?? ''} ${menu.getAttribute('aria-owns') ?? ''}`.trim().split(/\s+/);
  const named = ids.flatMap((id) => (id ? (root.getElementById(id) ?? []) : []));
  const seen = (block: ParentNode) =>
    [...block.querySelectorAll<HTMLElement>('[role=option]')].filter(
      (option) => isOpen(option) && option.getAttribute('aria-disabled') !== 'true',
    );
  if (named.length > 0) return named.flatMap(seen);
  for (let block = menu.parentElement, climbed = 0; block && climbed < 4; block = block.parentElement, climbed++) {
    const options = seen(block);
    if (options.length > 0) return options;
    if (block.querySelectorAll('[role=combobox], select').length > 1) break;
  }
  const options = seen(root);
  return new Set(options.map((option) => option.closest('[role=listbox]'))).size === 1 ? options : [];
}

function type(box: HTMLInputElement, words: string): void {
  nativeSetter(box)?.call(box, words);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: words }));
}
