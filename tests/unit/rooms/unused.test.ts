import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isNoSubstitutionTemplateLiteral, isStringLiteral } from 'typescript/unstable/ast/is';
import type { Type } from 'typescript/unstable/sync';
import { afterAll, expect, it } from 'vitest';
import { moduleOf, type SourceModule, sourceModules } from '../../harness/source-modules';
import { openProject, shippedSources } from '../../harness/typescript-project';

const project = openProject();
afterAll(() => project[Symbol.dispose]());

/** Taken by code that no import shows. */
const excepted = [
  // By the script that the build writes for each platform (utils/node/build/platform-scripts.ts)
  'utils/platforms/slot.ts placePlatform',
  // Called by name in the page that reads saved pages (utils/node/commands/page-reader.ts)
  'utils/platforms/index.ts platformOfDocument',
  // The same: reads a whole page for it, and for the tests of adapters
  'utils/platforms/index.ts readPage',
  // By the test of the lexicon, which asks what words a label reaches
  'utils/takedown/match/labels/label-parts.ts entriesIn',
  // Opens what every vault has stored under lock; without it the stored key would be no key
  'utils/vault/inbox/team-key.ts openTeamKey',
];

const shippedFolders = ['components', 'entrypoints', 'utils'];
const all = [...sourceModules([...shippedFolders, 'tests']), moduleOf('wxt.config.ts')];
const ships = ({ path }: SourceModule) => shippedFolders.includes(path.split('/')[0] ?? '');
const shipped = all.filter(ships);

/** Tells whether one of these sources takes a name from a file, also by way of others that pass it on. */
function takenBy(sources: readonly SourceModule[]): (file: string, name: string) => boolean {
  const files = new Set(all.map(({ path }) => path));
  const fileOf = (from: string, specifier: string) => {
    const path = join(dirname(from), specifier);
    return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((name) => files.has(name)) ?? specifier;
  };
  const taken = new Set<string>();
  const passing: { by: string; file: string }[] = [];
  for (const { path, takes } of sources)
    for (const { specifier, name } of takes) {
      const file = fileOf(path, specifier);
      if (name === '…') passing.push({ by: path, file });
      else taken.add(`${file} ${name}`);
    }
  const isTaken = (file: string, name: string): boolean =>
    taken.has(`${file} ${name}`) ||
    taken.has(`${file} *`) ||
    passing.some((each) => each.file === file && isTaken(each.by, name));
  return isTaken;
}

/** What these sources export and nothing takes, as `file name`. Default exports are taken by WXT and by globs. */
const notTaken = (
  sources: readonly SourceModule[],
  isTaken: (source: SourceModule, name: string) => boolean,
): string[] =>
  sources
    .flatMap((source) => source.gives.filter((name) => !isTaken(source, name)).map((name) => `${source.path} ${name}`))
    .filter((line) => !excepted.includes(line));

it('what is exported is imported somewhere', () => {
  const isTaken = takenBy(all);
  expect(notTaken(shipped, ({ path }, name) => isTaken(path, name))).toEqual([]);
});

it('nothing ships that only tests use', () => {
  const isTaken = takenBy(all.filter((source) => ships(source) || source.path === 'wxt.config.ts'));
  const inProduct = shipped.filter(({ path }) => !path.startsWith('utils/node/'));
  const unused = notTaken(inProduct, (source, name) => isTaken(source.path, name) || source.timesNamed(name) > 1);
  expect(unused).toEqual([]);
});

/** Every text that a source can name: its literals, and what its templates can come to by the types of their parts. */
function namedTexts(): Set<string> {
  const named = new Set<string>();
  const note = (type: Type | undefined): void => {
    if (type?.isUnionType()) for (const each of type.getTypes()) note(each);
    else if (type?.isStringLiteralType()) named.add(type.value);
  };
  for (const source of shippedSources(project)) {
    const templates: Node[] = [];
    const walk = (node: Node): void => {
      if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) named.add(node.text);
      if (node.kind === SyntaxKind.TemplateExpression) templates.push(node);
      node.forEachChild(walk);
    };
    walk(source);
    if (templates.length > 0) for (const type of project.checker.getTypeAtLocation(templates)) note(type);
  }
  return named;
}

// That a key which is named exists is what the types hold: `WordKey` is the keys of ja.yml.
it('no key of the locales is one that no code can say', () => {
  const keys = [...readFileSync('locales/ja.yml', 'utf8').matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const named = namedTexts();
  expect(keys.filter((key) => !named.has(key) && !manifest.includes(`__MSG_${key}__`))).toEqual([]);
}, 60_000);
