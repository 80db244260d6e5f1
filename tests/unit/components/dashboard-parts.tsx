import { readFileSync } from 'node:fs';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Translate } from '../../../components/words/translate';
import { Words } from '../../../components/words/words';

/** Words of every part of locales/ in one language. */
export function wordsOf(lang: 'ja' | 'en'): Map<string, string> {
  const parts = readFileSync(`locales/${lang}.yml`, 'utf8');
  const lines = parts.split('\n').flatMap((line): [string, string][] => {
    const [, key, text] = /^(\w+): (.*)$/.exec(line) ?? [];
    return key === undefined || text === undefined ? [] : [[key, text.replace(/^(['"])(.*)\1$/, '$2')]];
  });
  return new Map(lines);
}

const japanese = wordsOf('ja');

/** Translates and fails on a key that is not there. */
export const t: Translate = (key, params = []) => {
  const text = japanese.get(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? '');
};

/** Renders into a fresh place of the test's document, in Japanese. */
export function show(child: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() => render(<Words.Provider value={{ t, lang: 'ja' }}>{child}</Words.Provider>, root));
  return root;
}

/** Lets Preact finish after an act. */
export function during(what: () => void): void {
  void act(what);
}
