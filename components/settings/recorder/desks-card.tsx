import type { CurrentDesk } from '../../../utils/evidence/hand-over/desks';
import type { BothWords } from '../../../utils/evidence/keys/spoken-words';
import { FileButton } from '../../files/file-button';
import { DeskFacts } from '../../handoff/desk-facts';
import { FourWords } from '../../handoff/four-words';
import { Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import type { Act } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** A desk that is known here, and its words. */
interface DeskOfCard {
  desk: CurrentDesk;
  words: BothWords;
}

interface DesksCardProps {
  /** The one that is handed to first. */
  desks: readonly DeskOfCard[];
  act: Act;
  onFile(file: File): void;
  onChoose(desk: CurrentDesk): void;
  onRemove(desk: CurrentDesk): void;
}

/** What the company has set, or an earlier version keeps elsewhere, is not taken off here. */
const isOnList = ({ way }: CurrentDesk) => way === 'link' || way === 'file' || way === 'answer';

/** The desk to which this person hands over, the others that are known with their words, and the file that brings one. */
export function DesksCard({ desks, act, onFile, onChoose, onRemove }: DesksCardProps) {
  const { t } = useWords();
  const [current, ...others] = desks;
  const isSet = current?.desk.way === 'policy';
  return (
    <section class="card" {...cardAt('hand-over#recipient')}>
      <header>
        <h2>{t('handoff_settings')}</h2>
      </header>
      <div class="pad stack">
        <p class="muted small">{t(isSet ? 'handoff_settingsSet' : 'handoff_settingsHelp')}</p>
        {current && <Current {...current} />}
        <Problem act={act} />
        <p class="acts">
          <FileButton look="btn" words={t('desk_fromFile')} accept=".json,.txt" onFile={onFile} />
          {current && isOnList(current.desk) && (
            <Button kind="quiet" onPress={() => onRemove(current.desk)}>
              {t('desk_remove')}
            </Button>
          )}
        </p>
        {others.length > 0 && (
          <div class="stack">
            <h3>{t('desk_others')}</h3>
            <ul class="stack">
              {others.map((other) => (
                <Other
                  key={`${other.desk.key} ${other.desk.recipients.join(' ')}`}
                  {...other}
                  onChoose={isSet || other.desk.withdrawnAt ? undefined : onChoose}
                  onRemove={onRemove}
                />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function Current({ desk, words }: DeskOfCard) {
  const { t } = useWords();
  return (
    <>
      <DeskFacts
        desk={{
          name: desk.name ?? t('handoff_someone'),
          people: [...desk.people],
          recipients: [...desk.recipients],
        }}
        words={words}
        way={t(`desk_way_${desk.way}`, [desk.host ?? ''])}
      />
      {desk.withdrawnAt && <Withdrawn />}
    </>
  );
}

interface OtherProps extends DeskOfCard {
  /** Absent where it cannot be handed to. */
  onChoose: ((desk: CurrentDesk) => void) | undefined;
  onRemove(desk: CurrentDesk): void;
}

/** A desk that is known and not handed to. */
function Other({ desk, words, onChoose, onRemove }: OtherProps) {
  const { t } = useWords();
  return (
    <li class="stack tight">
      <p>
        <b>{desk.name ?? t('handoff_someone')}</b>{' '}
        <span class="muted small">{t(`desk_way_${desk.way}`, [desk.host ?? ''])}</span>
      </p>
      {desk.withdrawnAt && <Withdrawn />}
      <FourWords words={words} name={t('desk_words')} />
      {isOnList(desk) && (
        <p class="acts">
          {onChoose && (
            <Button size="s" onPress={() => onChoose(desk)}>
              {t('desk_choose')}
            </Button>
          )}
          <Button size="s" kind="quiet" onPress={() => onRemove(desk)}>
            {t('desk_remove')}
          </Button>
        </p>
      )}
    </li>
  );
}

function Withdrawn() {
  const { t } = useWords();
  return (
    <p>
      <Sign kind="missing" /> {t('handoff_withdrawn')}
    </p>
  );
}
