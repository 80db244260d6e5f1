import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../utils/coded-error';

const root = new URL('../../', import.meta.url).pathname;
const wordsOf = (language: string) =>
  new Map(
    [...readFileSync(join(root, `locales/${language}.yml`), 'utf8').matchAll(/^(\w+): *(.*)$/gm)].map(
      ([, key = '', text = '']) => [key, text] as const,
    ),
  );
const ja = wordsOf('ja');
const en = wordsOf('en');

describe('the words of the interface', () => {
  it('are all there in both languages, and none is empty', () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
    expect([...ja, ...en].filter(([, text]) => text === '')).toEqual([]);
    expect(ja.size).toBeGreaterThan(500);
  });

  it('take the same parameters in both', () => {
    const parameters = (text = '') => [...new Set(text.match(/\$\d/g))].sort().join();
    expect([...ja].filter(([key, text]) => parameters(text) !== parameters(en.get(key))).map(([key]) => key)).toEqual(
      [],
    );
  });

  it('name every error that can reach a person', () => {
    expect(errorCodes.filter((code) => !ja.has(`error_${code.replaceAll('-', '_')}`))).toEqual([]);
  });

  it('hold every key that the code names in full', () => {
    const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    );
    const named = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key = '']) => key));
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((key) => !ja.has(key))).toEqual([]);
  });
});
