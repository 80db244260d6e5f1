import type { Party } from '../../utils/shapes/schema';
import { isCounsel, partyName, partyWords } from '../../utils/takedown/sender';
import { JisNote } from '../party/jis-note';
import { useWords } from '../words/words';

interface PathSenderProps {
  parties: readonly Party[];
  chosen: { partyId?: string; agentId?: string };
  onChoose(chosen: { partyId?: string; agentId?: string }): void;
}

/** Whose right the papers are about, and the counsel who makes them as their own. */
export function PathSender({ parties, chosen, onChoose }: PathSenderProps) {
  const { t } = useWords();
  const offered = parties.filter(({ retired }) => !retired);
  const party = offered.find(({ id }) => id === chosen.partyId);
  const pick = (label: string, list: readonly Party[], value: string | undefined, onId: (id: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <select class="input" value={value ?? ''} onInput={(event) => onId(event.currentTarget.value)}>
        <option value="">{t('path_sender_none')}</option>
        {list.map((each) => (
          <option key={each.id} value={each.id}>
            {partyName(each) ?? t('party_unnamed')}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="pad">
      <div class="party-form">
        {pick(
          t('path_sender_whose'),
          offered.filter(({ kind }) => kind !== 'counsel'),
          chosen.partyId,
          (partyId) => onChoose({ ...chosen, partyId }),
        )}
        {pick(t('path_sender_counsel'), offered.filter(isCounsel), chosen.agentId, (agentId) =>
          onChoose({ ...chosen, agentId }),
        )}
      </div>
      {[party, offered.find(({ id }) => id === chosen.agentId)].map(
        (each) => each && <JisNote key={each.id} text={partyWords(each)} name={partyName(each)} />,
      )}
    </div>
  );
}
