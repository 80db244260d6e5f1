import { useRef, useState } from 'preact/hooks';
import type { ChosenForAll } from '../../../components/campaign/campaign-choice';
import { CampaignChooser } from '../../../components/campaign/campaign-chooser';
import { NoCase } from '../../../components/case/no-case';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { deskCases } from '../../../utils/desk/desk-log';
import { casesTogether } from '../../../utils/evidence/cases-together';
import { isLockSet } from '../../../utils/evidence/lock/key-ring';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { readParties, saveParty } from '../../../utils/evidence/settings/parties';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { postedDays } from '../../../utils/evidence/store/captures/posted-days';
import { answerWishes, stateNamedInEach } from '../../../utils/evidence/store/own-facts';
import { prepareRequests } from '../../../utils/evidence/store/requests';
import { askedBefore } from '../../../utils/review/earlier-askings';
import { accountPages } from '../../../utils/shapes/records/account-page';
import type { WishAnswer } from '../../../utils/shapes/schema';
import { whichClaims } from '../../../utils/takedown/claims';
import { logDates } from '../../../utils/takedown/clocks/log-dates';
import { requestsFor, windowGroups } from '../../../utils/takedown/many-requests';
import { routesFor } from '../../../utils/takedown/routes';
import { instantNow, legal } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { openAccount } from '../chooser/open-account';
import { useGates } from '../desk/use-gate';
import { goTo } from '../hash-address';
import { useCampaigns } from './use-campaigns';

/** Prepares the requests of all cases of a campaign, of each only what may go out. */
export function CampaignRequestsContainer({ incidentId }: { incidentId: string }) {
  const { campaigns, live, hasFailed } = useCampaigns();
  if (live.is === 'failed') return <Unread live={live} look="choose" />;
  if (!campaigns && !hasFailed) return <Unread live={{ is: 'waiting' }} look="choose" />;
  // Where nothing can be compared it goes on with the case that was asked for
  const cases = campaigns ? campaigns.at.of(incidentId)?.cases : [incidentId];
  return cases ? <Preparing key={incidentId} cases={cases} isAlone={!campaigns} /> : <NoCase isLost />;
}

interface PreparingProps {
  cases: readonly string[];
  /** The others are not known: records could not be compared. */
  isAlone: boolean;
}

function Preparing({ cases, isAlone }: PreparingProps) {
  const act = useAct();
  const gates = useGates(cases, 'company-request');
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [stoppedBy, setStoppedBy] = useState<readonly string[]>([]);
  const ids = cases.join(' ');
  const live = useLive(
    async () => ({
      ...{ all: await casesTogether(cases), whomOf: await codeNames(cases) },
      ...{ profile: await readProfile(), parties: await readParties() },
    }),
    [ids],
  );
  if (gates.live.is === 'failed') return <Unread live={gates.live} look="choose" />;
  if (live.is !== 'read') return <Unread live={live} look="choose" />;
  const { all, whomOf, profile, parties } = live.value;
  const [first] = all.incidents;
  if (!first) return <NoCase isLost />;

  const prepare = async ({ said, windows, posts, unasked }: ChosenForAll, answer?: WishAnswer) => {
    // A form that failed to save says so itself
    await saving.current.catch(() => undefined);
    const at = instantNow();
    const requests = windows.flatMap(({ routeId, ...group }) => requestsFor({ id: routeId }, group, posts, said, at));
    // What the page shows may be older than the press
    const held = said.standing === 'company' ? await gates.heldNow() : new Map<string, unknown>();
    const stopping = requests.flatMap((each) => (held.has(each.incidentId) ? [each.incidentId] : []));
    setStoppedBy(stopping);
    if (stopping.length > 0) return false;
    const total = requests.length;
    setProgress({ done: 0, total });
    const count = (done: number) => setProgress({ done, total });
    await prepareRequests(requests, legal, count, async () => {
      if (answer) await answerWishes(unasked, answer, legal, at);
    });
    return true;
  };
  return (
    <>
      <CampaignChooser
        incidents={all.incidents}
        captures={all.captures}
        desk={profile}
        parties={parties}
        isSecret={isLockSet()}
        claimsOf={whichClaims}
        groupsOf={windowGroups}
        routesOf={(platform, standing, claim) => routesFor({ platform, standing, claim })}
        held={gates.held}
        isAlone={isAlone}
        passing={gates.act}
        onPass={gates.pass}
        stoppedBy={stoppedBy}
        progress={progress}
        askedBefore={(sender) => askedBefore(all, sender)}
        onParty={(party) => {
          saving.current = saveParty(party);
          return saving.current;
        }}
        logDates={logDates({ posted: postedDays(all.captures), logins: [] }, instantNow()).filter(
          ({ rule, state }) => rule.clock.mover === 'counsel' && state === 'running',
        )}
        onAccount={(url) => {
          const owner = all.incidents.find(({ id }) =>
            accountPages(all.captures.filter((capture) => capture.incidentId === id)).some((page) => page.url === url),
          );
          void act.run(() => openAccount((owner ?? first).id, url), { as: 'account' });
        }}
        whomOf={whomOf}
        onStated={(named) => void act.run(() => stateNamedInEach(named, legal, instantNow()), { as: 'stated' })}
        onPrepare={async (chosen, answer) => {
          let isPrepared = false;
          await act.run(
            async () => {
              isPrepared = await prepare(chosen, answer);
              if (isPrepared) goTo(`#/campaigns/${first.id}`);
            },
            { as: 'prepare' },
          );
          setProgress(undefined);
          return isPrepared;
        }}
      />
      <ProblemToast act={act} />
    </>
  );
}

/** The code names of the persons whom these cases hit. */
async function codeNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await deskCases(ids))].map(([id, desk]) => [id, deskFacts(desk, undefined).whom]));
}
