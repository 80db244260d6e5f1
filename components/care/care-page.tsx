import type { ComponentChildren } from 'preact';
import { dayStart } from '../../utils/japan-time';
import type { Alike } from '../../utils/review/campaigns/campaigns-at-hand';
import type { CareRow } from '../../utils/review/care/first-playbook';
import type { Incident } from '../../utils/shapes/schema';
import { CaseRooms } from '../case/case-rooms';
import { RoomHead } from '../case/room-head';
import { shortDay } from '../words/format-time';
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
  const { t, lang } = useVocabulary();
  const ended = rows.filter(({ state }) => state !== 'open').length;
  const tally = `${ended} / ${rows.length}`;
  return (
    <main class="c-page">
      <RoomHead
        incident={incident}
        back={{ href: `#/incidents/${incident.id}`, words: t('care_back') }}
        facts={[
          { label: t('care_title'), value: <b>{tally}</b> },
          ...(next
            ? [
                {
                  label: t('care_next'),
                  value: t('care_nextWords', [next.owner, next.step.title[lang], shortDay(dayStart(next.due), lang)]),
                },
              ]
            : []),
        ]}
      />
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
