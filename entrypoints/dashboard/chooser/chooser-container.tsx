import { useRef, useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { WithdrawnFirst } from '../../../components/case/withdrawn-first';
import { ChooserPage } from '../../../components/chooser/chooser-page';
import type { Chosen } from '../../../components/chooser/chooser-props';
import { GateDialog, GateReading } from '../../../components/desk/gate';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { UnreadDialog } from '../../../components/shared/unread-dialog';
import { useWords } from '../../../components/words/words';
import { consentIn } from '../../../utils/evidence/hand-over/desk-side';
import { isLockSet } from '../../../utils/evidence/lock/key-ring';
import { incidentFile } from '../../../utils/evidence/queries';
import { readParties, saveParty } from '../../../utils/evidence/settings/parties';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { postedDays } from '../../../utils/evidence/store/captures/posted-days';
import { describeIncident } from '../../../utils/evidence/store/incidents';
import { answerWish, stateNamed, writeAbout } from '../../../utils/evidence/store/own-facts';
import { prepareRequest } from '../../../utils/evidence/store/requests';
import { browser } from '../../../utils/messaging/browser';
import { askedBefore } from '../../../utils/review/earlier-askings';
import { postRecords } from '../../../utils/shapes/records/account-page';
import type { Capture, WishAnswer } from '../../../utils/shapes/schema';
import { whichClaims } from '../../../utils/takedown/claims';
import { logDates } from '../../../utils/takedown/clocks/log-dates';
import { newRequest } from '../../../utils/takedown/many-requests';
import { platformForRoutes, routesFor, waysFor } from '../../../utils/takedown/routes';
import type { Track } from '../../../utils/takedown/tracks';
import { instantNow, legal } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useGate } from '../desk/use-gate';
import { openBeside } from '../guide/open-beside';
import { goTo } from '../hash-address';
import { openAccount } from './open-account';

interface ChooserContainerProps {
  incidentId: string;
  captureId?: string | undefined;
  track?: Track | undefined;
}

/** Prepares a request, asks for the form's host in the very click, and opens the form. */
export function ChooserContainer({ incidentId, captureId, track }: ChooserContainerProps) {
  const live = useLive(
    async () => ({
      file: await incidentFile(incidentId),
      profile: await readProfile(),
      parties: await readParties(),
    }),
    [incidentId],
  );
  const [chosenId, setChosenId] = useState(captureId);
  const act = useAct();
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const gate = useGate(incidentId, 'company-request');
  const [isHeld, setHeld] = useState(false);
  const [mayGoOn, setGoOn] = useState(false);
  if (live.is !== 'read') return <Unread live={live} look="choose" />;
  const { file, profile, parties } = live.value;
  const capture = file?.captures.find(({ id }) => id === chosenId) ?? postRecords(file?.captures ?? []).posts.at(-1);
  if (!file || !capture) return <NoCase isLost />;
  const withdrawn = consentIn(file.custody)?.withdrawn;
  const platformOf = ({ post, page }: Pick<Capture, 'post' | 'page'>) => platformForRoutes(post, page.url);
  const platform = platformOf(capture);

  const answerLogs = (answer?: WishAnswer) => answer && answerWish(incidentId, answer, legal, instantNow());
  const open = async (chosen: Chosen, answer?: WishAnswer) => {
    if (chosen.standing === 'company' && gate.held?.open.length !== 0) {
      setHeld(true);
      void act.run(async () => answerLogs(answer), { as: 'wish' });
      return false;
    }
    // The question must be asked before anything is awaited, or the click no longer counts.
    const origin = originOf(chosen.route);
    const granted = origin
      ? // A browser that refuses to ask has not allowed it: the form is opened from the case then
        browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => false)
      : Promise.resolve(false);
    return act.run(() => prepare(chosen, granted, answer), { as: 'prepare' });
  };
  const prepare = async (chosen: Chosen, granted: Promise<boolean>, answer?: WishAnswer) => {
    const { route, posts, sender, ...said } = chosen;
    const request = {
      ...newRequest(route, posts, capture.id, { ...said, ...sender }, instantNow()),
      ...{ incidentId, platform },
    };
    const isGranted = await granted;
    // A form that failed to save says so itself
    await saving.current.catch(() => undefined);
    await answerLogs(answer);
    const id = await prepareRequest(request, legal);
    if (isGranted && (await isOpened(id))) goTo(`#/incidents/${incidentId}`);
    else goTo(`#/requests/${id}`);
  };

  return (
    <>
      <ChooserPage
        incident={file.incident}
        capture={capture}
        captures={file.captures}
        desk={profile}
        parties={parties}
        isSecret={isLockSet()}
        platformOf={platformOf}
        claimsOf={whichClaims}
        routesOf={(standing, claim) => routesFor({ platform, standing, claim })}
        waysOf={(standing, claim) => waysFor({ platform, standing, claim })}
        track={track}
        onBoth={(hitsBoth) =>
          act.run(() => describeIncident(incidentId, { hitsBoth }, legal, instantNow()), { as: 'both' })
        }
        askedBefore={(sender) => askedBefore(file, sender)}
        onCapture={setChosenId}
        onParty={(party) => {
          saving.current = saveParty(party);
          return saving.current;
        }}
        logDates={logDates({ posted: postedDays(file.captures), logins: [] }, instantNow()).filter(
          ({ rule, state }) => rule.clock.mover === 'counsel' && state === 'running',
        )}
        onAccount={(url) => void act.run(() => openAccount(incidentId, url), { as: 'account' })}
        onAbout={(name) => writeAbout(incidentId, name, legal, instantNow())}
        onStated={() => void act.run(() => stateNamed(incidentId, legal, instantNow()), { as: 'stated' })}
        onOpen={open}
      />
      {withdrawn && !mayGoOn && (
        <WithdrawnFirst
          withdrawn={withdrawn}
          onGoOn={() => setGoOn(true)}
          onClose={() => goTo(`#/incidents/${incidentId}`)}
        />
      )}
      {isHeld && <RequestGate incidentId={incidentId} gate={gate} onClose={() => setHeld(false)} />}
      <ProblemToast act={act} />
    </>
  );
}

interface RequestGateProps {
  incidentId: string;
  gate: ReturnType<typeof useGate>;
  onClose(): void;
}

/** What stands open before a request of the company, while it is read and where it cannot be. */
function RequestGate({ incidentId, gate, onClose }: RequestGateProps) {
  const { t } = useWords();
  const { live, held, progress, act, pass } = gate;
  if (live.is === 'failed')
    return <UnreadDialog title={t('gate_title_company_request')} live={live} onClose={onClose} />;
  if (!held) return <GateReading progress={progress} onClose={onClose} />;
  if (held.open.length === 0) return null;
  const passAndClose = async (why: string) => {
    const isDone = await pass(why);
    if (isDone) onClose();
    return isDone;
  };
  return <GateDialog gate="company-request" {...{ incidentId, held, act, onClose }} onPass={passAndClose} />;
}

/** Origin of a form, or of the help page that leads to it; nothing for a mail or a menu. */
function originOf({ medium, url, helpUrl }: Chosen['route']): string | undefined {
  const address = url === 'unknown' ? helpUrl : url;
  return medium === 'web-form' && address?.startsWith('https://') ? new URL(address).origin : undefined;
}

async function isOpened(requestId: string): Promise<boolean> {
  try {
    await openBeside(requestId);
    return true;
  } catch {
    // The form is opened from the request's own screen then
    return false;
  }
}
