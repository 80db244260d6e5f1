import type { ComponentChildren } from 'preact';
import type { CareRow } from '../../utils/review/care/playbook';
import type { Incident } from '../../utils/shapes/schema';
import { Ring } from '../facts/status-ring';
import { Icon } from '../icon';
import { useVocabulary } from '../words/vocabulary';

interface CarePageProps {
  incident: Incident;
  rows: readonly CareRow[];
  /** The earliest step that is open. */
  next: CareRow | undefined;
  main: ComponentChildren;
  side: ComponentChildren;
}

/** A case by what the employer does about it. */
export function CarePage({ incident, rows, next, main, side }: CarePageProps) {
  const { t, lang, titleOf, word } = useVocabulary();
  const ended = rows.filter(({ state }) => state !== 'open').length;
  const tally = `${ended} / ${rows.length}`;
  return (
    <main class="c-page">
      <div class="c-bar">
        <a class="btn quiet s" href={`#/incidents/${incident.id}`}>
          <Icon name="left" />
          {t('care_back')}
        </a>
      </div>
      <header class="case-head">
        <div>
          <p class="num muted crumb">
            {incident.summary.siteName}・{incident.number}
          </p>
          <h1>{titleOf(incident)}</h1>
        </div>
        <dl class="case-meta">
          <div>
            <dt>{t('dashboard_status')}</dt>
            <dd>
              <span class="status">
                <Ring status={incident.status} />
                <b>{word('status', incident.status)}</b>
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('care_title')}</dt>
            <dd class="num">
              <b>{tally}</b>
            </dd>
          </div>
          {next && (
            <div>
              <dt>{t('care_next')}</dt>
              <dd class="num">{t('care_nextWords', [next.owner, next.step.title[lang], next.due])}</dd>
            </div>
          )}
        </dl>
      </header>
      <nav class="tabs" aria-label={t('care_rooms')}>
        <a href={`#/incidents/${incident.id}`}>{t('care_room_record')}</a>
        <a href={`#/care/${incident.id}`} aria-current="page">
          {t('care_title')} <span class="num">{tally}</span>
        </a>
        <a href={`#/path/${incident.id}`}>{t('path_open')}</a>
      </nav>
      <div class="cols">
        <div class="stack">{main}</div>
        <aside class="stack">{side}</aside>
      </div>
    </main>
  );
}
