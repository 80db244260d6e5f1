const MOST_KNOWN = 2000;

/** Reads each text once, as long as not too many others came since: a page is looked at again and again. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, { value });
    return value;
  };
}
