/** Tests that read files by themselves, so that no import says what they are about: what changed, and who reads it. */
const readers: readonly (readonly [changed: RegExp, tests: readonly string[]])[] = [
  [/^locales\//, ['tests/unit/words', 'tests/unit/components']],
  [
    /^tests\/fixtures\/platforms\//,
    ['tests/unit/platforms/read-page.test.ts', 'tests/unit/platforms/registry.test.ts'],
  ],
  [/^tests\/fixtures\/(?:forms|labels)/, ['tests/unit/takedown']],
  [
    /^utils\/takedown\/match\/lexicon\//,
    ['lexicon', 'likely', 'match', 'match-pieces', 'forms'].map((name) => `tests/unit/takedown/match/${name}.test.ts`),
  ],
  [/^tests\/fixtures\/evidence\//, ['tests/unit/evidence/golden-database.test.ts']],
  [
    /^utils\/takedown\/routes\//,
    ['tests/unit/takedown/routes/routes.test.ts', 'tests/unit/takedown/routes/route-forms.test.ts'],
  ],
  [/^utils\/platforms\/sites\//, ['tests/unit/platforms/registry.test.ts']],
];

/**
 * What takes longest by itself: stock tools, browsers, many pages; and tests of all screens at once, which every change under
 * a page would bring along.
 */
const long: readonly string[] = [
  'tests/bugs/packs/large-packs-are-looked-at-or-refused.test.ts',
  ...['every-act', 'structure', 'typed-words'].map((name) => `tests/unit/screens/${name}.test.tsx`),
  'tests/unit/platforms/adapters/chromium.test.ts',
  'tests/unit/takedown/routes/route-forms.test.ts',
  'tests/unit/verify/verify-pack.test.ts',
];

export interface RelatedTests {
  /** Changed files whose importers are to be run. */
  related: string[];
  /** Tests that read a changed file. */
  named: string[];
  /** Long tests that are not run, since none of them changed. */
  left: string[];
}

/** What to run for these changed files, by their paths from the root. */
export function relatedOf(changed: readonly string[]): RelatedTests {
  const named = readers.flatMap(([pattern, tests]) => (changed.some((path) => pattern.test(path)) ? tests : []));
  return {
    related: changed.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('tests/e2e/')),
    named: [...new Set(named)],
    left: long.filter((path) => !changed.includes(path)),
  };
}
