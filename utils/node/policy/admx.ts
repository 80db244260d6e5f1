import { policyGroups } from '../../shapes/policy/policy-key';
import { keyOf, type PolicyName, policyNames } from '../../shapes/policy/policy-keys';
import { plainSchema } from './managed-schema';
import { element } from './xml';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespaces = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  revision: '1.0',
  schemaVersion: '1.0',
  xmlns: 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
};

/** Longest text that a box of the group policy editor takes. */
const longest = '16000';

const open = (name: string, attributes: Record<string, string>) => element(name, attributes).replace(/\/>$/, '>');
const reference = (kind: string, name: string) => `$(${kind}.${name})`;

/** The template for group policies: one entry a name, below the key at which Chrome looks for this extension. */
export function admxText(id: string): string {
  const categories = policyGroups.map(
    (group) =>
      `${open('category', { name: group, displayName: reference('string', group) })}<parentCategory ref="Banken"/></category>`,
  );
  return `${head}${open('policyDefinitions', namespaces)}
<policyNamespaces><target prefix="banken" namespace="Banken.Policies.Banken"/></policyNamespaces>
<resources minRequiredRevision="1.0"/>
<categories>
${element('category', { name: 'Banken', displayName: reference('string', 'Banken') })}
${categories.join('\n')}
</categories>
<policies>
${policyNames.map((name) => entry(name, `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}\\policy`)).join('\n')}
</policies>
</policyDefinitions>
`;
}

function entry(name: PolicyName, key: string): string {
  const { type } = plainSchema(name);
  const isSwitch = type === 'boolean';
  const attributes = {
    ...{
      name,
      class: 'Machine',
      displayName: reference('string', name),
      explainText: reference('string', `${name}_help`),
    },
    ...{ key, ...(isSwitch ? { valueName: name } : { presentation: reference('presentation', name) }) },
  };
  const parent = element('parentCategory', { ref: keyOf(name).group });
  const box =
    type === 'integer'
      ? element('decimal', { id: name, valueName: name, minValue: '1', maxValue: '36500' })
      : element('text', { id: name, valueName: name, maxLength: longest, required: 'true' });
  const value = isSwitch
    ? '<enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>'
    : `<elements>${box}</elements>`;
  return `${open('policy', attributes)}${parent}${value}</policy>`;
}

/** The words of the template. */
export function admlText(lang: 'ja' | 'en'): string {
  const string = (id: string, text: string) => element('string', { id }, text);
  const strings = policyNames.flatMap((name) => {
    const [title, help] = keyOf(name)[lang];
    const { type } = plainSchema(name);
    const form = ['array', 'object'].includes(type) ? `JSON: ${JSON.stringify(keyOf(name).example)}` : '';
    return [string(name, title), string(`${name}_help`, [help, form].filter(Boolean).join(' ') || title)];
  });
  const boxes = policyNames.flatMap((name) => {
    const { type } = plainSchema(name);
    if (type === 'boolean') return [];
    const [title] = keyOf(name)[lang];
    const box =
      type === 'integer'
        ? element('decimalTextBox', { refId: name }, title)
        : `${open('textBox', { refId: name })}${element('label', {}, title)}</textBox>`;
    return [`${open('presentation', { id: name })}${box}</presentation>`];
  });
  return `${head}${open('policyDefinitionResources', namespaces)}
<displayName>Banken</displayName>
<description>Banken</description>
<resources>
<stringTable>
${string('Banken', 'Banken (番犬)')}
${policyGroups.map((group) => string(group, groups[lang][group])).join('\n')}
${strings.join('\n')}
</stringTable>
<presentationTable>
${boxes.join('\n')}
</presentationTable>
</resources>
</policyDefinitionResources>
`;
}

const groups = {
  ja: {
    company: '会社',
    care: '相談先と読みすぎ',
    record: '記録',
    people: '人と店舗',
    keys: '鍵と時刻',
    vault: '保管庫',
  },
  en: {
    company: 'Company',
    care: 'Help',
    record: 'Recording',
    people: 'People and shops',
    keys: 'Keys and time',
    vault: 'Vault',
  },
} as const;
