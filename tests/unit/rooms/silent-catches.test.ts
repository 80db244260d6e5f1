import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { type Node, sourceFiles, walk } from '../../../utils/node/walls/imports';
import { projectRoot } from '../../harness/build';

/** `catch { … }`, and `.catch(() => …)`: whatever went wrong, nobody looks at it. */
function isSilent(node: Node): boolean {
  if (node.type === 'CatchClause') return node['param'] === null;
  if (node.type !== 'CallExpression') return false;
  const { property } = node['callee'] as { property?: { name?: string } };
  const [first] = node['arguments'] as (Node & { params?: unknown[] })[];
  return property?.name === 'catch' && first?.type === 'ArrowFunctionExpression' && first.params?.length === 0;
}

/** Lines that drop an error and say no reason: on the line, on the one above, or on the first one inside. */
function withoutReason(file: string, text: string): string[] {
  const lines = text.split('\n');
  const isSaid = (line: string | undefined) => /(^|\s)(\/\/|\/?\*) *\S/.test(line ?? '');
  const found: string[] = [];
  walk(parseSync(file, text).program as unknown as Node, (node) => {
    if (!isSilent(node)) return;
    const start = node.type === 'CatchClause' ? node : (node['arguments'] as [Node])[0];
    const at = text.slice(0, Number(start['start'])).split('\n').length - 1;
    const near = [lines[at], lines[at - 1], ...(node.type === 'CatchClause' ? [lines[at + 1]] : [])];
    if (!near.some(isSaid)) found.push(`${file}:${at + 1}: ${lines[at]?.trim()}`);
  });
  return found;
}

it('no error is dropped without a reason that can be read there', () => {
  const files = sourceFiles(projectRoot)
    .filter((file) => !file.startsWith('utils/node/'))
    .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }));
  expect(files.flatMap(({ file, text }) => (text.includes('catch') ? withoutReason(file, text) : []))).toEqual([]);
});

it.each([
  'work().catch(() => undefined);',
  'work().catch(() => ({}));',
  'work().catch(() => {});',
  'try {\n  work();\n} catch {\n  again();\n}',
  '// Why the work is done\nconst a = 1;\nawait work().catch(() => undefined);',
])('a silent one is seen: %s', (text) => {
  expect(withoutReason('planted.ts', text)).toHaveLength(1);
});

it.each([
  '// It is tried again later\nwork().catch(() => undefined);',
  'work().catch(() => undefined); // It is tried again later',
  'try {\n  work();\n} catch {\n  // No browser has it\n  again();\n}',
  'try {\n  work();\n} catch (error) {\n  tell(error);\n}',
  'work().catch((error) => tell(error));',
  'work().catch(reportError);',
])('what says why, or looks at the error, is let be: %s', (text) => {
  expect(withoutReason('planted.ts', text)).toEqual([]);
});
