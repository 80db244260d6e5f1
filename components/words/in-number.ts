import type { Translate } from './translate';

/** A place with two forms of a word, as locales write it after a number: `$1 {1:case|cases}`. */
const place = /\{(\d):([^|}]*)\|([^}]*)\}/g;

/** Chooses each form by its number, the first for one. Japanese has one form of everything, and no such places. */
export function inNumber(text: string, params: readonly string[] = []): string {
  return text.replace(place, (_, at: string, one: string, more: string) =>
    params[Number(at) - 1] === '1' ? one : more,
  );
}

/** The same for all words that are asked for. */
export const withNumbers =
  (t: Translate): Translate =>
  (key, params) =>
    inNumber(t(key, params), params);
