import { useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { LetterBox } from '../../../components/chooser/letter-box';
import { RequestPage } from '../../../components/chooser/request-page';
import { GuidePanel } from '../../../components/guide/guide-panel';
import { errorWords } from '../../../components/words/code-words';
import { useWords } from '../../../components/words/words';
import { codeOf } from '../../../utils/coded-error';
import { requestOf } from '../../../utils/evidence/queries';
import { browser } from '../../../utils/messaging/browser';
import { sessionOf } from '../../../utils/takedown/session-of';
import { copyPiece, noteShown } from '../../shared/guide-acts';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';
import { letterStuff, papersOf, saveLetter } from '../chooser/make-letter';
import { openBeside } from './open-beside';

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

  const openForm = () => {
    const origins = [`${new URL(session.route.url).origin}/*`];
    // Asked for before anything is awaited, or the click no longer counts.
    browser.permissions
      .request({ origins })
      .then((granted) => {
        if (!granted) setProblem(errorWords('form-not-granted', t));
        else return openBeside(requestId);
      })
      .catch(fail);
  };
  return (
    <RequestPage
      session={session}
      incidentId={request.incidentId}
      problem={problem}
      onOpen={openForm}
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
            onShown={() => void noteShown(request)}
          />
        )
      }
    >
      <GuidePanel
        session={session}
        t={t}
        lang={lang}
        hasPicturesBeside
        onCopy={(what) => copyPiece(session, what)}
        onShown={() => void noteShown(request)}
        onSent={(receipt) => {
          send('requestSent', { requestId, ...(receipt ? { receipt } : {}) }).catch(fail);
        }}
      />
    </RequestPage>
  );
}
