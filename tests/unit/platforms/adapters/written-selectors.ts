/** What the adapters write as selectors, for the tests of what is found by them and needed. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { type Node, walk } from '../../../../utils/node/walls/imports';
import { platforms } from '../../../../utils/platforms';
import unproven from '../../../fixtures/unproven-selectors.json';

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

/**
 * Selectors that the adapter's own file writes, of posts and of facts: those with a name of the site's in them. Those of
 * the viewer are asked of copies (viewer-needed.test.ts).
 */
export function writtenBy(id: string): Set<string> {
  const viewer = platforms.find((platform) => platform.id === id)?.viewer ?? [];
  const file = new URL(`../../../../utils/platforms/sites/${id}.ts`, import.meta.url);
  const written = new Set<string>();
  walk(parseSync(`${id}.ts`, readFileSync(file, 'utf8')).program as unknown as Node, ({ type, value }) => {
    if (type !== 'Literal' || typeof value !== 'string' || !/[.#[]/.test(value)) return;
    for (const part of partsOf(value)) if (!viewer.includes(part)) written.add(part);
  });
  return written;
}

/** Why a selector is kept that no page at hand proves. */
type Reasons = Readonly<Record<string, string>>;

/** Of each site: what stands on no page at hand, and what stands on one that is read alike without it. */
const debts: Readonly<Record<string, Readonly<{ neverFound?: Reasons; notNeeded?: Reasons }>>> = unproven;

/** The selectors of a site that are named as such a debt. */
export const owedBy = (id: string, kind: 'neverFound' | 'notNeeded'): string[] =>
  Object.keys(debts[id]?.[kind] ?? {}).sort();

/** Each reason that is given, behind its site and selector. */
export const reasons: readonly (readonly [selector: string, reason: string])[] = Object.entries(debts).flatMap(
  ([id, kinds]) =>
    Object.values(kinds).flatMap((of) => Object.entries(of).map(([part, why]) => [`${id} ${part}`, why] as const)),
);
