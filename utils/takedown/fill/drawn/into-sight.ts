import { styleOf } from '../../match/shown';
import { withAncestors } from '../composed-tree';
import { wait } from '../focus';
import { hasRoom, isReadable } from './painting';
import { blocksAlone } from './shown-choice';
import { isInSight, type Size } from './sight';

/** Least size of a box that words go into, and of what is pressed, in CSS pixels. */
const BOX: Size = { width: 16, height: 10 };
const MARK: Size = { width: 6, height: 6 };
/** The page draws what was scrolled to, ends its short transitions, and shows again what it shows only while it is scrolled. */
const REST = 500;

/** How a control is seen: a box by itself, a choice also by the label that toggles it; a list, or a place for files, also by its frame. */
export type Look = 'box' | 'choice' | 'framed';

/**
 * Scrolls to a control as far as a person could and says whether it is seen there. A block that only scripts can
 * scroll stays as it is.
 */
export async function comesIntoSight(element: HTMLElement, look: Look): Promise<boolean> {
  if (isSeen(element, look)) return true;
  for (const other of standsFor(element, look)) {
    if (!scrollTo(other)) return false;
    await wait(REST);
    if (isSeen(element, look)) return true;
  }
  return false;
}

/** Whether a person sees the control where the page stands now. Nothing of the page runs meanwhile. */
export function isSeen(element: HTMLElement, look: Look): boolean {
  if (element.matches(':disabled, [aria-hidden=true], [aria-hidden=true] *') && look !== 'framed') return false;
  if (look === 'box') return isInSight(element, BOX) && isReadable(element) && hasRoom(element);
  return standsFor(element, look).some((each) => isInSight(each, look === 'choice' ? MARK : BOX));
}

function standsFor(element: HTMLElement, look: Look): Element[] {
  if (look === 'box') return [element];
  const labels = [...((element as HTMLInputElement).labels ?? [])].flatMap((label) => [label, ...label.children]);
  return [element, ...labels, ...(look === 'framed' ? blocksAlone(element) : [])];
}

/** Says no where the way leads through a block that a person cannot scroll; it is put back as it was. */
function scrollTo(element: Element): boolean {
  const fixed = lockedBlocks(element).map((block) => ({ block, left: block.scrollLeft, top: block.scrollTop }));
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const moved = fixed.filter(({ block, left, top }) => block.scrollLeft !== left || block.scrollTop !== top);
  for (const { block, left, top } of moved) block.scrollTo({ left, top, behavior: 'instant' });
  return moved.length === 0;
}

/** Blocks that cut off what is too much and give no means to scroll to it, those of the frames outside included. */
function lockedBlocks(element: Element): Element[] {
  const view = element.ownerDocument.defaultView;
  const root = element.ownerDocument.documentElement;
  const cuts = (each: Element) => /hidden/.test(styleOf(each)?.overflow ?? '');
  const inner = withAncestors(element).filter(
    (each) => each !== root && each !== element.ownerDocument.body && cuts(each),
  );
  const outer = view?.frameElement ? lockedBlocks(view.frameElement) : [];
  // What stands on the root, or else on the body, is the window's.
  const own = styleOf(root)?.overflow === 'visible' ? element.ownerDocument.body : root;
  return [...inner, ...(own && cuts(own) ? [element.ownerDocument.scrollingElement ?? root] : []), ...outer];
}
