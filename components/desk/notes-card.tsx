import { dayStart } from '../../utils/japan-time';
import type { DeskSaid } from '../../utils/shapes/desk/desk-case';
import { Icon } from '../icon';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { FormCard } from '../shared/form-card';
import { dayAndMinute, dayWithWeekday } from '../words/format-time';
import { listed } from '../words/joined';
import { useWords } from '../words/words';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

interface NotesCardProps {
  /** Of the incident. */
  id: string;
  notes: readonly DeskSaid[];
  /** Tells whether it was written. */
  onAdd(words: string): Promise<boolean>;
}

/** Notes of the desk: they go into no pack. */
export function NotesCard({ id, notes, onAdd }: NotesCardProps) {
  const { t, lang } = useWords();
  const draft = useDraft('desk-note', id, '');
  const words = draft.value;
  return (
    <FormCard
      title={t('opinion_notes')}
      press={t('company_add')}
      icon="plus"
      hasTyped={draft.restoredAt !== undefined}
      form={(close) => (
        <form
          class="pad gapped"
          onSubmit={(event) => {
            event.preventDefault();
            if (!words.trim()) return;
            void onAdd(words.trim()).then((isDone) => {
              if (!isDone || draft.now() !== words) return;
              draft.discard();
              close();
            });
          }}
        >
          <Restored draft={draft} />
          <label class="wish wide">
            {t('opinion_note')}
            <textarea
              class="input"
              rows={2}
              maxLength={5_000}
              value={words}
              onInput={(event) => draft.change(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn s" disabled={!words.trim()}>
            {t('opinion_note_add')}
          </button>
        </form>
      )}
    >
      {notes.length === 0 && <p class="pad muted small">{t('opinion_notes_none')}</p>}
      {notes.length > 0 && (
        <ul class="lines pad-x">
          {notes.map(({ hash, body, at }) => (
            <li key={hash}>
              <Icon name="pen" />
              <span>
                {text(body['text'])}
                <small class="num">
                  {listed([text(body['by']), dayAndMinute(at, lang), t('opinion_notExported')], lang)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </FormCard>
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
  /** Of the incident. */
  id: string;
  tasks: readonly Task[];
  owners: readonly string[];
  /** Tells whether it was written. */
  onChange(task: Task): Promise<boolean>;
}

/** What is to be done about a case, by whom and until when. */
export function TasksCard({ id, tasks, owners, onChange }: TasksCardProps) {
  const { t, lang } = useWords();
  const kept = useDraft('desk-task', id, { text: '', owner: '', due: '' });
  const draft = kept.value;
  const setDraft = kept.change;
  return (
    <FormCard
      title={t('opinion_tasks')}
      beside={tasks.length > 0 ? `${tasks.filter(({ done }) => done).length} / ${tasks.length}` : ''}
      press={t('company_add')}
      icon="plus"
      hasTyped={kept.restoredAt !== undefined}
      form={(close) => (
        <form
          class="pad gapped"
          onSubmit={(event) => {
            event.preventDefault();
            const task = { ...draft, text: draft.text.trim(), task: crypto.randomUUID(), done: false };
            if (!task.text) return;
            void onChange(task).then((isDone) => {
              if (!isDone || kept.now() !== draft) return;
              kept.discard();
              close();
            });
          }}
        >
          <Restored draft={kept} />
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
      )}
    >
      {tasks.length === 0 && <p class="pad muted small">{t('opinion_tasks_none')}</p>}
      {tasks.length > 0 && (
        <div class="pad">
          {tasks.map((task) => (
            <label key={task.task} class="tickrow">
              <input
                type="checkbox"
                checked={task.done}
                onChange={() => void onChange({ ...task, done: !task.done })}
              />
              <span class="box">
                <Icon name="check" />
              </span>
              <span>
                {task.text}{' '}
                <small class="muted num">
                  {listed(
                    [task.owner, task.due && t('opinion_dueBy', [dayWithWeekday(dayStart(task.due), lang)])],
                    lang,
                  )}
                </small>
              </span>
            </label>
          ))}
        </div>
      )}
    </FormCard>
  );
}
