interface Said {
  ja: string;
  en: string;
}

interface PermissionRow {
  /** The browser's own name of it, or what a row of hosts is called. */
  name: string | Said;
  when: 'required' | 'optional';
  /** Where Firefox does not have it. */
  only?: 'Chromium';
  /** At which moment an optional one is asked for. */
  asked?: Said;
  why: Said;
  /** Required in the build for a company, whose policy cannot grant what is optional. */
  company?: 'required';
}

const once: Said = { ja: '1 回だけ', en: 'asked once' };

/** One sentence for every permission. */
export const permissionRows: readonly PermissionRow[] = [
  {
    name: 'storage',
    when: 'required',
    why: {
      ja: 'どのタブがどの申出のものか、ロックや保管庫が開いているかを、ブラウザーを閉じるまで覚えます。印の言葉と、静かなモード・見守る言葉を、ページの中の印に伝えます。会社の設定を読みます。',
      en: 'Remembers until the browser is closed which tab belongs to which request, and whether lock and vault are open; tells the marks in pages their words, quiet mode and watch terms; reads the company’s policy.',
    },
  },
  {
    name: 'unlimitedStorage',
    when: 'required',
    why: {
      ja: 'ブラウザーのふつうの容量がいっぱいになっても、証拠が捨てられないようにします。',
      en: 'Evidence must not be thrown away by the browser when its ordinary quota is full.',
    },
  },
  {
    name: 'activeTab',
    when: 'required',
    why: {
      ja: 'ツールバーのボタンを押したとき、そのタブの画面だけを、その 1 回だけ写します。',
      en: 'A click on the toolbar button lets Banken take the pixels of that one tab, once.',
    },
  },
  {
    name: 'scripting',
    when: 'required',
    why: {
      ja: '記録するときに、記録の道具をページに入れます。フォームの横の案内も同じです。',
      en: 'Puts the capturing hands into the page when a capture needs them, and the guide beside a form.',
    },
  },
  {
    name: 'contextMenus',
    when: 'required',
    why: {
      ja: '印のないページを、右クリックの「このページを番犬で記録する」から記録できるようにします。',
      en: '「このページを番犬で記録する」 for pages without marks.',
    },
  },
  {
    name: 'sidePanel',
    when: 'required',
    only: 'Chromium',
    why: {
      ja: '番犬からひらいたフォームのタブで、ブラウザーの横の画面に案内を出します。静かなモードでは、投稿の一覧を出します。',
      en: 'Shows the guide in the browser’s side panel, in the tab of a form that was opened from Banken; in quiet mode the list of posts.',
    },
  },
  {
    name: 'alarms',
    when: 'required',
    why: {
      ja: '途中で切れた記録、待っている時刻印ともう一度の読み、申出の期日、ロック、保管庫の知らせのために、番犬を起こします。',
      en: 'Wakes the worker for a capture that was cut off, for stamps and second readings that wait, dates of requests, the lock and the vault’s news.',
    },
  },
  {
    name: { ja: '対応サイト', en: 'platform hosts' },
    when: 'required',
    why: {
      ja: '対応サイトの投稿のそばに印を出します。一覧は `utils/platforms/sites/` から作られます。',
      en: 'Marks beside posts on the supported sites; the list is derived from `utils/platforms/sites/`.',
    },
  },
  {
    name: '<all_urls>',
    when: 'optional',
    asked: once,
    why: {
      ja: '印を 1 回押すだけで、見えたままの画像を残します。ブラウザーには、これより狭い許可がありません。',
      en: 'True screen pixels from one click on a mark: the browser has no narrower permission for it.',
    },
    company: 'required',
  },
  {
    name: 'pageCapture',
    when: 'optional',
    only: 'Chromium',
    asked: once,
    why: {
      ja: 'きれいにした HTML の写しのほかに、ページそのままの写し（MHTML）を残します。',
      en: 'Exact page copies as MHTML beside the clean HTML copy.',
    },
    company: 'required',
  },
  {
    name: 'notifications',
    when: 'optional',
    asked: { ja: '設定で押したとき', en: 'asked on a click in the settings' },
    why: {
      ja: '申出の期日が来たことを、事案の番号だけで知らせます。名前は出しません。',
      en: 'Says on the desktop when a date of a request comes due, with the incident’s number and no name.',
    },
  },
  {
    name: { ja: 'フォームのサイト', en: 'form hosts' },
    when: 'optional',
    asked: { ja: 'フォームをひらくとき', en: 'asked on the click that opens a form' },
    why: {
      ja: '窓口の公式フォームの横に案内を出します。任意の `<all_urls>` のうち、そのサイトだけを聞きます。',
      en: 'Puts the guide beside the platform’s own form. They are covered by the optional `<all_urls>` entry and asked for one by one.',
    },
  },
  {
    name: { ja: 'Mastodon のサーバー', en: 'Mastodon servers' },
    when: 'optional',
    asked: { ja: '足すとき', en: 'asked on the click that adds one' },
    why: {
      ja: '本人が名前で足したサーバーや、対応サイトの国外のホストで、投稿のそばに印を出します。',
      en: 'Marks beside posts on a server that the person adds by name, or on a known site’s host in another country.',
    },
  },
  {
    name: { ja: '会社の保管庫', en: "company's vault" },
    when: 'optional',
    asked: {
      ja: 'つなぐとき、渡すとき',
      en: 'asked on the click that connects it or hands over into it',
    },
    why: {
      ja: '会社が決めた保管庫とだけやりとりします。Firefox は同じ 1 押しで、ウェブサイトの内容・個人を特定できる情報・個人のやりとりを送ることも聞きます（`data_collection_permissions`、任意）。',
      en: "Reaches the storage that the company has named, and no other. In Firefox the same click asks for sending websites' content, personally identifying information and communications (`data_collection_permissions`, optional).",
    },
  },
  {
    name: { ja: '時刻認証局', en: 'time-stamp host' },
    when: 'optional',
    asked: { ja: '保存するとき', en: 'asked on the click that saves it' },
    why: {
      ja: '本人が決めた時刻認証局に、封印の要約値を送ります。決めるまでは、何も送りません。',
      en: 'Sends the digest of a seal to the time-stamp authority that the person has named; off until then.',
    },
  },
];

/** Where a build goes: into a store, or from a company to its own people. */
export type BuildFor = 'stores' | 'company';

/** What a manifest asks for, by those rows; platforms' hosts stand apart there. */
export function permissionsOf(when: 'required' | 'optional', browser: string, builtFor: BuildFor = 'stores'): string[] {
  return namesOf(/^\w+$/, when, browser, builtFor);
}

/** The same of hosts that are no platform's. */
export function hostsOf(when: 'required' | 'optional', browser: string, builtFor: BuildFor = 'stores'): string[] {
  return namesOf(/^<\w+>$/, when, browser, builtFor);
}

function namesOf(kind: RegExp, when: 'required' | 'optional', browser: string, builtFor: BuildFor): string[] {
  return permissionRows
    .filter((row) => when === ((builtFor === 'company' && row.company) || row.when))
    .filter(({ only }) => browser !== 'firefox' || !only)
    .flatMap(({ name }) => (typeof name === 'string' && kind.test(name) ? name : []));
}

/** Cells of the table: the permission, when it is asked for, why. */
export function permissionCells(lang: 'ja' | 'en'): string[][] {
  return permissionRows.map(({ name, when, only, asked, why }) => {
    const more = [asked?.[lang], only].filter(Boolean);
    const moment = {
      ja: `${when === 'required' ? '必須' : '任意'}${more.length > 0 ? `（${more.join('、')}）` : ''}`,
      en: [when, ...more].join(', '),
    };
    return [typeof name === 'string' ? `\`${name}\`` : name[lang], moment[lang], why[lang]];
  });
}
