import type { RedactableField } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';

/** The words of a field's name. */
export const fieldKey = (field: RedactableField) => `redact_field_${keyPart(field)}` as const;

/** Fields by which the post itself is found. */
const leading: readonly RedactableField[] = ['id', 'permalink', 'thread', 'page.url'];

interface FieldChoiceProps {
  /** Words go, too. */
  hidesWords: boolean;
  fields: readonly { field: RedactableField; value?: string }[];
  chosen: readonly RedactableField[];
  onChange(fields: RedactableField[]): void;
}

/** Whole fields that go. Each goes wherever else its words stand. */
export function FieldChoice({ fields, chosen, hidesWords, onChange }: FieldChoiceProps) {
  const { t } = useWords();
  const left = fields.flatMap(({ field }) => (leading.includes(field) && !chosen.includes(field) ? field : []));
  const leads = left.length > 0 && (hidesWords || chosen.some((field) => !leading.includes(field)));
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
      {leads && (
        <p class="notice caution" role="status">
          <Icon name="link" />
          <span>{t('redact_leading')}</span>
          <Button onPress={() => onChange([...chosen, ...left])}>{t('redact_leading_take')}</Button>
        </p>
      )}
    </fieldset>
  );
}
