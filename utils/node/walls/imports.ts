import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import as it is written: `import`, `export … from`, `import()`, `import x = require()`, `import.meta.glob`, types too. */
export interface Import {
  /** Path from the root of the repository, with `/`. */
  from: string;
  /** Path from the root for a file of ours, else the package's specifier. */
  to: string;
  kind: 'value' | 'type';
}

/** The folders whose files make the extension; `utils/node` lies in one of them and runs in Node alone. */
export const sourceFolders = ['entrypoints', 'components', 'utils'];

/** Stands for an address that is put together at run time: no table can tell where that leads. */
const computed = '(computed)';

const code = /\.tsx?$/;

export interface Node {
  type: string;
  [key: string]: unknown;
}

/** Every code file below the source folders, as a path from the root. */
export function sourceFiles(root: string): string[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => code.test(name)),
  );
}

/**
 * Reads one file's imports with the parser that the bundler uses.
 * @throws Error for a file that cannot be parsed, and for an import of a file that is not there
 */
export function importsOf(root: string, file: string, files: readonly string[] = sourceFiles(root)): Import[] {
  return importsIn(readFileSync(join(root, file), 'utf8'), root, file, files);
}

/** The same for a text that may not be on the disk. */
export function importsIn(text: string, root: string, file: string, files: readonly string[]): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (specifier: unknown, kind: Import['kind']) => {
    const there = typeof specifier === 'string' ? targets(specifier, root, file, files) : [computed];
    for (const to of there) found.push({ from: file, to, kind });
  };
  walk(program as unknown as Node, (node) => {
    const { source } = node as { source?: { value?: unknown } | null };
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (source) add(source.value, isTypeOnly(node) ? 'type' : 'value');
        break;
      case 'ImportExpression':
        add(source?.value, 'value');
        break;
      case 'TSImportType':
        add(source?.value, 'type');
        break;
      case 'TSExternalModuleReference':
        add((node['expression'] as { value?: unknown }).value, 'value');
        break;
      case 'CallExpression':
        if (isGlob(node['callee'] as Node)) for (const pattern of patternsOf(node)) add(pattern, 'value');
        break;
    }
  });
  return found;
}

/** Visits a node and all that it holds, with what holds it. */
export function walk(node: Node, visit: (node: Node, holder?: Node) => void, holder?: Node): void {
  visit(node, holder);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof Object(child).type === 'string') walk(child as Node, visit, node);
    }
  }
}

/** `import type …`, or braces in which every name is a type: nothing of it is left in what runs. */
function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = (node['specifiers'] ?? []) as Node[];
  return names.length > 0 && names.every((name) => name['importKind'] === 'type' || name['exportKind'] === 'type');
}

function isGlob(callee: Node): boolean {
  const { object, property } = callee as unknown as { object?: Node; property?: { name?: string } };
  return callee.type === 'MemberExpression' && object?.type === 'MetaProperty' && property?.name === 'glob';
}

function patternsOf(call: Node): unknown[] {
  const [first] = call['arguments'] as (Node & { value?: unknown; elements?: { value?: unknown }[] })[];
  return first?.elements ? first.elements.map(({ value }) => value) : [first?.value];
}

/** What an address names: a package by its specifier, our own by path; a glob pattern every file that it matches. */
function targets(specifier: string, root: string, file: string, files: readonly string[]): string[] {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.') && !bare.startsWith('/')) return [bare];
  const path = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(file), bare);
  if (path.includes('*')) return matches(root, path);
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`, `${path}/index.ts`];
  const there = tries.find((name) => files.includes(name) || isFile(join(root, name)));
  if (there === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
  return [there];
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** One star in the file's name, and one for its whole folder, are all that is used and understood. */
function matches(root: string, pattern: string): string[] {
  const folder = posix.dirname(pattern);
  const outer = posix.dirname(folder);
  if (posix.basename(folder) === '*' && !outer.includes('*'))
    return readdirSync(join(root, outer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => matches(root, posix.join(outer, name, posix.basename(pattern))));
  const [start, end, ...more] = posix.basename(pattern).split('*');
  if (folder.includes('*') || start === undefined || end === undefined || more.length > 0) {
    throw new Error(`a pattern of files that is not understood: ${pattern}`);
  }
  return readdirSync(join(root, folder))
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => `${folder}/${name}`);
}
