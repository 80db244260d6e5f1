import { ConsentCard } from '../../../components/case/consent-card';
import { useAct } from '../../../components/shared/use-act';
import { useDraft } from '../../../components/shared/use-draft';
import { useWords } from '../../../components/words/words';
import { base64Of } from '../../../utils/bytes/base64';
import { answerPerson, type Consent } from '../../../utils/evidence/hand-over/desk-side';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';
import { readTeam } from '../vault/team';
import { lastAnswerLaid } from '../vault/vault-view';

/** Makes the answer to whoever handed a case over. */
export function ConsentContainer({ incident, consent }: { incident: Incident; consent: Consent }) {
  const { t } = useWords();
  const act = useAct();
  const laid = useLive(() => lastAnswerLaid(incident.id), [incident.id]);
  const draft = useDraft('reply', consent.handOver, t('consent_firstWords'));
  const answer = () =>
    act.run(async () => {
      const words = draft.now();
      const { desks } = await readTeam();
      const team = desks.find(({ key }) => key.fingerprint === consent.deskKey);
      const { answersAt } = consent;
      const lay =
        team && answersAt
          ? (sealed: Uint8Array) => send('vaultAnswer', { about: incident.id, answersAt, sealed: base64Of(sealed) })
          : undefined;
      const bytes = await answerPerson(incident, words.trim(), reviewer, instantNow(), team, lay);
      if (!lay) saveBlob(new Blob([bytes], { type: 'application/octet-stream' }), `${incident.number}_answer.age`);
      draft.written(words);
    });
  return (
    <ConsentCard
      consent={consent}
      draft={draft}
      act={act}
      laidAt={laid.is === 'read' ? laid.value : undefined}
      onAnswer={answer}
    />
  );
}
