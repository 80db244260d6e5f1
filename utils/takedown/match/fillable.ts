import type { FieldMatch } from './match-form';

/** Whether two boxes are parts of one date. */
export const isBeside = ({ part }: FieldMatch, other: FieldMatch): boolean =>
  part !== undefined && part.of === other.part?.of;

/** What may be filled: seen by the person, and one box a key, or all parts of one date; two boxes that mean the same are a tie and refused. */
export function fillable(matches: readonly FieldMatch[]): FieldMatch[] {
  const seen = matches.filter((match) => match.shown);
  return seen.filter(
    (match) =>
      match.key === 'post.permalink' ||
      seen.every(
        (other) => other === match || other.key !== match.key || isBeside(match, other) || other.score < match.score,
      ),
  );
}
