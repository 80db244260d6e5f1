import type { PathAnswer, PathDay, PathKind, PathStep } from '../../utils/shapes/schema';
import { answerWord, isOfCourt, kindFacts } from '../../utils/takedown/path/kinds';
import type { PathEntry } from '../../utils/takedown/path/stations';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { entryName } from './station-list';

export type EntryKind = PathKind | PathDay;

interface EntryDialogProps {
  /** Of the draft: the case and the station, or the entry. */
  id: string;
  title: string;
  /** What can be written down here. */
  kinds: readonly EntryKind[];
  /** What is amended; absent for a new one. */
  entry?: PathEntry | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What it writes: whoever opened the dialog offers to take it back. */
  act: Act;
  /** Tells whether it was written. */
  onSave(entry: PathEntry): Promise<boolean>;
  onRemove?: (() => Promise<boolean>) | undefined;
  onClose(): void;
}

interface Typed {
  kind: EntryKind;
  sentOn: string;
  answer?: PathAnswer;
  answeredOn: string;
  caseNumber: string;
}

const isDay = (kind: EntryKind): kind is PathDay => kind === 'providerNamedOn' || kind === 'namedOn';
const nothing = { answeredOn: '', caseNumber: '' };

function typedOf(entry: PathEntry | undefined, kinds: readonly EntryKind[], today: string): Typed {
  if (!entry) return { kind: kinds[0] ?? 'claim', sentOn: today, ...nothing };
  if ('day' in entry) return { kind: entry.day, sentOn: entry.on, ...nothing };
  const { kind, sentOn, answer, answeredOn = '', caseNumber = '' } = entry.step;
  return { kind, sentOn, ...(answer ? { answer } : {}), answeredOn, caseNumber };
}

/** What was typed as an entry; `undefined` while a day is missing, or the answer came before it was asked for. */
function entryIn(typed: Typed, entry: PathEntry | undefined): PathEntry | undefined {
  const { kind, sentOn, answer, answeredOn } = typed;
  if (!sentOn) return undefined;
  if (isDay(kind)) return { day: kind, on: sentOn };
  if (answer && answeredOn && answeredOn < sentOn) return undefined;
  const caseNumber = isOfCourt(kind) ? typed.caseNumber.normalize('NFC').trim() : '';
  const step: PathStep = {
    id: entry && 'step' in entry ? entry.step.id : crypto.randomUUID(),
    kind,
    sentOn,
    ...(answer ? { answer } : {}),
    ...(answer && answeredOn ? { answeredOn } : {}),
    ...(caseNumber ? { caseNumber } : {}),
  };
  return { step };
}

/** A letter, a filing or a day of the path: when it went out, what came of it and when, the number of the court. */
export function EntryDialog(props: EntryDialogProps) {
  const { id, title, kinds, entry, today, act, onSave, onRemove, onClose } = props;
  const { t } = useWords();
  const draft = useDraft('path-entry', id, typedOf(entry, kinds, today));
  const typed = draft.value;
  const { kind, answer } = typed;
  const step = isDay(kind) ? undefined : kind;
  const read = entryIn(typed, entry);
  const change = (change: Partial<Typed>) => draft.change({ ...draft.now(), ...change });
  const pick = (picked: EntryKind) => {
    const { answer: _, ...rest } = draft.now();
    draft.change({ ...rest, kind: picked, ...nothing });
  };
  const answered = (chosen: PathAnswer | undefined) => {
    const { answer: _, answeredOn, ...rest } = draft.now();
    draft.change({ ...rest, answeredOn: chosen ? answeredOn || today : '', ...(chosen ? { answer: chosen } : {}) });
  };
  const save = async (write: () => Promise<boolean>) => {
    const before = draft.now();
    if (!(await write())) return;
    draft.written(before);
    onClose();
  };
  return (
    <Dialog
      title={title}
      small
      act={act}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          {onRemove && (
            <Button kind="quiet" disabled={act.isBusy} onPress={() => void save(onRemove)}>
              {t('path_entry_remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={!read || act.isBusy} onPress={() => void (read && save(() => onSave(read)))}>
            {t('path_entry_save')}
          </Button>
        </>
      }
    >
      {entry || kinds.length === 1 ? (
        <p class="muted">{entryName(kind, t)}</p>
      ) : (
        <label class="field">
          <span>{t('path_entry_what')}</span>
          <select class="input" value={kind} onInput={(event) => pick(event.currentTarget.value as EntryKind)}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {entryName(each, t)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Day
        label={t(step ? 'path_entry_sentOn' : 'path_entry_on')}
        max={today}
        value={typed.sentOn}
        onDay={(sentOn) => change({ sentOn })}
      />
      {step && isOfCourt(step) && (
        <label class="field">
          <span>{t('path_caseNumber')}</span>
          <input
            class="input"
            type="text"
            autocomplete="off"
            maxLength={100}
            placeholder={t('path_caseNumber_like')}
            value={typed.caseNumber}
            onInput={(event) => change({ caseNumber: event.currentTarget.value })}
          />
        </label>
      )}
      {step && <Outcomes kind={step} answer={answer} onAnswer={answered} />}
      {answer && (
        <Day
          label={t('path_entry_answeredOn')}
          max={today}
          value={typed.answeredOn}
          onDay={(answeredOn) => change({ answeredOn })}
        />
      )}
      <p class="muted small" role="status">
        {answer && typed.answeredOn && typed.answeredOn < typed.sentOn && t('path_entry_order')}{' '}
        {kind === 'namedOn' && t('path_named_help')}
      </p>
    </Dialog>
  );
}

function Day(props: { label: string; max: string; value: string; onDay(day: string): void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        class="input num"
        type="date"
        max={props.max}
        value={props.value}
        onInput={(event) => props.onDay(event.currentTarget.value)}
      />
    </label>
  );
}

/** What can come of a letter or filing of this kind; none of it until somebody knows. */
function Outcomes(props: {
  kind: PathKind;
  answer: PathAnswer | undefined;
  onAnswer(answer: PathAnswer | undefined): void;
}) {
  const { t } = useWords();
  return (
    <div class="ticks" role="radiogroup" aria-label={t('path_entry_answer')}>
      {([undefined, ...kindFacts[props.kind].answers] as const).map((value) => (
        <label key={value ?? ''}>
          <input
            type="radio"
            name="path-answer"
            value={value ?? ''}
            checked={value === props.answer}
            onChange={() => props.onAnswer(value)}
          />
          <span class="radio" />
          <b>{t(value ? `path_answer_${answerWord(props.kind, value)}` : 'path_answer_open')}</b>
        </label>
      ))}
    </div>
  );
}
