import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { type Node, walk } from '../../utils/node/walls/imports';
import { projectRoot } from './build';

/** What a source gives others and takes from them, by name. */
export interface SourceModule {
  /** From the root of the repository, with `/`. */
  path: string;
  /** What it exports by name. */
  gives: string[];
  /** By which name from where as it is written: `*` where it takes a whole module, `…` where it passes one on. */
  takes: { specifier: string; name: string }[];
  /** How often its code says a word; its comments are not asked. */
  timesNamed(word: string): number;
}

/** Every module below these folders of the repository. */
export const sourceModules = (folders: readonly string[]): SourceModule[] =>
  folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith('tests/fixtures/'))
      .map(moduleOf),
  );

/** Reads one module with the parser that the bundler uses. */
export function moduleOf(path: string): SourceModule {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const { module, program, comments } = parseSync(path, text);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const takes = [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(({ importName }) => ({ specifier: moduleRequest.value, name: importName.name ?? '*' })),
    ),
    ...exported.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, name: importName.name ?? '…' }] : [],
    ),
  ];
  // import('…') as a value or as a type
  if (text.includes('import('))
    walk(program as unknown as Node, (node) => {
      const { value } = (node['source'] ?? {}) as { value?: unknown };
      if (/^(?:ImportExpression|TSImportType)$/.test(node.type) && typeof value === 'string')
        takes.push({ specifier: value, name: '*' });
    });
  return {
    path,
    gives: exported.flatMap(({ exportName }) =>
      exportName.kind === 'Name' && exportName.name ? [exportName.name] : [],
    ),
    takes,
    timesNamed(word) {
      const code = comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      return code.split(new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}(?![\\w$])`)).length - 1;
    },
  };
}
