import type { WordKey } from '../../utils/word-key';
import type { Translate } from './translate';

/** The part of a browser that knows the words: native in scripts of web pages. */
interface WordHolder {
  readonly i18n: { getMessage(key: never, params?: string[]): string };
}

/** Words as the locales write them, by key, with `$1`, `$2` … in them. */
export type KeptWords = Partial<Record<string, string>>;

/**
 * The words that are kept, and for those that are not, the browser's own in its language. The library's own types know no
 * key that is put together; `WordKey` does.
 */
export function wordsOf({ i18n }: WordHolder, kept: KeptWords = {}): Translate {
  return (key: WordKey, params) =>
    kept[key]?.replace(/\$(\d)/g, (_, place) => params?.[place - 1] ?? '') ??
    i18n.getMessage(key as never, params as string[]);
}
