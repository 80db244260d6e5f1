/**
 * Who may import whom. One test parses every import of what ships, types included, and holds this table; the drawing in the
 * README is made of it (`npm run walls`). A room that is not named here does not exist, and an allowance that nobody uses
 * goes.
 */
export interface Room {
  /** What stands there, in a line. */
  readonly holds: string;
  /** Files, by the start of their path; the longest that fits decides. */
  readonly at: readonly string[];
  /** Rooms whose values and types it may import. */
  readonly uses: readonly string[];
  /** Rooms of which it may import types alone: nothing of them is left in what runs. */
  readonly types?: readonly string[];
  /** Packages, by the start of their specifier. */
  readonly packages?: readonly string[];
}

const page = ['preact', 'wxt/utils/define-unlisted-script'];
export const rooms: Readonly<Record<string, Room>> = {
  ground: {
    holds: 'error codes, time in Japan, what counts as the same word or site, names of the slots in a page',
    at: [
      ...['utils/coded-error.ts', 'utils/error-codes.ts'],
      'utils/count-letters.ts',
      'utils/find-site.ts',
      'utils/japan-time.ts',
      'utils/kanji-variants.ts',
      'utils/known-zone.ts',
      'utils/own-entry.ts',
      'utils/new-id.ts',
      'utils/page-slots.ts',
      'utils/members.ts',
      'utils/while-alive.ts',
      'utils/plain-digits.ts',
      'utils/same-word.ts',
      'utils/page-traces.ts',
      'utils/checked-age.ts',
      'utils/word-key.ts',
    ],
    uses: [],
    packages: ['#i18n'],
  },
  shapes: {
    holds: 'one schema for each thing that is stored or sent',
    at: ['utils/shapes/'],
    uses: [],
    types: ['ground'],
    packages: ['zod'],
  },
  law: {
    holds: 'what statutes, practice and offices say, dated and ageing: the one table',
    at: ['utils/law/'],
    uses: ['ground'],
    types: ['shapes'],
  },
  bytes: {
    holds: 'digests, ZIP, PNG, DER',
    at: ['utils/bytes/'],
    uses: [],
  },
  'inert page': {
    holds: 'a page rebuilt so that nothing of it runs or calls, and its strict reader',
    at: ['utils/inert-page/'],
    uses: ['ground', 'bytes'],
    packages: ['@csstools/css-tokenizer'],
  },
  sites: {
    holds: 'one adapter a platform',
    at: ['utils/platforms/sites/'],
    uses: ['platforms'],
  },
  platforms: {
    holds: 'what a page of a platform says, read and never guessed',
    at: ['utils/platforms/'],
    uses: ['ground', 'sites'],
    types: ['shapes'],
    packages: ['wxt/utils/match-patterns'],
  },
  capture: {
    holds: 'marks the posts, reads at the click, takes pixels and copies, seals; browser and worker are handed in',
    at: ['utils/capture/'],
    uses: ['ground', 'bytes', 'inert page', 'platforms'],
    types: ['shapes'],
  },
  evidence: {
    holds: 'the database and its only writers, custody, keys, settings, time stamps',
    at: ['utils/evidence/'],
    uses: ['ground', 'shapes', 'bytes', 'capture'],
    types: ['platforms'],
    packages: ['@noble/', '@scure/bip39', 'age-encryption', 'asn1js', 'dexie', 'exifreader', 'zod'],
  },
  review: {
    holds: 'status, filters and search, grades, rounds',
    at: ['utils/review/'],
    uses: ['ground', 'shapes', 'law', 'bytes', 'platforms', 'capture', 'evidence'],
  },
  verify: {
    holds: 'one strict verifier for packs and bags',
    at: ['utils/verify/'],
    uses: ['ground', 'shapes', 'law', 'bytes', 'inert page', 'platforms', 'capture', 'evidence'],
    packages: ['@noble/hashes/', 'asn1js', 'pkijs', 'zod'],
  },
  export: {
    holds: 'packs, reports, redacted copies, backups',
    at: ['utils/export/'],
    uses: ['ground', 'shapes', 'bytes', 'inert page', 'capture', 'evidence', 'verify'],
    types: ['platforms'],
    packages: ['@expo-google-fonts/noto-sans-jp/', 'docx', 'zod'],
  },
  events: {
    holds: 'signed acts of desks, judged and folded into the state of a case',
    at: ['utils/vault/events/'],
    uses: ['shapes', 'bytes', 'ground', 'evidence'],
    packages: ['@noble/hashes/', 'zod'],
  },
  desk: {
    holds: 'what people at a desk say of cases, written and read as signed events',
    at: ['utils/desk/'],
    uses: ['ground', 'shapes', 'evidence', 'review', 'events'],
    packages: ['zod'],
  },
  vault: {
    holds: 'the team store on object storage: keys of cases, S3, doctor',
    at: ['utils/vault/'],
    uses: ['ground', 'shapes', 'bytes', 'evidence', 'events'],
    packages: ['age-encryption', 'aws4fetch', 'dexie', 'zod'],
  },
  takedown: {
    holds: 'routes, plans, fields, filling, clocks, letters',
    at: ['utils/takedown/'],
    uses: ['ground', 'shapes', 'law', 'bytes', 'evidence'],
    packages: ['docx', 'zod'],
  },
  messaging: {
    holds: 'every border with its contract, and the one browser of worker and pages',
    at: ['utils/messaging/'],
    uses: ['ground', 'shapes', 'evidence', 'takedown'],
    types: ['capture'],
    packages: ['webextension-polyfill', 'wxt/browser', 'zod'],
  },
  drafts: {
    holds: 'what is typed and not written yet',
    at: ['utils/drafts.ts'],
    uses: ['shapes'],
    packages: ['zod'],
  },
  mark: {
    holds: 'the mark in the page, plain DOM',
    at: ['components/mark/'],
    uses: ['ground', 'capture'],
    types: ['shapes', 'platforms', 'components'],
  },
  components: {
    holds: 'screens: props in, events out; no browser, no database, no message',
    at: ['components/'],
    uses: ['ground', 'shapes', 'law', 'inert page', 'review', 'verify', 'takedown', 'drafts'],
    types: ['platforms', 'desk', 'evidence'],
    packages: ['preact'],
  },
  'offline verifier': {
    holds: 'verify.html, which stands in every pack',
    at: ['components/verify/offline/'],
    uses: ['components', 'verify'],
    packages: ['preact', 'virtual:verify-words'],
  },
  worker: {
    holds: 'the background worker',
    at: ['entrypoints/background/'],
    uses: [
      ...['ground', 'law', 'bytes', 'platforms', 'capture', 'evidence', 'review', 'events', 'desk', 'vault'],
      ...['takedown', 'messaging', 'page parts'],
    ],
    types: ['shapes'],
    packages: ['wxt/utils/define-background'],
  },
  'campaign script': {
    holds: 'the worker of the dashboard that compares records',
    at: ['entrypoints/campaigns.ts'],
    uses: ['evidence', 'review'],
    packages: [...page.slice(1)],
  },
  'marks script': {
    holds: 'scripts in pages of platforms: first, posts, look, select, watch',
    at: ['first', 'posts', 'shown', 'look', 'select', 'watch'].map((name) => `entrypoints/${name}.ts`),
    uses: ['platforms', 'capture', 'messaging', 'mark', 'components'],
    types: ['shapes'],
    packages: ['wxt/browser', ...page.slice(1)],
  },
  'capture script': {
    holds: 'the script that a capture injects: capture',
    at: ['entrypoints/capture.ts'],
    uses: ['ground', 'capture', 'messaging'],
    packages: ['wxt/browser', ...page.slice(1)],
  },
  'guide script': {
    holds: 'the guide in the page of a form',
    at: ['entrypoints/guide/', 'entrypoints/guide-overlay.ts', 'entrypoints/guide-words.ts'],
    uses: ['bytes', 'ground', 'capture', 'takedown', 'messaging', 'components'],
    packages: ['wxt/browser', ...page],
  },
  'page parts': {
    holds: 'what the pages of the extension share',
    at: ['entrypoints/shared/'],
    uses: ['ground', 'platforms', 'evidence', 'takedown', 'messaging', 'drafts', 'components'],
    types: ['shapes'],
    packages: ['dexie', 'preact'],
  },
  pages: {
    holds: 'popup, my records, dashboard, welcome, side panel',
    at: [
      'entrypoints/popup/',
      'entrypoints/dashboard/',
      'entrypoints/welcome/',
      'entrypoints/sidepanel/',
      'entrypoints/records/',
    ],
    uses: [
      ...['ground', 'law', 'bytes', 'inert page', 'platforms', 'capture', 'evidence', 'review', 'verify', 'export'],
      ...['desk', 'events', 'vault', 'takedown', 'messaging', 'shapes', 'drafts', 'components', 'page parts'],
    ],
    packages: ['preact', 'uqr'],
  },
  node: {
    holds: 'builds, commands and this table: runs in Node, ships nothing',
    at: ['utils/node/'],
    uses: ['bytes', 'shapes', 'law', 'review', 'events', 'vault', 'takedown', 'verify'],
    types: ['platforms'],
    packages: [
      '(computed)',
      '@playwright/test',
      'fflate',
      'jsdom',
      'node:',
      'vite',
      'wxt/utils/match-patterns',
      'yaml',
      'zod',
    ],
  },
};

/** Who alone may import single files: polyfill, what runs on it and schemas are too heavy for scripts in web pages. */
export const apart: Readonly<Record<string, readonly string[]>> = {
  'utils/messaging/browser.ts': ['messaging', 'worker', 'page parts', 'pages'],
  'utils/messaging/ask.ts': ['worker', 'pages'],
  'utils/messaging/serve.ts': ['worker'],
  'utils/messaging/reach-page.ts': ['worker'],
  'utils/evidence/db.ts': ['evidence', 'worker', 'pages', 'export'],
};
