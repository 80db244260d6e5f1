import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { type Node, sourceFiles, walk } from '../../../utils/node/walls/imports';
import { projectRoot } from '../../harness/build';

/** Two words may be the same by chance (before and after, ja and en); of three that is a list with a home. */
const LEAST = 3;

/** Names of members, which a type picks out of another one: no list of its own. */
const picks = new Set(['Pick', 'Omit', 'Exclude', 'Extract']);

function wordOf(node: Node | null): string | undefined {
  if (!node) return undefined;
  const { value } = (node.type === 'TSLiteralType' ? node['literal'] : node) as { value?: unknown };
  return typeof value === 'string' ? value : undefined;
}

const byLetter = (one: string, other: string) => (one < other ? -1 : 1);

/** What every list is written with: a source without it is not parsed. */
const mayHold = /['"]\s*\|\s*['"]|as const|enum\(/;

/** Lists of words in a source, each sorted: unions of a type, constants, choices of a schema. */
function listsIn(file: string, text: string): string[] {
  if (!mayHold.test(text)) return [];
  const found: string[] = [];
  const note = (members: unknown) => {
    const words = (members as Node[]).flatMap((member) => wordOf(member) ?? []);
    if (words.length >= LEAST && words.length === (members as Node[]).length)
      found.push(words.sort(byLetter).join(' '));
  };
  const holders = new Map<Node, Node>();
  walk(parseSync(file, text).program as unknown as Node, (node, holder) => {
    if (holder) holders.set(node, holder);
    const { expression, callee, arguments: given } = node as { expression?: Node; callee?: Node; arguments?: Node[] };
    if (node.type === 'TSUnionType' && !isPicking(node, holders)) note(node['types']);
    if (node.type === 'TSAsExpression' && expression?.type === 'ArrayExpression') note(expression['elements']);
    const { property } = (callee ?? {}) as { property?: { name?: string } };
    if (property?.name === 'enum' && given?.[0]?.type === 'ArrayExpression') note(given[0]['elements']);
  });
  return found;
}

function isPicking(node: Node, holders: ReadonlyMap<Node, Node>): boolean {
  const holder = holders.get(node);
  const around = holder && holders.get(holder);
  const { typeName } = (around ?? {}) as { typeName?: { name?: string } };
  return holder?.type === 'TSTypeParameterInstantiation' && picks.has(typeName?.name ?? '');
}

/** Said of different things: what an opinion answers, whether a page shows somebody signed in. */
const byChance = new Set(['no unknown yes']);

it('a list of words stands once, and who needs it takes it from there', () => {
  const at = new Map<string, string[]>();
  for (const file of sourceFiles(projectRoot))
    for (const list of listsIn(file, readFileSync(join(projectRoot, file), 'utf8')))
      at.set(list, [...(at.get(list) ?? []), file]);
  expect(at.size).toBeGreaterThan(200);
  expect([...at].filter(([list, files]) => files.length > 1 && !byChance.has(list))).toEqual([]);
});

it.each([
  ["type One = 'a' | 'b' | 'c';", 1],
  ["const all = ['c', 'b', 'a'] as const;", 1],
  ["const shape = z.enum(['a', 'b', 'c']);", 1],
  ["type Part = Pick<Whole, 'a' | 'b' | 'c'>;", 0],
  ["type Side = 'a' | 'b'; const mixed = ['a', 'b', 1] as const;", 0],
] as const)('in %s there are %i', (text, count) => {
  expect(listsIn('planted.ts', text)).toEqual(Array.from({ length: count }, () => 'a b c'));
});
