import { build, type InlineConfig } from 'vite';
import { compileLexicon } from '../../utils/node/build/compile-lexicon';

const quiet: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** A script for a page, made of an entry of ours: an IIFE whose exports are the global `banken`. */
export function bundleForPage(entry: string): Promise<string> {
  return codeOf({ build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'banken' } } });
}

/** A script for a page, minified as it ships, of an entry that exports nothing. */
export function scriptForPage(input: string, external: RegExp[] = []): Promise<string> {
  const output = { format: external.length > 0 ? 'es' : 'iife', entryFileNames: 'script.js' } as const;
  return codeOf({ build: { write: false, target: 'es2023', rolldownOptions: { input, output, external } } });
}

async function codeOf(config: InlineConfig): Promise<string> {
  compileLexicon();
  const built = await build({ ...quiet, ...config });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return first.output[0].code;
}
