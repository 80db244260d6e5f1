import { lexicon } from '../lexicon/open-lexicon';
import { remembered } from './remembered';

/** What joins to what, by the row of senses. */
const together = new Map<string, readonly string[]>();
let longestJoin = 0;

function unpackJoins(): void {
  const { joins } = lexicon();
  const senses = joins.told.split(' ');
  const rows = joins.rows.split('|').map((join) => join.split('>'));
  const bySign = new Map([...joins.signs].map((sign, place) => [sign, senses[place] ?? '']));
  const spelled = (row = '') => [...row].map((sign) => bySign.get(sign) ?? '');
  for (const [row, said] of rows) {
    longestJoin = Math.max(longestJoin, [...(row ?? '')].length);
    together.set(spelled(row).join(' '), spelled(said));
  }
}

/** Senses that together say one thing, until nothing joins any more: `post person` is the poster. */
export const joined = (senses: readonly string[]): readonly string[] => joinedRow(senses.join(' '));

const joinedRow = remembered((row) => {
  if (together.size === 0) unpackJoins();
  const all = row.split(' ').filter((sense, place, senses) => sense !== '' && sense !== senses[place - 1]);
  for (let at = 0; at < all.length; at++) {
    for (let length = Math.min(longestJoin, all.length - at); length > 0; length--) {
      const join = together.get(all.slice(at, at + length).join(' '));
      if (join === undefined) continue;
      all.splice(at, length, ...join);
      const again = all.filter((sense, place) => sense !== all[place - 1]);
      all.splice(0, all.length, ...again);
      at = Math.max(-1, at - longestJoin);
      break;
    }
  }
  return all;
});
