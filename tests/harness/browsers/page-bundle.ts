import { relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compileLexicon } from '../../../utils/node/build/compile-lexicon';
import { kept } from '../../../utils/node/build/kept';
import { projectRoot } from '../build';

const quiet = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

/** A script for a page, made of an entry of ours: an IIFE whose exports are the global `banken`. */
export function bundleForPage(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'banken' };
  return scriptOf(entry, { build: { write: false, minify: false, lib } });
}

/** The same, whose elements tell preact in which file and line they stand. */
export function bundleWithSources(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'banken' };
  const oxc = { jsx: { ...quiet.oxc.jsx, development: true } };
  return scriptOf(entry, { oxc, build: { write: false, minify: false, lib } }, 'sources');
}

/** A script for a page, minified as it ships, of an entry that exports nothing. */
export function scriptForPage(input: string, external: RegExp[] = []): Promise<string> {
  const output = { format: external.length > 0 ? 'es' : 'iife', entryFileNames: 'script.js' } as const;
  return scriptOf(input, { build: { write: false, target: 'es2023', rolldownOptions: { input, output, external } } });
}

/** Folders in which entries of tests stand, and what they take. */
const testFolders = ['attacks', 'bench', 'harness', 'soak', 'unit'].map((name) => `tests/${name}`);

async function scriptOf(entry: string, config: InlineConfig, way = ''): Promise<string> {
  const script = await kept(relative(projectRoot, entry) + way, () => codeOf(config), testFolders);
  return script.toString();
}

async function codeOf(config: InlineConfig): Promise<string> {
  compileLexicon();
  const built = await build({ ...quiet, ...config });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return first.output[0].code;
}
