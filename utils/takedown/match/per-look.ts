let forgotten: (() => void)[] = [];
let isLooking = false;

/** What is read of an element once a look at its page: asking again costs as much as the first time. Between looks it is read anew. */
export function oncePerLook<Value, Of extends Node = Element>(read: (element: Of) => Value): (element: Of) => Value {
  let known: WeakMap<Of, { value: Value }> | undefined;
  return (element) => {
    if (!isLooking) return read(element);
    if (!known) {
      known = new WeakMap();
      forgotten.push(() => {
        known = undefined;
      });
    }
    const before = known.get(element);
    if (before) return before.value;
    const value = read(element);
    known?.set(element, { value });
    return value;
  };
}

/** One look at a page, in which nothing of it changes: what was read before is forgotten, and so is what is read now. */
export function lookOnce<Value>(look: () => Value): Value {
  isLooking = true;
  try {
    return look();
  } finally {
    isLooking = false;
    for (const forget of forgotten) forget();
    forgotten = [];
  }
}
