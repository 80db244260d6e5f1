import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
} from 'typescript/unstable/ast/is';
import type { Type } from 'typescript/unstable/sync';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '../../harness/build';
import { openProject, ownSources, shippedSources } from '../../harness/typescript-project';

const project = openProject();
afterAll(() => project[Symbol.dispose]());

/** Default exports are taken by WXT and by the glob of the platforms. */
function exportedNames(source: SourceFile): string[] {
  return source.statements.flatMap((statement): string[] => {
    if (isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause && isNamedExports(clause) ? clause.elements.map(({ name }) => textOf(name)) : [];
    }
    const { modifiers = [] } = statement as { modifiers?: readonly Node[] };
    const kinds = [...modifiers].map(({ kind }) => kind);
    if (!kinds.includes(SyntaxKind.ExportKeyword) || kinds.includes(SyntaxKind.DefaultKeyword)) return [];
    if (statement.kind !== SyntaxKind.VariableStatement) return namesOf((statement as { name?: Node }).name);
    const { declarationList } = statement as unknown as {
      declarationList: { declarations: readonly { name: Node }[] };
    };
    return [...declarationList.declarations].flatMap(({ name }) => namesOf(name));
  });
}

const textOf = (name: Node): string => (name as { text?: string }).text ?? '';

function namesOf(name: Node | undefined): string[] {
  if (!name) return [];
  if (isIdentifier(name)) return [name.text];
  const names: string[] = [];
  name.forEachChild((element) => {
    names.push(...namesOf((element as { name?: Node }).name));
  });
  return names;
}

const takenBefore = new WeakMap<SourceFile, string[]>();

/** `file name` of what this source takes from others; `file *` where it takes a whole module, `file …` where it passes one on. */
function takenNames(source: SourceFile, fileOf: (specifier: string) => string): string[] {
  const before = takenBefore.get(source);
  if (before) return before;
  const taken: string[] = [];
  takenBefore.set(source, taken);
  const walk = (node: Node): void => {
    const { moduleSpecifier } = node as { moduleSpecifier?: Node };
    if (moduleSpecifier && isStringLiteral(moduleSpecifier)) {
      const file = fileOf(moduleSpecifier.text);
      const clause = isImportDeclaration(node)
        ? node.importClause?.namedBindings
        : (node as { exportClause?: Node }).exportClause;
      if (clause && (isNamedImports(clause) || isNamedExports(clause)))
        for (const { name, propertyName } of clause.elements) taken.push(`${file} ${textOf(propertyName ?? name)}`);
      else if (isExportDeclaration(node) && !clause) taken.push(`${file} …`);
      else if (clause) taken.push(`${file} *`);
    }
    // import('…') as a value or as a type
    const {
      argument,
      expression,
      arguments: given,
    } = node as {
      argument?: { literal?: Node };
      expression?: Node;
      arguments?: readonly Node[];
    };
    const dynamic =
      node.kind === SyntaxKind.ImportType
        ? argument?.literal
        : expression?.kind === SyntaxKind.ImportKeyword
          ? given?.[0]
          : undefined;
    if (dynamic && isStringLiteral(dynamic)) taken.push(`${fileOf(dynamic.text)} *`);
    node.forEachChild(walk);
  };
  walk(source);
  return taken;
}

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

/** Tells whether one of these sources takes a name from a file, also by way of others that pass it on. */
function takenBy(sources: readonly SourceFile[]): (file: string, name: string) => boolean {
  const files = new Set(project.program.getSourceFileNames());
  const fileOf = (from: string) => (specifier: string) => {
    const path = resolve(dirname(from), specifier);
    return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((name) => files.has(name)) ?? specifier;
  };
  const taken = new Set<string>();
  const passing: { by: string; file: string }[] = [];
  for (const source of sources)
    for (const each of takenNames(source, fileOf(source.fileName))) {
      if (each.endsWith(' …')) passing.push({ by: source.fileName, file: each.slice(0, -2) });
      else taken.add(each);
    }
  const isTaken = (file: string, name: string): boolean =>
    taken.has(`${file} ${name}`) ||
    taken.has(`${file} *`) ||
    passing.some((each) => each.file === file && isTaken(each.by, name));
  return isTaken;
}

/** What these sources export and nothing takes, as `file name`. */
const notTaken = (sources: readonly SourceFile[], isTaken: (source: SourceFile, name: string) => boolean): string[] =>
  sources
    .flatMap((source) =>
      exportedNames(source)
        .filter((name) => !isTaken(source, name))
        .map((name) => `${relative(projectRoot, source.fileName)} ${name}`),
    )
    .filter((line) => !excepted.includes(line));

it('what is exported is imported somewhere', () => {
  const isTaken = takenBy(ownSources(project));
  expect(notTaken(shippedSources(project), ({ fileName }, name) => isTaken(fileName, name))).toEqual([]);
}, 60_000);

it('nothing ships that only tests use', () => {
  const shipped = shippedSources(project).filter(({ fileName }) => !fileName.includes('/utils/node/'));
  const isTaken = takenBy([...shippedSources(project), ...ownSources(project).filter(isSettings)]);
  const unused = notTaken(shipped, (source, name) => isTaken(source.fileName, name) || timesNamed(source, name) > 1);
  expect(unused).toEqual([]);
}, 60_000);

const isSettings = ({ fileName }: SourceFile) => fileName.endsWith('wxt.config.ts');

function timesNamed(source: SourceFile, name: string): number {
  let times = 0;
  const walk = (node: Node): void => {
    if (isIdentifier(node) && node.text === name) times += 1;
    node.forEachChild(walk);
  };
  walk(source);
  return times;
}

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
