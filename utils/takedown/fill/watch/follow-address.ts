/** Whether the page went to another address of its own accord. */
interface Address {
  /** True once after each such step. */
  hasMoved(): boolean;
}

/** A step of a page follows the press that asked for it within this time, in ms. */
const FOLLOWS = 5_000;

/**
 * Follows the address of a page that stays loaded. A step of a wizard follows a press of the person in the page; one
 * that nobody took may have led to another form. What is put in place of the address (a language, a letter's case) is none.
 */
export function followAddress({ defaultView: view }: Document, signal: AbortSignal): Address {
  let isMoved = false;
  let pressed = Number.NEGATIVE_INFINITY;
  for (const kind of ['pointerdown', 'keydown'])
    view?.addEventListener(kind, ({ isTrusted, timeStamp }) => (pressed = isTrusted ? timeStamp : pressed), {
      capture: true,
      signal,
    });
  view?.navigation.addEventListener(
    'navigate',
    ({ navigationType, destination, timeStamp }) => {
      if (!destination.sameDocument || navigationType === 'replace') return;
      if (URL.parse(destination.url)?.pathname === view.location.pathname) return;
      isMoved = timeStamp - pressed > FOLLOWS;
    },
    { signal },
  );
  return {
    hasMoved() {
      const was = isMoved;
      isMoved = false;
      return was;
    },
  };
}
