import type { NextTask } from '../../utils/takedown/path/next';
import { keyPart } from '../../utils/word-key';
import { LawCite } from '../facts/law-cite';
import { Icon } from '../icon';
import { dayWords } from '../requests/day-words';
import { Dated } from '../shared/spoken';
import { useWords } from '../words/words';
import { entryName } from './station-list';

interface NextCardProps {
  tasks: readonly NextTask[];
  /** The name of the station where the case is. */
  station: string;
}

/** What usually comes next, who moves, and by which guide date with its source; then who is waited for. */
export function NextCard({ tasks, station }: NextCardProps) {
  const { t } = useWords();
  return (
    <section class="card" aria-label={t('path_next')}>
      <header>
        <h2>{t('path_next')}</h2>
        <span class="muted small">{station}</span>
      </header>
      {tasks.length === 0 ? (
        <p class="pad muted">{t('path_next_none')}</p>
      ) : (
        <ul class="path-tasks">
          {tasks.map((task) => (
            <Task key={`${task.is} ${task.what} ${task.is === 'waiting' ? task.since : task.by?.dueOn}`} task={task} />
          ))}
        </ul>
      )}
      <p class="pad muted small">{t('path_next_note')}</p>
    </section>
  );
}

function Task({ task }: { task: NextTask }) {
  const { t, lang } = useWords();
  const by = task.is === 'to-do' ? task.by : undefined;
  return (
    <li>
      <Icon name={task.is === 'waiting' ? 'clock' : 'doc'} />
      <span>
        <b>{task.is === 'waiting' ? t('path_wait', [entryName(task.what, t)]) : t(`path_do_${keyPart(task.what)}`)}</b>
        <small class="muted">
          {by ? (
            <>
              {by.rule.text[lang]} <LawCite fact={by.rule} />
            </>
          ) : (
            t(task.is === 'waiting' ? 'path_by_others' : 'path_by_none')
          )}
        </small>
      </span>
      <span class="who num">
        <b>{t(`path_who_${keyPart(task.who)}`)}</b>
        {by && (
          <time dateTime={by.dueOn}>
            <Dated>{t(by.state === 'past' ? 'path_by_past' : 'path_by', [dayWords(by.dueOn, lang)])}</Dated>
          </time>
        )}
        {task.is === 'waiting' && (
          <span>
            <Dated>{t('path_since', [dayWords(task.since, lang)])}</Dated>
          </span>
        )}
      </span>
    </li>
  );
}
