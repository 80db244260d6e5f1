import { useState } from 'preact/hooks';
import { lawFact } from '../../utils/law/law-facts';
import type { ActKind, CaptureAtHand, Incident, IncidentDetails, TargetKind } from '../../utils/shapes/schema';
import { countLacking, LackingFacts } from '../facts/fact-signs';
import { LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button, IconButton } from '../shared/button';
import { errorWords } from '../words/code-words';
import { clockSecond } from '../words/format-time';
import { useWords } from '../words/words';
import { countDetails, DetailsForm } from './details-form';
import { Fold } from './fold';
import { JoinChoice, type Joined } from './join-choice';
import { KeptCard, KeptLine, KeptMini } from './kept';
import { KeptSeveral } from './kept-several';
import { PictureLine } from './picture-line';
import { PixelsChoice, type PixelsProps } from './pixels-choice';
import { type PopupCommon, PopupFrame } from './popup-frame';
import { isDangerous, Questions } from './questions';
import { Steps } from './steps';

export interface CaptureViewProps extends PopupCommon {
  job: CaptureAtHand;
  /** All that were chosen together with it, itself among them; one where it was recorded alone. */
  together?: readonly CaptureAtHand[];
  /** The post was recorded before. */
  joined?: Joined | undefined;
  incident: Incident;
  siteName: string;
  /** When the last answer was saved, ISO 8601; absent before the first of this visit. */
  savedAt?: string | undefined;
  shownToday: number;
  /** The page is in front of the popup, so that true pixels can be added. */
  canAddPixels: boolean;
  busy: boolean;
  /** Code of the act that has just failed. */
  error?: string | undefined;
  /** Tries it again. */
  onRetry?: (() => void) | undefined;
  onAct: (act: ActKind) => void;
  onTarget: (target: TargetKind) => void;
  onDetails: (patch: IncidentDetails) => void;
  onShown: (seconds: number) => void;
  onAddPixels: () => void;
  onOpenPermission: () => void;
  onJoin?: (joins: boolean) => void;
  /** Throws away what this press recorded; absent where that cannot be done any more. */
  onDiscard?: (() => void) | undefined;
  /** Whether pictures may be kept; absent where that cannot be chosen any more. */
  pixels?: PixelsProps | undefined;
  /** Goes on: to what to do first, and to handing over. */
  onNext: () => void;
}

/** A capture that runs or is sealed: what was kept, one line of technique, and in every state the two questions. */
export function CaptureView(props: CaptureViewProps) {
  const { job, incident, together = [] } = props;
  const { t } = useWords();
  const isSealed = job.state === 'sealed';
  const isAnswered = incident.acts.length > 0 && incident.target !== undefined;
  const isSettled = isSealed && (isDangerous(incident) || isAnswered);
  const isSeveral = together.length > 1;
  const canAdd = isSealed && job.sighting.scope === 'post' && props.canAddPixels;
  const isAgain = props.joined !== undefined && isSealed;
  const isRepeated = isAgain && !props.joined?.openedFor;
  const pixels =
    isSealed && (incident.acts.includes('photo') || props.pixels?.state !== 'in') ? props.pixels : undefined;
  const isUnallowed = props.error === 'no-screen-permission';
  const problem = isUnallowed ? undefined : props.error;
  // The card has its room only where nothing is to be said beside it
  const isBrief = isSealed && !isSeveral && (isSettled || isAgain || pixels !== undefined || props.error !== undefined);
  const picture = !(pixels && pixels.state !== 'in') && (
    <PictureLine job={job} busy={props.busy} onAddPixels={canAdd ? props.onAddPixels : undefined} />
  );
  const discard = isSealed && props.onDiscard && (
    <IconButton icon="trash" name={t('popup_discard')} onPress={props.onDiscard} />
  );
  const title = isSeveral
    ? t('popup_recordedSeveral', [String(together.length)])
    : isRepeated && !isSettled
      ? t('popup_recordedAgain')
      : undefined;

  return (
    <PopupFrame
      {...props}
      foot={<Foot {...props} isSettled={isSettled} />}
      isTight={isSettled || pixels !== undefined || countLacking(job.sighting.post) > 1}
      {...(isSettled ? { footLook: 'two' as const } : {})}
    >
      {/* Stays, whatever is drawn below in place of what */}
      <p class="sr" role="status">
        {t(isSealed ? 'popup_recorded' : 'popup_recording')}
      </p>
      {isBrief && !title ? (
        <KeptMini job={job} siteName={props.siteName}>
          {discard}
        </KeptMini>
      ) : (
        <KeptLine job={job} title={title} hasTime={!isSeveral}>
          {discard}
        </KeptLine>
      )}
      {problem && <ProblemNotice code={problem} onRetry={props.onRetry} />}
      {!isSealed && <Steps job={job} />}
      {isSealed && isSeveral && !isSettled && <KeptSeveral captures={together} />}
      {isSealed && !isSeveral && !isBrief && (
        <KeptCard job={job} siteName={props.siteName} shownToday={props.shownToday} onShown={props.onShown}>
          {picture}
        </KeptCard>
      )}
      {isBrief && !problem && !(isAgain && isSettled) && (
        <div class="remarks">
          <LackingFacts post={job.sighting.post} />
          {isUnallowed ? <Unallowed onOpen={props.onOpenPermission} /> : picture}
        </div>
      )}
      {isSealed && props.joined && props.onJoin && (
        <JoinChoice joined={props.joined} isBrief={isSettled} onJoin={props.onJoin} />
      )}
      <Questions incident={incident} onAct={props.onAct} onTarget={props.onTarget} {...hintOf(props, t)} />
      {pixels && <PixelsChoice {...pixels} />}
      {isSettled && !isAgain && !pixels && <MoreWords incident={incident} onDetails={props.onDetails} />}
    </PopupFrame>
  );
}

/** The browser did not let the screen be shown: what gives the right, in one line. */
function Unallowed({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords();
  return (
    <p class="tech" role="alert">
      <span>{errorWords('no-screen-permission', t)}</span>
      <Button kind="quiet" size="s" onPress={onOpen}>
        {t('popup_permissionLink')}
      </Button>
    </p>
  );
}

function hintOf({ job, together = [], joined }: CaptureViewProps, t: ReturnType<typeof useWords>['t']) {
  if (job.state !== 'sealed') return { hint: t('popup_noWaiting') };
  if (together.length > 1) return { hint: t('popup_commonAnswer', [String(together.length)]) };
  return joined?.isJoined ? { hint: t('popup_firstAnswer') } : {};
}

function MoreWords({ incident, onDetails }: Pick<CaptureViewProps, 'incident' | 'onDetails'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const count = countDetails(incident.details);
  const note = count > 0 ? t('popup_detailsFilled', [String(count)]) : t('popup_detailsOptional');
  return (
    <Fold label={t('popup_details')} note={note} open={open} onToggle={() => setOpen(!open)}>
      <DetailsForm details={incident.details} onDetails={onDetails} />
    </Fold>
  );
}

function Foot(props: CaptureViewProps & { isSettled: boolean }) {
  const { t } = useWords();
  const { acts, target } = props.incident;
  const isBegun = acts.length > 0 || target !== undefined;
  const saved = props.savedAt ? t('popup_savedAt', [clockSecond(props.savedAt)]) : t('popup_saved');
  const { isSettled, joined } = props;
  const open = joined?.words ? t(`popup_words_${joined.words}`) : isBegun ? saved : t('popup_nobodySees');
  return (
    <>
      <p class="hush num">
        <Icon name={isBegun || isSettled ? 'check' : 'lock'} />
        <span>
          <span role="status">{isSettled ? props.savedAt && saved : open}</span>
          {isSettled && <LawLine fact={lawFact('no-retaliation')} brief />}
        </span>
      </p>
      <Button onPress={props.onClose}>{t(isSettled || isBegun ? 'shared_close' : 'popup_answerLater')}</Button>
      {isSettled && (
        <Button kind="primary" onPress={props.onNext}>
          {t('popup_next')}
        </Button>
      )}
    </>
  );
}
