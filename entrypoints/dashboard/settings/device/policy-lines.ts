import type { PolicyLine } from '../../../../components/settings/device/policy-card';
import type { WordSource } from '../../../../components/words/words';
import type { KeptPolicy } from '../../../../utils/shapes/policy/kept-policy';
import { keyOf, type PolicyName, policyNames } from '../../../../utils/shapes/policy/policy-keys';

/** Names that count only where there is no link of a desk. */
const withoutLink: readonly PolicyName[] = ['hrName', 'hrRecipient'];

/**
 * Every name of the policy, then those that nobody knows. `waiting`: hosts that the browser has not allowed, by name;
 * `isStamped`: whether the authority has ever answered with a time stamp.
 */
export function policyLines(
  policy: KeptPolicy | undefined,
  waiting: ReadonlyMap<string, string>,
  isStamped: boolean,
  { lang, t }: WordSource,
): PolicyLine[] {
  const { values = {}, refused = [] } = policy ?? {};
  const shown = (name: string, value: unknown): string | undefined => {
    if (value === undefined) return undefined;
    if (keyOf(name as PolicyName).secret) return '••••';
    if (Array.isArray(value)) return t('policy_entries', [String(value.length)]);
    if (typeof value === 'boolean') return t(value ? 'policy_yes' : 'policy_no');
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  };
  const withoutEffect = (name: PolicyName) => {
    if (values[name] === undefined) return undefined;
    if (values.deskLink !== undefined && withoutLink.includes(name)) return 'superseded';
    return name === 'timeStampUrl' && !isStamped ? 'untried' : undefined;
  };
  const known = policyNames.map(
    (name): PolicyLine => ({
      name,
      label: keyOf(name)[lang][0],
      value: shown(name, values[name]),
      merge: keyOf(name).merge,
      refused: refused.filter((each) => each.name === name),
      host: waiting.get(name),
      without: withoutEffect(name),
    }),
  );
  const strange = refused.filter(({ name }) => !policyNames.some((each) => each === name));
  return [...known, ...strange.map((each) => ({ name: each.name, refused: [each] }))];
}
