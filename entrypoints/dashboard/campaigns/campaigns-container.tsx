import { CampaignList } from '../../../components/campaign/campaign-list';
import { CampaignPage } from '../../../components/campaign/campaign-page';
import type { CampaignRoom } from '../../../components/campaign/campaign-rooms';
import { whyWords } from '../../../components/campaign/why-words';
import { usePagedRows } from '../../../components/rows/paged-rows';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { type Act, useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import type { Language } from '../../../components/words/translate';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { joinCases, partCases } from '../../../utils/desk/campaign-acts';
import { deskCases } from '../../../utils/desk/desk-log';
import { requestsOfCases } from '../../../utils/evidence/cases-together';
import { db } from '../../../utils/evidence/db';
import { firstCaptures, listedIncidents } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { type CampaignRow, viewOf } from '../../../utils/review/campaigns/campaign-rows';
import type { Campaign } from '../../../utils/review/campaigns/group-cases';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { progressOf } from '../../../utils/takedown/many-requests';
import { named } from '../../shared/named-incident';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useLeaving } from '../desk/use-leaving';
import { goTo } from '../hash-address';
import { routeName } from '../requests/request-views';
import { CampaignRoomPart, countNotes } from './campaign-room-parts';
import { savePostList } from './save-post-list';
import { useCampaigns } from './use-campaigns';

const noNumbers: ReadonlyMap<string, string> = new Map();

/** All campaigns, or the one of a case. */
export function CampaignsContainer({
  incidentId,
  room,
}: {
  incidentId?: string | undefined;
  room?: CampaignRoom | undefined;
}) {
  const { t } = useWords();
  const act = useAct();
  const { campaigns, progress, hasFailed, live } = useCampaigns();
  const campaign = incidentId === undefined ? undefined : campaigns?.at.of(incidentId);
  const { shown, foot } = usePagedRows(campaigns?.at.all() ?? []);
  const ids = shown.map(({ cases }) => cases[0] ?? '');
  const heads = useLive(async () => {
    const { incidents } = await listedIncidents(ids);
    return new Map(incidents.flatMap((incident) => (incident ? [[incident.id, incident.number] as const] : [])));
  }, [ids.join(' ')]);
  if (live.is === 'failed') return <Unread live={live} look="text-page" />;
  return (
    <>
      {campaign ? (
        <CampaignContainer campaign={campaign} act={act} room={room} />
      ) : (
        <CampaignList
          campaigns={campaigns && shown}
          foot={foot}
          progress={progress}
          onRetry={hasFailed && (() => location.reload())}
          numbers={heads.is === 'read' ? heads.value : noNumbers}
        />
      )}
      <ActToast act={act}>{t('campaign_done')}</ActToast>
    </>
  );
}

interface CampaignContainerProps {
  campaign: Campaign;
  act: Act;
  room: CampaignRoom | undefined;
}

function CampaignContainer({ campaign, act, room }: CampaignContainerProps) {
  const { t, lang } = useWords();
  const ids = [...new Set([...campaign.cases, ...campaign.asks.flatMap(({ one, other }) => [one, other])])];
  // By what it holds: it is another object after each change, and what is being typed stays where it is
  const own = campaign.cases.join(' ');
  const facts = useLive(() => firstCaptures(ids), [ids.join(' ')]);
  const asked = useLive(() => requestsOfCases(campaign.cases), [own]);
  const desks = useLive(() => deskCases(campaign.cases), [own]);
  const cases = facts.is === 'read' ? facts.value.map(({ incident }) => incident) : [];
  const leaving = useLeaving(
    cases.filter(({ id }) => campaign.cases.includes(id)),
    act,
  );
  if (facts.is === 'failed') return <Unread live={facts} look="text-page" />;
  if (facts.is !== 'read') return null;
  const view = viewOf(
    campaign,
    facts.value.map(({ incident, capture }) => ({ capture, incident: named(incident, lang) })),
  );
  const undoable = (name: string, work: () => Promise<() => Promise<void>>) => {
    let back: () => Promise<void> = async () => {};
    return act.run(
      async () => {
        back = await work();
      },
      { as: name, undo: () => back() },
    );
  };
  const part = (out: readonly string[], staying: readonly string[]) => {
    // The page stays with those that stay, whoever of them its address named
    goTo(`#/campaigns/${staying[0]}`);
    void undoable('part', () => partCases(out, staying, reviewer, instantNow));
  };
  const others = (out: readonly string[]) => campaign.cases.filter((id) => !out.includes(id));
  const answer = (row: CampaignRow, belongs: boolean) => {
    const id = row.incident.id;
    const aim = view.rows.find(({ no }) => no === row.why?.to)?.incident.id ?? campaign.cases[0] ?? '';
    const share = row.why?.percent === undefined ? {} : { share: row.why.percent / 100 };
    if (belongs)
      void undoable('join', () => joinCases(id, aim, { ...share, why: whyWords(row.why, t) }, reviewer, instantNow));
    else part([id], others([id]));
  };
  const join = (number: string) =>
    undoable('join', async () => {
      const found = await db.incidents.get({ number });
      if (!found || campaign.cases.includes(found.id)) throw new CodedError('incident-not-found', number);
      return joinCases(
        found.id,
        campaign.cases[0] ?? '',
        { why: t('campaign_joinWhy'), within: campaign.cases },
        reviewer,
        instantNow,
      );
    });
  return (
    <>
      <CampaignPage
        view={view}
        room={room}
        notes={desks.is === 'read' ? countNotes(desks.value.values()) : undefined}
        holders={desks.is === 'read' ? holdersIn(desks.value) : undefined}
        requests={asked.is === 'read' ? requestsSeen(asked.value, lang) : undefined}
        onPart={(rows) => {
          const out = rows.map(({ incident }) => incident.id);
          part(out, others(out));
        }}
        onAnswer={answer}
        onJoin={join}
        onSave={(withText) =>
          leaving.leave({
            name: 'list',
            save: (out, to) =>
              savePostList(
                view.rows.filter(({ incident }) => out.includes(incident.id)),
                withText,
                to,
              ),
          })
        }
      >
        {room && <CampaignRoomPart room={room} incidents={view.rows.map(({ incident }) => incident)} />}
      </CampaignPage>
      {leaving.dialog}
    </>
  );
}

const holdersIn = (desks: ReadonlyMap<string, DeskCase>) =>
  new Map([...desks].map(([id, desk]) => [id, deskFacts(desk, undefined).holder]));

function requestsSeen(requests: readonly TakedownRequest[], lang: Language) {
  const { windows, nextId } = progressOf(requests);
  return { windows: windows.map((window) => ({ ...window, name: routeName(window.routeId, lang) })), nextId };
}
