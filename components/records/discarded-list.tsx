import type { Tombstone } from '../../utils/shapes/hand-over';
import { Icon } from '../icon';
import { Dated } from '../shared/spoken';
import { clockMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** What was thrown away: numbers and times; the check values behind the technician's fold. */
export function DiscardedList({ stones }: { stones: readonly Tombstone[] }) {
  const { t, lang } = useWords();
  if (stones.length === 0) return null;
  const at = (iso: string) => `${shortDay(iso, lang)} ${clockMinute(iso)}`;
  return (
    <details class="for-tech">
      <summary>
        <Icon name="right" />
        {t('records_discarded', [String(stones.length)])}
      </summary>
      <ul class="gone">
        {stones.map((stone) => (
          <li key={stone.id}>
            <span class="num">{stone.number}</span>
            {stone.isPixels && <span>{t('records_discardedPixels')}</span>}
            <span class="num">
              <Dated>{t('records_discardedAt', [at(stone.capturedAt), at(stone.discardedAt)])}</Dated>
            </span>
            <details class="for-tech">
              <summary>
                <Icon name="right" />
                {t('shared_forTechnician')}
              </summary>
              <p class="mono small keys">{stone.seals.join(' ')}</p>
            </details>
          </li>
        ))}
      </ul>
      <p class="muted small">{t('records_discardedHelp')}</p>
    </details>
  );
}
