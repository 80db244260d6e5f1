/**
 * What a table says of a name that stands in a page or a pack: of `constructor` or `__proto__` every object of the language
 * would say something, and no table of ours does.
 */
export function ownEntry<Value>(table: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
