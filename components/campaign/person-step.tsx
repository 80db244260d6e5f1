import { Icon } from '../icon';
import { useWords } from '../words/words';
import type { useNamed } from './use-named';

/** In which cases the person is named, by code names and, without one, case by case; nothing is ticked beforehand. */
export function PersonStep({ items, picked, toggle }: ReturnType<typeof useNamed>) {
  const { t } = useWords();
  const numbers = (of: (typeof items)[number]['incidents']) => of.map(({ number }) => number).join(t('mark_comma'));
  return (
    <fieldset class="gapped person-step">
      <legend>{t('campaign_person')}</legend>
      {items.map((item) => (
        <label key={item.key} class="tickrow">
          <input type="checkbox" checked={picked.includes(item.key)} onChange={() => toggle(item)} />
          <span class="box">
            <Icon name="check" />
          </span>
          <span>
            {item.code || t('triage_noCode')} <small class="muted num">{numbers(item.incidents)}</small>
          </span>
        </label>
      ))}
      <p class="muted small">{t('campaign_person_help')}</p>
    </fieldset>
  );
}

/** Cases of somebody else: which, and that nothing is prepared of them. */
export function OthersCases({ numbers }: { numbers: readonly string[] }) {
  const { t } = useWords();
  if (numbers.length === 0) return null;
  return (
    <p class="notice">
      <Icon name="info" />
      <span>{t('campaign_person_others', [numbers.join(t('mark_comma'))])}</span>
    </p>
  );
}
