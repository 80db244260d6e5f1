import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { compileLexicon } from './utils/node/build/compile-lexicon';
import { keptFor } from './utils/node/build/kept';
import { lettersOfPapers } from './utils/node/build/letter-table';
import { offlinePage } from './utils/node/build/offline-page';
import { platformContentScripts, platformMatches, platformScripts } from './utils/node/build/platform-scripts';
import { withoutUnused } from './utils/node/build/without-unused';
import { managedSchema } from './utils/node/policy/managed-schema';
import { type BuildFor, hostsOf, permissionsOf } from './utils/node/store/permissions';
import { dataCollection } from './utils/node/store/store-texts';
import { letterTable } from './utils/verify/letters/letter-book';

/** What the words of forms mean, from its YAML: `wxt prepare` runs this after `npm ci`. */
compileLexicon();

/** What Terser does to a script. `passes`: each gains less and takes as long as the one before. */
const shortening = (passes: number) =>
  ({
    compress: { passes, unsafe: true, ecma: 2022, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
  }) as const;

/** `rounds`: what it made the first time it shortens once more. */
async function shortened(code: string, passes: number, rounds: number): Promise<string> {
  const once = (await minify(code, shortening(passes))).code ?? code;
  return rounds > 1 ? shortened(once, passes, rounds - 1) : once;
}

/**
 * Chromium compiles a function when it is called first, and has read over it once before. Most of what reads and marks the
 * posts is called as its page comes: with this line (explicit compile hints, Chrome 136) it is compiled in one go.
 */
const compiledAtOnce = '//# allFunctionsCalledOnLoad\n';

const marks = 'posts.js';
const shown = 'shown.js';
const guide = 'guide.js';
/** For companies that want no question: what is asked for elsewhere is required here. */
const builtFor: BuildFor = process.env['BANKEN_COMPANY_BUILD'] === '1' ? 'company' : 'stores';

/** Google's and the platforms' form hosts are asked for one by one, on the click that opens a form. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Beside what tests and stores take
  ...(builtFor === 'company' ? { outDirTemplate: '{{browser}}-mv{{manifestVersion}}-company' } : {}),
  modules: ['@wxt-dev/i18n/module'],
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      if (wxt.config.browser !== 'firefox')
        files.push({ relativeDest: 'managed-schema.json', contents: managedSchema() });
      files.push(...(await platformScripts()));
      const { sha256, ...page } = await offlinePage();
      files.push(page);
      console.warn(`verify.html SHA-256 ${sha256}`);
    },
    'build:done': async (wxt) => {
      await writeFile(join(wxt.config.outDir, letterTable), await lettersOfPapers());
      // What loads on every page of a platform, and the guide: Terser gets 2 % more out of it than the bundler.
      const adapters = join(wxt.config.outDir, 'platforms');
      const files = (await readdir(adapters)).map((name) => join(adapters, name));
      for (const file of [
        ...['first.js', marks, shown, guide].map((name) => join(wxt.config.outDir, name)),
        ...files,
      ]) {
        const code = await readFile(file, 'utf8');
        // More passes gain 40 bytes of the marks, and none of an adapter
        const passes = file.endsWith(marks) ? 6 : 2;
        const sources = `${JSON.stringify(shortening(passes))}${code}`;
        const shorter = await keptFor(basename(file), sources, () => shortened(code, passes, 2));
        const isCalled = wxt.config.browser !== 'firefox' && (file.endsWith(marks) || files.includes(file));
        await writeFile(file, isCalled ? compiledAtOnce + shorter.toString() : shorter);
      }
    },
    'build:manifestGenerated': async (_, manifest) => {
      manifest.content_scripts = await platformContentScripts('first.js', marks, shown);
      // A panel of its own for the tab of a form, and none for all others: each is set up when it is opened.
      delete manifest.side_panel;
    },
  },
  vite: () => ({
    plugins: [withoutUnused()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Threads load what they need when they need it
    worker: { format: 'es' as const, plugins: () => [withoutUnused()] },
    build: {
      target: 'es2023',
      cssTarget: ['chrome127', 'firefox140'],
      chunkSizeWarningLimit: 4_000,
      // A long selector in a name of one letter is said once, written out as often as it is used
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: async ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ja',
    permissions: permissionsOf('required', browser, builtFor),
    host_permissions: [...(await platformMatches()), ...hostsOf('required', browser, builtFor)],
    optional_permissions: permissionsOf('optional', browser, builtFor),
    optional_host_permissions: hostsOf('optional', browser, builtFor),
    // The worker may reach the time-stamp authority that a person has named; the pages' own meta policies stay at 'self'
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https: http:; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'record-element': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: '__MSG_command_recordElement__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: process.env['BANKEN_GECKO_ID'] || 'banken@banken.example',
              strict_min_version: '147.0',
              // Asked for when somebody connects a company's vault or hands over into it; nothing is sent before
              data_collection_permissions: dataCollection,
            },
            // Menus, windows, shortcuts and side bar are absent there: see tests/unit/build/android.test.ts
            gecko_android: { strict_min_version: '147.0' },
          },
        }
      : { minimum_chrome_version: '127', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
