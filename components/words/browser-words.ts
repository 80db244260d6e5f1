import type { WordKey } from '../../utils/word-key';
import type { Translate } from './translate';

/** The part of a browser that knows the words: native in scripts of web pages. */
interface WordHolder {
  readonly i18n: { getMessage(key: never, params?: string[]): string };
}

/** The words of the browser's language. The library's own types know no key that is put together; `WordKey` does. */
export function wordsOf({ i18n }: WordHolder): Translate {
  return (key: WordKey, params) => i18n.getMessage(key as never, params as string[]);
}
