import { isMarked } from '../drawn/outline';
import { isPlainlyDrawn } from '../drawn/painting';
import { decoded } from './calls';

/** What may bring up a field, take one away, or give it another meaning. */
const watched = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'aria-hidden', 'open'],
};
const SETTLE = 200;

interface PageChanges {
  /** Whether the page has changed since this was last asked, outlines of ours left out. */
  were(): boolean;
  /** Tells once the page has come to rest. */
  later(): void;
}

/** Tells of changes of a page once it has come to rest, until the signal ends it. While `isHeld` they are only noted. */
export function followChanges(
  page: Document,
  signal: AbortSignal,
  isHeld: () => boolean,
  changed: () => void,
): PageChanges {
  let isNoted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOthers = (record: MutationRecord) => !isMarked(record.target);
  const observer = new MutationObserver((records) => {
    if (!records.some(isOthers)) return;
    if (isHeld()) isNoted = true;
    else later();
  });
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  }
  observer.observe(page.documentElement, watched);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    were() {
      const isChanged = observer.takeRecords().some(isOthers) || isNoted;
      isNoted = false;
      return isChanged;
    },
    later,
  };
}

/** What is written in. */
export const TEXTS = 'input:not([type=hidden], [type=radio], [type=checkbox]), textarea';

/** What leads away from a page by a press or by itself. */
const LEADS = '[href], meta';

/**
 * Looks round before a value is written; the result says whether another box that is seen took it over meanwhile, or an
 * address that the page leads to.
 */
export function lookRound({ element, value }: { element: HTMLElement; value: string }): () => boolean {
  const leading = () =>
    [...element.ownerDocument.querySelectorAll(LEADS)].filter((each) =>
      decoded((each.getAttribute('href') ?? '') + (each.getAttribute('content') ?? '')).includes(value),
    ).length;
  const led = leading();
  const boxes = [...element.ownerDocument.querySelectorAll<HTMLInputElement>(TEXTS)];
  const before = boxes.map((box) => box.value);
  return () =>
    value.length > 1 &&
    (leading() > led ||
      boxes.some(
        (box, at) => box !== element && box.value !== before[at] && box.value.includes(value) && isPlainlyDrawn(box),
      ));
}
