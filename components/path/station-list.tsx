import type { PathDay, PathKind } from '../../utils/shapes/schema';
import { answerWord, type Station } from '../../utils/takedown/path/kinds';
import { entryDay, type PathEntry, type StationState, stationNow } from '../../utils/takedown/path/stations';
import { keyPart } from '../../utils/word-key';
import { Icon } from '../icon';
import { dayWords } from '../requests/day-words';
import { Dated, ShortDay } from '../shared/spoken';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

interface StationListProps {
  incidentId: string;
  stations: readonly StationState[];
  /** Something is written down at a station, or an entry of it is amended. */
  onEnter(station: Station, entry?: PathEntry): void;
}

/** What an entry is about: a paper, or a day on which a name came. */
export const entryName = (kind: PathKind | PathDay, t: Translate): string =>
  kind === 'providerNamedOn' || kind === 'namedOn' ? t(`path_day_${kind}`) : t(`path_short_${keyPart(kind)}`);

/** The stations between record and claim, each with what was written down there; every entry can be amended. */
export function StationList({ incidentId, stations, onEnter }: StationListProps) {
  const { t } = useWords();
  const here = stationNow(stations);
  return (
    <ol class="stations" aria-label={t('path_crumb')}>
      {stations.map(({ station, isDone, on, entries }) => {
        const name = t(`path_station_${station}`);
        return (
          <li key={station} class={isDone ? 'done' : undefined} aria-current={station === here ? 'step' : undefined}>
            <span class="st">
              <span class="knot" />
              <b>{name}</b>
            </span>
            {entries.length === 0 && on && (
              <span class="num">
                <ShortDay iso={on} />
              </span>
            )}
            {entries.length === 0 && <span>{t(isDone ? 'path_done' : `path_hint_${station}`)}</span>}
            {entries.map((entry) => (
              <EntryLine
                key={'step' in entry ? entry.step.id : entry.day}
                entry={entry}
                onAmend={() => onEnter(station, entry)}
              />
            ))}
            {station === 'record' ? (
              <a class="btn quiet s" href={`#/incidents/${incidentId}`}>
                {t('path_record_open')}
              </a>
            ) : (
              <button
                type="button"
                class="btn quiet s"
                aria-label={t('path_enter_at', [name])}
                onClick={() => onEnter(station)}
              >
                <Icon name="plus" />
                {t('path_enter')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** One entry in words: what, when, what came of it, the number of the court. */
function EntryLine({ entry, onAmend }: { entry: PathEntry; onAmend(): void }) {
  const { t, lang } = useWords();
  const step = 'step' in entry ? entry.step : undefined;
  const name = entryName('step' in entry ? entry.step.kind : entry.day, t);
  return (
    <span class="path-entry">
      <button type="button" class="link" onClick={onAmend} aria-label={t('path_amend', [name])}>
        {name}
      </button>
      <span class="num">
        <Dated>{step ? t('path_askedOn', [dayWords(step.sentOn, lang)]) : dayWords(entryDay(entry), lang)}</Dated>
      </span>
      {step?.answer && (
        <b>
          {t(`path_answer_${answerWord(step.kind, step.answer)}`)}
          {step.answeredOn && (
            <span class="num">
              {' '}
              <ShortDay iso={step.answeredOn} />
            </span>
          )}
        </b>
      )}
      {step?.caseNumber && <span class="num">{step.caseNumber}</span>}
    </span>
  );
}
