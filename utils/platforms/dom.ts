/** Reading a unit that has other people's posts inside it. */

/**
 * Matches of `selector` in `unit` that belong to the unit itself: between the two stands no `boundary` (a quoted or
 * embedded post). Never a bare `querySelector`: a quoted post would lend its name or time to its holder.
 */
export function ownAll(unit: Element, selector: string, boundary: string): Element[] {
  return [...unit.querySelectorAll(selector)].filter((found) => {
    for (let at = found.parentElement; at && at !== unit; at = at.parentElement) if (at.matches(boundary)) return false;
    return true;
  });
}

export function own(unit: Element, selector: string, boundary: string): Element | undefined {
  return ownAll(unit, selector, boundary)[0];
}

/** The object without absent facts: no `undefined`, no empty string, list or object (contract: an absent key). */
export function facts<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  const isPresent = (value: unknown) =>
    value !== undefined && value !== '' && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0);
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isPresent(value))) as T;
}

/**
 * The web address an attribute states; `undefined` for none, for `blob:` and the like. Without `base` it must be
 * absolute: pages saved with their files have local names in `src`, which are no addresses of the platform.
 */
export function addressOf(stated: string | null | undefined, base?: URL): URL | undefined {
  if (!stated || !URL.canParse(stated, base?.href)) return undefined;
  const address = new URL(stated, base);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}
