import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leavings } from './leavings';

/**
 * What is said of the extension outside of it: permissions, what leaves the browser, the stores' texts, the privacy policy.
 * README, store texts and policy are made from here; a test holds the built manifests to it.
 */
interface PermissionRow {
  name: string;
  when: 'required' | 'required, Chromium' | `optional, ${string}`;
  why: string;
  /** Required in the build for a company, whose policy cannot grant what is optional. */
  company?: 'required';
}

/** One sentence for every permission. */
export const permissionRows: readonly PermissionRow[] = [
  {
    name: '`storage`',
    when: 'required',
    why: 'Remembers for the session which tab was opened for which request.',
  },
  {
    name: '`unlimitedStorage`',
    when: 'required',
    why: 'Evidence must not be thrown away by the browser when its ordinary quota is full.',
  },
  {
    name: '`activeTab`',
    when: 'required',
    why: 'A click on the toolbar button lets Banken take the pixels of that one tab, once.',
  },
  {
    name: '`scripting`',
    when: 'required',
    why: 'Puts the capturing hands into the page when a capture needs them, and the guide beside a form.',
  },
  { name: '`contextMenus`', when: 'required', why: '「このページを番犬で記録する」 for pages without marks.' },
  {
    name: '`sidePanel`',
    when: 'required, Chromium',
    why: 'Shows the guide in the browser’s side panel, in the tab of a form that was opened from Banken; in quiet mode the list of posts.',
  },
  {
    name: '`alarms`',
    when: 'required',
    why: 'Wakes the worker so that a capture that was cut off is finished.',
  },
  {
    name: 'platform hosts',
    when: 'required',
    why: 'Marks beside posts on the supported sites; the list is derived from `utils/platforms/sites/`.',
  },
  {
    name: '`<all_urls>`',
    when: 'optional, asked once',
    why: 'True screen pixels from one click on a mark: the browser has no narrower permission for it.',
    company: 'required',
  },
  {
    name: '`pageCapture`',
    when: 'optional, asked once, Chromium',
    why: 'Exact page copies as MHTML beside the clean HTML copy.',
    company: 'required',
  },
  {
    name: '`notifications`',
    when: 'optional, asked on a click in the settings',
    why: 'Says on the desktop when a date of a request comes due, with the incident’s number and no name.',
  },
  {
    name: 'form hosts',
    when: 'optional, asked on the click that opens a form',
    why: 'Puts the guide beside the platform’s own form. They are covered by the optional `<all_urls>` entry and asked for one by one.',
  },
  {
    name: 'Mastodon servers',
    when: 'optional, asked on the click that adds one',
    why: 'Marks beside posts on a server that the person adds by name, or on a known site’s host in another country.',
  },
  {
    name: "company's vault",
    when: 'optional, asked on the click that connects it or hands over into it',
    why: "Reaches the storage that the company has named, and no other. In Firefox the same click asks for sending websites' content, personally identifying information and communications (`data_collection_permissions`, optional).",
  },
  {
    name: 'time-stamp host',
    when: 'optional, asked on the click that saves it',
    why: 'Sends the digest of a seal to the time-stamp authority that the person has named; off until then.',
  },
];

/** Where a build goes: into a store, or from a company to its own people. */
export type BuildFor = 'stores' | 'company';

/** What a manifest asks for, by those rows; platforms' hosts stand apart there. */
export function permissionsOf(when: 'required' | 'optional', browser: string, builtFor: BuildFor = 'stores'): string[] {
  return namesOf(/^`(\w+)`$/, when, browser, builtFor);
}

/** The same of hosts that are no platform's. */
export function hostsOf(when: 'required' | 'optional', browser: string, builtFor: BuildFor = 'stores'): string[] {
  return namesOf(/^`(<\w+>)`$/, when, browser, builtFor);
}

function namesOf(name: RegExp, when: 'required' | 'optional', browser: string, builtFor: BuildFor): string[] {
  return permissionRows
    .filter((row) => (builtFor === 'company' && row.company ? when === row.company : row.when.startsWith(when)))
    .filter((row) => browser !== 'firefox' || !row.when.includes('Chromium'))
    .flatMap((row) => name.exec(row.name)?.[1] ?? []);
}

/** Name and short text are the extension's own, which its manifest carries into the stores. */
function fromLocale(lang: 'ja' | 'en'): { name: string; short: string } {
  const words = readFileSync(join(import.meta.dirname, '..', '..', '..', 'locales', `${lang}.yml`), 'utf8');
  const of = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(words)?.[1] ?? '';
  return { name: of('extension_name'), short: of('extension_description') };
}

/** What the stores are told; `short` has at most 132 letters in English and in Japanese. */
export const storeTexts: Record<'ja' | 'en', { name: string; short: string; long: string }> = {
  ja: {
    ...fromLocale('ja'),
    long: `カスタマーハラスメントの投稿は、消えると証明できなくなります。番犬は、投稿のそばの印を 1 回押すだけで、本文・日時・アドレス・画面を記録し、その場で封印します。

・従業員：押して、二つの質問に答えたら終わりです。だれに渡すか、渡さないかは本人が決めます。
・人事：つらい言葉を何度も読まずに確認し、だれでも検証できる証拠パックを書き出します。
・法務：権利と立場に合う窓口を選ぶと、公式フォームの横に案内が出ます。送信・同意・署名は、いつも人がします。

番犬がしないこと：違法かどうかの判断、送信、同意の印、署名、履歴の収集、広告、分析。サーバーはありません。
できないこと：消えた投稿を取り戻すこと。裁判での結果を約束すること。すべてのサイトをいつも正しく読むこと（変わったサイトは、そう表示します）。`,
  },
  en: {
    ...fromLocale('en'),
    long: `A post that is deleted cannot be proven. One press on the mark beside it records its words, time, address and picture, and seals them on the spot.

- Employees: press, answer two questions, done. To whom it is handed, or to nobody, is their decision.
- HR: review without reading abuse over and over; export packs that stock tools verify.
- Legal: choose right and standing; a guide stands beside the platform’s own form. Sending, ticking and signing stay with people.

What Banken does not do: judge legality, send, tick, sign, collect history, advertise, analyse. There is no server.
What it cannot do: bring back a deleted post, promise an outcome in court, read every site rightly at all times (a site that changed is shown as such).`,
  },
};

/** Firefox’s own question: nothing is sent by itself, and this much once a store is connected. */
export const dataCollection = { required: ['none'], optional: leavings.flatMap(({ firefox }) => firefox) };
