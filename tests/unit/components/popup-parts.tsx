import { readFileSync } from 'node:fs';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { Words } from '../../../components/words/words';

/** The Japanese words as they will be shown; a key that is not there throws. */
export function japanese(key: string, params: readonly string[] = []): string {
  const words = partsOf('ja');
  const text = words.get(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? '');
}

/** Flat `key: text` lines of locales/; in a test's document `import.meta.url` is no file, so the path is the project's. */
export function partsOf(lang: 'ja' | 'en'): Map<string, string> {
  const read = known.get(lang) ?? readWords(lang);
  known.set(lang, read);
  return read;
}

const known = new Map<'ja' | 'en', Map<string, string>>();

function readWords(lang: 'ja' | 'en'): Map<string, string> {
  const lines = readFileSync(`locales/${lang}.yml`, 'utf8').split('\n');
  const entries = lines.flatMap((line): [string, string][] => {
    const [, key, text] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (key === undefined || text === undefined) return [];
    return [[key, /^".*"$/.test(text) ? (JSON.parse(text) as string) : text.replace(/^'(.*)'$/, '$1')]];
  });
  return new Map(entries);
}

/** Renders into the test's document, in Japanese. */
export function show(child: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() => render(<Words.Provider value={{ t: japanese, lang: 'ja' }}>{child}</Words.Provider>, root));
  return root;
}

/** Does something and lets Preact finish with it. */
export function during(what: () => unknown): void {
  void act(() => {
    what();
  });
}

export { freshIncident, hiddenWords, sealedJob } from './popup-samples';
