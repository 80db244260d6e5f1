import { useId } from 'preact/hooks';
import type { Profile } from '../../utils/shapes/schema';
import { useAutosave } from '../shared/use-autosave';
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

export interface SenderStepProps {
  number: number;
  /** Fields that were empty when the page was opened: they stay while they are being filled. */
  fields: readonly SenderField[];
  profile: Profile;
  onProfile(patch: Profile): void;
}

/** What the forms will ask for and is not known yet. Kept on this device only. */
export function SenderStep({ number, fields, profile, onProfile }: SenderStepProps) {
  const { t } = useWords();
  const id = useId();
  const save = useAutosave<Profile>(onProfile);
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
              defaultValue={profile[field] ?? ''}
              onInput={(event) => save({ [field]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </StepBox>
  );
}
