/** What the adapters write as selectors, for the tests of what is found by them and needed. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { type Node, walk } from '../../../utils/node/walls/imports';

/** The selectors of a list, each by itself: not at commas within `:is(…)` or a value. */
export function partsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of list.match(/"[^"]*"|./gs) ?? []) {
    if (/[([]/.test(token)) depth += 1;
    if (/[)\]]/.test(token)) depth -= 1;
    if (token === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Ways of a document to be asked by a selector. */
export const asking = ['querySelector', 'querySelectorAll', 'matches', 'closest'] as const;

/** Selectors that the adapter's own file writes, of posts and of facts: those with a name of the site's in them. */
export function writtenBy(id: string): Set<string> {
  const file = new URL(`../../../utils/platforms/sites/${id}.ts`, import.meta.url);
  const written = new Set<string>();
  walk(parseSync(`${id}.ts`, readFileSync(file, 'utf8')).program as unknown as Node, ({ type, value }) => {
    if (type !== 'Literal' || typeof value !== 'string' || !/[.#[]/.test(value)) return;
    for (const part of partsOf(value)) written.add(part);
  });
  return written;
}
