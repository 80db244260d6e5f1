import { useState } from 'preact/hooks';
import type { Party, PartyKind, Standing } from '../../../utils/shapes/schema';
import type { ClaimId } from '../../../utils/shapes/takedown/claim-ids';
import { isCounsel, partyName, partyWords, senderRefusal, whoseStanding } from '../../../utils/takedown/sender';
import { camelPart } from '../../../utils/word-key';
import { Icon } from '../../icon';
import { JisNote } from '../../party/jis-note';
import { partyEssentials } from '../../party/party-fields';
import { PartyForm } from '../../party/party-form';
import { PartyTile } from '../../party/party-tile';
import { Badge } from '../../shared/badge';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice';
import { useWords } from '../../words/words';
import { StepBox } from './step-box';

/** Ids of whose right it is and of who acts for that party. */
export interface SenderChoice {
  partyId?: string | undefined;
  agentId?: string | undefined;
}

interface SenderStepProps {
  number: number;
  standing: Standing;
  claim: ClaimId;
  parties: readonly Party[];
  /** Whom the post is about, as far as it was written down. */
  about?: string | undefined;
  chosen: SenderChoice;
  /** What is chosen anew: party or agent. */
  onChoose(part: SenderChoice): void;
  isSecret: boolean;
  onParty(party: Party): Promise<unknown>;
}

/** In whose name: chosen for each request, by name. Nothing of one party goes into the request of another. */
export function SenderStep(props: SenderStepProps) {
  const { t } = useWords();
  const { standing, chosen, parties, onChoose } = props;
  const { agent } = whoseStanding[standing];
  const counsel = parties.find(({ id }) => id === chosen.agentId);
  return (
    <StepBox number={props.number} title={t('chooser_sender')} aside={t('chooser_sender_aside')}>
      <PartyChoice
        {...props}
        legend={t(agent ? 'chooser_party_represented' : 'chooser_party')}
        kinds={whoseStanding[standing].party}
        chosenId={chosen.partyId}
        isWhose
        onId={(partyId) => onChoose({ partyId })}
      />
      {agent && (
        <PartyChoice
          {...props}
          legend={t(`chooser_agent_${agent === 'counsel' ? 'counsel' : 'guardian'}`)}
          kinds={[agent]}
          chosenId={chosen.agentId}
          onId={(agentId) => onChoose({ agentId })}
        />
      )}
      {agent === 'counsel' && !isCounsel(counsel) && <Notice icon="info">{t('chooser_counselNeeds')}</Notice>}
    </StepBox>
  );
}

interface PartyChoiceProps extends SenderStepProps {
  legend: string;
  kinds: readonly PartyKind[];
  chosenId: string | undefined;
  /** Whose right it is: who cannot have this right stays visible with the reason. */
  isWhose?: true;
  onId(id: string | undefined): void;
}

function PartyChoice(props: PartyChoiceProps) {
  const { t } = useWords();
  const { parties, kinds, chosenId, legend, isWhose, about } = props;
  const [kind = 'self'] = kinds;
  const [fresh, setFresh] = useState<Party>(() => ({ id: crypto.randomUUID(), kind, data: {} }));
  const [isAdding, setAdding] = useState(false);
  const offered = parties.filter((party) => kinds.includes(party.kind) && (!party.retired || party.id === chosenId));
  const refusalOf = (party: Party) => (isWhose ? senderRefusal(party, props) : undefined);
  const eligible = offered.filter((party) => refusalOf(party) === undefined);
  const isNew = isAdding || eligible.length === 0;
  const edited = isNew
    ? (parties.find(({ id }) => id === fresh.id) ?? fresh)
    : offered.find(({ id }) => id === chosenId);
  // What was lacking when it was chosen stays in sight while it is typed
  const [lacking, setLacking] = useState<{ id: string; fields: readonly (keyof Party['data'])[] }>();
  if (edited && lacking?.id !== edited.id) setLacking({ id: edited.id, fields: fieldsLackingIn(edited) });
  const fields = edited && lacking?.id === edited.id ? lacking.fields : [];
  return (
    <>
      <div class="partygrid" {...(eligible.length > 0 ? { role: 'radiogroup' as const, 'aria-label': legend } : {})}>
        {offered.map((party) => {
          const refusal = refusalOf(party);
          const name = partyName(party) ?? t('party_unnamed');
          if (refusal)
            return (
              <div key={party.id} class="party off">
                <Icon name="untouched" />
                <PartyTile party={party} />
                <span>
                  <b>{name}</b>
                  <small>{t(`chooser_party_${camelPart(refusal)}`)}</small>
                </span>
              </div>
            );
          return (
            <label key={party.id} class="party">
              <input
                type="radio"
                name={legend}
                checked={party.id === chosenId}
                onChange={() => {
                  setAdding(false);
                  props.onId(party.id);
                }}
              />
              <span class="radio" />
              <PartyTile party={party} />
              <span>
                <b>{name}</b>
                <small>{t(`party_kind_${party.kind}`)}</small>
              </span>
              {isWhose && about !== undefined && partyName(party) === about && (
                <Badge tone="accent">{t('chooser_party_named')}</Badge>
              )}
            </label>
          );
        })}
      </div>
      {edited && fields.length === 0 && <JisNote text={partyWords(edited)} name={partyName(edited)} />}
      {edited && fields.length > 0 && (
        <PartyForm
          key={edited.id}
          party={edited}
          label={legend}
          fields={fields}
          isSecret={props.isSecret}
          isNew={edited.id === fresh.id}
          // Chosen at the first key: whoever presses at once sends in this name
          onTyped={() => edited.id !== chosenId && props.onId(edited.id)}
          onSave={props.onParty}
        />
      )}
      {!isNew && (
        <p>
          <Button
            kind="quiet"
            size="s"
            icon="plus"
            onPress={() => {
              setFresh({ id: crypto.randomUUID(), kind, data: {} });
              setAdding(true);
              props.onId(undefined);
            }}
          >
            {t(`party_add_${kind}`)}
          </Button>
        </p>
      )}
    </>
  );
}

const fieldsLackingIn = (party: Party) => partyEssentials[party.kind].filter((field) => !party.data[field]);

/** What keeps a window from being opened for this sender; the words are `chooser_needs_…`. */
export function senderLacks(
  standing: Standing,
  chosen: SenderChoice,
  parties: readonly Party[],
): 'counsel' | 'party' | undefined {
  if (standing === 'counsel' && !isCounsel(parties.find(({ id }) => id === chosen.agentId))) return 'counsel';
  const others = parties.filter(({ kind, retired }) => whoseStanding[standing].party.includes(kind) && !retired);
  return chosen.partyId === undefined && (standing === 'counsel' || standing === 'guardian' || others.length > 1)
    ? 'party'
    : undefined;
}

/** The sender that needs no choice: there is one alone, and it is no client. */
export function soleSender(standing: Standing, claim: ClaimId, parties: readonly Party[]): SenderChoice {
  const only = (kinds: readonly PartyKind[], isWhose: boolean) => {
    if (kinds.includes('client')) return undefined;
    const found = parties.filter(
      (party) =>
        kinds.includes(party.kind) &&
        !party.retired &&
        (!isWhose || senderRefusal(party, { standing, claim }) === undefined),
    );
    return found.length === 1 ? found[0]?.id : undefined;
  };
  const { party, agent } = whoseStanding[standing];
  return { partyId: only(party, true), agentId: agent && only([agent], false) };
}
