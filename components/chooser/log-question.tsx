import { useState } from 'preact/hooks';
import type { Capture, WishAnswer } from '../../utils/shapes/schema';
import type { ClockDate } from '../../utils/takedown/clocks/dates';
import { FactLine } from '../facts/fact-line';
import { LawCite } from '../facts/law-cite';
import { Icon, Sign } from '../icon';
import { dayWords } from '../requests/day-words';
import { Button } from '../shared/button';
import { safeLink } from '../shared/care-links';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

interface LogQuestionProps {
  incidentId: string;
  captures: readonly Capture[];
  /** Dates by which to begin, each with its source. */
  dates: readonly ClockDate[];
  onClose(): void;
  /** Runs in the press: the window opens from it. */
  onAnswer(answer: WishAnswer): void;
}

const answers = ['maybe', 'gone', 'undecided'] as const satisfies readonly WishAnswer[];

/** The one question before a takedown window opens, and what to save first. Nothing is chosen; it can be passed over. */
export function LogQuestion({ incidentId, captures, dates, onClose, onAnswer }: LogQuestionProps) {
  const { t, lang } = useWords();
  const [answer, setAnswer] = useState<(typeof answers)[number]>();
  const author = captures.at(-1)?.post.author;
  const same = captures.filter(({ post }) => author?.id !== undefined && post.author?.id === author.id).length;
  const path = `#/path/${incidentId}`;
  const page = safeLink(author?.profileUrl) ?? safeLink(captures.at(-1)?.post.permalink);
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
              <span class="muted num small">{t('dashboard_count', [String(captures.length)])}</span>
            </li>
            <li>
              <Sign kind="missing" />
              <span>
                {t('logs_page')}
                <small>{t('logs_page_help')}</small>
              </span>
              {page && (
                <a class="btn s" href={page} target="_blank" rel="noreferrer">
                  {t(page === author?.profileUrl ? 'logs_page_openOwn' : 'logs_page_open')}
                </a>
              )}
            </li>
            <li>
              <Sign kind="missing" />
              <span>
                {t('logs_others')}
                <small>{same > 1 ? t('logs_others_count', [String(same)]) : t('logs_others_help')}</small>
              </span>
            </li>
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
                <span class="num">{dayWords(dueOn, lang)}</span> <LawCite fact={rule} />
              </FactLine>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
