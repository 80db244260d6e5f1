import { stepsChecked, stepsFor } from '../../utils/law/first-steps';
import { desksFor, type HelpDesk } from '../../utils/law/help-desks';
import { lawFact } from '../../utils/law/law-facts';
import type { ActKind } from '../../utils/shapes/schema';
import { linkSeenByPerson } from '../../utils/takedown/seen-links';
import { CheckedMark } from '../facts/checked-mark';
import { LawLine } from '../facts/law-cite';
import { SeenLine } from '../facts/seen-line';
import { Icon, Sign } from '../icon';
import { safeLink } from '../shared/care-links';
import { Dated } from '../shared/spoken';
import { clockOrDay } from '../words/format-time';
import { useWords } from '../words/words';

interface FirstStepsProps {
  acts: readonly ActKind[];
  /** By step: when it was ticked. */
  done: Readonly<Record<string, string>>;
  /** Only so many; absent: all, with who can be talked to. */
  most?: number;
  onTick(step: string, isDone: boolean): void;
}

/** What a person can do today, before any form: box, act, why, and words that are ready to say. */
export function FirstSteps({ acts, done, most, onTick }: FirstStepsProps) {
  const { t, lang } = useWords();
  const steps = stepsFor(acts);
  const shown = most === undefined ? steps : steps.slice(0, most);
  return (
    <ol class="firsts">
      {shown.map(({ id, title, why, fact, say }) => (
        <li key={id}>
          <label class="first-tick">
            <input
              type="checkbox"
              checked={done[id] !== undefined}
              onChange={() => onTick(id, done[id] === undefined)}
            />
            <span class={done[id] ? 'box on' : 'box'}>{done[id] && <Icon name="check" />}</span>
            <b>{title[lang]}</b>
          </label>
          {done[id] ? (
            <p class="num">
              <Dated>{t('records_doneAt', [clockOrDay(done[id], lang)])}</Dated>
            </p>
          ) : (
            <>
              {why && <p>{why[lang]}</p>}
              {/* On the page the same law stands right below the few */}
              {fact && most === undefined && (
                <p>
                  <LawLine fact={lawFact(fact)} brief />
                </p>
              )}
              {say && <p class="say">{say[lang]}</p>}
            </>
          )}
        </li>
      ))}
      {most === undefined && (
        <li class="muted small">
          {t('records_stepsFrom', [stepsChecked().source])} <CheckedMark {...stepsChecked()} of="law" />
        </li>
      )}
    </ol>
  );
}

/** Who can be talked to: name, number or page, then hours, cost, whom it serves, and how sure all that is. */
export function HelpDesks({ acts }: { acts: readonly ActKind[] }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('records_desks')}</h2>
      <ul class="desks">
        {desksFor(acts).map((desk) => (
          <DeskLine key={desk.id} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function DeskLine({ desk }: { desk: HelpDesk }) {
  const { t, lang } = useWords();
  const page = safeLink(desk.page);
  return (
    <li>
      <b>{desk.name[lang]}</b>
      {desk.phone ? (
        <a class="tel" href={`tel:${desk.phone.replaceAll('-', '')}`}>
          {desk.phone}
        </a>
      ) : (
        page && (
          <a href={page} target="_blank" rel="noreferrer">
            {t('records_openDesk')}
            <Icon name="external" />
          </a>
        )
      )}
      <span class="meta">
        <Known words={desk.hours?.[lang]} unknown={t('records_hoursUnknown')} />
        <Known words={desk.cost?.[lang]} unknown={t('records_costUnknown')} />
        {desk.limits && <span>{desk.limits[lang]}</span>}
        <CheckedMark quality={desk.quality} checkedOn={desk.checkedOn} of="route" />
        <SeenLine seen={linkSeenByPerson(desk.page)} />
        <a href={desk.source} target="_blank" rel="noreferrer">
          {t('records_source')}
        </a>
      </span>
    </li>
  );
}

function Known({ words, unknown }: { words: string | undefined; unknown: string }) {
  if (words) return <span>{words}</span>;
  return (
    <span>
      <Sign kind="missing" /> {unknown}
    </span>
  );
}
