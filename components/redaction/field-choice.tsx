import type { RedactableField } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { useWords } from '../words/words';

/** The words of a field's name. */
export const fieldKey = (field: RedactableField) => `redact_field_${keyPart(field)}` as const;

interface FieldChoiceProps {
  fields: readonly { field: RedactableField; value?: string }[];
  chosen: readonly RedactableField[];
  onChange(fields: RedactableField[]): void;
}

/** Whole fields that go. Each goes wherever else its words stand. */
export function FieldChoice({ fields, chosen, onChange }: FieldChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset class="group">
      <legend>{t('redact_fields')}</legend>
      <ul class="opts redact-fields">
        {fields.map(({ field, value }) => (
          <li key={field}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(field)}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...chosen, field] : chosen.filter((other) => other !== field))
                }
              />
              <span>
                <b>{t(fieldKey(field))}</b>
                {value !== undefined && (
                  <small class="captured" dir="auto">
                    {value}
                  </small>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
