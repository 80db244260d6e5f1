import type { PolicyLine } from '../../../components/settings/policy-card';
import type { WordSource } from '../../../components/words/words';
import type { KeptPolicy } from '../../../utils/shapes/policy/kept-policy';
import { keyOf, policyNames } from '../../../utils/shapes/policy/policy-keys';

/** Every name of the policy, then those that nobody knows. `waiting`: hosts that the browser has not allowed, by name. */
export function policyLines(
  policy: KeptPolicy | undefined,
  waiting: ReadonlyMap<string, string>,
  { lang, t }: WordSource,
): PolicyLine[] {
  const { values = {}, refused = [] } = policy ?? {};
  const shown = (name: string, value: unknown): string | undefined => {
    if (value === undefined) return undefined;
    if (keyOf(name as (typeof policyNames)[number]).secret) return '••••';
    if (Array.isArray(value)) return t('policy_entries', [String(value.length)]);
    if (typeof value === 'boolean') return t(value ? 'policy_yes' : 'policy_no');
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  };
  const known = policyNames.map(
    (name): PolicyLine => ({
      name,
      label: keyOf(name)[lang][0],
      value: shown(name, values[name]),
      merge: keyOf(name).merge,
      refused: refused.filter((each) => each.name === name),
      host: waiting.get(name),
    }),
  );
  const strange = refused.filter(({ name }) => !policyNames.some((each) => each === name));
  return [...known, ...strange.map((each) => ({ name: each.name, refused: [each] }))];
}
