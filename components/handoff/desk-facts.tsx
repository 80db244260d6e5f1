import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Desk } from '../../utils/shapes/hand-over';
import { Facts } from '../facts/facts';
import { Icon } from '../icon';
import { useWords } from '../words/words';
import { FourWords } from './four-words';

interface DeskFactsProps {
  desk: Pick<Desk, 'name' | 'people' | 'recipients'>;
  words: BothWords;
  /** By which way it came. */
  way: string;
}

/** Whose desk it is, who opens it, and the four words that both sides can read to each other. */
export function DeskFacts({ desk, words, way }: DeskFactsProps) {
  const { t } = useWords();
  return (
    <div class="stack">
      <div class="whocard">
        <span class="face" aria-hidden="true">
          {[...desk.name][0]}
        </span>
        <span>
          <b>{desk.name}</b>
          {desk.people.length > 0 && (
            <small>{t('desk_people', [desk.people.join(t('desk_and')), String(desk.people.length)])}</small>
          )}
        </span>
      </div>
      <div class="stack tight">
        <p>
          {t('desk_compare')} <span class="muted small">{t('desk_compareLater')}</span>
        </p>
        <FourWords words={words} name={t('desk_words')} />
      </div>
      <Facts facts={[{ label: t('desk_way'), value: way }]} />
      <details class="for-tech">
        <summary>
          <Icon name="right" />
          {t('shared_forTechnician')}
        </summary>
        <p class="mono small muted keys">{desk.recipients.join(' ')}</p>
      </details>
    </div>
  );
}
