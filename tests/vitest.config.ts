import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
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
const takes = (sign: RegExp, from: string[]) => from.filter((file) => sign.test(textOf(file)));
const inChromium = takes(/harness\/(?:browsers\/one-chromium|fill\/(?:form-pages|filled-page))'|mark-browser'/, files);
const onStore = takes(/one-gateway'/, files);
const other = files.filter((file) => !inChromium.includes(file) && !onStore.includes(file));
/** Databases and what modules remember outlive a file of tests: such files start from nothing. The others share it all. */
const keepsState =
  /^(?:import\b|\}).*(?:fake-indexeddb|evidence\/db'|invented-device)|fakeBrowser|vi\.(?:mock|resetModules)/m;
const fresh = takes(keepsState, other);
/** Screens and page scripts: a process has a document or none, so both kinds in one project would start one after another. */
const withDocument = takes(/@in-a-document/, other);
const among = (from: string[], hasDocument: boolean) =>
  from.filter((file) => withDocument.includes(file) === hasDocument);
const together = other.filter((file) => !fresh.includes(file));

/** Pages and worker take the browser from the polyfill, page scripts from WXT: both are the same double here. */
const polyfill = join(root, 'node_modules/wxt/dist/virtual/mock-browser.mjs');

/** A glob is compiled to the files that there are: what has one is compiled anew, since none of them says that one came or went. */
const globsAnew: Plugin = {
  name: 'globs-anew',
  configureVitest: ({ experimental_defineCacheKeyGenerator: defineKey }) =>
    defineKey(({ sourceCode }) => (sourceCode.includes('import.meta.glob') ? false : undefined)),
};

const noStubs = 'tests/harness/no-stubs.ts';
const fromNothing = 'tests/harness/start-from-nothing.ts';
const daysAhead = process.env['BANKEN_DAYS_AHEAD'] ? ['tests/harness/days-ahead.ts'] : [];
/** Named by its file and not in each test: the name of a built-in one has every module compiled once more. */
const environment = join(root, 'tests/harness/a-document.ts');

interface Shared {
  /** What its files find around them, where that is a document. */
  environment?: string;
  /** Runs in the process of the tests ahead of each file. */
  setupFiles?: string[];
  /** Starts what all files of the project share. */
  globalSetup?: string;
}

/** Its files share processes and modules: starting both anew for each costs half as much again as the tests. */
const project = (name: string, include: string[], shared: Shared = {}) => ({
  plugins: [WxtVitest(), globsAnew],
  resolve: { alias: { 'webextension-polyfill': polyfill } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  // What is waited for may be late on a busy machine: a poll ends at the first true answer, and fails after this.
  test: {
    name,
    root,
    include,
    isolate: false,
    // Files leave much behind in a shared process: room for what is young spares a tenth of the processor
    execArgv: ['--max-semi-space-size=64'],
    ...shared,
    setupFiles: [...daysAhead, noStubs, ...(shared.setupFiles ?? [])],
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
    maxWorkers: 3,
    // What one project has compiled the others read
    experimental: { fsModuleCache: true },
    projects: [
      project('together', among(together, false)),
      project('in a document', among(together, true), { environment }),
      project('from nothing', among(fresh, false), { setupFiles: [fromNothing] }),
      project('in a document from nothing', among(fresh, true), { environment, setupFiles: [fromNothing] }),
      project('in one Chromium', inChromium, { globalSetup: 'tests/harness/browsers/one-chromium.ts' }),
      project('on one store', onStore, {
        setupFiles: [fromNothing],
        globalSetup: 'tests/harness/vault/one-gateway.ts',
      }),
    ],
  },
});
