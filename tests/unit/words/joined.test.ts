import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { enumerated, listed, remarked, saidOf } from '../../../components/words/joined';
import { type Node, sourceFiles, walk } from '../../../utils/node/walls/imports';
import { projectRoot } from '../../harness/build';

it('parts facts and names as each language does, and leaves no gap for what is absent', () => {
  expect(listed(['5ch', undefined, false, '120 字'], 'ja')).toBe('5ch・120 字');
  expect(enumerated(['田所', '久保'], 'ja')).toBe('田所、久保');
  expect(listed(['5ch', '', '120 letters'], 'en')).toBe('5ch, 120 letters');
  expect([saidOf(['田所', '返事'], 'ja'), saidOf([undefined, 'reply'], 'en')]).toEqual(['田所：返事', 'reply']);
  expect([remarked('K-1', '封', 'ja'), remarked('K-1', 'sealed', 'en')]).toEqual(['K-1（封）', 'K-1 (sealed)']);
});

/** Signs of Japanese in code, where no language was asked about: an English screen would show them. */
function japaneseSigns(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, text).program as unknown as Node, (node, holder) => {
    if (holder?.type === 'ConditionalExpression') return;
    const { value } = node as { value?: unknown };
    const words = node.type === 'TemplateElement' ? String((value as { raw?: unknown }).raw) : value;
    const isText = node.type === 'Literal' || node.type === 'JSXText' || node.type === 'TemplateElement';
    if (isText && typeof words === 'string' && /[、。・：（）「」]/.test(words)) found.push(`${file}: ${words.trim()}`);
  });
  return found;
}

it('no part of a screen puts words together by the signs of one language', () => {
  // Papers are Japanese whatever the screen speaks
  const papers = ['components/care/employer-card.tsx'];
  const files = sourceFiles(projectRoot).filter(
    (file) => file.startsWith('components/') && !file.startsWith('components/words/') && !papers.includes(file),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => japaneseSigns(file, readFileSync(join(projectRoot, file), 'utf8')))).toEqual([]);
  const planted = ["names.join('・')", "lang === 'ja' ? '・' : ', '", `\`（\${why}）\``, '<p>{name}：{why}</p>'];
  expect(planted.map((text) => japaneseSigns('planted.tsx', text).length)).toEqual([1, 0, 2, 1]);
});
