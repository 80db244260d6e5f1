import { build } from 'vite';

/** A script for a page, made of an entry of ours: an IIFE whose exports are the global `banken`. */
export async function bundleForPage(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'banken' } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return first.output[0].code;
}
