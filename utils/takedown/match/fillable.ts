import type { MatchKey } from '../plan/field-keys';
import type { Judgement } from './judge';
import type { Found } from './settling/found';
import { isReachable } from './shown';

/** A field of a form and what belongs in it. For a group of options `element` is the first of them. */
export interface FieldMatch {
  key: MatchKey;
  score: number;
  reason: string;
  element: HTMLElement;
  options: HTMLElement[];
  /** What it takes of a date in several boxes, and the first of these. */
  part?: Judgement['part'];
  /** Of two boxes for one datum, which this one takes. */
  which?: Judgement['which'];
  /** The parts of an address that its words name, where they name several. */
  places?: readonly MatchKey[];
  /** A person can see it now; else it belongs to a step or dialog that waits. */
  shown: boolean;
  /** Only whoever is represented knows what goes in: it stays empty. */
  isOfClient?: boolean;
}

/** Whether two boxes are parts of one date, or take two names of one account or two telephones. */
export const isBeside = ({ part, which }: FieldMatch, other: FieldMatch): boolean =>
  (part !== undefined && part.of === other.part?.of) ||
  (which !== undefined && other.which !== undefined && which !== other.which);

/** What may be filled: seen by the person, and one box a key, or all parts of one date; two boxes that mean the same are a tie and refused. */
export function fillable(matches: readonly FieldMatch[]): FieldMatch[] {
  const seen = matches.filter((match) => match.shown && !match.isOfClient);
  return seen.filter(
    (match) =>
      match.key === 'post.permalink' ||
      seen.every(
        (other) => other === match || other.key !== match.key || isBeside(match, other) || other.score < match.score,
      ),
  );
}

/** What a control that was read is told as. */
export const matchOf = ({ control, meaning }: Found): FieldMatch => ({
  key: meaning.key,
  score: meaning.score,
  reason: meaning.reason,
  element: control.element,
  options: control.options,
  ...(meaning.part ? { part: meaning.part } : {}),
  ...(meaning.which ? { which: meaning.which } : {}),
  ...(control.kind.startsWith('text') ? placesIn(meaning) : {}),
  shown: isReachable(control.element),
});

/** `市区町村・番地`: a box that joins parts of an address takes all that it names. */
function placesIn({ key, said }: Found['meaning']): Pick<FieldMatch, 'places'> {
  const outright = said.split(' | ').filter((part) => !/=if\b/.test(part));
  const places = PLACES.filter(([sense]) => outright.some((part) => part.includes(`=${sense}`))).map(
    ([, place]) => place,
  );
  return key.startsWith('reporter.address') && places.length > 1 ? { places } : {};
}
const PLACES: readonly (readonly [string, MatchKey])[] = [
  ['region', 'reporter.address.region'],
  ['city', 'reporter.address.city'],
  ['street', 'reporter.address.street'],
  ['building', 'reporter.address.street2'],
];
