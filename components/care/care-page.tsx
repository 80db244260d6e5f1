import type { ComponentChildren } from 'preact';
import type { Alike } from '../../utils/review/campaigns/campaigns-at-hand';
import type { CareRow } from '../../utils/review/care/first-playbook';
import type { Incident } from '../../utils/shapes/schema';
import { CaseRooms } from '../case/case-rooms';
import { Ring } from '../facts/status-ring';
import { Icon } from '../icon';
import { useVocabulary } from '../words/vocabulary';

interface CarePageProps {
  incident: Incident;
  rows: readonly CareRow[];
  /** The earliest step that is open. */
  next: CareRow | undefined;
  alike: Alike | undefined;
  main: ComponentChildren;
  side: ComponentChildren;
}

/** A case by what the employer does about it. */
export function CarePage({ incident, rows, next, alike, main, side }: CarePageProps) {
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
          <p class="num muted crumb">{[incident.summary.siteName, incident.number].join(t('dashboard_between'))}</p>
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
      <CaseRooms incidentId={incident.id} current="care" tally={tally} alike={alike} />
      <div class="cols">
        <div class="stack">{main}</div>
        <aside class="stack" aria-label={t('shared_aside')}>
          {side}
        </aside>
      </div>
    </main>
  );
}
