import { ageOfCheck, daysSinceCheck } from '../../utils/checked-age';
import { Sign } from '../icon';
import type { Translate } from '../words/translate';

interface AgeNoteProps {
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  /** Rules of reading a site, the data of a window, or a fact of the law. */
  of: 'rules' | 'route' | 'law';
  t: Translate;
  /** Milliseconds since 1970. */
  now?: number | undefined;
}

const oldWords = { rules: 'age_oldRules', route: 'age_oldRoute', law: 'age_oldLaw' } as const;

/** Says that a check is 90 days old or older, and what follows from that; nothing while it is new. */
export function AgeNote({ checkedOn, of, t, now = Date.now() }: AgeNoteProps) {
  const age = ageOfCheck(checkedOn, now);
  if (age === 'new') return null;
  const key = age === 'due' ? 'age_due' : oldWords[of];
  return (
    <span class="age-note small">
      <Sign kind={age === 'due' ? 'claimed' : 'missing'} />
      {t(key, [String(daysSinceCheck(checkedOn, now))])}
    </span>
  );
}
