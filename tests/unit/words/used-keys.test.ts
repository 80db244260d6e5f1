import { readFileSync } from 'node:fs';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isNoSubstitutionTemplateLiteral, isStringLiteral } from 'typescript/unstable/ast/is';
import type { Type } from 'typescript/unstable/sync';
import { expect, it } from 'vitest';
import { openProject, shippedSources } from '../../harness/typescript-project';

/** Every text that a source can name: its literals, and what its templates can come to by the types of their parts. */
function namedTexts(): Set<string> {
  using project = openProject();
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
