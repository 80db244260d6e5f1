import type { Quality } from '../../utils/law/quality';
import { useWords } from '../words/words';
import { AgeNote } from './age-note';
import { QualityMark } from './quality-mark';

interface CheckedMarkProps {
  /** As it stands today: tables give it aged. */
  quality: Quality;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  of: 'route' | 'law';
  part?: string;
}

/** How sure a dated fact is, when it was checked, and whether that is long ago. */
export function CheckedMark({ quality, checkedOn, of, part }: CheckedMarkProps) {
  const { t } = useWords();
  return (
    <>
      <QualityMark quality={quality} extra={checkedOn} {...(part ? { part } : {})} />{' '}
      <AgeNote checkedOn={checkedOn} of={of} t={t} />
    </>
  );
}
