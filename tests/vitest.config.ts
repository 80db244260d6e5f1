import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { compileLexicon } from '../utils/node/build/compile-lexicon';
import { whole } from './harness/whole';

compileLexicon();
const root = new URL('..', import.meta.url).pathname;
const files = ['tests/unit', 'tests/bugs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
/** Databases, stubs and module registries outlive a file of tests: such files start from nothing. The others share their modules. */
const keepsState = /fake-indexeddb|evidence\/db'|invented-device|fakeBrowser|vi\.(?:mock|stubGlobal|resetModules)/;
const alone = files.filter((file) => keepsState.test(textOf(file)));
const together = files.filter((file) => !alone.includes(file));
/** Screens and page scripts, in one document after another. */
const inDocument = together.filter((file) => textOf(file).includes('@vitest-environment jsdom'));

/** Pages and worker take the browser from the polyfill, page scripts from WXT: both are the same double here. */
const polyfill = join(root, 'node_modules/wxt/dist/virtual/mock-browser.mjs');

const project = (name: string, include: string[], isolate: boolean) => ({
  plugins: [WxtVitest()],
  resolve: { alias: { 'webextension-polyfill': polyfill } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  // What is waited for may be late on a busy machine: a poll ends at the first true answer, and fails after this.
  test: {
    name,
    root,
    include,
    isolate,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    tags: [{ name: 'long', description: 'Told by npm run proofs; npm test tells a shorter one of its kind' }],
    // Read by each project, whatever the types say of it
    ...(whole ? {} : { tagsFilter: ['!long'] }),
  },
});

export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    projects: [
      project(
        'together',
        together.filter((file) => !inDocument.includes(file)),
        false,
      ),
      project('in a document', inDocument, false),
      project('alone', alone, true),
    ],
  },
});
