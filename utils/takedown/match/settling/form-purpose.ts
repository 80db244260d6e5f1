import { says, without } from '../labels/phrases';
import { isLaid } from '../lexicon/laid-words';
import { lookOnce, oncePerLook } from '../per-look';
import { isShown } from '../shown';
import { tidy } from '../texts/wording';

/** What is pressed to send or to look for something. */
export const BUTTONS = 'button, input:is([type=submit], [type=image], [type=button])';

/** The words of a button. */
export const wordsOfButton = (button: Element): string =>
  tidy(
    button.textContent ||
      ['value', 'alt', 'aria-label', 'title'].map((name) => button.getAttribute(name)).find(Boolean) ||
      '',
  );

/** Where somebody writes. */
export const writable =
  'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio], [type=password]), textarea, select';

/**
 * Whether an element stands in a block with a purpose of its own, told by its title or its buttons: what
 * is written there others read or the poster gets, it is the poster's own objection, or it is an account's.
 */
export function isForOthers(element: Element): boolean {
  const block = element.closest(BLOCKS);
  if (block) return isBlockForOthers(block);
  return says('for the poster', titleOf(element.ownerDocument));
}

/** The same where nothing on the page asks about a post: there the page's own title counts for a form that has none. */
export function isOnPageForOthers(element: Element): boolean {
  if (isForOthers(element)) return true;
  const block = element.closest('form, dialog, [role=dialog]');
  const purpose = block ? purposeOfBlock(block) : undefined;
  return purpose === undefined && purposeOf(titleOf(element.ownerDocument), []) === 'others';
}

/** Whether a page has boxes to write into, and each of them stands in a form that is for others. */
export function asksForOthers(page: Document): boolean {
  if (!isLaid()) return false;
  return lookOnce(() => {
    const boxes = [...page.querySelectorAll(writable)].filter(isShown);
    return boxes.length > 0 && boxes.every(isOnPageForOthers);
  });
}

const BLOCKS = 'form, fieldset, dialog, [role=dialog], [role=search], aside';

/** What a form or a page says of what it is for; nothing where it leaves that to what stands round it. */
type Purpose = 'report' | 'others' | undefined;

/** By its title first, then by what is pressed. An address says nothing: complaints of comments go to `/comment`, too. */
function purposeOf(title: string, buttons: readonly string[]): Purpose {
  if (says('for the poster', title)) return 'others';
  const isReport = says('report', without('written for others', title));
  if (isReport) return 'report';
  const isPublishing = buttons.length > 0 && buttons.every((words) => says('publishes', words));
  if (says('written for others', title) || isPublishing) return 'others';
  return buttons.some((words) => says('report', words)) ? 'report' : undefined;
}

const isBlockForOthers = oncePerLook((block): boolean => {
  const purpose = purposeOfBlock(block);
  if (purpose === 'others') return true;
  const outer = block.parentElement?.closest(BLOCKS);
  if (outer) return isBlockForOthers(outer);
  return purpose === undefined && says('for the poster', titleOf(block.ownerDocument));
});

const purposeOfBlock = oncePerLook((block): Purpose => {
  const { ownerDocument: page } = block;
  if (!page.defaultView) return undefined;
  // A field named `querySelector` hides the form's own method: the page is asked, and its classes.
  const inside = (css: string) => [...page.querySelectorAll(css)].filter((each) => each.closest(BLOCKS) === block);
  const label = page.defaultView.Element.prototype.getAttribute.call(block, 'aria-label') ?? '';
  const title = inside('h1, h2, h3, h4, h5, h6, legend')[0]?.textContent ?? '';
  const buttons = inside('button:not([type=button]), input[type=submit]').map(wordsOfButton);
  return purposeOf(tidy(`${label} ${title || ownTitle(block)}`), buttons);
});

/** What a page is called. */
const titleOf = (page: Document): string =>
  tidy([...page.querySelectorAll('h1')].map((each) => each.textContent ?? '').join(' ') || page.title);

/** The heading before a block that has none of its own, and before what is said between the two. */
function ownTitle({ previousElementSibling: before }: Element): string {
  if (/^H[2-6]$/.test(before?.tagName ?? '')) return before?.textContent ?? '';
  return before?.matches('p, ul, ol') ? ownTitle(before) : '';
}
