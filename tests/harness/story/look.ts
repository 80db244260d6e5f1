/** What a person can look for: by its role and its accessible name, as a screen reader says them. */
export interface Wanted {
  role: Role;
  /** Source of a regular expression over the whole name. */
  name: string;
  /** Only inside the element of this role and name. */
  inside?: { role: Role; name: string };
  /** The one level with the block (article, list item, row) that holds this text in the page. */
  level?: { top: number; bottom: number };
}

export interface Found {
  name: string;
  value: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** It takes no press yet. */
  isOff: boolean;
}

export type Role = keyof typeof selectors;

/** Only what the product uses; native elements first. */
const selectors = {
  button: 'button, [role=button], summary',
  // Apart where a fold and the act in it have one name
  act: 'button',
  fold: 'summary',
  link: 'a[href]',
  textbox:
    'textarea, [contenteditable=true], input:not([type]), input:is([type=text], [type=password], [type=email], [type=url], [type=tel], [type=search], [type=number])',
  option: 'label:has(input:is([type=radio], [type=checkbox])), [role^=menuitem], [role=option]',
  group: 'fieldset, [role=group], [role=radiogroup]',
  choice: 'select',
  dialog: 'dialog, [role=dialog]',
  article: 'article',
  item: 'li',
  heading: 'h1, h2, h3, h4, [role=heading]',
} as const;

/**
 * Finds what is shown, in document order, in a document or in the closed root of a host. It runs in the page, as source:
 * one text for both browsers.
 */
function lookFor(root: Document | ShadowRoot, wanted: Wanted, known: typeof selectors): Found[] {
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const titles = element.querySelectorAll(
      ':scope > legend, :scope > header :is(h1, h2, h3), :scope > :is(h1, h2, h3)',
    );
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const names = [
      ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '),
      element.getAttribute('aria-label'),
      labels.map((label) => label.textContent).join(' '),
      element.matches('fieldset, article') ? titles[0]?.textContent : undefined,
      element.matches('textarea, input') ? element.getAttribute('placeholder') : element.textContent,
    ];
    return flat(names.find((name) => flat(name) !== ''));
  };
  const find = (from: ParentNode, role: Role, name: string): Element[] =>
    [...from.querySelectorAll(known[role])].filter((element) => new RegExp(name, 's').test(nameOf(element)));
  const from = wanted.inside ? find(root, wanted.inside.role, wanted.inside.name) : [root];
  const found = from.flatMap((each) => find(each, wanted.role, wanted.name));
  const modal = [...root.querySelectorAll('dialog:modal')].at(-1);
  // What stands behind an open dialog takes no press
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && (!modal || modal.contains(element));
  return found.flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const middle = y + height / 2;
    const isLevel = !wanted.level || (middle >= wanted.level.top && middle <= wanted.level.bottom);
    if (width === 0 || height === 0 || !isLevel || !isShown(element)) return [];
    const value = element.matches('select')
      ? flat(element.selectedOptions[0]?.textContent)
      : (element as HTMLInputElement).value;
    return [
      {
        name: nameOf(element),
        value: typeof value === 'string' ? value : flat(element.textContent),
        x,
        y,
        width,
        height,
        isOff: element.matches(':disabled'),
      },
    ];
  });
}

/** A root that is pressed on: what was aimed at last, and whether a press has reached it since. */
type Aimed = (Document | ShadowRoot) & { aim?: Element | undefined; isTaken?: boolean };

/**
 * Brings the first such element into view and gives the place where it stands then; with focus when asked. Whether a press
 * reaches it is noted from then on.
 */
function bringIntoView(root: Aimed, wanted: Wanted, known: typeof selectors, focus: boolean) {
  const [first] = [...root.querySelectorAll<HTMLElement>(known[wanted.role])].filter((element) =>
    lookFor(root, wanted, known).some((found) => {
      const { x, y } = element.getBoundingClientRect();
      return found.x === x && found.y === y;
    }),
  );
  first?.scrollIntoView({ block: wanted.level ? 'nearest' : 'center' });
  if (focus) {
    first?.focus();
    if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.select();
  }
  if (root.isTaken === undefined) {
    const note = (event: Event) => {
      root.isTaken ||= event.composedPath().some((each) => each === root.aim);
    };
    root.addEventListener('click', note, { capture: true });
  }
  root.aim = first;
  root.isTaken = false;
  return lookFor(root, wanted, known)[0];
}

/** The smallest block of the page that holds this text, brought into view: where its mark stands beside. */
function blockWith(root: Document | ShadowRoot, text: string) {
  const blocks = [...root.querySelectorAll('article, [role=article], li, tr, .post')].filter((block) =>
    block.textContent?.includes(text),
  );
  const block = blocks.findLast((each) => !blocks.some((other) => other !== each && each.contains(other)));
  block?.scrollIntoView({ block: 'center' });
  const box = block?.getBoundingClientRect();
  return box && { top: box.top, bottom: box.bottom };
}

/** Text that is shown; `innerText` knows nothing of shadow roots. */
function wordsIn(root: Document | ShadowRoot): string {
  const walker = document.createTreeWalker(root instanceof Document ? root.body : root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (holder?.checkVisibility({ visibilityProperty: true }) && !holder.matches('script, style'))
      found.push(walker.currentNode.textContent ?? '');
  }
  return found.join('').replace(/\s+/g, ' ');
}

// Loaders name functions by a helper that is not in the page
const helper = 'const __name = (named) => named;';
const parts = `${helper} ${String(lookFor)}`;

/** Sources of functions that take a root and JSON, and give JSON. */
export const source = {
  look: `(root, given) => { ${parts} return JSON.stringify(lookFor(root, JSON.parse(given), ${JSON.stringify(selectors)})); }`,
  bring: `(root, given) => { ${parts} ${String(bringIntoView)}
    const { focus, ...wanted } = JSON.parse(given);
    return JSON.stringify(bringIntoView(root, wanted, ${JSON.stringify(selectors)}, focus) ?? null); }`,
  /** Whether the last press went beside what it was aimed at; the document that knew it may be gone. */
  missed: '(root) => JSON.stringify(root.isTaken === false)',
  block: `(root, given) => { ${helper} ${String(blockWith)} return JSON.stringify(blockWith(root, JSON.parse(given)) ?? null); }`,
  words: `(root) => { ${helper} ${String(wordsIn)} return JSON.stringify(wordsIn(root)); }`,
} as const;
