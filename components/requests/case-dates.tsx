import { lawFact } from '../../utils/law/law-facts';
import type { ClockRule } from '../../utils/takedown/clocks/clock-rules';
import { LawCite, LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Dated, ShortDay } from '../shared/spoken';
import { useWords } from '../words/words';
import { weekday } from './day-words';

/** A day of a case: what happened, or a guide date with the fact that it comes from. */
export interface DateLine {
  /** `YYYY-MM-DD`. */
  on: string;
  name: string;
  /** Small words under it. */
  note?: string;
  /** Who moves, in a word. */
  who: string;
  rule?: ClockRule;
}

interface CaseDatesProps {
  past: readonly DateLine[];
  ahead: readonly DateLine[];
  /** `YYYY-MM-DD`. */
  today: string;
  onCalendar(): void;
}

/** A guide date more than a year away is folded. */
const farFrom = (today: string) => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

/** One line a day: what was, today, who moves next and why; dates that are far off stay folded. */
export function CaseDates({ past, ahead, today, onCalendar }: CaseDatesProps) {
  const { t, lang } = useWords();
  const near = ahead.filter(({ on }) => on <= farFrom(today));
  const far = ahead.slice(near.length);
  return (
    <section class="card" aria-label={t('clock_dates')}>
      <header>
        <h2>{t('clock_dates')}</h2>
        {ahead.length > 0 && (
          <Button size="s" onPress={onCalendar}>
            <Icon name="clock" />
            {t('clock_export')}
          </Button>
        )}
      </header>
      <ol class="dates">
        {past.map((line) => (
          <Line key={`${line.on} ${line.name}`} line={line} class="past" />
        ))}
        <li class="now">
          <time dateTime={today}>
            {t('clock_today')} <ShortDay iso={today} />
          </time>
          <span class="rail-dot" />
          <b>{weekday(today, lang)}</b>
        </li>
        {near.map((line) => (
          <Line key={`${line.on} ${line.rule?.id ?? line.name} ${line.note ?? ''}`} line={line} />
        ))}
      </ol>
      {far.length > 0 && (
        <details class="far-dates">
          <summary class="small">{t('clock_far', [String(far.length)])}</summary>
          <ol class="dates">
            {far.map((line) => (
              <Line key={`${line.on} ${line.rule?.id ?? line.name} ${line.note ?? ''}`} line={line} />
            ))}
          </ol>
        </details>
      )}
      <p class="pad muted small">
        {t('clock_note')} <LawLine fact={lawFact('period-counting')} />
      </p>
    </section>
  );
}

function Line({ line, ...rest }: { line: DateLine; class?: string }) {
  const { t, lang } = useWords();
  const { on, name, note, who, rule } = line;
  return (
    <li {...rest}>
      <time dateTime={on}>
        <ShortDay iso={on} />
      </time>
      <span class="rail-dot" />
      <span>
        {name}
        {note && (
          <small>
            <Dated>{note}</Dated>
          </small>
        )}
        {rule && (
          <small>
            {rule.text[lang]} <LawCite fact={rule} />
          </small>
        )}
      </span>
      <span class="who-moves">
        <span class="sr">{t('clock_who')}</span>
        {who}
      </span>
    </li>
  );
}
