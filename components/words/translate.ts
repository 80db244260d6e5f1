import type { WordKey } from '../../utils/word-key';

/** Words come from locales/: `t('popup_recorded')`, with `$1`, `$2` … filled from `params`. */
export type Translate = (key: WordKey, params?: readonly string[]) => string;

/** The two languages of the interface. Data such as route names carries both. */
export type Language = 'ja' | 'en';
