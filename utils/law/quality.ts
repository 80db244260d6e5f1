import { agedQuality } from '../checked-age';

/**
 * How sure a piece of data is, surest first. `seen`: a person saw the live thing and that was recorded · `documented`: read
 * in a document · `reported`: a source tells it, nobody checked it · `unknown`
 */
export const qualities = ['seen', 'documented', 'reported', 'unknown'] as const;
export type Quality = (typeof qualities)[number];

/** The quality as it stands at `now` (milliseconds since 1970): an old check is worth one step less. */
export function qualityAsOf(quality: Quality, checkedOn: string, now = Date.now()): Quality {
  return agedQuality(quality, qualities, checkedOn, now);
}
