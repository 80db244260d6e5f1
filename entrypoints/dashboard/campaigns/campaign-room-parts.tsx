import type { CampaignRoom } from '../../../components/campaign/campaign-rooms';
import { CustodyCard } from '../../../components/case/custody-card';
import { usePagedRows } from '../../../components/rows/paged-rows';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { together, Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { deskCases } from '../../../utils/desk/desk-log';
import { readDraft } from '../../../utils/drafts';
import { custodyOf } from '../../../utils/evidence/queries';
import { saidOf } from '../../../utils/evidence/register/desk-facts';
import { readCompanyLists, readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { Incident } from '../../../utils/shapes/schema';
import { useLive } from '../../shared/use-live';
import { useChain } from '../case/use-chain';
import { NotesAndTasks } from '../desk/decision-side';
import { routeName } from '../requests/request-views';

interface CampaignRoomPartProps {
  room: CampaignRoom;
  /** The cases of the campaign in their order. */
  incidents: readonly Incident[];
}

/** What people wrote of the cases of a campaign, or what happened to them: each case by itself, since custody is of a case. */
export function CampaignRoomPart({ room, incidents }: CampaignRoomPartProps) {
  const { shown, foot } = usePagedRows(incidents);
  return (
    <div class="stack">
      {room === 'notes' ? (
        <NotesOfCases incidents={shown} />
      ) : (
        shown.map((incident) => <CustodyOfCase key={incident.id} incident={incident} />)
      )}
      {foot}
    </div>
  );
}

/** Whether words were typed about the case and not written yet: they are not shut away. */
const hasDrafts = (id: string) => [readDraft('desk-note', id), readDraft('desk-task', id)].some(Boolean);

function NotesOfCases({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useWords();
  const act = useAct();
  const ids = incidents.map(({ id }) => id);
  const live = together({
    desks: useLive(() => deskCases(ids), [ids.join(' ')]),
    lists: useLive(readCompanyLists, []),
    self: useLive(readDeskSelf, []),
  });
  if (live.is !== 'read') return <Unread live={live} />;
  const { desks, lists, self } = live.value;
  const reviewers = lists.reviewers.map(({ name }) => name);
  return (
    <>
      {incidents.map(({ id, number }) => {
        const desk = desks.get(id);
        return (
          desk && (
            <section key={id} class="card of-case" aria-label={number}>
              <details open={countNotes([desk]) > 0 || hasDrafts(id)}>
                <summary>
                  <b class="num">{number}</b>{' '}
                  <span class="muted num">{t('dashboard_count', [String(countNotes([desk]))])}</span>
                </summary>
                <div class="pad notes-of-case">
                  <NotesAndTasks id={id} desk={desk} me={self.name ?? ''} reviewers={reviewers} act={act} />
                </div>
              </details>
              {/* Beside the summary, not within it: a control in a control is not read aloud */}
              <a class="lnk small" href={`#/decision/${id}`}>
                {t('campaign_toDecision')}
                <span class="sr">{number}</span>
              </a>
            </section>
          )
        );
      })}
      <ProblemToast act={act} />
    </>
  );
}

function CustodyOfCase({ incident: { id, number } }: { incident: Incident }) {
  const { lang } = useWords();
  const live = useLive(() => custodyOf(id), [id]);
  const chain = useChain(live.is === 'read' ? live.value : undefined);
  if (live.is !== 'read') return <Unread live={live} />;
  return (
    <CustodyCard
      entries={live.value}
      chain={chain}
      routeName={(route) => routeName(route, lang)}
      of={{ number, href: `#/incidents/${id}` }}
    />
  );
}

/** How many notes and tasks these cases have. */
export const countNotes = (desks: Iterable<DeskCase>) =>
  [...desks].reduce((sum, desk) => sum + (desk.kept['note']?.length ?? 0) + saidOf(desk, 'task').length, 0);
