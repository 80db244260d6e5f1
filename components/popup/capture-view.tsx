import { useState } from 'preact/hooks';
import type { ActKind, CaptureAtHand, Incident, IncidentDetails, TargetKind } from '../../utils/shapes/schema';
import { lawFact } from '../../utils/takedown/law/law-facts';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { LackingFacts } from '../shared/fact-signs';
import { LawLine } from '../shared/law-cite';
import { Notice } from '../shared/notice';
import { ProblemNotice } from '../shared/problem';
import { clockSecond } from '../words/format-time';
import { useWords } from '../words/words';
import { countDetails, DetailsForm } from './details-form';
import { Fold } from './fold';
import { KeptCard, KeptLine, KeptMini } from './kept';
import { type PopupCommon, PopupFrame } from './popup-frame';
import { isDangerous, Questions } from './questions';
import { Steps } from './steps';
import { PictureLine, Upgrade } from './upgrade';

export interface CaptureViewProps extends PopupCommon {
  job: CaptureAtHand;
  incident: Incident;
  siteName: string;
  /** When the last answer was saved, ISO 8601; absent before the first of this visit. */
  savedAt?: string | undefined;
  shownToday: number;
  /** The browser lets the screen be taken at any click. */
  screenGranted: boolean;
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
  onOpenIncident: (id: string) => void;
}

/** A capture that runs or is sealed: it is kept first, the two questions come after. */
export function CaptureView(props: CaptureViewProps) {
  const { job, incident } = props;
  const { t } = useWords();
  const isAnswered = incident.acts.length > 0 || incident.target !== undefined;
  const [asks, setAsks] = useState(isAnswered);
  const isSealed = job.state === 'sealed';
  const kind = job.picture?.kind ?? 'none';
  const lacksPixels = isSealed && kind !== 'screen' && job.sighting.scope === 'post' && props.canAddPixels;
  const leadsWithPixels = lacksPixels && !asks;
  const isSettled = isSealed && (isDangerous(incident) || (incident.acts.length > 0 && incident.target !== undefined));
  const isCompact = isSealed && !leadsWithPixels && (isSettled || lacksPixels);
  const showsCard = isSealed && !leadsWithPixels && !isCompact;
  const questions = (
    <Questions
      incident={incident}
      onAct={props.onAct}
      onTarget={props.onTarget}
      {...(isSealed ? {} : { hint: t('popup_noWaiting') })}
    />
  );

  return (
    <PopupFrame
      {...props}
      foot={<Foot {...props} isAnswered={isAnswered} isSettled={isSettled} />}
      {...(isSettled ? { footLook: 'two' as const } : {})}
    >
      {isCompact ? <KeptMini job={job} siteName={props.siteName} /> : <KeptLine job={job} />}
      {props.error && <ProblemNotice code={props.error} onRetry={props.onRetry} />}
      {!isSealed && <Steps job={job} />}
      {isSealed && !showsCard && <LackingFacts post={job.sighting.post} />}
      {showsCard && (
        <KeptCard job={job} siteName={props.siteName} shownToday={props.shownToday} onShown={props.onShown} />
      )}
      {leadsWithPixels && (
        <>
          <Upgrade kind={kind} busy={props.busy} onAddPixels={props.onAddPixels} />
          {!props.screenGranted && <PermissionNotice onOpenPermission={props.onOpenPermission} />}
          <Fold label={t('popup_answerTwo')} note={t('popup_laterIsFine')} open={false} onToggle={() => setAsks(true)}>
            {null}
          </Fold>
        </>
      )}
      {isSealed && kind !== 'screen' && !leadsWithPixels && (
        <PictureLine job={job} busy={props.busy} onAddPixels={lacksPixels ? props.onAddPixels : undefined} />
      )}
      {!leadsWithPixels && questions}
      {isSettled && !leadsWithPixels && <MoreWords incident={incident} onDetails={props.onDetails} />}
    </PopupFrame>
  );
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

function PermissionNotice({ onOpenPermission }: { onOpenPermission: () => void }) {
  const { t } = useWords();
  return (
    <Notice icon="key">
      {t('popup_permissionHelp')}
      <button type="button" class="link" onClick={onOpenPermission}>
        {t('popup_permissionLink')}
      </button>
    </Notice>
  );
}

function Foot(props: CaptureViewProps & { isAnswered: boolean; isSettled: boolean }) {
  const { t } = useWords();
  const saved = props.savedAt ? t('popup_savedAt', [clockSecond(props.savedAt)]) : t('popup_saved');
  if (props.isSettled) {
    return (
      <>
        <p class="hush" role="status">
          <Icon name="check" />
          <span class="num">
            {saved}
            <LawLine fact={lawFact('no-retaliation')} brief />
          </span>
        </p>
        <Button onPress={props.onClose}>{t('shared_close')}</Button>
        <Button kind="primary" onPress={() => props.onOpenIncident(props.incident.id)}>
          {t('popup_checkRecord')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p class="hush num">
        <Icon name={props.isAnswered ? 'check' : 'lock'} />
        {props.isAnswered ? saved : t('popup_nobodySees')}
      </p>
      <Button onPress={props.onClose}>{t(props.isAnswered ? 'shared_close' : 'popup_answerLater')}</Button>
    </>
  );
}
