import type { MatchKey } from '../field-keys';
import { type Found, formOf } from './groups';
import { PLAIN_LAST_NAME, PLAIN_NAME } from './western-words';

/** Fields between the parts of one name: a title, an initial. */
const MOST_BETWEEN = 2;

/** `名前` beside `苗字`, `Nombre` beside `Apellidos` asks for the first name, `Nom` without `Prénom` for all of it. */
export function narrowNames(found: readonly Found[]): Found[] {
  const isNear = (place: number, key: MatchKey) =>
    found.some(
      (other, at) =>
        at !== place &&
        Math.abs(at - place) <= MOST_BETWEEN &&
        other.meaning.key === key &&
        formOf(other) === formOf(found[place] as Found),
    );
  return found.map((entry, place) => {
    const { key, reason } = entry.meaning;
    const words = /"(.*)"$/.exec(reason)?.[1] ?? '';
    if (
      key === 'reporter.kana' &&
      /^お?名前/.test(words) &&
      isNear(place, 'reporter.lastKana') &&
      !isNear(place, 'reporter.firstKana')
    )
      return { ...entry, meaning: { ...entry.meaning, key: 'reporter.firstKana' } };
    if (key === 'reporter.name' && (PLAIN_NAME.test(words) || /^お?名前$/.test(words)))
      return isNear(place, 'reporter.lastName') && !isNear(place, 'reporter.firstName')
        ? { ...entry, meaning: { ...entry.meaning, key: 'reporter.firstName' } }
        : entry;
    return key === 'reporter.lastName' && PLAIN_LAST_NAME.test(words) && !isNear(place, 'reporter.firstName')
      ? { ...entry, meaning: { ...entry.meaning, key: 'reporter.name' } }
      : entry;
  });
}
