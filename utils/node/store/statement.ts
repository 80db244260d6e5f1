import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is said of the extension outside of it: permissions, what leaves the browser, the stores' texts, the privacy policy.
 * README, store texts and policy are made from here; a test holds the built manifests to it.
 */
interface Said {
  ja: string;
  en: string;
}

interface PermissionRow {
  name: string;
  when: 'required' | 'required, Chromium' | `optional, ${string}`;
  why: string;
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
  },
  {
    name: '`pageCapture`',
    when: 'optional, asked once, Chromium',
    why: 'Exact page copies as MHTML beside the clean HTML copy.',
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

/** What a manifest asks for, by those rows; what they say of hosts stands apart there. */
export function permissionsOf(when: 'required' | 'optional', browser: string): string[] {
  return permissionRows
    .filter((row) => row.when.startsWith(when) && (browser !== 'firefox' || !row.when.includes('Chromium')))
    .flatMap(({ name }) => /^`(\w+)`$/.exec(name)?.[1] ?? []);
}

interface Leaving {
  what: Said;
  /** Who makes it happen. */
  by: Said;
  to: Said;
  /** Categories of Firefox’s `data_collection_permissions`; none where nothing about a person or a page is in it. */
  firefox: readonly ('websiteContent' | 'personallyIdentifyingInfo' | 'personalCommunications')[];
}

/** Everything that can leave the browser by Banken’s doing. */
export const leavings: readonly Leaving[] = [
  {
    what: { ja: '証拠パック・書類・バックアップ（ファイル）', en: 'packs, papers and backups, as files' },
    by: { ja: '「書き出す」「渡す」を押したとき', en: 'a press on export or hand over' },
    to: { ja: 'この端末のダウンロード', en: 'the downloads of this machine' },
    firefox: [],
  },
  {
    what: {
      ja: '渡す相手の鍵で封をしたパックと、保管庫の出来事',
      en: 'packs sealed to the receiver’s key, and events of the vault',
    },
    by: { ja: '保管庫・受け箱をつないだ人が渡したとき', en: 'a hand-over by a person who connected a vault or inbox' },
    to: { ja: 'その人か会社が決めた S3', en: 'the S3 storage that this person or the company named' },
    firefox: ['websiteContent', 'personallyIdentifyingInfo', 'personalCommunications'],
  },
  {
    what: { ja: 'フォームに記入した言葉', en: 'words filled into a form' },
    by: { ja: '本人が窓口のフォームで送信を押したとき', en: 'the person who presses send in the platform’s own form' },
    to: { ja: 'その窓口', en: 'that platform' },
    firefox: [],
  },
  {
    what: {
      ja: '封印の要約値（SHA-256）と乱数だけ',
      en: 'the digest of a seal (SHA-256) and a random number, nothing else',
    },
    by: { ja: '時刻認証局を決めたあと', en: 'a seal, once an authority was named' },
    to: { ja: 'その時刻認証局', en: 'that time-stamp authority' },
    firefox: [],
  },
  {
    what: {
      ja: '投稿のアドレスをもう一度開く、サイトの時刻を 1 回聞く',
      en: 'a post’s address opened again, or the site’s clock asked once',
    },
    by: { ja: '設定で入れたときだけ（はじめは切）', en: 'an option in the settings, off at first' },
    to: { ja: 'そのサイト', en: 'that site' },
    firefox: [],
  },
];

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
