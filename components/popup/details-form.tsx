import { useId, useState } from 'preact/hooks';
import { relations } from '../../utils/shapes/incident';
import type { IncidentDetails } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { ChipGroup } from '../shared/chips';
import { useAutosave } from '../shared/drafts/use-autosave';
import { useWords } from '../words/words';

const fields = ['identifiability', 'impact', 'wish', 'feeling'] as const satisfies readonly (keyof IncidentDetails)[];

/** How many of the five fields hold something. */
export function countDetails(details: IncidentDetails): number {
  return Object.values(details).filter((value) => value.trim() !== '').length;
}

/** Five optional fields, saved as they are typed. What is typed here wins over what arrives meanwhile. */
export function DetailsForm({
  details,
  onDetails,
}: {
  details: IncidentDetails;
  onDetails: (patch: IncidentDetails) => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState(details);
  const save = useAutosave(onDetails);
  const change = (patch: IncidentDetails) => {
    setDraft({ ...draft, ...patch });
    save(patch);
  };
  return (
    <div class="details-form">
      <ChipGroup
        legend={t('popup_relation')}
        options={relations.map((value) => ({ value, label: t(`popup_relation_${value}`) }))}
        value={draft.relation}
        onChoose={(relation) => change({ relation })}
      />
      {fields.map((name) => (
        <WordsField key={name} name={name} value={draft[name] ?? ''} onInput={(value) => change({ [name]: value })} />
      ))}
    </div>
  );
}

function WordsField(props: { name: (typeof fields)[number]; value: string; onInput: (value: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const isPrivate = props.name === 'feeling';
  return (
    <div class="words-field">
      <label for={id}>{t(`popup_${props.name}`)}</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={2_000}
        aria-describedby={`${id}-help`}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="muted small">
        {isPrivate && <Icon name="eyeoff" />}
        {t(`popup_${props.name}Help`)}
      </p>
    </div>
  );
}
