/** Nouns of forms as old systems and forms for the young spell them, by their sound. */
const BY_SOUND: Readonly<Record<string, string>> = {
  なまえ: '名前',
  しめい: '氏名',
  でんわ: '電話',
  けいたい: '携帯',
  けーたい: '携帯',
  ばんごう: '番号',
  ゆうびん: '郵便',
  じゅうしょ: '住所',
  かいしゃ: '会社',
  ほうじん: '法人',
  ぶしょ: '部署',
  たんとうしゃ: '担当者',
  ほんにん: '本人',
  だいりにん: '代理人',
  さくじょ: '削除',
  とうこう: '投稿',
  りゆう: '理由',
  にちじ: '日時',
  けた: '桁',
  めい: '名',
  かきこ: '書き込み',
  めーる: 'メール',
  あどれす: 'アドレス',
  めあど: 'メールアドレス',
  すれたい: 'スレッドタイトル',
};
const SOUNDS = Object.keys(BY_SOUND).join('|');
const NOUNS = new RegExp(`^([おご]?)((?:${SOUNDS})+)$`);
const NOUN = new RegExp(SOUNDS, 'g');

/** A part of a name or its reading: alone it may be either. */
const NAME_OR_READING = /^(?:[おオ]?(?:なまえ|ナマエ)|しめい|シメイ|めい|メイ)$/;

const toHiragana = (run: string) =>
  run.replaceAll(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 96));

/** `デンワ番号`, `ゆうびん番号`, `ゴ本人` as others write them. What stands alone and may be a reading stays. */
export function spelledOut(words: string): string {
  if (!/[ァ-ヴ]|[ぁ-んー]{3}/.test(words) || NAME_OR_READING.test(words)) return words;
  return words
    .replaceAll(/(^|[一-龠]の?|[の ・/:])([ぁ-んー]{3,})(?=$|[^ぁ-んー])/g, (_all, before, run) => before + nounOf(run))
    .replaceAll(/[ァ-ヴー]+/g, nounOf)
    .replaceAll(/(?<![ァ-ヴー])[ゴオ](?=[一-龠])/g, toHiragana);
}

function nounOf(run: string): string {
  const [, honour = '', nouns] = NOUNS.exec(toHiragana(run)) ?? [];
  return nouns === undefined || nouns === 'めい'
    ? run
    : honour + nouns.replaceAll(NOUN, (sound) => BY_SOUND[sound] ?? sound);
}
