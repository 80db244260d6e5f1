import { useEffect, useId } from 'preact/hooks';
import type { Profile } from '../../utils/shapes/schema';
import { Problem } from '../shared/problem';
import { useAct } from '../shared/use-act';
import { useAutosave } from '../shared/use-autosave';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';
import { StepBox } from './step-box';

/** The parts of the profile that forms ask for most. */
export type SenderField = 'name' | 'email' | 'phone' | 'organization' | 'victimName';

const keysOf: Partial<Record<SenderField, 'email' | 'tel'>> = { email: 'email', phone: 'tel' };
const autocompleteOf = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  organization: 'organization',
  victimName: 'off',
} as const satisfies Record<SenderField, string>;

interface SenderStepProps {
  number: number;
  /** Fields that were empty when the page was opened: they stay while they are being filled. */
  fields: readonly SenderField[];
  profile: Profile;
  /** What of it may be kept on the disk in the open while it is not saved. */
  openPart(profile: Profile): Profile;
  onProfile(patch: Profile): Promise<unknown>;
}

/** What the forms will ask for and is not known yet. Kept on this device only. */
export function SenderStep({ number, fields, profile, openPart, onProfile }: SenderStepProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('sender', '', {}, openPart);
  const act = useAct();
  const save = useAutosave((typed: Profile) =>
    act.run(async () => {
      await onProfile(typed);
      draft.written(typed);
    }),
  );
  const change = (field: SenderField, value: string) => {
    const typed = { ...draft.now(), [field]: value };
    draft.change(typed);
    save(typed);
  };
  // What was found at the opening is not saved yet
  useEffect(() => {
    if (draft.restoredAt) save(draft.now());
  }, []);
  return (
    <StepBox number={number} title={t('chooser_sender')} aside={t('chooser_sender_aside')}>
      <div class="sender">
        {fields.map((field) => (
          <div key={field} class="field">
            <label for={`${id}-${field}`}>{t(`chooser_sender_${field}`)}</label>
            <input
              id={`${id}-${field}`}
              class="input"
              type="text"
              inputMode={keysOf[field] ?? 'text'}
              autocomplete={autocompleteOf[field]}
              maxLength={field === 'phone' ? 50 : 200}
              value={draft.value[field] ?? profile[field] ?? ''}
              onInput={(event) => change(field, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <Problem act={act} />
    </StepBox>
  );
}
