const forgotten: (() => void)[] = [];

/** What is read of an element once a look at its page: asking again costs as much as the first time. */
export function oncePerLook<Value>(read: (element: Element) => Value): (element: Element) => Value {
  let known = new WeakMap<Element, { value: Value }>();
  forgotten.push(() => {
    known = new WeakMap();
  });
  return (element) => {
    const before = known.get(element) ?? { value: read(element) };
    known.set(element, before);
    return before.value;
  };
}

/** Forgets all that was read of elements: call it before a page is looked at again. */
export function forgetLook(): void {
  for (const forget of forgotten) forget();
}
