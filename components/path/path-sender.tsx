import type { Party, PathSenders } from '../../utils/shapes/schema';
import { isCounsel, partyName, partyWords } from '../../utils/takedown/sender';
import { JisNote } from '../party/jis-note';
import { useWords } from '../words/words';

interface PathSenderProps {
  /** Those who may be chosen. */
  parties: readonly Party[];
  chosen: PathSenders;
  onChoose(chosen: PathSenders): void;
}

/** In the head of a path: whose right it is, and the counsel who makes the papers as their own. Kept with the case. */
export function PathSender({ parties, chosen: { partyId, agentId }, onChoose }: PathSenderProps) {
  const { t } = useWords();
  const clients = parties.filter(({ kind }) => kind !== 'counsel');
  const counsel = parties.filter(isCounsel);
  const found = [clients.find(({ id }) => id === partyId), counsel.find(({ id }) => id === agentId)];
  const isGone = [partyId, agentId].some((id, index) => id !== undefined && !found[index]);
  const pick = (label: string, list: readonly Party[], value: string | undefined, onId: (id?: string) => void) => (
    <label class="line small">
      <span class="muted">{label}</span>
      <select
        class="input"
        value={list.some(({ id }) => id === value) ? value : ''}
        onInput={(event) => onId(event.currentTarget.value || undefined)}
      >
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
    <>
      {pick(t('path_sender_whose'), clients, partyId, (id) =>
        onChoose({ ...(id ? { partyId: id } : {}), ...(agentId ? { agentId } : {}) }),
      )}
      {pick(t('path_sender_counsel'), counsel, agentId, (id) =>
        onChoose({ ...(partyId ? { partyId } : {}), ...(id ? { agentId: id } : {}) }),
      )}
      {isGone && (
        <span class="small" role="status">
          {t('path_sender_gone')}
        </span>
      )}
      {found.map((each) => each && <JisNote key={each.id} text={partyWords(each)} name={partyName(each)} />)}
    </>
  );
}
