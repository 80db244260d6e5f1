import { type Quality, qualities } from '../../utils/law/quality';
import { Sign } from '../icon';
import { Spoken } from '../shared/spoken';
import { dayOf } from '../words/format-time';
import { useWords } from '../words/words';

export const qualitySigns = {
  seen: 'proven',
  documented: 'claimed',
  reported: 'claimed',
  unknown: 'missing',
} as const satisfies Record<Quality, string>;

/** How sure a piece of data is, in a sign and a word. */
export function QualityMark({ quality, part, extra }: { quality: Quality; part?: string; extra?: string }) {
  const { t } = useWords();
  return (
    <span class="quality">
      <Sign kind={qualitySigns[quality]} />
      {part}
      <span class="sr">{t(part ? 'quality_howOf' : 'quality_how')}</span> <b>{t(`quality_${quality}`)}</b>
      {extra && (
        <span class="num">
          <CheckedDay checkedOn={extra} />
        </span>
      )}
      <span class="sr">{t('shared_comma')}</span>
    </span>
  );
}

/** The day of a check, `YYYY-MM-DD`. */
export function CheckedDay({ checkedOn }: { checkedOn: string }) {
  const { t, lang } = useWords();
  return <Spoken words={t('quality_checked', [dayOf(checkedOn, lang)])}>{checkedOn}</Spoken>;
}

/** What the words mean, once for a list. */
export function QualityKey() {
  const { t } = useWords();
  return (
    <ul class="key">
      {qualities.map((quality) => (
        <li key={quality} class="quality">
          <QualityMark quality={quality} />
          {t(`quality_${quality}_help`)}
        </li>
      ))}
    </ul>
  );
}
