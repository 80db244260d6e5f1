import { HandEnteredFact } from '../../../components/case/hand-entered-fact';
import { useReading } from '../../../components/shared/reading-way';
import { Viewer } from '../../../components/viewer/viewer';
import type { IncidentFile } from '../../../utils/evidence/queries';
import { enterByHand } from '../../../utils/evidence/store/captures/hand-entered';
import { harmIn } from '../../../utils/review/watching/harm';
import type { Capture } from '../../../utils/shapes/schema';
import { instantNow, personOf } from '../../shared/people';
import type { Leave } from '../desk/use-leaving';
import { soughtWords } from '../list/sought-words';
import { RedactionContainer } from '../redaction/redaction-container';
import { SummaryPart } from './summary-part';
import type { useCaptureFiles } from './use-capture-files';

interface CapturePartProps {
  /** The one at hand. */
  capture: Capture;
  file: IncidentFile;
  stored: ReturnType<typeof useCaptureFiles>;
  shownToday: number;
  onCapture(captureId: string): void;
  /** Something of the post was open for so many seconds. */
  onShown(what: string, seconds: number): void;
  /** Asks what stands open before a file of it leaves. */
  onLeave: Leave;
}

/** What was recorded, what a person adds to it, and its copies for others. */
export function CapturePart({ capture, file, stored, shownToday, onCapture, onShown, onLeave }: CapturePartProps) {
  const { incident, captures, redactions } = file;
  const { hard } = useReading();
  const words = `${capture.post.title ?? ''}\n${capture.post.text ?? ''}`;
  const isHard = harmIn(words, incident.acts).some((kind) => hard.includes(kind));
  return (
    <>
      <SummaryPart incidentId={incident.id} custody={file.custody} />
      <Viewer
        captures={captures}
        capture={capture}
        changedFiles={[...(stored.check?.changed ?? []), ...(stored.check?.absent ?? [])]}
        shownToday={shownToday}
        isHard={isHard}
        sought={soughtWords()}
        onCapture={onCapture}
        onShown={onShown}
        loadPicture={stored.loadPicture}
        loadPage={stored.loadPage}
        onDownload={(name) => onLeave({ name, save: (_, to) => stored.download(name, incident, to) })}
        byHand={
          <HandEnteredFact
            key={capture.id}
            post={capture.post}
            entered={incident.handEntered?.[capture.id]}
            id={capture.id}
            onSave={(facts) => enterByHand(incident.id, capture, facts, personOf(file.custody), instantNow())}
          />
        }
      />
      <RedactionContainer
        key={capture.id}
        capture={capture}
        isHard={isHard}
        copies={redactions.filter(({ captureId: parent }) => parent === capture.id)}
        onShown={onShown}
        onLeave={onLeave}
      />
    </>
  );
}
