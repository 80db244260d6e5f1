import { posix } from 'node:path';
import { parseSync } from 'vite';
import { type Node, walk } from './imports';

/** A database of ours: the room that alone writes it, the module that opens it, its class and the name it is had by. */
export interface WrittenDatabase {
  readonly room: string;
  readonly module: string;
  readonly opened: string;
  readonly name: string;
}

/** Every database that the extension keeps. */
export const databases: readonly WrittenDatabase[] = [
  { room: 'evidence', module: 'utils/evidence/db.ts', opened: 'EvidenceDatabase', name: 'db' },
  { room: 'vault', module: 'utils/vault/work/vault-database.ts', opened: 'VaultDatabase', name: 'vaultDatabase' },
];

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
 * Places in a file of another room at which the database may be written, one line each: a call that is no reading one, every
 * use of the database or of a table of it that is not called at once, since nobody can tell what becomes of it, and every
 * other way to it than its name in an import – its class, its whole module, a module that is loaded later, IndexedDB itself.
 */
export function writesIn(file: string, text: string, database: WrittenDatabase): string[] {
  // Parsing every file takes seconds: without one of these words there is no way to it
  const words = [database.name, posix.basename(database.module, '.ts'), database.opened, 'dexie', 'indexedDB', 'glob'];
  if (!words.some((word) => text.includes(word))) return [];
  const { holders, nodes } = nodesOf(file, text);
  const locals = localNames(nodes, file, database);
  const found = nodes.filter((node) => {
    const holder = holders.get(node);
    if (node.type === 'Identifier' && locals.has(String(node['name'])) && !isName(node, holder)) {
      return !isReading(node, holders);
    }
    return (
      opensOne(node, nodes, file, database) ||
      isOtherImport(node, file, database) ||
      isOtherWay(node, holder, file, database)
    );
  });
  return found.map((node) => `${file}: ${lineOf(text, node)}`);
}

/** Exports by which a file would give the database away under a name of its own: its module alone exports it. */
export function givenAway(file: string, text: string, database: WrittenDatabase): string[] {
  const { nodes } = nodesOf(file, text);
  const locals = localNames(nodes, file, database);
  const isLocal = (node: unknown) => locals.has(String((node as Node | null)?.['name']));
  const found = nodes.filter((node) => {
    if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportAllDeclaration') return false;
    if (isModule((node['source'] as Node | null)?.['value'], file, database)) return true;
    const { declarations = [] } = (node['declaration'] ?? {}) as { declarations?: { init: unknown }[] };
    const names = (node['specifiers'] ?? []) as Node[];
    return declarations.some(({ init }) => isLocal(init)) || names.some(({ local }) => isLocal(local));
  });
  return found.map((node) => `${file}: ${lineOf(text, node)}`);
}

function nodesOf(file: string, text: string): { nodes: Node[]; holders: ReadonlyMap<Node, Node> } {
  const holders = new Map<Node, Node>();
  const nodes: Node[] = [];
  walk(parseSync(file, text).program as unknown as Node, (node, holder) => {
    if (holder) holders.set(node, holder);
    nodes.push(node);
  });
  return { nodes, holders };
}

/** The names that the database goes by in a file: its own, and what an import calls it there. */
function localNames(nodes: readonly Node[], file: string, { name, ...database }: WrittenDatabase): ReadonlySet<string> {
  const imported = nodes
    .filter(({ type, source }) => type === 'ImportDeclaration' && isModule((source as Node)['value'], file, database))
    .flatMap(({ specifiers }) => specifiers as Node[])
    .filter(({ imported }) => (imported as Node | undefined)?.['name'] === name)
    .map(({ local }) => String((local as Node)['name']));
  return new Set([name, ...imported]);
}

/** Reads rows past Dexie, and writes none: its transactions ask for nothing more. */
const rawReader = 'utils/evidence/store/captures/raw-rows.ts';

/** Opens this database, or one that nobody knows of: by its class, by Dexie, or, but for the one reader of rows, with what the browser has for it. */
function opensOne(node: Node, nodes: readonly Node[], file: string, { opened }: WrittenDatabase): boolean {
  if (node.type === 'Identifier') return node['name'] === 'indexedDB' && file !== rawReader;
  if (node.type !== 'NewExpression') return false;
  const called = String((node['callee'] as Node)['name']);
  const isDexie = nodes.some(
    ({ type, imported, local }) =>
      type === 'ImportSpecifier' && (imported as Node)['name'] === 'Dexie' && (local as Node)['name'] === called,
  );
  return called === opened || isDexie;
}

/** An import of the database's module that takes more than the database and types: its class, or everything at once. */
function isOtherImport(node: Node, file: string, database: WrittenDatabase): boolean {
  if (node.type !== 'ImportDeclaration' || node['importKind'] === 'type') return false;
  if (!isModule((node['source'] as Node)['value'], file, database)) return false;
  return (node['specifiers'] as Node[]).some(
    ({ type, importKind, imported }) =>
      type === 'ImportNamespaceSpecifier' ||
      (importKind !== 'type' && (imported as Node | undefined)?.['name'] === database.opened),
  );
}

/** The module's address in anything but an import or a type: `import()`, `export … from`, `require`, a glob. */
function isOtherWay(node: Node, holder: Node | undefined, file: string, database: WrittenDatabase): boolean {
  const isSaid = node.type === 'Literal' && isModule(node['value'], file, database);
  return isSaid && !['ImportDeclaration', 'TSImportType', 'TSLiteralType'].includes(holder?.type ?? '');
}

/** Whether an address in a file leads to the database's module; one star of a glob stands for anything. */
function isModule(address: unknown, file: string, { module }: Pick<WrittenDatabase, 'module'>): boolean {
  if (typeof address !== 'string' || !/^[./]/.test(address)) return false;
  const bare = address.replace(/\?.*$/, '').replace(/\.[jt]s$/, '');
  const [start = '', end = ''] = posix.join(bare.startsWith('/') ? '' : posix.dirname(file), bare).split('*');
  const path = module.replace(/\.ts$/, '');
  const said = start.replace(/^\//, '');
  return address.includes('*') ? path.startsWith(said) && path.endsWith(end) : path === said;
}

/** A name of something else, not the database: a key, a member, an import or export. */
function isName(node: Node, holder: Node | undefined): boolean {
  if (holder === undefined) return false;
  if (holder.type === 'MemberExpression') return (holder as Member).property === node && holder['computed'] !== true;
  return (
    holder.type.startsWith('Import') || (holder.type === 'Property' && holder['key'] === node && !holder['shorthand'])
  );
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
