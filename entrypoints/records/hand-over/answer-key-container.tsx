import { AnswerKeyDialog } from '../../../components/handoff/answer-key-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import { deskWords } from '../../../utils/evidence/hand-over/desk-link';
import { addMovedDesk } from '../../../utils/evidence/hand-over/desks';
import { type Answerer, takeAnswer } from '../../../utils/evidence/hand-over/hand-overs';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';

interface AnswerKeyProps {
  bytes: Uint8Array<ArrayBuffer>;
  answerer: Answerer;
  onTaken(incidentId: string): void;
  onClose(): void;
}

/** Takes an answer under a new key once the person has compared the desk's words. */
export function AnswerKeyContainer({ bytes, answerer: { handOver, key }, onTaken, onClose }: AnswerKeyProps) {
  const { lang } = useWords();
  const act = useAct();
  const { desk, incidentId } = handOver;
  const words = useLive(() => deskWords({ recipients: desk.recipients, key }, lang), [key, lang]);
  const take = async () => {
    const isTaken = await act.run(async () => {
      await addMovedDesk(desk, key, instantNow());
      await takeAnswer(bytes, instantNow());
    });
    if (isTaken) onTaken(incidentId);
  };
  return words.is === 'read' ? (
    <AnswerKeyDialog desk={desk.name} words={words.value} act={act} onTake={() => void take()} onClose={onClose} />
  ) : null;
}
