import { useState } from 'preact/hooks';
import { AnswerDialog } from '../../../components/requests/answer-dialog';
import { DaysDialog } from '../../../components/requests/days-dialog';
import type { RequestActs, RequestView } from '../../../components/requests/request-view';
import { RequestsCard } from '../../../components/requests/requests-card';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { lookAtFile } from '../../../utils/evidence/brought/bring-files';
import { formCapturesIn } from '../../../utils/evidence/form-capture-log';
import { type AnswerFile, keepAnswerFiles } from '../../../utils/evidence/store/captures/form-captures';
import { recordDays } from '../../../utils/evidence/store/request-days';
import { discardRequest, prepareRequest, recordAnswer, takeBackAnswer } from '../../../utils/evidence/store/requests';
import { japanDate } from '../../../utils/japan-time';
import type { Capture, CustodyEntry, Incident, TakedownRequest } from '../../../utils/shapes/schema';
import { clockDates } from '../../../utils/takedown/clocks/dates';
import { knownDays } from '../../../utils/takedown/clocks/known-days';
import { followUpText } from '../../../utils/takedown/clocks/next-steps';
import { copyText } from '../../../utils/takedown/copy-text';
import { send } from '../../shared/page-send';
import { instantNow, legal } from '../../shared/people';
import type { Leave } from '../desk/use-leaving';
import { postedOn } from './case-days';
import { saverOfFormFiles } from './form-files';
import { requestView } from './request-views';
import { useClocksSeen } from './use-clocks-seen';
import { useLooks } from './use-looks';

interface RequestsPartProps {
  requests: readonly TakedownRequest[];
  captures: readonly Capture[];
  custody: readonly CustodyEntry[];
  incident: Incident;
  onRequest(captureId: string): void;
  /** Asks what stands open before a file of the company's own request leaves. */
  onLeave: Leave;
}

/** The requests of an incident with what can be done: record an answer, put away, save the dates, ask again. */
export function RequestsPart({ requests, captures, custody, incident, onRequest, onLeave }: RequestsPartProps) {
  const { t, lang } = useWords();
  const [answering, setAnswering] = useState<RequestView>();
  const act = useAct();
  const [dating, setDating] = useState<RequestView>();
  const { looks, looking, look, live } = useLooks(captures, requests, act);
  const captureOf = (request: TakedownRequest) => captures.find(({ id }) => id === request.captureId);
  const now = instantNow();
  const pictures = formCapturesIn(custody);
  const views = requests.map((request) => ({
    ...requestView(request, incident, lang, now, captureOf(request)?.post.postedAt?.iso),
    ...postNumbers(request, captures),
    ...looks.get(request.captureId),
    pictures: pictures.filter(({ requestId }) => requestId === request.id),
  }));
  useClocksSeen(incident.id, requests.length > 0);
  const acts: RequestActs = {
    looking: requests.find(({ captureId }) => captureId === looking)?.id,
    onDays: setDating,
    onLook: ({ request }) => look(request.captureId),
    onPicture: saverOfFormFiles(incident, requests, act, onLeave),
    onAnswer: setAnswering,
    onDiscard: ({ request }) =>
      act.run(() => discardRequest(request.id, legal, instantNow()), {
        undo: () => prepareRequest({ ...request, preparedAt: instantNow() }, legal),
      }),
    onFollowUp: ({ request, statutoryWindow }) => {
      const permalink = captureOf(request)?.post.permalink;
      const text = followUpText({
        outcome: request.answer?.outcome === 'refused' ? 'refused' : 'none',
        sentOn: (request.sentAt ?? request.preparedAt).slice(0, 10),
        statutoryWindow,
        ...(request.receipt ? { receipt: request.receipt } : {}),
        ...(permalink ? { permalink } : {}),
      });
      return act.run(() => copyText(text), { as: 'copy' });
    },
    onOtherRoute: ({ request }) => onRequest(request.captureId),
  };
  return (
    <>
      <RequestsCard
        requests={views}
        acts={acts}
        trackHref={incident.hitsBoth && ((track) => `#/requests/new/${incident.id}?track=${track}`)}
      />
      {dating && (
        <DaysDialog
          id={dating.request.id}
          routeName={dating.routeName}
          days={dating.request.days}
          postedOn={postedOn(captureOf(dating.request))}
          countedFrom={(days) => {
            const { statutoryWindow, request } = dating;
            const known = knownDays({ days }, undefined);
            const dates = clockDates(known, now, { statutoryWindow, claim: request.claim });
            return dates.map(({ dueOn, rule: fact }) => ({ dueOn, fact }));
          }}
          onClose={() => setDating(undefined)}
          onSave={async (days) => {
            await recordDays(dating.request.id, days, legal, instantNow());
            followClocks();
          }}
        />
      )}
      {answering && (
        <AnswerDialog
          id={answering.request.id}
          routeName={answering.routeName}
          answer={answering.request.answer}
          posts={answering.request.posts
            ?.filter(({ skipped }) => !skipped)
            .map(({ captureId, answer }) => ({
              captureId,
              name: t('chooser_post', [String(captures.findIndex(({ id }) => id === captureId) + 1)]),
              outcome: (answer ?? answering.request.answer)?.outcome,
            }))}
          today={japanDate(now)}
          onClose={() => setAnswering(undefined)}
          look={lookAtFile}
          onSave={async ({ wording, files, ...said }, captureIds) => {
            const before = answering.request;
            await recordAnswer(before.id, { ...said, at: instantNow() }, legal, captureIds);
            await keepAnswerFiles(before.id, answerFiles(files, wording), legal, instantNow());
            followClocks();
            // It stands: the offer to take it back comes beside the dialog, which has ended
            void act.run(() => Promise.resolve(), { as: 'answer', undo: () => takeBack(before) });
          }}
        />
      )}
      {live.is === 'failed' && <Unread live={live} />}
      <ActToast act={act}>{t(act.done?.as === 'answer' ? 'requests_answerKept' : 'requests_discarded')}</ActToast>
    </>
  );
}

/** A pasted answer is kept as a file of words beside the others. */
function answerFiles(files: readonly AnswerFile[], words: string | undefined): AnswerFile[] {
  const pasted = { bytes: new TextEncoder().encode(words), ending: 'txt', mediaType: 'text/plain' };
  return words ? [...files, pasted] : [...files];
}

/** Which posts of the case, by the numbers of their records, and how many of those that go one by one are left. */
function postNumbers(request: TakedownRequest, captures: readonly Capture[]): Pick<RequestView, 'posts'> {
  if (!request.posts) return {};
  const numbers = request.posts.map((post) => captures.findIndex(({ id }) => id === post.captureId) + 1);
  const asked = request.posts.filter(({ skipped }) => !skipped);
  const left = asked.filter(({ sentAt }) => !sentAt).length;
  return { posts: { numbers, left, answered: asked.filter(({ answer }) => answer).length } };
}

async function takeBack(before: TakedownRequest): Promise<void> {
  await takeBackAnswer(before, legal, instantNow());
  followClocks();
}

/** The worker's badge and alarms come after what is written: without it they follow at its next alarm. */
function followClocks(): void {
  send('lookAtClocks', {}).catch(reportError);
}
