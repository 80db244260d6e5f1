import { useState } from 'preact/hooks';
import { dayStart } from '../../utils/japan-time';
import type { DeskSaid } from '../../utils/shapes/desk/desk-case';
import { Icon } from '../icon';
import { dayAndMinute, dayWithWeekday } from '../words/format-time';
import { useWords } from '../words/words';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Notes of the desk: they go into no pack. */
export function NotesCard({ notes, onAdd }: { notes: readonly DeskSaid[]; onAdd(words: string): void }) {
  const { t, lang } = useWords();
  const [words, setWords] = useState('');
  return (
    <section class="card">
      <header>
        <h2>{t('opinion_notes')}</h2>
      </header>
      {notes.length > 0 && (
        <ul class="lines pad-x">
          {notes.map(({ hash, body, at }) => (
            <li key={hash}>
              <Icon name="pen" />
              <span>
                {text(body['text'])}
                <small class="num">
                  {[text(body['by']), dayAndMinute(at, lang), t('opinion_notExported')].filter(Boolean).join('・')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        class="pad gapped"
        onSubmit={(event) => {
          event.preventDefault();
          if (!words.trim()) return;
          onAdd(words.trim());
          setWords('');
        }}
      >
        <label class="wish wide">
          {t('opinion_note')}
          <textarea
            class="input"
            rows={2}
            maxLength={5_000}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn s" disabled={!words.trim()}>
          {t('opinion_note_add')}
        </button>
      </form>
    </section>
  );
}

/** A task as it is kept. */
export interface Task {
  task: string;
  text: string;
  owner: string;
  due: string;
  done: boolean;
}

interface TasksCardProps {
  tasks: readonly Task[];
  owners: readonly string[];
  onChange(task: Task): void;
}

/** What is to be done about a case, by whom and until when. */
export function TasksCard({ tasks, owners, onChange }: TasksCardProps) {
  const { t, lang } = useWords();
  const fresh = { text: '', owner: '', due: '' };
  const [draft, setDraft] = useState(fresh);
  return (
    <section class="card">
      <header>
        <div class="titled">
          <h2>{t('opinion_tasks')}</h2>{' '}
          <small class="muted num">
            {tasks.filter(({ done }) => done).length} / {tasks.length}
          </small>
        </div>
      </header>
      {tasks.length > 0 && (
        <div class="pad">
          {tasks.map((task) => (
            <label key={task.task} class="tickrow">
              <input type="checkbox" checked={task.done} onChange={() => onChange({ ...task, done: !task.done })} />
              <span class="box">
                <Icon name="check" />
              </span>
              <span>
                {task.text}{' '}
                <small class="muted num">
                  {[task.owner, task.due && t('opinion_dueBy', [dayWithWeekday(dayStart(task.due), lang)])]
                    .filter(Boolean)
                    .join('・')}
                </small>
              </span>
            </label>
          ))}
        </div>
      )}
      <form
        class="pad gapped"
        onSubmit={(event) => {
          event.preventDefault();
          if (!draft.text.trim()) return;
          onChange({ ...draft, text: draft.text.trim(), task: crypto.randomUUID(), done: false });
          setDraft(fresh);
        }}
      >
        <label class="wish wide">
          {t('opinion_task')}
          <input
            class="input"
            maxLength={500}
            value={draft.text}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        </label>
        <label class="wish">
          {t('opinion_task_owner')}
          <select
            class="input"
            value={draft.owner}
            onChange={(event) => setDraft({ ...draft, owner: event.currentTarget.value })}
          >
            <option value="">{t('triage_nobody')}</option>
            {owners.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label class="wish">
          {t('opinion_task_due')}
          <input
            class="input"
            type="date"
            value={draft.due}
            onInput={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="btn s" disabled={!draft.text.trim()}>
          {t('opinion_task_add')}
        </button>
      </form>
    </section>
  );
}

/** Where it happened and whom it hits, by code. */
interface CaseFactsDraft {
  shop: string;
  region: string;
  whom: string;
  holder: string;
}

interface CaseFactsCardProps {
  facts: CaseFactsDraft;
  shops: readonly { name: string; region: string }[];
  people: readonly string[];
  reviewers: readonly string[];
  onSave(facts: CaseFactsDraft): void;
}

/** By what a row of the list is recognised: shop, region, code name, and who works on it. */
export function CaseFactsCard({ facts, shops, people, reviewers, onSave }: CaseFactsCardProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(facts);
  const isSame = JSON.stringify(draft) === JSON.stringify(facts);
  const set = (change: Partial<CaseFactsDraft>) => setDraft({ ...draft, ...change });
  return (
    <section class="card">
      <header>
        <h2>{t('opinion_facts')}</h2>
      </header>
      <form
        class="pad gapped"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(draft);
        }}
      >
        <label class="wish">
          {t('opinion_whom')}
          <input
            class="input"
            list="codes"
            maxLength={100}
            value={draft.whom}
            onInput={(event) => set({ whom: event.currentTarget.value })}
          />
          <small class="muted">{t('opinion_whom_help')}</small>
        </label>
        <datalist id="codes">
          {people.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
        <label class="wish">
          {t('opinion_shop')}
          <input
            class="input"
            list="shops"
            maxLength={100}
            value={draft.shop}
            onInput={({ currentTarget: { value } }) =>
              set({ shop: value, region: shops.find(({ name }) => name === value)?.region ?? draft.region })
            }
          />
        </label>
        <datalist id="shops">
          {shops.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label class="wish">
          {t('opinion_region')}
          <input
            class="input"
            maxLength={100}
            value={draft.region}
            onInput={(event) => set({ region: event.currentTarget.value })}
          />
        </label>
        <label class="wish">
          {t('triage_holder')}
          <select class="input" value={draft.holder} onChange={(event) => set({ holder: event.currentTarget.value })}>
            <option value="">{t('triage_nobody')}</option>
            {[...new Set([...reviewers, ...(draft.holder ? [draft.holder] : [])])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn s" disabled={isSame}>
          {t('opinion_facts_save')}
        </button>
      </form>
    </section>
  );
}
