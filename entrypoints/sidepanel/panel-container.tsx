import { useEffect, useRef, useState } from 'preact/hooks';
import { GuideAbsent } from '../../components/guide/guide-absent';
import { Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { codeOf } from '../../utils/coded-error';
import { requestOf } from '../../utils/evidence/queries';
import { browser } from '../../utils/messaging/browser';
import type { PanelAct } from '../../utils/messaging/contract/panel';
import type { StepState } from '../../utils/takedown/fill/form-guide';
import { type GuideProblem, isLastPost } from '../../utils/takedown/plan/guide-session';
import { valuesFor } from '../../utils/takedown/plan/outline';
import { planDigest } from '../../utils/takedown/plan/plan-digest';
import { sessionOf } from '../../utils/takedown/plan/session-of';
import { DraftedGuide } from '../shared/drafted-guide';
import { copyPiece, noteShown } from '../shared/guide-acts';
import { send } from '../shared/page-send';
import { useLive } from '../shared/use-live';
import { type FormLine, keepLine } from './form-line';

/** The guide in the browser's side panel, beside the tab of the form. The plan is the extension's own; the page only tells how it stands. */
export function PanelContainer({ tabId }: { tabId: number }) {
  const { t, lang } = useWords();
  const { line, act } = useLine(tabId);
  const { requestId } = line;
  const live = useLive(async () => {
    if (!requestId) return undefined;
    const request = await requestOf(requestId);
    const session = await sessionOf(requestId);
    return { request, session, plan: await planDigest(session) };
  }, [requestId]);
  const [problem, setProblem] = useState<GuideProblem>();
  useFocusAfterFill(line);
  // Said at once: the page's own word that it fills comes a moment later.
  const [pressed, setPressed] = useState(false);
  useEffect(() => setPressed(false), [line]);
  const value = live.is === 'read' ? live.value : undefined;
  const isOther = value ? line.news && line.news.plan !== value.plan : false;
  useEffect(() => {
    if (isOther) act({ act: 'renew' });
  }, [isOther, act]);

  if (live.is === 'failed' && live.code !== 'request-not-found')
    return (
      <div class="guide">
        <Unread live={live} />
      </div>
    );
  if (live.is === 'failed' || (line.state === 'away' && !requestId)) return <GuideAbsent />;
  if (!value) return <GuideAbsent isWaiting />;
  const { request, session } = value;
  const news = isOther ? undefined : line.news;
  const isBeside = line.state === 'beside' && !isOther;
  const tellSent = (receipt: string | undefined) => {
    const { posts } = session;
    const post = posts ? { captureId: posts.captureId } : {};
    return send('requestSent', { requestId: session.requestId, ...(receipt ? { receipt } : {}), ...post }).then(
      async () => {
        setProblem(undefined);
        if (posts && !isLastPost(posts)) await nextForm(tabId, session.requestId);
        return true;
      },
      (cause) => {
        setProblem(codeOf(cause) === 'reload-needed' ? 'guide_problem_reload' : 'guide_problem');
        return false;
      },
    );
  };
  return (
    <DraftedGuide
      key={`${session.requestId} ${session.posts?.captureId}`}
      session={session}
      form={news && { ...news.form, busy: news.form.busy || pressed }}
      beside={isBeside ? 'form' : line.state === 'beside' ? 'loading' : line.state}
      left={line.left}
      isAfter={isBeside && line.isAfter}
      {...{ t, lang }}
      problem={problem ?? news?.problem}
      recording={news?.recording}
      onFill={() => {
        setPressed(true);
        act({ act: 'fill', steps: valuesFor(session.steps, (index) => hasBox(news?.form.steps[index])) });
      }}
      onUndo={() => act({ act: 'undo' })}
      onAttach={() => act({ act: 'attach' })}
      onPoint={(step) => act(step === undefined ? { act: 'point' } : { act: 'point', step })}
      onRecord={(stage) => act({ act: 'record', stage })}
      onCopy={(what) => copyPiece(session, what)}
      onShown={() => request && noteShown(request).catch(reportError)}
      onSent={tellSent}
      onSkip={() => {
        if (!session.posts) return;
        send('postSkipped', { requestId: session.requestId, captureId: session.posts.captureId })
          .then(() => nextForm(tabId, session.requestId))
          .catch(reportError);
      }}
      onReturn={() => browser.tabs.update(tabId, { url: session.route.url }).catch(reportError)}
      onClose={() => window.close()}
    />
  );
}

/** Whether the page says that it has a box that may be filled. */
const hasBox = (state: StepState | undefined) =>
  state !== undefined && state !== 'not-found' && state !== 'passed-on' && state !== 'elsewhere';

/** The form of the post whose turn it is now comes into the tab. */
async function nextForm(tabId: number, requestId: string): Promise<void> {
  const { route } = await sessionOf(requestId);
  await browser.tabs.update(tabId, { url: route.url });
}

/** The line to the form's page for as long as this panel is shown. */
function useLine(tabId: number): { line: FormLine; act: (act: PanelAct) => void } {
  const [line, setLine] = useState<FormLine>({ state: 'loading' });
  const hand = useRef<(act: PanelAct) => boolean>(() => false);
  const act = useRef((asked: PanelAct) => void hand.current(asked)).current;
  useEffect(() => {
    const ending = new AbortController();
    hand.current = keepLine(tabId, ending.signal, setLine);
    return () => ending.abort();
  }, [tabId]);
  return { line, act };
}

/** The pressed button is gone when the fields are filled: the keyboard goes on at the one that takes its place. */
function useFocusAfterFill({ news }: FormLine): void {
  const wasBusy = useRef(false);
  const isBusy = news?.form.busy ?? false;
  useEffect(() => {
    if (wasBusy.current && !isBusy && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-after-fill]')?.focus({ preventScroll: true });
    wasBusy.current = isBusy;
  }, [isBusy]);
}
