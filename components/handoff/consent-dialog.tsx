import { useState } from 'preact/hooks';
import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import { lawFact } from '../../utils/law/law-facts';
import { type Purpose, purposes } from '../../utils/shapes/hand-over';
import { type Fact, Facts } from '../facts/facts';
import { LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { Tick } from '../shared/tick';
import { useWords } from '../words/words';
import { FourWords, OwnWords } from './four-words';
import { HandOverSteps } from './hand-over-steps';

/** What is known of the keys of the desk that is handed to. */
export interface DeskKeys {
  words: BothWords;
  /** `known`: something was handed to them before. `new`: nothing. `changed`: nothing, but to a desk of this name with others. */
  are: 'known' | 'new' | 'changed';
}

interface ConsentDialogProps {
  /** Of the desk; absent where an earlier version kept none. */
  name?: string | undefined;
  people: readonly string[];
  keys: DeskKeys;
  captures: number;
  /** Pictures of the record tell where or with what they were taken. */
  tellsPlace: boolean;
  problem?: string | undefined;
  onMake(chosen: readonly Purpose[]): void;
  onClose(): void;
}

/** What is given to whom, and what for: every box is empty at first, and only what is ticked is allowed. */
export function ConsentDialog(props: ConsentDialogProps) {
  const { name, people, keys, captures, tellsPlace, problem, onMake, onClose } = props;
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly Purpose[]>([]);
  const [mayTell, setMayTell] = useState(false);
  const desk = name ?? t('handoff_someone');
  const facts: Fact[] = [
    { label: t('handoff_who'), value: people.length > 0 ? people.join(t('shared_comma')) : desk },
    { label: t('handoff_seen'), value: t('handoff_seenText', [String(captures)]) },
    { label: t('handoff_unseen'), value: t('handoff_unseenText') },
  ];
  const toggle = (purpose: Purpose) =>
    setChosen(chosen.includes(purpose) ? chosen.filter((each) => each !== purpose) : [...chosen, purpose]);
  return (
    <Dialog
      title={t('handoff_title', [desk])}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={chosen.length === 0 || (tellsPlace && !mayTell)}
            onPress={() => onMake(chosen)}
          >
            {t('handoff_make')}
          </Button>
        </>
      }
    >
      <HandOverSteps at="consent" />
      {problem && <ProblemNotice code={problem} />}
      <Facts facts={facts} />
      <WordsOfDesk keys={keys} />
      <fieldset class="ticks-group">
        <legend>{t('handoff_whatFor')}</legend>
        <div class="ticks">
          {purposes.map((purpose) => (
            <Tick key={purpose} isOn={chosen.includes(purpose)} onToggle={() => toggle(purpose)}>
              <b>{t(`handoff_purpose_${purpose}`)}</b>
              <small>{t(`handoff_purpose_${purpose}_help`)}</small>
            </Tick>
          ))}
          {tellsPlace && (
            <Tick isOn={mayTell} onToggle={() => setMayTell(!mayTell)}>
              <b>{t('handoff_place')}</b>
              <small>{t('handoff_place_help')}</small>
            </Tick>
          )}
        </div>
      </fieldset>
      <p class="privy">
        <Icon name="undo" />
        <span>{t('handoff_canTakeBack')}</span>
      </p>
      <p class="muted small">
        <LawLine fact={lawFact('no-retaliation')} brief />
      </p>
    </Dialog>
  );
}

/** The words of the desk; before anything is handed to its keys they are to be compared. */
function WordsOfDesk({ keys: { words, are } }: { keys: DeskKeys }) {
  const { t } = useWords();
  if (are === 'known')
    return (
      <p class="muted small">
        {t('handoff_words')} <OwnWords words={words} />
      </p>
    );
  return (
    <section class="stack tight" aria-label={t('desk_words')}>
      {are === 'changed' ? (
        <Notice icon="alert" tone="caution">
          {t('handoff_wordsChanged')}
        </Notice>
      ) : (
        <p>
          {t('handoff_wordsFirst')} <span class="muted small">{t('desk_compareLater')}</span>
        </p>
      )}
      <FourWords words={words} name={t('desk_words')} />
    </section>
  );
}
