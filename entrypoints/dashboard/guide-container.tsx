import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LetterBox } from '../../components/chooser/letter-box';
import { RequestPage } from '../../components/chooser/request-page';
import { NoCase } from '../../components/dashboard/no-case';
import { GuidePanel } from '../../components/guide/guide-panel';
import type { LetterPiece } from '../../components/guide/letter-part';
import { errorWords } from '../../components/shared/code-words';
import { useWords } from '../../components/shared/words';
import { codeOf } from '../../utils/coded-error';
import { noteAct } from '../../utils/evidence/incidents';
import { requestOf } from '../../utils/evidence/queries';
import { countShown } from '../../utils/evidence/settings';
import { send } from '../../utils/messaging/send';
import { sessionOf } from '../../utils/takedown/session-of';
import { letterStuff, papersOf, saveLetter } from './make-letter';
import { instantNow, legal } from './people';
import { useLive } from './use-live';

/** One prepared request with its guide, in the dashboard. */
export function GuideContainer({ requestId }: { requestId: string }) {
  const { t, lang } = useWords();
  const { value, error } = useLive(async () => {
    const request = await requestOf(requestId);
    return { request, session: await sessionOf(requestId), letters: request && (await letterStuff(request)) };
  }, [requestId]);
  const [problem, setProblem] = useState<string>();
  if (error) return <NoCase isLost />;
  if (!value?.request) return <main class="guide-host" aria-busy="true" />;
  const { request, session, letters } = value;
  const fail = (cause: unknown) => setProblem(errorWords(codeOf(cause), t));

  const openBeside = () => {
    const origins = [`${new URL(session.route.url).origin}/*`];
    // Asked for before anything is awaited, or the click no longer counts.
    browser.permissions
      .request({ origins })
      .then((granted) => {
        if (!granted) setProblem(errorWords('form-not-granted', t));
        else return send('openForm', { requestId });
      })
      .catch(fail);
  };
  const copy = async (what: number | LetterPiece) => {
    const text = typeof what === 'number' ? session.steps[what]?.value : session.letter?.[what];
    if (text === undefined) return false;
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  };
  const noteShown = async () => {
    const now = instantNow();
    await countShown(now);
    const { incidentId, captureId } = request;
    await noteAct({ incidentId, captureId, event: 'revealed', detail: { what: 'text' } }, legal, now);
  };
  return (
    <RequestPage
      session={session}
      incidentId={request.incidentId}
      problem={problem}
      onOpen={openBeside}
      letter={
        letters &&
        letters.kinds.length > 0 && (
          <LetterBox
            kinds={letters.kinds}
            addressee={letters.source.addressee}
            papersOf={(kind, addressee) => papersOf(kind, letters, addressee)}
            onSave={(kind, format, addressee) => {
              const papers = papersOf(kind, letters, addressee);
              const { version } = browser.runtime.getManifest();
              void saveLetter(kind, format, papers, letters, version).catch(fail);
            }}
            onShown={() => void noteShown()}
          />
        )
      }
    >
      <GuidePanel
        session={session}
        t={t}
        lang={lang}
        onCopy={copy}
        onShown={() => void noteShown()}
        onSent={(receipt) => {
          send('requestSent', { requestId, ...(receipt ? { receipt } : {}) }).catch(fail);
        }}
      />
    </RequestPage>
  );
}
