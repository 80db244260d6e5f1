import { keyOf, type PolicyName, policyNames } from '../../shapes/policy/policy-keys';
import { admlText, admxText } from './admx';
import { element } from './xml';

/** Names under which browsers know the extension. */
interface Ids {
  /** 32 letters, as the store or the key of a company build gives them. */
  chromium: string;
  firefox: string;
  /** Where Chromium looks for updates. */
  updateUrl: string;
  /** Where Firefox fetches the add-on. */
  installUrl: string;
}

/** What an administrator replaces: the letters that a store gives are not known before it has taken the extension. */
export const exampleIds: Ids = {
  chromium: 'abcdefghijklmnopabcdefghijklmnop',
  firefox: 'banken@banken.example',
  updateUrl: 'https://clients2.google.com/service/update2/crx',
  installUrl: 'https://addons.mozilla.org/firefox/downloads/latest/banken/latest.xpi',
};

/** Left out of the samples: they stand for keys and links that only the company has. */
const madeByTheCompany: readonly PolicyName[] = ['deskLink', 'hrName', 'hrRecipient', 'timeStampRoots'];

/** The values that every sample carries. */
export function exampleValues(): Record<string, unknown> {
  const names = policyNames.filter((name) => !madeByTheCompany.includes(name));
  return Object.fromEntries(names.map((name) => [name, keyOf(name).example]));
}

/** Every sample: its path below the folder of samples, and its text. */
export function policySamples(ids: Ids, values: Record<string, unknown> = exampleValues()): Map<string, string> {
  return new Map([
    ['linux/etc-chromium-policies-managed-banken.json', json(linux(ids, values))],
    ['firefox/policies.json', json(firefox(ids, values))],
    ['windows/banken-chrome.reg', registry('chrome', ids, values)],
    ['windows/banken-edge.reg', registry('edge', ids, values)],
    ['windows/banken.admx', admxText(ids.chromium)],
    ['windows/ja-JP/banken.adml', admlText('ja')],
    ['windows/en-US/banken.adml', admlText('en')],
    ['windows/intune.json', json(intune(ids, values))],
    ['macos/banken.mobileconfig', profile(ids, values)],
  ]);
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** Chrome and Edge call the pin by other names; each passes over the other's in silence. */
const pins = { chrome: { toolbar_pin: 'force_pinned' }, edge: { toolbar_state: 'force_shown' } } as const;

const installed = ({ updateUrl }: Ids, browser: keyof typeof pins = 'chrome') => ({
  installation_mode: 'force_installed',
  update_url: updateUrl,
  ...pins[browser],
});

const linux = (ids: Ids, values: object) => ({
  ExtensionSettings: { [ids.chromium]: installed(ids) },
  '3rdparty': { extensions: { [ids.chromium]: values } },
});

const firefox = ({ firefox: id, installUrl }: Ids, values: object) => ({
  policies: {
    ExtensionSettings: {
      [id]: { installation_mode: 'force_installed', install_url: installUrl, default_area: 'navbar' },
    },
    '3rdparty': { Extensions: { [id]: values } },
  },
});

const utf16Hex = (text: string) =>
  [...Buffer.from(`${text}\0`, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',');

/** Registry text, UTF-16 in a file of Windows: lists and what has parts are JSON in a string, as Chromium takes them. */
function registry(browser: keyof typeof pins, ids: Ids, values: Record<string, unknown>): string {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser === 'chrome' ? 'Google\\Chrome' : 'Microsoft\\Edge'}`;
  const lines = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'boolean') return `"${name}"=dword:0000000${value ? 1 : 0}`;
    if (typeof value === 'number') return `"${name}"=dword:${value.toString(16).padStart(8, '0')}`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // A text of several lines has no other form in such a file than its bytes
    return `"${name}"=${text.includes('\n') ? `hex(1):${utf16Hex(text)}` : quoted(text)}`;
  });
  const settings = Object.entries(installed(ids, browser)).map(([name, value]) => `"${name}"=${quoted(value)}`);
  const parts = [
    'Windows Registry Editor Version 5.00',
    [`[${root}\\ExtensionSettings\\${ids.chromium}]`, ...settings].join('\r\n'),
    [`[${root}\\3rdparty\\extensions\\${ids.chromium}\\policy]`, ...lines].join('\r\n'),
  ];
  return `${parts.join('\r\n\r\n')}\r\n`;
}

/** A custom profile for Intune: the template is taken in, then each name is set through it. */
function intune(ids: Ids, values: Record<string, unknown>) {
  const setting = (name: string, omaUri: string, value: string) => ({
    '@odata.type': '#microsoft.graph.omaSettingString',
    displayName: name,
    omaUri: `./Device/Vendor/MSFT/Policy/${omaUri}`,
    value,
  });
  const data = (name: string, value: unknown) => {
    if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    return `<enabled/>${element('data', { id: name, value: text })}`;
  };
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: 'Banken (Chrome)',
    omaSettings: [
      setting('Template', 'ConfigOperations/ADMXInstall/Banken/Policy/BankenAdmx', admxText(ids.chromium)),
      ...Object.entries(values).map(([name, value]) =>
        // Every heading of the template above the entry is part of its address
        setting(name, `Config/Banken~Policy~Banken~${keyOf(name as PolicyName).group}/${name}`, data(name, value)),
      ),
    ],
  };
}

/** A configuration profile: the domain of an extension's settings is the browser's with the extension's id behind it. */
function profile(ids: Ids, values: Record<string, unknown>): string {
  const value = (of: unknown): string => {
    if (Array.isArray(of)) return `<array>${of.map(value).join('')}</array>`;
    if (typeof of === 'object' && of !== null) return dictionary(of as Record<string, unknown>);
    if (typeof of === 'boolean') return of ? '<true/>' : '<false/>';
    return typeof of === 'number' ? element('integer', {}, String(of)) : element('string', {}, String(of));
  };
  const dictionary = (of: Record<string, unknown>) =>
    `<dict>\n${Object.entries(of)
      .map(([name, each]) => `${element('key', {}, name)}${value(each)}\n`)
      .join('')}</dict>`;
  const payload = (type: string, number: string, content: Record<string, unknown>) => ({
    ...{ PayloadType: type, PayloadVersion: 1, PayloadIdentifier: `example.banken.${number}` },
    ...{ PayloadUUID: `7b0f2c1e-5a3d-4a11-9a5e-2f6f3c1d0e0${number}`, PayloadEnabled: true },
    ...content,
  });
  const all = payload('Configuration', '0', {
    PayloadDisplayName: 'Banken',
    PayloadScope: 'System',
    PayloadContent: [
      payload('com.google.Chrome', '1', { ExtensionSettings: { [ids.chromium]: installed(ids) } }),
      payload(`com.google.Chrome.extensions.${ids.chromium}`, '2', values),
      payload('com.microsoft.Edge', '3', { ExtensionSettings: { [ids.chromium]: installed(ids, 'edge') } }),
      payload(`com.microsoft.Edge.extensions.${ids.chromium}`, '4', values),
    ],
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${dictionary(all)}
</plist>
`;
}
