import { type Quality, qualities } from '../../utils/law/quality';
import { Sign } from '../icon';
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
      {part} <b>{t(`quality_${quality}`)}</b>
      {extra && <span class="num">{extra}</span>}
    </span>
  );
}

/** What the words mean, once for a list. */
export function QualityKey() {
  const { t } = useWords();
  return (
    <div class="key">
      {qualities.map((quality) => (
        <span key={quality} class="quality">
          <QualityMark quality={quality} />
          {t(`quality_${quality}_help`)}
        </span>
      ))}
    </div>
  );
}
