import type { MatchKey } from '../field-keys';

/** What a Japanese label is about stands at its end: of a datum it asks when, why, how or of which kind. */
const CIRCUMSTANCE = [
  '日時|時刻|時間帯?|(?:した|する|受信|送信|登録|変更|希望|予定)日|期限|期間|期日|年数|回数|件数|人数|の数',
  '理由|由来|目的|方法|手段|経緯|経過|状況|有無|可否|要否|希望|事項',
  '種類|種別|形式|設定|公開|非公開|範囲|件名|題名|本文|文面|内容',
  '(?:電話|携帯|通信)会社|キャリア|機種|端末|ソフト|アプリ|の送信者|の差出人',
].join('|');

/** Only a label that is one phrase: what stands behind a space or in a bracket explains. */
const ASKS_ABOUT = new RegExp(`^[^\\s:、,()?]*(?:${CIRCUMSTANCE})名?(?:について|は)?(?:\\([^)]*\\))?[?。]?$`);
const ASKS_WHETHER =
  /(?:有無|可否|要否|回数|件数|状況|公開|希望する?(?:方法|対応)?|日時|期限)(?:は|について)?(?:\([^)]*\))?[?。]?$/;

/** Who sent a mail or called, not how to reach the sender. */
const OF_A_CALL = /(?:送信|発信|着信)元|ヘッダ/;

/** A name in letters that the sender's name is not kept in. */
const IN_LETTERS = /^(?!.*(?:漢字|日本語)).*(?:ローマ字|アルファベット|英字|英語|英文)(?:の?表記)?/;

/** Whether words ask about a datum, and not for it: `電話をかけた日時`, `住所の公開範囲`. */
export function asksAbout(key: MatchKey, words: string): boolean {
  if (/^reporter\.(?:name|lastName|firstName)$/.test(key) && IN_LETTERS.test(words)) return true;
  if (/^reporter\.(?:email|phone)$/.test(key) && OF_A_CALL.test(words)) return true;
  if (key.startsWith('reporter.') || key.endsWith('.name')) return ASKS_ABOUT.test(words);
  return /^case\.(?:claim|relationship)$/.test(key) && ASKS_WHETHER.test(words);
}
