import { useState } from 'preact/hooks';
import { draftIds } from '../../../utils/drafts';
import { type Party, type PartyKind, partyKinds } from '../../../utils/shapes/schema';
import { partyName } from '../../../utils/takedown/sender';
import { Icon } from '../../icon';
import { newPartyDraft, partyFields } from '../../party/party-fields';
import { PartyForm } from '../../party/party-form';
import { PartyTile } from '../../party/party-tile';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface PartiesCardProps {
  parties: readonly Party[];
  /** There is a passphrase: nothing typed lies in the open. */
  isSecret: boolean;
  /** Parties that the company's policy brings: nothing of them can be changed here. */
  ofCompany: readonly string[];
  /** The company's name is set by its policy. */
  isNameFixed: boolean;
  /** How many requests of a party wait. */
  openOf(partyId: string): number;
  onSave(party: Party): Promise<unknown>;
  onDelete(partyId: string): Promise<unknown>;
}

/** In whose names requests are made, each with its own data. */
export function PartiesCard(props: PartiesCardProps) {
  const { t } = useWords();
  const { parties } = props;
  const [added, setAdded] = useState<Party | undefined>(unwrittenParty);
  const shown = added && !parties.some(({ id }) => id === added.id) ? [...parties, added] : parties;
  return (
    <section class="card" {...cardAt('sender#profile')}>
      <header>
        <h2>{t('party_title')}</h2>
      </header>
      <div class="pad settings-form">
        <p class="muted small settings-lead">{t('party_lead')}</p>
        {shown.length > 0 && (
          <ul class="parties">
            {shown.map((party) => (
              <PartyLine key={party.id} {...props} party={party} isNew={party.id === added?.id} />
            ))}
          </ul>
        )}
        <p class="acts">
          {partyKinds.map((kind) => (
            <Button key={kind} size="s" icon="plus" onPress={() => setAdded(freshParty(kind))}>
              {t(`party_add_${kind}`)}
            </Button>
          ))}
        </p>
      </div>
    </section>
  );
}

/** A party that was typed here before and could not be written. */
function unwrittenParty(): Party | undefined {
  const typed = draftIds('party');
  const kind = partyKinds.find((each) => typed.includes(newPartyDraft(each)));
  return kind && freshParty(kind);
}

const freshParty = (kind: PartyKind): Party => ({ id: crypto.randomUUID(), kind, data: {} });

function fixedFields({ kind }: Party, isOfCompany: boolean, isNameFixed: boolean) {
  if (isOfCompany) return partyFields[kind];
  return kind === 'company' && isNameFixed ? (['organization'] as const) : undefined;
}

function PartyLine(props: PartiesCardProps & { party: Party; isNew: boolean }) {
  const { t } = useWords();
  const { party, isNew, isSecret, isNameFixed } = props;
  const isOfCompany = props.ofCompany.includes(party.id);
  const act = useAct();
  const open = props.openOf(party.id);
  const retire = (isRetired: boolean) => {
    const { retired: _, ...rest } = party;
    return act.run(() => props.onSave(isRetired ? { ...rest, retired: true } : rest));
  };
  return (
    <li>
      <details class="party-line" open={isNew}>
        <summary>
          <PartyTile party={party} />
          <span>
            <b>{partyName(party) ?? t('party_unnamed')}</b>
            <small class="muted">
              {t(`party_kind_${party.kind}`)}
              {party.retired && `${t('dashboard_between')}${t('party_retired')}`}
            </small>
          </span>
        </summary>
        <PartyForm
          key={party.id}
          party={party}
          fields={partyFields[party.kind]}
          fixed={fixedFields(party, isOfCompany, isNameFixed)}
          isSecret={isSecret}
          isNew={isNew}
          onSave={props.onSave}
        />
        {open > 0 && (
          <p class="muted small" role="status">
            <Icon name="info" /> {t('party_open', [partyName(party) ?? t('party_unnamed'), String(open)])}
          </p>
        )}
        {!isOfCompany && (
          <p class="acts">
            <Button size="s" disabled={act.isBusy} onPress={() => void retire(!party.retired)}>
              {t(party.retired ? 'party_useAgain' : 'party_retire')}
            </Button>
            {open === 0 && (
              <Button
                kind="quiet"
                size="s"
                disabled={act.isBusy}
                onPress={() => void act.run(() => props.onDelete(party.id))}
              >
                {t('party_delete')}
              </Button>
            )}
          </p>
        )}
        <Problem act={act} />
      </details>
    </li>
  );
}
