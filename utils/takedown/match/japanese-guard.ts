import { JAPANESE_COUNSEL, JAPANESE_VICTIM } from './japanese-persons';
import { partyOf } from './parties';

/** A place of business that posts are about. */
const SHOP =
  '(?<!(?:会社|法人|企業|団体|屋号|勤務先|貴社|御社)名?(?:・|\\/|または|又は|や)[お貴当]?)(?:店舗|お店|当店|貴店|(?<!本|商)店|施設|医療機関|病院|医院|クリニック|サロン|教室|物件|ホテル|旅館|宿|スポット|(?:法律|弁護士|司法書士|行政書士)事務所)';
/** How to reach somebody. */
const CONTACT =
  '(?:連絡先|電話|携帯|tel\\b|メール|e-?mail|住所|所在|居所|郵便|〒|都道府県|市区町村|番地|生年月日|勤務先|所属|部署)';
/** What tells more of somebody than the whole name. */
const PERSONAL = `(?:${CONTACT}|フリガナ|ふりがな|よみ|ヨミ|読み|カナ|かな|姓(?!名)|苗字|名字|下の名前|会社|国籍|役職|続柄|年齢|性別)`;
/** Persons of a case who are not the sender. */
const OTHERS = `(?:${JAPANESE_VICTIM}|${JAPANESE_COUNSEL}|保護者|第三者|参考人|投稿対象者)`;
/** Who speaks for a body or has a part in it. */
const OFFICER = '(?:役員|取締役|監査役|理事長?|監事|社長|会長|院長|校長|園長|塾長|店長|支配人|オーナー)';
/** A page that speaks of the sender, the firm or the site, not of a post. */
const OWN_WORK =
  '(?:ご自身|あなた|自分|ご自分|貴社|御社|当社|弊社|正規|本来|権利者)の(?:作品|著作物|写真|画像|動画|イラスト|記事|サイト|ブログ|商品|オリジナル)';
/** What may stand before the words for one's own work where they tell what was done to it. */
const TAKEN = '(?!.*(?:無断|侵害|転載|盗用|悪用|コピー|使わ|使用|掲載され))';

/** Data of Japanese forms that have no key: a part of an e-mail, a shop's data, how to reach others, pages without the post. */
export const JAPANESE_UNTOUCHABLE: readonly RegExp[] = [
  /(?<!投稿|口コミ|クチコミ|レビュー|コメント|書き込み|レス|回答)(?:で|内で|上で)の(?:お|ご)?(?:名前|呼び名|ニックネーム|表示名|ハンドル|id\b)/,
  /を(?:最初|初めて|はじめて|最後)?に?(?:見た|読んだ|閲覧した|目にした|確認した)(?:日|時|月)/,
  /心当たり|(?:と思われる|らしき)(?:方|人|者)|法(?:律|令)の(?:お)?(?:名前|名称|名$)/,
  /^(?:[^・/]*の)?(?:アカウント|チャンネル|スクリーンショット|スクショ|キャプチャ|(?:添付|証拠|資料)?ファイル|ストレージ|クラウド|ドライブ|利用規約|規約|(?:無断)?(?:転載|引用)元(?:\([^)]*\))?)の?(?:共有)?の?(?:url|リンク|アドレス)/,
  /(?:メール|mail|アドレス).*(?:@|アット) ?(?:マーク)?(?:の|より)?(?:前|後|左|右|以前|以[後降下]|手前)(?!も|を含|まで|から)/,
  /(?:メール|mail)(?:アドレス)?の?\S{0,3}(?:アカウント部|ドメイン(?!も|を含|まで)|ローカル|ユーザー(?:名)?部)/,
  new RegExp(
    `${SHOP}の?(?:郵便|〒|都道府県|市区町村|電話|tel\\b|(?:紹介|掲載|案内|詳細|トップ)(?:の)?(?:ページ|url|先))`,
  ),
  new RegExp(`${OTHERS}(?:様|さま)?(?:の|氏名\\S{0,2})\\S{0,6}${PERSONAL}`),
  new RegExp(`(?:^|の|\\()元の?(?:画像|写真|動画|作品|記事|イラスト|データ|ネタ)|^オリジナルの?|${OWN_WORK}${TAKEN}`),
  new RegExp(`${OFFICER}の?(?:お|ご|御)?(?:氏名|名前|名$)`),
  /(?:権利|著作権|商標|本人|所有|事実|真実)\S{0,6}(?:証明|立証|根拠|裏付け|裏づけ|確認)(?:と|に)?(?:する|できる|なる|可能な)\S{0,10}(?:ページ|url|リンク|サイト)/,
  /(?:スレッド|スレ|トピック|記事)一覧|検索結果の?(?:ページ|url)|(?:掲示板|サイト|ブログ|フォーラム|コミュニティ|チャンネル)の?(?:トップ|ホーム|入口|入り口|一覧|メイン)(?:ページ|画面|の?url)?|(?:トップ|メイン)ページの?(?:url|リンク|アドレス)|url ?\((?:トップ|top)(?:ページ)?\)/,
  /(?:求人|応募|勤務地|就業|出身|本籍|旅行|配送|お届け|納品|設置|発生|撮影|開催)(?:の|先|地|場所|\(|・){0,3}\S{0,5}(?:都道府県|市区町村|国|住所|郵便|県名)/,
];

/** In a report, persons and places of another business: who booked, where something is sent. */
const ROLE =
  /(?:患者|受診者|生徒|児童|園児|受験者|宿泊者|入居者|予約者|注文者|購入者|配送先|お?届け先|返品先|請求先|(?:注文|予約|来店|購入|来院)時|振込|引き落とし|口座)(?:様|さま|さん)?の?(?:お|ご)?(?:氏名|名前|名$|名義|住所|電話|連絡先|メール|郵便|フリガナ|ふりがな)|(?:当社|弊社|前回|以前|受付|対応した|接客)の?\S{0,2}担当者|(?:警察署?|編集部|役所|役場|裁判所|学校|銀行|郵便局)の?(?:電話|住所|所在|郵便|メール)/;

/** Whose name or address a label asks for: the word for a person before it. */
const OWNED =
  /([^\s:、。()・]*(?:者|人|員|官|師|医|司|主|長|先生|監督|親|家族|友|友達|僚|夫|妻|父|母|兄|弟|姉|妹|娘|息子|スタッフ|マン|オーナー))(?:様|さま|さん|方)?の?(?:お|ご|御)?(?:氏名|名前|なまえ|フリガナ|ふりがな|電話|携帯|メール|住所|連絡先|郵便番号)/;
/** Words for whoever sends; a polite `ご…者様` speaks to whoever reads the form. */
const SENDER =
  /申|届|依頼|通報|報告|請求|通知|記入|入力|送信|相談|連絡|問い?合わ?せ|窓口|責任|差し?出し?人|提出|手続|要請|要求|異議|侵害|回答|応募|参加|提供|希望|登録|苦情|要望|担当者|本人|あなた|ご?自身|利用者|契約者|名義人|法人|個人|当人|(?:する|した|される)人|事業主|^[ごお]\S{1,8}[者人]$/;

/** Whether words ask for the datum of a person who is neither the sender nor one of the case. */
export const isOfOthers = (words: string, isPoster: boolean): boolean => {
  if (ROLE.test(words)) return true;
  const owner = OWNED.exec(words)?.[1];
  return (
    owner !== undefined && !isPoster && !SENDER.test(owner) && partyOf(words, true) === undefined && !KNOWN.test(words)
  );
};

const KNOWN = new RegExp(`${JAPANESE_VICTIM}|${JAPANESE_COUNSEL}`);
