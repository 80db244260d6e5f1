interface Said {
  ja: string;
  en: string;
}

interface Leaving {
  what: Said;
  /** Who makes it happen. */
  by: Said;
  to: Said;
  /** Categories of Firefox’s `data_collection_permissions`; none where nothing about a person or a page is in it. */
  firefox: readonly ('websiteContent' | 'personallyIdentifyingInfo' | 'personalCommunications')[];
  /** Where the code stands that does it: a test finds every other that could. */
  files: readonly string[];
}

/** Everything that can leave the browser by Banken’s doing. */
export const leavings: readonly Leaving[] = [
  {
    what: { ja: '証拠パック・書類・バックアップ（ファイル）', en: 'packs, papers and backups, as files' },
    by: { ja: '「書き出す」「渡す」「共有」を押したとき', en: 'a press on export, hand over or share' },
    to: {
      ja: 'この端末のダウンロード、または本人が選んだアプリ',
      en: 'the downloads of this machine, or the app that the person chooses',
    },
    firefox: [],
    files: [],
  },
  {
    what: {
      ja: '渡す相手の鍵で封をしたパックと、保管庫の出来事',
      en: 'packs sealed to the receiver’s key, and events of the vault',
    },
    by: { ja: '保管庫・受け箱をつないだ人が渡したとき', en: 'a hand-over by a person who connected a vault or inbox' },
    to: { ja: 'その人か会社が決めた S3', en: 'the S3 storage that this person or the company named' },
    firefox: ['websiteContent', 'personallyIdentifyingInfo', 'personalCommunications'],
    files: ['utils/vault/store/object-store.ts', 'utils/vault/doctor/ward.ts', 'utils/vault/doctor/way-attacks.ts'],
  },
  {
    what: {
      ja: '担当・メモ・意見など、担当者の書き込み（保管庫に置いた事案と、会社全体のもの）',
      en: 'what a desk says (notes, opinions, who works on what) of cases in the vault and of the company',
    },
    by: {
      ja: '本人が保管庫を開けているあいだ、ひとりでに',
      en: 'itself, while a person has opened a vault',
    },
    to: { ja: 'その人か会社が決めた S3', en: 'the S3 storage that this person or the company named' },
    firefox: ['personallyIdentifyingInfo', 'personalCommunications'],
    files: [],
  },
  {
    what: { ja: 'フォームに記入した言葉', en: 'words filled into a form' },
    by: { ja: '本人が窓口のフォームで送信を押したとき', en: 'the person who presses send in the platform’s own form' },
    to: { ja: 'その窓口', en: 'that platform' },
    firefox: [],
    files: ['entrypoints/background/forms.ts'],
  },
  {
    what: {
      ja: '下書きしたメール（宛先・件名・本文。パックは付けません）',
      en: 'a drafted mail: receiver, subject and words; no pack is attached',
    },
    by: {
      ja: '「メール」を押して開き、本人がメールソフトで送ったとき',
      en: 'a press on mail, and the person who sends it there',
    },
    to: { ja: '本人のメールソフト', en: 'the person’s own mail program' },
    firefox: [],
    files: [
      'utils/takedown/letters/deletion-mail.ts',
      'entrypoints/records/hand-over/ways-out.ts',
      'utils/takedown/plan/plan.ts',
      'utils/takedown/plan/guide-session.ts',
    ],
  },
  {
    what: {
      ja: '封印の要約値（SHA-256）と乱数だけ',
      en: 'the digest of a seal (SHA-256) and a random number, nothing else',
    },
    by: { ja: '時刻認証局を決めたあと', en: 'a seal, once an authority was named' },
    to: { ja: 'その時刻認証局', en: 'that time-stamp authority' },
    firefox: [],
    files: ['utils/evidence/time-stamp/ask-authority.ts'],
  },
  {
    what: { ja: '見守る言葉（検索のアドレスの中）', en: 'a watch term, in the address of a search' },
    by: { ja: '見回りでサイトの検索を押したとき', en: 'a press on a site’s search in the rounds' },
    to: { ja: 'そのサイト', en: 'that site' },
    firefox: [],
    files: ['entrypoints/dashboard/watch/watch-container.tsx'],
  },
  {
    what: {
      ja: '本人が貼ったアドレスの一覧を、順にひらく（ログイン中の本人として）',
      en: 'a list of addresses that the person pasted, opened one by one, as whoever is signed in',
    },
    by: { ja: '一覧の記録を始めたとき', en: 'the start of recording that list' },
    to: { ja: 'それぞれのサイト', en: 'each of those sites' },
    firefox: [],
    files: ['entrypoints/background/record-addresses.ts'],
  },
  {
    what: {
      ja: 'ページの写しに入れる画像を、クッキーなしでもう一度読む',
      en: 'pictures of a page read again for its copy, without cookies',
    },
    by: { ja: '記録したとき', en: 'a record' },
    to: { ja: 'その画像を置いているサイト', en: 'the site that holds the picture' },
    firefox: [],
    files: ['utils/capture/page/picture-bytes.ts'],
  },
  {
    what: {
      ja: '投稿のアドレスをもう一度開く（ログイン中の本人として）',
      en: 'a post’s address opened again, as whoever is signed in',
    },
    by: {
      ja: '「もう一度読む」を押したとき。自動では、設定で入れたときだけ（はじめは切）',
      en: 'a press that has it read again; by itself only with an option in the settings, off at first',
    },
    to: { ja: 'そのサイト', en: 'that site' },
    firefox: [],
    files: ['entrypoints/background/capture/read-again.ts'],
  },
  {
    what: { ja: 'サイトの時刻を 1 回聞く', en: 'the site’s clock asked once' },
    by: { ja: '設定で入れたときだけ（はじめは切）', en: 'an option in the settings, off at first' },
    to: { ja: 'そのサイト', en: 'that site' },
    firefox: [],
    files: ['utils/capture/job/page-clock.ts'],
  },
  {
    what: {
      ja: 'リンクをひらく（投稿や投稿者のページ、公式の文書、相談先）',
      en: 'a link opened: a post or account, an official text, a help line',
    },
    by: { ja: 'そのリンクを押したとき', en: 'a press on that link' },
    to: { ja: 'そのリンクの先', en: 'where it leads' },
    firefox: [],
    files: [
      'components/shared/care-links.tsx',
      'entrypoints/dashboard/chooser/open-account.ts',
      'entrypoints/records/addresses/address-container.tsx',
    ],
  },
];
