import { useState } from 'preact/hooks';
import { newestOfEach } from '../../utils/review/newest-of-each';
import type { WishAnswer } from '../../utils/shapes/schema';
import type { ClockDate } from '../../utils/takedown/clocks/dates';
import { FactLine } from '../facts/fact-line';
import { LawCite } from '../facts/law-cite';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { ShortDay } from '../shared/spoken';
import { useWords } from '../words/words';
import { AccountRows, type AccountRowsProps } from './account-rows';

interface LogQuestionProps extends AccountRowsProps {
  incidentId: string;
  /** Dates by which to begin, each with its source. */
  dates: readonly ClockDate[];
  onClose(): void;
  /** Runs in the press: the window opens from it. */
  onAnswer(answer: WishAnswer): void;
}

const answers = ['maybe', 'gone', 'undecided'] as const satisfies readonly WishAnswer[];

/** The one question before a takedown window opens, and what to save first. Nothing is chosen; it can be passed over. */
export function LogQuestion({ incidentId, captures, dates, onAccount, onClose, onAnswer }: LogQuestionProps) {
  const { t, lang } = useWords();
  const [answer, setAnswer] = useState<(typeof answers)[number]>();
  const posts = newestOfEach(captures).length;
  const path = `#/path/${incidentId}`;
  return (
    <Dialog
      title={t('logs_question')}
      small
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('logs_danger')}</p>
          <Button onPress={() => onAnswer('skipped')}>{t('logs_skip')}</Button>
          <Button kind="primary" disabled={!answer} onPress={() => answer && onAnswer(answer)}>
            {t(answer === 'gone' ? 'logs_go' : 'logs_goSaved')}
          </Button>
        </>
      }
    >
      <p class="text">{t('logs_why')}</p>
      <div class="ticks" role="radiogroup" aria-label={t('logs_question')}>
        {answers.map((value) => (
          <label key={value}>
            <input type="radio" name="log-wish" checked={value === answer} onChange={() => setAnswer(value)} />
            <span class="radio" />
            <span>
              <b>{t(`logs_answer_${value}`)}</b>
              <small>{t(`logs_answer_${value}_help`)}</small>
            </span>
          </label>
        ))}
      </div>
      {answer !== 'gone' && (
        <>
          <ul class="jobs">
            <li class="done">
              <Icon name="check" />
              <span>{t('logs_this')}</span>
              <span class="muted num small">{t('dashboard_count', [String(posts)])}</span>
            </li>
            <AccountRows captures={captures} onAccount={onAccount} />
            <li>
              <Icon name="doc" />
              <span>
                {t('logs_letter')}
                <small>{t('logs_letter_help')}</small>
              </span>
              <a class="btn s" href={path} target="_blank" rel="noreferrer">
                {t('logs_letter_make')}
              </a>
            </li>
          </ul>
          <dl class="facts">
            {dates.map(({ rule, dueOn }) => (
              <FactLine key={`${rule.id} ${dueOn}`} label={rule.name[lang]}>
                <span class="num">
                  <ShortDay iso={dueOn} />
                </span>{' '}
                <LawCite fact={rule} />
              </FactLine>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
