import { useState } from 'preact/hooks';
import type { Standing, WishAnswer } from '../../utils/shapes/schema';
import type { Claim } from '../../utils/takedown/claims';
import { keyPart } from '../../utils/word-key';
import { LogQuestion } from '../chooser/log-question';
import { reasonLimit } from '../chooser/request-steps';
import { PostsStep } from '../chooser/steps/posts-step';
import { ReasonStep } from '../chooser/steps/reason-step';
import { type SenderChoice, SenderStep, senderLacks } from '../chooser/steps/sender-step';
import { UrgentForm } from '../desk/gate';
import { Problem } from '../shared/acts/problem';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import type { CampaignChooserProps } from './campaign-choice';
import { HeldCases } from './held-cases';
import { useManyChoice } from './use-many-choice';
import { WindowsStep } from './windows-step';

interface ManyStepsProps extends CampaignChooserProps {
  standing: Standing;
  claim: Claim;
  sender: SenderChoice;
  /** What is chosen anew of it. */
  onSender(part: SenderChoice): void;
}

/** What all requests say and in whose name, which posts, and through which window of each site. */
export function ManySteps(props: ManyStepsProps) {
  const { incidents, standing, claim, sender, parties } = props;
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const choice = useManyChoice(props, standing, claim, sender);
  const { draft, picks, newest, held } = choice;
  const prepare = async (answer?: WishAnswer) => {
    const chosen = choice.chosen();
    if (!(await props.onPrepare(chosen, answer))) return;
    draft.written(draft.value);
    picks.discard();
  };
  const lacksSender = senderLacks(standing, sender, parties);
  const { unasked } = choice.chosen();
  const picked = new Set(picks.value.map(({ captureId }) => captureId));
  const chosen = new Set(newest.flatMap(({ id, incidentId }) => (picked.has(id) ? [incidentId] : [])));
  // Held are those alone of which something was chosen
  const urgent = new Map([...(held ?? [])].filter(([id]) => chosen.has(id)));
  const why = useDraft('gate', `company-request:${incidents[0]?.id} all`, '');
  return (
    <>
      <Restored draft={draft} />
      <Restored draft={picks} />
      <ReasonStep
        reason={draft.value}
        toState={t(`claim_toState_${keyPart(claim.id)}`)}
        limit={reasonLimit}
        onReason={draft.change}
      />
      <PostsStep
        number={4}
        captures={newest}
        chosen={picks.value}
        asked={choice.asked}
        onChange={picks.change}
        caseOf={choice.numberOf}
      />
      <SenderStep
        key={standing}
        number={5}
        standing={standing}
        claim={claim.id}
        parties={parties}
        chosen={sender}
        onChoose={props.onSender}
        isSecret={props.isSecret}
        onParty={props.onParty}
      />
      <WindowsStep
        number={6}
        windows={choice.windows}
        progress={props.progress}
        blocked={
          (!held && t('campaign_requests_reading')) ||
          (!choice.hasPosts && t(held && held.size > 0 ? 'campaign_held_all' : 'chooser_needs_posts')) ||
          (choice.lacksReason && t('chooser_needsReason')) ||
          (lacksSender && t(`chooser_needs_${lacksSender}`)) ||
          undefined
        }
        onChoose={choice.chooseRoute}
        onPrepare={() => {
          if (unasked.length > 0) setAsking(true);
          else void prepare();
        }}
      >
        {held && <HeldCases incidents={incidents} held={held} stoppedBy={props.stoppedBy} />}
        {urgent.size > 0 && (
          <>
            <Restored draft={why} />
            <UrgentForm
              draft={why}
              act={props.passing}
              words={t('campaign_held_pass', [String(urgent.size)])}
              onPass={(reason) => props.onPass(reason, urgent)}
            />
            <Problem act={props.passing} own />
          </>
        )}
      </WindowsStep>
      {isAsking && (
        <LogQuestion
          incidentId={unasked[0] ?? ''}
          captures={props.captures}
          dates={props.logDates}
          onAccount={props.onAccount}
          onClose={() => setAsking(false)}
          onAnswer={(answer) => {
            setAsking(false);
            void prepare(answer);
          }}
        />
      )}
    </>
  );
}
