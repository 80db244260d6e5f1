import { useState } from 'preact/hooks';
import { CaseHead } from '../../../components/case/case-head';
import { CaseView } from '../../../components/case/case-view';
import { WithdrawnBand } from '../../../components/case/consent-card';
import { DescribeDialog } from '../../../components/case/describe-dialog';
import { DetailsCard } from '../../../components/case/details-card';
import { GradeCard } from '../../../components/case/grade-card';
import { JobsNotice } from '../../../components/case/jobs-notice';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { CareLinks } from '../../../components/shared/care-links';
import { together, Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { consentIn } from '../../../utils/evidence/hand-over/desk-side';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { describeIncident, noteShown as writeShown } from '../../../utils/evidence/store/incidents';
import { isBeta } from '../../../utils/platforms';
import { gradeCapture } from '../../../utils/review/grade';
import { postRecords } from '../../../utils/shapes/records/account-page';
import type { IncidentStatus } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { send } from '../../shared/page-send';
import { instantNow, personOf } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';
import { useLeaving } from '../desk/use-leaving';
import { DatesPart } from '../requests/dates-part';
import { RequestsPart } from '../requests/requests-part';
import { CaseVaultContainer } from '../vault/case-vault-container';
import { BackingContainer } from './backing-container';
import { CapturePart } from './capture-part';
import { ConsentContainer } from './consent-container';
import { CustodyPart } from './custody-part';
import { useBacking } from './use-backing';
import { useCaptureFiles } from './use-capture-files';
import { useIncidentFile } from './use-incident-file';
import { useOpened } from './use-opened';

interface CaseContainerProps {
  incidentId: string;
  shownToday: number;
  statusSignal: number;
  onStatus(to: IncidentStatus): Promise<boolean>;
  onExport(): void;
  onHandOff(): void;
  onRequest(captureId?: string): void;
  /** Words were shown once more. */
  onShown(): void;
}

const isUnderWay = ({ state }: { state: string }) => state === 'prepared' || state === 'sent';

/** One incident, live from the database. */
export function CaseContainer(props: CaseContainerProps) {
  const { incidentId, shownToday } = props;
  const { lang } = useWords();
  const live = together({ file: useIncidentFile(incidentId), profile: useLive(readProfile, []) });
  const act = useAct();
  const [captureId, setCaptureId] = useState<string>();
  const [describing, setDescribing] = useState(false);
  const { file, profile } = live.is === 'read' ? live.value : {};
  const capture = file?.captures.find(({ id }) => id === captureId) ?? postRecords(file?.captures ?? []).posts.at(-1);
  const stored = useCaptureFiles(capture);
  const found = useBacking(capture);
  const { campaigns } = useAlike();
  const leaving = useLeaving(file ? [file.incident] : [], act);
  useOpened(file?.incident.id);
  if (live.is !== 'read') return <Unread live={live} look="case" />;
  if (!file) return <main class="case" aria-busy="true" />;

  const incident = named(file.incident, lang);
  const { feeling: _, ...details } = incident.details;
  const consent = consentIn(file.custody);
  const retry = (captureId: string) => act.run(() => send('retryCapture', { captureId }), { as: captureId });
  const noteShown = (what: string, seconds: number) => {
    props.onShown();
    const now = instantNow();
    const shown = { incidentId, ...(capture ? { captureId: capture.id } : {}), detail: { what, seconds } };
    return act.run(() => writeShown(shown, personOf(file.custody), now), { as: `shown ${now}` });
  };
  return (
    <>
      <CaseView
        head={
          <CaseHead
            incident={incident}
            isBeta={isBeta(incident.summary.platform)}
            hasCaptures={file.captures.length > 0}
            alike={campaigns?.at.alike(incidentId)}
            statusSignal={props.statusSignal}
            onStatus={props.onStatus}
            onExport={props.onExport}
            onHandOff={props.onHandOff}
            onRequest={() => props.onRequest(capture?.id)}
            onDescribe={() => setDescribing(true)}
          />
        }
        main={
          <>
            {consent && <WithdrawnBand consent={consent} requests={file.requests.filter(isUnderWay).length} />}
            <JobsNotice jobs={file.jobs} onRetry={retry} />
            {capture && (
              <CapturePart
                capture={capture}
                file={file}
                stored={stored}
                shownToday={shownToday}
                onCapture={setCaptureId}
                onShown={noteShown}
                onLeave={leaving.leave}
              />
            )}
            <DatesPart incident={incident} captures={file.captures} requests={file.requests} />
            <CustodyPart incidentId={incidentId} entries={file.custody} />
          </>
        }
        side={
          <>
            {capture && (
              <GradeCard grade={gradeCapture(capture, stored.check, found.backing)} isChecking={!stored.check} />
            )}
            <RequestsPart
              requests={file.requests}
              captures={file.captures}
              custody={file.custody}
              incident={incident}
              onRequest={props.onRequest}
              onLeave={leaving.leave}
            />
            <CaseVaultContainer incidentId={incidentId} />
            {consent && <ConsentContainer incident={incident} consent={consent} />}
            {capture && <BackingContainer key={capture.id} capture={capture} found={found} />}
            <DetailsCard details={details} />
          </>
        }
        foot={<CareLinks desk={profile && { name: profile.deskName, url: profile.deskUrl }} />}
      />
      {describing && (
        <DescribeDialog
          id={incidentId}
          acts={incident.acts}
          target={incident.target}
          onClose={() => setDescribing(false)}
          onSave={(said) => describeIncident(incidentId, said, personOf(file.custody), instantNow())}
        />
      )}
      {leaving.dialog}
      <ProblemToast act={act} />
    </>
  );
}
