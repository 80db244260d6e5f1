import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
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
  });

  it('take the same parameters in both', () => {
    const parameters = (text = '') => [...new Set(text.match(/\$\d/g))].sort().join();
    expect([...ja].filter(([key, text]) => parameters(text) !== parameters(en.get(key))).map(([key]) => key)).toEqual(
      [],
    );
  });
});
