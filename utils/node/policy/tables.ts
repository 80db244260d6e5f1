import { keyOf, type PolicyName, policyNames } from '../../shapes/policy/policy-keys';
import { plainSchema } from './managed-schema';

/** The administrator's page with its tables made anew, between `<!-- policy ja -->` and `<!-- /policy -->`. */
export function withTables(page: string): string {
  return page.replaceAll(
    /(<!-- policy (ja|en) -->)[\s\S]*?(<!-- \/policy -->)/g,
    (_, start: string, lang: 'ja' | 'en', end: string) => `${start}\n\n${policyTable(lang)}\n\n${end}`,
  );
}

/** Rows of the administrator's table. */
function policyTable(lang: 'ja' | 'en'): string {
  const kind = (name: PolicyName) => {
    const { type, items } = plainSchema(name);
    if (type !== 'array') return type;
    return items?.type === 'object' ? 'list of objects' : 'list';
  };
  const head =
    lang === 'ja' ? ['名前', '形', 'まとめ方', '何を決めるか'] : ['name', 'kind', 'joined how', 'what it settles'];
  const rows = policyNames.map((name) => {
    const [title, help] = keyOf(name)[lang];
    return [`\`${name}\``, kind(name), keyOf(name).merge, help ? `${title}: ${help}` : title];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
