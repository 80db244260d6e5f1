import { useEffect, useId } from 'preact/hooks';
import type { Profile } from '../../../utils/shapes/schema';
import type { WordKey } from '../../../utils/word-key';
import { Icon, Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { safeLink } from '../../shared/care-links';
import { useAutosave } from '../../shared/drafts/use-autosave';
import { useDraft } from '../../shared/drafts/use-draft';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';
import { deskFields, type FieldLook, fieldKey, type ProfileField } from './profile-fields';

export interface ProfileFormProps {
  profile: Profile;
  /** Set by the company's policy: shown, not to be changed here. */
  fixed?: readonly ProfileField[];
  /** The whole profile, 400 ms after the last key and when the page is left. */
  onProfile: (profile: Profile) => Promise<unknown>;
}

/** The company's desk. What is typed here wins over what arrives meanwhile. */
export function ProfileForm({ profile, fixed = [], onProfile }: ProfileFormProps) {
  const { t } = useWords();
  const draft = useDraft('profile', '', profile);
  const act = useAct();
  const save = useAutosave((typed: Profile) =>
    act.run(async () => {
      await onProfile(typed);
      draft.written(typed);
    }),
  );
  const change = (name: ProfileField, value: string) => {
    const changed = { ...draft.now(), [name]: value };
    draft.change(changed);
    save(changed);
  };
  // What was found at the opening is not saved yet
  useEffect(() => {
    if (draft.restoredAt) save(draft.now());
  }, []);
  const line = (look: FieldLook) => (
    <ProfileLine
      key={look.name}
      look={look}
      value={(fixed.includes(look.name) ? profile : draft.value)[look.name] ?? ''}
      isFixed={fixed.includes(look.name)}
      onInput={(value) => change(look.name, value)}
    />
  );
  return (
    <>
      <Problem act={act} />
      <section class="card" {...cardAt('contacts#desk')}>
        <header>
          <h2>{t('settings_desk')}</h2>
        </header>
        <div class="pad settings-form">
          <p class="muted small settings-lead">{t('settings_deskHelp')}</p>
          {deskFields.map(line)}
        </div>
      </section>
    </>
  );
}

interface ProfileLineProps {
  look: FieldLook;
  value: string;
  isFixed: boolean;
  onInput: (value: string) => void;
}

function ProfileLine({ look, value, isFixed, onInput }: ProfileLineProps) {
  const { t } = useWords();
  const id = useId();
  const key = fieldKey(look.name);
  const wrong = value.trim() === '' ? undefined : wrongKey(look.name, value.trim());
  return (
    <div class="words-field">
      <label for={id}>{t(key)}</label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode={look.keys}
        maxLength={look.most}
        value={value}
        readOnly={isFixed}
        aria-describedby={`${id}-help`}
        aria-invalid={wrong !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="muted small">
        {wrong && <Sign kind="missing" />}
        {isFixed && <Icon name="lock" />}
        {t(isFixed ? 'policy_set' : (wrong ?? `${key}Help`))}
      </p>
    </div>
  );
}

function wrongKey(name: ProfileField, value: string): WordKey | undefined {
  if (name === 'deskUrl') return safeLink(value) ? undefined : 'settings_deskUrlWrong';
  return undefined;
}
