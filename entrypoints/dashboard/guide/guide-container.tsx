import type { ComponentChild } from 'preact';
import { NoCase } from '../../../components/case/no-case';
import { LetterBox } from '../../../components/chooser/letter/letter-box';
import { RequestPage } from '../../../components/chooser/request-page';
import { GateDialog, GateReading } from '../../../components/desk/gate';
import { Problem } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { requestOf } from '../../../utils/evidence/queries';
import { browser } from '../../../utils/messaging/browser';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import type { GuideSession } from '../../../utils/takedown/plan/guide-session';
import { sessionOf } from '../../../utils/takedown/plan/session-of';
import { DraftedGuide } from '../../shared/drafted-guide';
import { copyPiece, noteShown } from '../../shared/guide-acts';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { letterStuff, papersOf, saveLetter } from '../chooser/make-letter';
import { useGate } from '../desk/use-gate';
import { goTo } from '../hash-address';
import { openBeside } from './open-beside';

/** One prepared request with its guide, in the dashboard. */
export function GuideContainer({ requestId }: { requestId: string }) {
  const live = useLive(async () => {
    const request = await requestOf(requestId);
    return { request, session: await sessionOf(requestId), letters: request && (await letterStuff(request)) };
  }, [requestId]);
  if (live.is === 'failed' && live.code === 'request-not-found') return <NoCase isLost />;
  if (live.is !== 'read') return <Unread live={live} look="guide-host" />;
  const { request, session, letters } = live.value;
  if (!request) return <NoCase isLost />;
  const page = <PreparedRequest request={request} session={session} letters={letters} />;
  // What was prepared before a second opinion was asked for waits like any other
  return request.standing === 'company' && !session.sentAt ? (
    <CompanyGate incidentId={request.incidentId}>{page}</CompanyGate>
  ) : (
    page
  );
}

/** A request of the company's own right, behind its gate. */
function CompanyGate({ incidentId, children }: { incidentId: string; children: ComponentChild }) {
  const gate = useGate(incidentId, 'company-request');
  const leave = () => goTo(`#/incidents/${incidentId}`);
  if (gate.live.is === 'failed') return <Unread live={gate.live} look="guide-host" />;
  if (!gate.held) return <GateReading progress={gate.progress} onClose={leave} />;
  if (gate.held.open.length === 0) return children;
  return (
    <GateDialog
      {...{ incidentId, held: gate.held, act: gate.act, onPass: gate.pass }}
      gate="company-request"
      onClose={leave}
    />
  );
}

interface PreparedRequestProps {
  request: TakedownRequest;
  session: GuideSession;
  letters: Awaited<ReturnType<typeof letterStuff>> | undefined;
}

function PreparedRequest({ request, session, letters }: PreparedRequestProps) {
  const { t, lang } = useWords();
  const act = useAct();
  const { id: requestId } = request;
  const openForm = () => {
    const origins = [`${new URL(session.route.url).origin}/*`];
    // Asked for before anything is awaited, or the click no longer counts.
    const asked = browser.permissions.request({ origins });
    return act.run(async () => {
      if (!(await asked)) throw new CodedError('form-not-granted');
      await openBeside(requestId);
    });
  };
  const shown = () => act.run(() => noteShown(request), { as: `shown ${instantNow()}` });
  return (
    <RequestPage
      session={session}
      incidentId={request.incidentId}
      problem={<Problem act={act} />}
      onOpen={openForm}
      letter={
        letters &&
        letters.kinds.length > 0 && (
          <LetterBox
            id={requestId}
            kinds={letters.kinds}
            addressee={letters.source.addressee}
            to={letters.to}
            papersOf={(kind, addressee) => papersOf(kind, letters, addressee)}
            onSave={(kind, format, addressee) => saveLetter(kind, format, papersOf(kind, letters, addressee), letters)}
            onShown={shown}
          />
        )
      }
    >
      <DraftedGuide
        key={session.posts?.captureId}
        session={session}
        t={t}
        lang={lang}
        isInPage
        onCopy={(what) => copyPiece(session, what)}
        onShown={shown}
        onSent={(receipt) =>
          act.run(
            () =>
              send('requestSent', {
                requestId,
                ...(receipt ? { receipt } : {}),
                ...(session.posts ? { captureId: session.posts.captureId } : {}),
              }),
            { as: 'sent' },
          )
        }
        onSkip={() => {
          const captureId = session.posts?.captureId;
          if (captureId) void act.run(() => send('postSkipped', { requestId, captureId }), { as: 'skipped' });
        }}
      />
    </RequestPage>
  );
}
