import { useState } from 'preact/hooks';
import { isSamePost, newestOfEach } from '../../utils/review/newest-of-each';
import type { Standing, WishAnswer } from '../../utils/shapes/schema';
import type { Claim } from '../../utils/takedown/claims';
import type { Route } from '../../utils/takedown/route-schema';
import { keyPart } from '../../utils/word-key';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import type { ChooserPageProps } from './chooser-props';
import { LogQuestion } from './log-question';
import { PostsStep } from './steps/posts-step';
import { ReasonStep } from './steps/reason-step';
import { type RouteOffer, RouteStep } from './steps/route-step';
import { type SenderChoice, SenderStep, senderLacks } from './steps/sender-step';
import { asksForLogs } from './use-choice';

interface RequestStepsProps extends ChooserPageProps {
  standing: Standing;
  claim: Claim;
  offers: readonly RouteOffer[];
  sender: SenderChoice;
  /** What is chosen anew of it. */
  onSender(part: SenderChoice): void;
}

/** Longest reason that is kept. */
export const reasonLimit = 20_000;

/** What a request says, in whose name and through which window; before one opens, the question for the logs. */
export function RequestSteps(props: RequestStepsProps) {
  const { incident, standing, claim, offers, sender, parties } = props;
  const { t } = useWords();
  const [waiting, setWaiting] = useState<(answer: WishAnswer) => Promise<void>>();
  const draft = useDraft('reason', incident.id, '');
  const picks = useDraft('request-posts', incident.id, [{ captureId: props.capture.id }]);
  const platform = props.platformOf(props.capture);
  const posted = newestOfEach(props.captures).filter((capture) => props.platformOf(capture) === platform);
  // The record of a page is asked for by itself: it is none of the posts
  const newest = posted.some((capture) => isSamePost(capture, props.capture)) ? posted : [props.capture];
  const picked = picks.value.filter(({ captureId }) => newest.some(({ id }) => id === captureId));
  const isElse = picked.length === 0 && picks.value.length > 0;
  const posts = newest.length > 1 && !isElse ? picked : [{ captureId: props.capture.id }];
  const reason = draft.value;
  const asked = props.askedBefore({ standing, claim: claim.id, partyId: sender.partyId });
  const askedOn = newest.length === 1 ? asked.get(props.capture.id) : undefined;
  const open = (route: Route) => {
    const go = async (answer?: WishAnswer) => {
      if (await props.onOpen({ standing, claim: claim.id, reason: reason.trim(), route, sender, posts }, answer)) {
        draft.written(reason);
        picks.discard();
      }
    };
    if (asksForLogs(incident, claim.id)) setWaiting(() => go);
    else void go();
  };
  return (
    <>
      <Restored draft={draft} />
      <ReasonStep
        reason={reason}
        toState={t(`claim_toState_${keyPart(claim.id)}`)}
        limit={reasonLimit}
        onReason={draft.change}
      />
      {newest.length > 1 && (
        <PostsStep number={4} captures={newest} chosen={posts} asked={asked} onChange={picks.change} />
      )}
      <SenderStep
        key={standing}
        number={newest.length > 1 ? 5 : 4}
        standing={standing}
        claim={claim.id}
        parties={parties}
        about={incident.own?.about}
        chosen={sender}
        onChoose={props.onSender}
        isSecret={props.isSecret}
        onParty={props.onParty}
      />
      {askedOn && <Notice icon="info">{t('chooser_askedOn', [askedOn])}</Notice>}
      <RouteStep
        number={newest.length > 1 ? 6 : 5}
        posts={posts.length}
        offers={offers}
        others={props.waysOf(standing, claim.id)}
        chosenWords={[t(`dashboard_standing_${standing}`), t(`claim_name_${keyPart(claim.id)}`)].join(
          t('dashboard_between'),
        )}
        lacksReason={reason.trim() === ''}
        lacksSender={posts.length === 0 ? 'posts' : senderLacks(standing, sender, parties)}
        onOpen={open}
      />
      {waiting && (
        <LogQuestion
          incidentId={incident.id}
          captures={props.captures}
          dates={props.logDates}
          onAccount={props.onAccount}
          onClose={() => setWaiting(undefined)}
          onAnswer={(answer) => {
            setWaiting(undefined);
            void waiting(answer);
          }}
        />
      )}
    </>
  );
}
