/** Brackets of any kind set apart the same. */
const OPENS = /[[【〔「『<〈]/g;
const CLOSES = /[\]】〕」』〉]|(?<!>)>(?!>)/g;

const PART_OF_ADDRESS = '(?:〒|郵便番号|都道?府県名?|市区?町村名?|建物名?|番地|国名?)';
const LEFT_OUT = new RegExp(
  `${PART_OF_ADDRESS}(?:・${PART_OF_ADDRESS})*(?:を除(?:く|いた|いて|き)|を含ま?め?(?:ない|ず)|抜きの?|は不要|以外の)`,
  'g',
);
/** `都道府県から番地まで` is the whole of it. */
const WHOLE = new RegExp(
  `${PART_OF_ADDRESS}(?:から|より)\\S{0,6}(?:番地|建物名?|部屋番号|号室)まで(?:の|を)?(?=\\S*住所)`,
  'g',
);
const AFTER_REGION = /(?:〒|郵便番号|都道?府県名?)(?:に続く|以降の?|より[後下]の?|の後の)/g;
const AFTER_CITY = /市区?町村名?(?:に続く|以[降下]の?|より[後下]の?|の後の)/g;

/** `…を選択してください`, `…をご記入ください`: how to answer, not what. */
const TO_ANSWER =
  /(?:を|の中から|から)(?:1つ|一つ|ひとつ)?(?:お|ご)?(?:選択|選び|選んで|記入|入力|書き|教え|知らせ|聞かせ)(?:て|して)?(?:ください|下さい|願います)?[。.]?$/;

/** A Japanese label as rules read it: brackets alike, without what is to be left out and without the request to answer. */
export function plainly(words: string): string {
  const said = words
    .replaceAll(/[^、。( ]*(?:ではなく|でなく)[、,]? ?/g, '')
    .replaceAll(OPENS, '(')
    .replaceAll(CLOSES, ')')
    .replaceAll(/(?<![一-龠])姓[・と]名(?![一-龠])/g, '姓名')
    .replaceAll(/(?:セイ|せい)[・と](?:メイ|めい)/g, '氏名カナ')
    .replaceAll(WHOLE, '')
    .replaceAll(LEFT_OUT, '')
    .replaceAll(AFTER_CITY, 'それ以降の')
    .replaceAll(AFTER_REGION, '')
    .replace(TO_ANSWER, '');
  return said.trim() === '' ? words : said;
}
