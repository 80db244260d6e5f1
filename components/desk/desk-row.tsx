import type { DeskFacts } from '../../utils/evidence/register/desk-facts';
import { dayStart } from '../../utils/japan-time';
import type { Alike } from '../../utils/review/campaigns/campaigns-at-hand';
import type { DeskListColumn } from '../../utils/shapes/desk/company';
import type { Incident } from '../../utils/shapes/schema';
import { Ring, statusWord } from '../facts/status-ring';
import { Icon, Sign } from '../icon';
import { Dated } from '../shared/spoken';
import { dayWithWeekday } from '../words/format-time';
import { listed, saidOf } from '../words/joined';
import { useVocabulary } from '../words/vocabulary';

/** What a row says besides the case itself. */
export interface DeskRowFacts {
  facts: DeskFacts;
  /** Masked to taste; empty where the page showed none. */
  author: string;
  region: string;
  /** Which of how many near copies it is, and how many wait for a person's word. */
  alike?: Alike | undefined;
  /** The next date of a request or of logs, `YYYY-MM-DD`. */
  date: { day: string; words: string } | undefined;
}

interface DeskRowProps extends DeskRowFacts {
  incident: Incident;
  columns: readonly DeskListColumn[];
  isChosen: boolean;
  onChoose(): void;
}

/** One case as it is recognised: act, whom and where, site and author, likeness, next date, state, who works on it. */
export function DeskRow(props: DeskRowProps) {
  const { incident, facts, columns, isChosen } = props;
  const { t, lang, titleOf } = useVocabulary();
  const { number, summary, status } = incident;
  const length = summary.textLength === undefined ? '' : t('triage_length', [String(summary.textLength)]);
  const pictures = summary.mediaCount > 0 ? t('triage_pictures', [String(summary.mediaCount)]) : '';
  const cells: Record<DeskListColumn, preact.ComponentChildren> = {
    whom: <Whom {...props} />,
    region: <span class="cell">{props.region}</span>,
    desk: <span class="cell">{incident.details.desk}</span>,
    site: (
      <span class="cell two">
        <span>{summary.siteName}</span>
        <span class="mono">{props.author || t('triage_noAuthor')}</span>
      </span>
    ),
    alike: <AlikeLink {...props} />,
    next: <NextCell {...props} />,
    state: (
      <span class="cell two">
        <span class="status">
          <Ring status={status} />
          {facts.wanted.length > 0 ? t('triage_waitsOpinion') : statusWord(status, t)}
        </span>
        <Marks {...props} />
      </span>
    ),
    holder: (
      <span class="cell">
        {facts.holder ? (
          <span class="face" title={facts.holder}>
            <span aria-hidden="true">{[...facts.holder][0]}</span>
            <span class="sr">{facts.holder}</span>
          </span>
        ) : (
          <span class="muted">{t('triage_nobody')}</span>
        )}
      </span>
    ),
  };
  return (
    <div class={isChosen ? 'desk-row sel' : 'desk-row'} data-incident={incident.id}>
      <label class="tick">
        <input type="checkbox" checked={isChosen} onChange={props.onChoose} />
        <span class="box">
          <Icon name="check" />
        </span>
        <span class="sr">{t('triage_choose', [number])}</span>
      </label>
      <span class="cell two">
        <a href={`#/incidents/${incident.id}`} class={status === 'new' ? 'new' : ''}>
          {titleOf(incident)}
        </a>
        <span class="num">{listed([number, length, pictures], lang)}</span>
      </span>
      {columns.map((column) => (
        <span key={column} class={`col ${column}`}>
          {cells[column]}
        </span>
      ))}
    </div>
  );
}

function Whom({ incident, facts, region }: DeskRowProps) {
  const { t, lang, targetOf } = useVocabulary();
  const where = listed([facts.shop, region], lang);
  return (
    <span class="cell two">
      <span class="code">{facts.whom || targetOf(incident) || t('triage_noCode')}</span>
      <span>{where || t('triage_noShop')}</span>
    </span>
  );
}

function AlikeLink({ alike }: DeskRowProps) {
  const { t } = useVocabulary();
  if (!alike) return null;
  const { no, of, asks, head } = alike;
  return (
    <a class={of > 1 ? 'sim' : 'sim ask'} href={`#/campaigns/${head}`}>
      {of > 1 ? <Icon name="stack" /> : <Sign kind="missing" />}
      <span class="num">
        {of > 1 ? t('triage_alike', [String(no), String(of)]) : t('triage_alikeAsk', [String(asks)])}
      </span>
    </a>
  );
}

function NextCell({ facts: { next }, date }: DeskRowProps) {
  const { t, lang } = useVocabulary();
  // The sooner of both, as the list is sorted
  if (!next || (date && date.day < next.day)) return <span class="cell muted">{date?.words}</span>;
  const what = next.words || t(`triage_next_${next.what}`);
  return (
    <span class="cell two">
      <span class="num">{dayWithWeekday(dayStart(next.day), lang)}</span>
      <span>{saidOf([next.who, what], lang)}</span>
    </span>
  );
}

function Marks({ incident, facts }: DeskRowProps) {
  const { t, lang, listTime } = useVocabulary();
  const marks = [
    facts.isHeld && t('triage_mark_held'),
    facts.isDisputed && t('triage_mark_disputed'),
    facts.isUndecided && t('triage_mark_undecided'),
    incident.own?.importedAt && t('triage_mark_handedOver'),
    incident.status === 'answered' && t('triage_mark_answered'),
  ];
  return (
    <span>
      <Dated>{listed(marks, lang) || t('triage_recordedAt', [listTime(incident.createdAt)])}</Dated>
    </span>
  );
}
