import { ConsentCard } from '../../../components/case/consent-card';
import { useAct } from '../../../components/shared/use-act';
import { useDraft } from '../../../components/shared/use-draft';
import { useWords } from '../../../components/words/words';
import { answerPerson, type Consent } from '../../../utils/evidence/hand-over/desk-side';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

/** Makes the answer to whoever handed a case over. */
export function ConsentContainer({ incident, consent }: { incident: Incident; consent: Consent }) {
  const { t } = useWords();
  const act = useAct();
  const draft = useDraft('reply', consent.handOver, t('consent_firstWords'));
  const answer = () =>
    act.run(async () => {
      const words = draft.now();
      const bytes = await answerPerson(incident, words.trim(), reviewer, instantNow());
      saveBlob(new Blob([bytes], { type: 'application/octet-stream' }), `${incident.number}_answer.age`);
      draft.written(words);
    });
  return <ConsentCard consent={consent} draft={draft} act={act} onAnswer={answer} />;
}
