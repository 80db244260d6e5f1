import type { CurrentDesk } from '../../../utils/evidence/hand-over/desks';
import type { BothWords } from '../../../utils/evidence/keys/spoken-words';
import { FileButton } from '../../files/file-button';
import { DeskFacts } from '../../handoff/desk-facts';
import { Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import type { Act } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface DesksCardProps {
  /** To whom records are handed over now. */
  desk: CurrentDesk | undefined;
  words: BothWords;
  act: Act;
  onFile(file: File): void;
  /** Absent for a desk that the company's policy names. */
  onRemove: (() => void) | undefined;
}

/** The desk to which this person hands over, and the file that brings one. */
export function DesksCard({ desk, words, act, onFile, onRemove }: DesksCardProps) {
  const { t } = useWords();
  return (
    <section class="card" {...cardAt('hand-over#recipient')}>
      <header>
        <h2>{t('handoff_settings')}</h2>
      </header>
      <div class="pad stack">
        <p class="muted small">{t('handoff_settingsHelp')}</p>
        {desk && (
          <DeskFacts
            desk={{
              name: desk.name ?? t('handoff_someone'),
              people: [...desk.people],
              recipients: [...desk.recipients],
            }}
            words={words}
            way={t(`desk_way_${desk.way}`, [desk.host ?? ''])}
          />
        )}
        {desk?.withdrawnAt && (
          <p>
            <Sign kind="missing" /> {t('handoff_withdrawn')}
          </p>
        )}
        <Problem act={act} />
        <p class="acts">
          <FileButton look="btn" words={t('desk_fromFile')} accept=".json,.txt" onFile={onFile} />
          {onRemove && (
            <Button kind="quiet" onPress={onRemove}>
              {t('desk_remove')}
            </Button>
          )}
        </p>
      </div>
    </section>
  );
}
