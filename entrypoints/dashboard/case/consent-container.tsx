import { useState } from 'preact/hooks';
import { ConsentCard } from '../../../components/case/consent-card';
import { useAct } from '../../../components/shared/acts/use-act';
import { useDraft } from '../../../components/shared/drafts/use-draft';
import { useWords } from '../../../components/words/words';
import { base64Of } from '../../../utils/bytes/base64';
import { answerPerson, type Consent } from '../../../utils/evidence/hand-over/desk-side';
import type { Incident } from '../../../utils/shapes/schema';
import { send } from '../../shared/page-send';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { readTeam } from '../vault/team';

/** Makes the answer to whoever handed a case over. */
export function ConsentContainer({ incident, consent }: { incident: Incident; consent: Consent }) {
  const { t } = useWords();
  const act = useAct();
  const [isSent, setSent] = useState(false);
  const draft = useDraft('reply', consent.handOver, t('consent_firstWords'));
  const answer = () =>
    act.run(async () => {
      const words = draft.now();
      const { desks } = await readTeam();
      const team = desks.find(({ key }) => key.fingerprint === consent.deskKey);
      const bytes = await answerPerson(incident, words.trim(), reviewer, instantNow(), team);
      const { answersAt } = consent;
      if (team && answersAt) await send('vaultAnswer', { about: incident.id, answersAt, sealed: base64Of(bytes) });
      else saveBlob(new Blob([bytes], { type: 'application/octet-stream' }), `${incident.number}_answer.age`);
      setSent(team !== undefined && answersAt !== undefined);
      draft.written(words);
    });
  return <ConsentCard consent={consent} draft={draft} act={act} isSent={isSent} onAnswer={answer} />;
}
