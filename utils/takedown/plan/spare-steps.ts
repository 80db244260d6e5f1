import { type MatchKey, spareKeys } from './field-keys';
import type { FillStep } from './guide-session';
import { quotedLength } from './measure';
import { instantOf, mandateOf, shownName, type ValueSource, valueForKey } from './step-values';

/** What the operator passes on when it asks the poster (情報流通プラットフォーム対処法3条2項2号). */
const FORWARDED: readonly MatchKey[] = ['post.quote', 'case.reason'];
/** Lists as a rule: their option is taken only where its words are exactly the same. */
const OPTIONS: readonly MatchKey[] = ['reporter.address.region', 'reporter.address.country'];

/**
 * Fields that the route's data does not name and forms often have: another box for the name's parts, a telephone number
 * in three. They show in the panel only where the page has such a field; a choice of right or role is never among them.
 */
export function spareSteps(source: ValueSource, known: readonly string[]): FillStep[] {
  return spareKeys.flatMap((key): FillStep[] => {
    if (known.includes(key)) return [];
    const value = valueForKey({ key }, source);
    if (!value || isKeptBack(key, source)) return [];
    const quoted = FORWARDED.includes(key) ? quotedLength(value, source.post.text) : 0;
    return [
      {
        key,
        mode: 'fill',
        control: OPTIONS.includes(key) ? 'option' : 'text',
        value,
        ...instantOf(key, source),
        ...mandateOf(key, source),
        ...shownName(key, source),
        required: false,
        visibleToPoster: FORWARDED.includes(key),
        ...(quoted > 0 ? { quotedLength: quoted } : {}),
        selectors: [],
        spare: key,
      },
    ];
  });
}

/** Private data are not repeated, and the employer is no part of a person's own request, unless the route asks for it. */
function isKeptBack(key: MatchKey, { claim, standing }: ValueSource): boolean {
  if (key === 'post.quote') return claim === 'privacy';
  const isOwn = standing === 'self' || standing === 'guardian';
  return isOwn && (key === 'reporter.organization' || key === 'reporter.department');
}
