import { parseSync } from 'vite';
import { type Node, walk } from './imports';

/** What may be called on a table, and on what it gives, without changing it. Everything else counts as a write. */
const reading = new Set([
  ...['get', 'bulkGet', 'count', 'toArray', 'toCollection', 'where', 'orderBy', 'filter', 'and', 'each', 'keys'],
  ...['equals', 'anyOf', 'startsWith', 'above', 'below', 'between', 'first', 'last', 'limit', 'offset', 'reverse'],
  ...['primaryKeys', 'uniqueKeys', 'sortBy'],
]);

interface Member extends Node {
  object: Node;
  property: Node & { name?: string };
}

/**
 * Places in a file at which the database `db` may be written: a call that is no reading one, and every use of `db` or of a
 * table of it that is not called at once, since nobody can tell what becomes of it. One line each.
 */
export function writesIn(file: string, text: string): string[] {
  if (!/\bdb\b/.test(text)) return [];
  const holders = new Map<Node, Node>();
  const uses: Node[] = [];
  walk(parseSync(file, text).program as unknown as Node, (node, holder) => {
    if (holder) holders.set(node, holder);
    if (node.type === 'Identifier' && node['name'] === 'db' && !isName(node, holder)) uses.push(node);
  });
  return uses.filter((use) => !isReading(use, holders)).map((use) => `${file}: ${lineOf(text, use)}`);
}

/** A name of something else, not the database: a key, a member, an import or export. */
function isName(node: Node, holder: Node | undefined): boolean {
  if (holder === undefined) return false;
  if (holder.type === 'MemberExpression') return (holder as Member).property === node && holder['computed'] !== true;
  return /^(Import|Export)/.test(holder.type) || (holder.type === 'Property' && holder['key'] === node);
}

/** Follows `db.table.where(…).toArray()` outwards: every member that is called must be a reading one. */
function isReading(use: Node, holders: ReadonlyMap<Node, Node>): boolean {
  const table = memberOf(use, holders);
  if (table?.property.name === 'verno') return true;
  let calls = 0;
  for (let member = memberOf(table, holders); member; calls++) {
    const call = holders.get(member);
    if (call?.type !== 'CallExpression' || call['callee'] !== member) break;
    if (!reading.has(member.property.name ?? '')) return false;
    member = memberOf(call, holders);
  }
  return calls > 0;
}

/** The member expression that asks something of this node. */
function memberOf(node: Node | undefined, holders: ReadonlyMap<Node, Node>): Member | undefined {
  const holder = node && holders.get(node);
  return holder?.type === 'MemberExpression' && (holder as Member).object === node ? (holder as Member) : undefined;
}

function lineOf(text: string, node: Node): string {
  const at = Number(node['start']);
  return (text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0] ?? '').trim();
}
