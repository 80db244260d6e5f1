/** What Banken does not do, cannot show or has not been tried on: the one list of both READMEs. */
export const limits: readonly { ja: string; en: string }[] = [
  {
    ja: 'パックが示すのは、このバイト列がこの鍵で、この順に、時刻印より前に封印されたことです。ページが本当のことを言っていたか、アカウントの裏に誰がいるかは示しません。',
    en: 'A pack shows that these bytes were sealed by this key, in this order, before the stamp. Not that the page told the truth, nor who stands behind an account.',
  },
  {
    ja: '時刻認証局を決めるまで、時刻はこの端末の時計です。端末の持ち主は、新しい記録で、つじつまの合うパックを作れます。',
    en: 'Until an authority is named, time is this device’s clock. A device’s owner can make a new, consistent pack of records of their own.',
  },
  {
    ja: '画像の中では、数字、ユーザー名の字、一画だけ違う字（末と未）を一つずつ見分けますが、見分けられないこともあります。ほかの字は、50 字に 1 字の違いまで見逃すことがあります。',
    en: 'In a picture digits, letters of a handle and letters that differ by one stroke (末 and 未) are told apart one by one, but not always; of other letters one changed in fifty may be missed.',
  },
  {
    ja: '「すべてのサイト」の許可がないと、印からの画像は描き直したものになり、どの画面でもそう表示します。',
    en: 'Without the permission for all sites a picture taken by a mark is drawn again, and labelled so everywhere.',
  },
  {
    ja: 'サイトの作りは変わります。読み方は写しで確かめたもので、人が本物のページで確かめた日がないサイトは、そう表示します。読めない事実は空のままにします。',
    en: 'Sites change. The rules were tried on copies; a site that no person has seen live is shown so. A fact that cannot be read stays empty.',
  },
  {
    ja: '動画、音声、ストーリーズ、24 時間で消える投稿の中身、非公開のメッセージは記録しません。',
    en: 'Video, sound, stories and private messages are not recorded.',
  },
  {
    ja: 'フォームの送信、同意、署名、画像認証は、いつも人がします。窓口が削除に応じるかどうかは、番犬には決められません。',
    en: 'Sending, consenting, signing and puzzles stay with the person. Whether a platform removes anything is not ours to settle.',
  },
  {
    ja: '法律の案内は、条文と資料と確かめた日のついた事実です。法律相談ではありません。',
    en: 'What is said of the law are facts with article, source and day of checking. It is not legal advice.',
  },
  {
    ja: 'ロックは、これから書くものを封じます。前にあったものと、ブラウザーの履歴は、ディスクに残ることがあります。',
    en: 'The lock seals what is written from then on. What was there before, and the browser’s history, may remain on the disk.',
  },
  {
    ja: '拡張やプロファイルを消すと、記録も消えます。控え（バックアップ）は、人が作ります。',
    en: 'Removing the extension or the profile removes the records. Backups are made by a person.',
  },
  {
    ja: '保管庫から抜けた人の端末に残ったものは、取り戻せません。',
    en: 'What a person who left the vault had opened stays on their machine.',
  },
  {
    ja: 'Firefox では、ページの写し（MHTML）と横の画面の案内がなく、会社の設定は次の起動で読みます。',
    en: 'Firefox has no page copies as MHTML and no side panel for the guide, and reads a company’s policy at its next start.',
  },
  {
    ja: 'Edge と Brave は Chromium の仕組みで動くはずですが、この 2 つでは動かしていません。Windows、macOS、Android でも動かしていません。',
    en: 'Edge and Brave share Chromium’s engine; neither was run, nor was Windows, macOS or Android.',
  },
  {
    ja: '本物の S3 の事業者、パスキー、Windows・macOS・Intune での強制インストール、本物のサイトでの確認は、アカウントを持つ人がしなければなりません。',
    en: 'Real S3 providers, passkeys, forced installs on Windows, macOS and Intune, and a look at live sites need a person with accounts.',
  },
];
