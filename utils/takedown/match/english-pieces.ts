import type { MatchKey } from '../field-keys';
import type { Control } from './controls';
import type { Meaning } from './meaning';

export interface Found {
  control: Control;
  meaning: Meaning;
}

const PIECE = '(?:part|box|half|group|segment|piece|block|portion|field)';
const DIGITS = '(?:(?:one|two|three|four|five|\\d)(?: ?(?:to|or|-|–) ?\\d)? )?digits';

/** `first part`, `first three digits`, `part one`: the piece by its place. */
const placed = (cardinal: string, ...words: readonly string[]) =>
  new RegExp(`\\b(?:${words.join('|')}) (?:${PIECE}|${DIGITS})\\b|\\b${PIECE} (?:${cardinal})\\b(?! of)`);

const FIRST = placed('one|1', 'first', '1st', 'initial', 'left(?:-?hand)?');
const SECOND = placed('two|2', 'second', '2nd');
const MIDDLE = placed('two|2', 'middle', 'cent(?:er|re)');
const THIRD = placed('three|3', 'third', '3rd');
const LAST = placed('last', 'last', 'final', 'right(?:-?hand)?');

/** Digits on either side of the hyphens. */
const BEFORE = /\b(?:before|left of) (?:the |a )?(?:first )?(?:hyphen|dash)/;
const BETWEEN = /\bbetween (?:the |both |two )*(?:hyphen|dash)/;
const AFTER = /\b(?:after|right of) (?:the |a )?(?:(?:second|last) )?(?:hyphen|dash)/;

/** `2 of 3`, `2/3`: the place and how many there are. */
const COUNTED = /(?:^|[\s(])([1-4]) ?(?:of|\/) ?([2-4])(?![\d/])/;
/** `[2]` behind the noun. */
const NUMBERED = /\[([1-3])\]$/;

interface Pieces {
  keys: readonly MatchKey[];
  says: readonly (readonly RegExp[])[];
}

const pieces: Readonly<Partial<Record<MatchKey, Pieces>>> = {
  'reporter.phone': {
    keys: ['reporter.phone1', 'reporter.phone2', 'reporter.phone3'],
    says: [
      [FIRST, BEFORE],
      [SECOND, MIDDLE, BETWEEN],
      [THIRD, LAST, AFTER],
    ],
  },
  'reporter.address.postalCode': {
    keys: ['reporter.address.postalCode1', 'reporter.address.postalCode2'],
    says: [
      [FIRST, BEFORE],
      [SECOND, LAST, AFTER],
    ],
  },
};

/** Words that say which piece and not of what. */
export const isPieceAlone = (words: string): boolean =>
  words.length <= 24 && [FIRST, SECOND, MIDDLE, THIRD, LAST].some((each) => each.exec(words)?.[0] === words);

/** `undefined`: the box takes all of it; `null`: a piece that has no key, as one of two of a telephone number. */
function pieceOf(key: MatchKey, words: string): MatchKey | null | undefined {
  const of = pieces[key];
  if (!of) return undefined;
  const counted = COUNTED.exec(words);
  if (counted) return Number(counted[2]) === of.keys.length ? (of.keys[Number(counted[1]) - 1] ?? null) : null;
  const numbered = NUMBERED.exec(words);
  if (numbered) return of.keys[Number(numbered[1]) - 1] ?? null;
  const said = of.keys.filter((_, place) => of.says[place]?.some((each) => each.test(words)));
  return said.length === 1 ? said[0] : undefined;
}

/** A box that says in English which piece of a telephone number or postcode it takes, and is not known by its row. */
export function nameEnglishPieces(found: readonly Found[]): Found[] {
  return found.flatMap((entry) => {
    const piece = pieceOf(entry.meaning.key, /"(.*)"$/.exec(entry.meaning.reason)?.[1] ?? '');
    if (piece === null) return [];
    return piece ? [{ ...entry, meaning: { ...entry.meaning, key: piece } }] : [entry];
  });
}
