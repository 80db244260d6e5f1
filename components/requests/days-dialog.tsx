import { useState } from 'preact/hooks';
import type { LawFact } from '../../utils/law/fact-shape';
import { type DayKind, type DaySource, dayKinds, daySources, type RequestDays } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { LawCite } from '../facts/law-cite';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { ShortDay } from '../shared/spoken';
import { useWords } from '../words/words';
import { dayWords } from './day-words';
import { WrittenDays } from './written-days';

/** A date that follows from a day, with the fact that says so. */
interface CountedDay {
  dueOn: string;
  fact: LawFact;
}

interface DaysDialogProps {
  /** Of the request. */
  id: string;
  routeName: string;
  days: RequestDays | undefined;
  /** Day of the post as the page said it, `YYYY-MM-DD`. */
  postedOn?: string | undefined;
  /** What would be counted from these days. */
  countedFrom(days: RequestDays): readonly CountedDay[];
  onSave(days: RequestDays): Promise<unknown>;
  onClose(): void;
}

const usual = ['received', 'inquiry-received', 'follow-up'] as const;
/** An election's own clock is asked for beside the inquiry, by whoever has such a document; it stands in nobody's list. */
const others = [
  ...dayKinds.filter((kind) => kind !== 'election-inquiry-received' && !usual.some((each) => each === kind)),
  'login',
] as const;
type Asked = DayKind | 'login';

/** One day at a time: what it is, when it was, and at once what is counted from it. Nothing is counted from a guess. */
export function DaysDialog(props: DaysDialogProps) {
  const { t, lang } = useWords();
  const draft = useDraft('days', props.id, props.days ?? {});
  const act = useAct();
  const [asked, setAsked] = useState<Asked>('received');
  const days = draft.value;
  const isInquiry = asked === 'inquiry-received' || asked === 'election-inquiry-received';
  const group = isInquiry ? 'inquiry-received' : (usual.find((each) => each === asked) ?? 'other');
  const written = asked === 'login' ? undefined : days[asked];
  const change = (value: string) => {
    if (asked === 'login') {
      if (value) draft.change({ ...days, logins: [...new Set([...(days.logins ?? []), value])].sort() });
      return;
    }
    const { [asked]: _, ...rest } = days;
    draft.change(value ? { ...rest, [asked]: value } : rest);
  };
  const writeSource = (value: string) => {
    const { from: { [asked]: _, ...rest } = {}, ...other } = days;
    const source = daySources.find((each) => each === value);
    const from = source ? { ...rest, [asked]: source } : rest;
    draft.change(Object.keys(from).length > 0 ? { ...other, from } : other);
  };
  const save = async () => {
    if (!(await act.run(() => props.onSave(days)))) return;
    draft.written(days);
    props.onClose();
  };
  return (
    <Dialog
      title={t('clock_days')}
      small
      act={act}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={act.isBusy} onPress={() => void save()}>
            {t('clock_daysSave')}
          </Button>
        </>
      }
    >
      <p class="muted small">{props.routeName}</p>
      <ChipGroup
        legend={t('clock_dayWhich')}
        options={[
          ...usual.map((value) => ({ value: value as string, label: t(`clock_dayShort_${keyPart(value)}`) })),
          { value: 'other', label: t('clock_dayShort_other') },
        ]}
        value={group}
        onChoose={(value) => setAsked(usual.find((each) => each === value) ?? 'posted')}
      />
      {group === 'other' && (
        <label class="field">
          <span>{t('clock_dayOther')}</span>
          <select
            class="input"
            value={asked}
            onChange={({ currentTarget }) => setAsked(others.find((kind) => kind === currentTarget.value) ?? asked)}
          >
            {others.map((kind) => (
              <option key={kind} value={kind}>
                {t(`clock_day_${keyPart(kind)}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="two-fields">
        <label class="field">
          <span>{t(`clock_day_${keyPart(asked)}`)}</span>
          <input
            class="input l num"
            type="date"
            value={written ?? ''}
            onInput={(event) => change(event.currentTarget.value)}
          />
        </label>
        {asked !== 'follow-up' && <DaySourceField source={days.from?.[asked]} onSource={writeSource} />}
      </div>
      <p class="muted small">
        {asked === 'posted' && props.postedOn && !days.posted
          ? t('clock_day_postedRead', [dayWords(props.postedOn, lang)])
          : t(`clock_day_${keyPart(asked)}Help`)}
      </p>
      {isInquiry && <ElectionBox isElection={asked === 'election-inquiry-received'} onAsked={setAsked} />}
      <Counted days={props.countedFrom(only(asked, days))} />
      <WrittenDays days={days} onChange={draft.change} />
    </Dialog>
  );
}

interface DaySourceFieldProps {
  source: DaySource | undefined;
  onSource(value: string): void;
}

/** Where the day is written: nobody has to say it, and nothing is counted from it. */
function DaySourceField({ source, onSource }: DaySourceFieldProps) {
  const { t } = useWords();
  return (
    <label class="field">
      <span>{t('clock_dayFrom')}</span>
      <select class="input l" value={source ?? ''} onChange={({ currentTarget }) => onSource(currentTarget.value)}>
        <option value="">{t('clock_dayFrom_none')}</option>
        {daySources.map((each) => (
          <option key={each} value={each}>
            {t(`clock_dayFrom_${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Folded beside the inquiry: only documents of an election campaign have the shorter clock. */
function ElectionBox({ isElection, onAsked }: { isElection: boolean; onAsked(asked: Asked): void }) {
  const { t } = useWords();
  return (
    <details class="small" open={isElection}>
      <summary>{t('clock_dayElection')}</summary>
      <label class="both">
        <input
          type="checkbox"
          checked={isElection}
          onChange={({ currentTarget }) =>
            onAsked(currentTarget.checked ? 'election-inquiry-received' : 'inquiry-received')
          }
        />
        <span>{t('clock_day_election_inquiry_receivedHelp')}</span>
      </label>
    </details>
  );
}

/** The day that is being asked for, alone. */
function only(asked: Asked, days: RequestDays): RequestDays {
  if (asked === 'login') return days.logins ? { logins: days.logins } : {};
  const day = days[asked];
  return day ? { [asked]: day } : {};
}

function Counted({ days }: { days: readonly CountedDay[] }) {
  const { t, lang } = useWords();
  if (days.length === 0) return null;
  return (
    <div class="said" role="status">
      <p>{t('clock_counted')}</p>
      {days.map(({ dueOn, fact }) => (
        <p key={`${fact.id} ${dueOn}`}>
          <b class="num">
            <ShortDay iso={dueOn} />
          </b>{' '}
          {fact.text[lang]} <LawCite fact={fact} />
        </p>
      ))}
    </div>
  );
}
