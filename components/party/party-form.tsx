import { useEffect, useId, useState } from 'preact/hooks';
import type { Party, PartyData } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Restored } from '../shared/drafts/restored';
import { useAutosave } from '../shared/drafts/use-autosave';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { JisNote } from './jis-note';
import { newPartyDraft, type PartyField, partyFieldKey, partyFieldLooks, partyHelpKey } from './party-fields';

interface PartyFormProps {
  party: Party;
  /** Whose data they are, where several parties are typed on one page. */
  label?: string;
  fields: readonly PartyField[];
  /** Set by the company's policy: shown, not to be changed here. */
  fixed?: readonly PartyField[] | undefined;
  /** Under a passphrase nothing that is typed may lie in the open, not even until it is saved. */
  isSecret: boolean;
  /** It is not stored yet: its draft is that of the next new party of this kind. */
  isNew?: boolean;
  /** Something was typed: before it is saved. */
  onTyped?(): void;
  onSave(party: Party): Promise<unknown>;
}

/** The data of one party, saved as they are typed. The place must be drawn anew for another party. */
export function PartyForm({ party, label, fields, fixed = [], isSecret, isNew, onTyped, onSave }: PartyFormProps) {
  const { t } = useWords();
  const id = useId();
  const [draftKey] = useState(isNew ? newPartyDraft(party.kind) : party.id);
  const draft = useDraft('party', draftKey, party.data, isSecret ? () => ({}) : undefined);
  const act = useAct();
  const save = useAutosave((typed: PartyData) =>
    act.run(async () => {
      await onSave({ ...party, data: typed });
      draft.written(typed);
    }),
  );
  const change = (field: PartyField, value: string) => {
    const typed = { ...draft.now(), [field]: value };
    draft.change(typed);
    onTyped?.();
    save(typed);
  };
  // What was found at the opening is not saved yet
  useEffect(() => {
    if (!draft.restoredAt) return;
    onTyped?.();
    save(draft.now());
  }, []);
  return (
    <>
      <div class="party-form" {...(label ? { role: 'group' as const, 'aria-label': label } : {})}>
        {fields.map((field) => {
          const look = partyFieldLooks[field];
          const help = partyHelpKey(party.kind, field);
          const isFixed = fixed.includes(field);
          return (
            <div key={field} class={look.narrow ? 'field narrow' : 'field'}>
              <label for={`${id}-${field}`}>{t(partyFieldKey(party.kind, field))}</label>
              <input
                id={`${id}-${field}`}
                class="input"
                type="text"
                inputMode={look.keys}
                maxLength={look.most}
                readOnly={isFixed}
                value={(isFixed ? party.data : draft.value)[field] ?? ''}
                {...(help || isFixed ? { 'aria-describedby': `${id}-${field}-help` } : {})}
                onInput={(event) => change(field, event.currentTarget.value)}
              />
              <JisNote text={(isFixed ? party.data : draft.value)[field]} />
              {(help || isFixed) && (
                <small id={`${id}-${field}-help`} class="muted">
                  {isFixed && <Icon name="lock" />}
                  {t(isFixed ? 'policy_set' : (help ?? 'policy_set'))}
                </small>
              )}
            </div>
          );
        })}
      </div>
      <Restored draft={draft} />
      <Problem act={act} />
    </>
  );
}
