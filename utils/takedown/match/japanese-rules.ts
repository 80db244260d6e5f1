import { JAPANESE_COUNSEL, JAPANESE_VICTIM } from './japanese-persons';
import { box, line, list, pick, type Rule } from './rule';

const NAME = '(?:お|ご|御)?(?:氏名|名前|なまえ|名称|本名|フルネーム|姓名)';
const LAST = '(?:姓(?!名)|苗字|名字|みょうじ|(?:ファミリー|ラスト)ネーム)';
const FIRST = '(?:下のお?(?:名前|なまえ)|(?:ファースト|ギブン)ネーム)';
const LEFT_OUT = '(?:を|は|の)?(?:除|不要|いりません|抜き|省|以外)';
const READING = '(?:フリガナ|ふりがな|よみ|ヨミ|読み|カナ|かな|カタカナ|片仮名|ひらがな|平仮名)';

const WHOSE = '(?:どなた|だれ|誰|どちら様)の(?:権利|名誉|プライバシー|肖像|著作権|商標|写真|情報|個人情報|信用)';
/** What a post is called, by the kind of site. */
const POST =
  '(?:投稿|ポスト|口コミ|クチコミ|レビュー|書き?込み?|コメント|記事|レス|回答|返信|動画|発言|つぶやき|ツイート|メッセージ)';
/** What somebody objects to, as words stand for words. */
const PASSAGE =
  '(?:一文|文章|文面|文言|文(?=[をはのがに、( ]|$)|語句|言葉|ことば|フレーズ|くだり|表現|記述|記載|発言|言い回し|箇所|個所|部分|ところ)';
const OBJECTED =
  '(?:困っ|お困り|気になる|つらい|傷つ|違法|違反|侵害|問題|削除|消し|取り消|取り下げ|依頼|指摘|訂正|不快|嘘|虚偽|事実)';
const WHEN = '(?:日時|日付|年月日|時刻|日$|タイムスタンプ)';

/** What may be done to a post, or to whoever is in it. */
const REQUEST = '(?:削除|通報|報告|申告|申出|申し出|申請|申立て?|申し立て|依頼|請求|要請|異議|違反|侵害|非表示)';
const SORT = '(?:別|種別|区分|分類|類型|種類|カテゴリー?|項目|いずれ|どれ)';
/** Rights and wrongs of which a list lets one be chosen. */
const WRONG =
  '(?:名誉(?:毀損|棄損|き損)|プライバシー(?:権|侵害)?|肖像権(?:侵害)?|著作権侵害|商標権?侵害|誹謗中傷|侮辱|なりすまし|信用毀損|嫌がらせ|個人情報の?(?:掲載|漏洩)?)';

const ONESELF = '(?:ご?本人|当事者|被害者|権利(?:保有)?者|侵害された(?:方|人|者))(?:様|さま)?(?:ご?本人|ご?自身)?';
const OTHERS = '(?:代理|弁護士|家族|親族|法人|企業|会社|団体|親権者|保護者|関係者)';

/** Turns of phrase in which Japanese forms ask for the same data. */
export const japaneseRules: readonly Rule[] = [
  {
    key: 'reporter.name',
    kinds: line,
    says: /(?:^|者の|方の|ご?本人の)(?:ご|お)?(?:本名|実名)(?:$|\(|を)/,
    weight: 2,
  },
  {
    key: 'reporter.lastName',
    kinds: line,
    says: new RegExp(
      `[の(]${LAST}(?:のみ|だけ|の方)?(?:を|$|[)(])|^${LAST}(?:を|のみ|だけ|$|[(])|${FIRST}${LEFT_OUT}|(?:名前|氏名)[^姓]*\\(名${LEFT_OUT}`,
    ),
    not: new RegExp(`${LAST}${LEFT_OUT}|${LAST}の?${READING}`),
    weight: 3,
  },
  {
    key: 'reporter.firstName',
    kinds: line,
    says: new RegExp(`${FIRST}(?!${LEFT_OUT})|[の(]名(?:のみ|だけ|の方)?(?:を|$|[)(])|${LAST}${LEFT_OUT}`),
    not: new RegExp(`(?:${FIRST}|[の(]名)の?${READING}|(?:会社|企業|法人|団体|店舗?|サイト)の名`),
    weight: 3,
  },
  {
    key: 'reporter.lastKana',
    kinds: line,
    says: new RegExp(
      `${LAST} ?[(・:]?の?(?:全角|半角)?${READING}|${READING}\\)?[(:・の) ]{1,2}${LAST}|^(?:セイ|せい)(?:\\(|$)`,
    ),
    not: new RegExp(`${LAST}${LEFT_OUT}`),
    weight: 3,
  },
  {
    key: 'reporter.firstKana',
    kinds: line,
    says: new RegExp(
      `(?:${FIRST}|^名|の名) ?[(・:]?の?(?:全角|半角)?${READING}|${READING}\\)?[(:・の) ]{1,2}(?:${FIRST}|名\\)|名$)|^(?:メイ|めい)(?:\\(|$)`,
    ),
    weight: 3,
  },
  {
    key: 'reporter.kana',
    kinds: line,
    says: new RegExp(
      `(?:${NAME}|[者人方])\\S{0,3}\\((?:全角|半角)?${READING}(?!.*漢字)|${NAME}(?:は|を|の)?\\S{0,6}(?:お読み|読みます|読むの|読み上げ|発音)|${NAME}の(?:読み|よみ|ヨミ)(?:かた|方|がな|仮名)?|^(?:ひらがな|カタカナ)(?:氏名|名前)`,
    ),
    not: /会社|企業|法人|団体|店/,
    weight: 3,
  },
  {
    key: 'reporter.email',
    kinds: line,
    says: /メルアド|イーメール|(?:返信|返事|回答|連絡|通知|受信)(?:用|先)?の?アドレス/,
    not: /url|http|住所/,
    weight: 3,
  },
  {
    key: 'reporter.phone',
    kinds: line,
    says: /(?:モバイル|スマホ|スマートフォン|テレ[フホ]ォ?ン)の?番号|(?:連絡|折り返し)(?:の|が)?(?:取れる|つく|とれる|可能な|できる)番号/,
    not: /メール|認証|内線|端末|機種/,
    weight: 3,
  },
  {
    key: 'reporter.department',
    kinds: line,
    says: /(?:^|の|所属|担当)(?:課|係|室|局|部)名?(?:$|\(|・)|[一-龠](?:課|係)名$/,
    not: /部屋|教室|学部|被害|対応|問い?合わせ先/,
    weight: 3,
  },
  {
    key: 'reporter.organization',
    kinds: line,
    says: /(?:会社|企業|法人|団体|組織|貴社|御社|勤務先|勤め先|所属先)の?(?:正式|登記上の?|登記簿上の?)(?:な)?名称?(?!簿)|所属(?:する|している|先の?)(?:会社|団体|法人|企業|組織|学校)|(?:運営|経営)(?:する|している|元の?)(?:会社|法人|企業|団体|事業者)(?:名|の名称|$)/,
    not: /フリガナ|ふりがな|カナ|かな|よみ|代表|侵害|被害/,
    weight: 3,
  },
  {
    key: 'reporter.address.postalCode',
    kinds: line,
    says: /(?:ポスタル|ジップ|郵便)コード|郵便no\b/,
    weight: 3,
  },
  {
    key: 'reporter.address.region',
    kinds: list,
    says: /(?:^|の|・|\/)県名?(?:$|・|\/|\()|都・道・府・県/,
    not: /出身|本籍|発行|から/,
    weight: 3,
  },
  {
    key: 'reporter.address.city',
    kinds: list,
    says: /(?:^|の|\()市名?[・/、](?:特別)?区|(?:^|の|\()市(?:または|又は|か)(?:特別)?区|(?:^|の|\()(?:市|区)[・/、](?:町|村|郡)/,
    weight: 3,
  },
  {
    key: 'reporter.address.street',
    kinds: line,
    says: /(?:^|・|\/|の)(?:大字|小字|字名?)(?:$|・|\/|\()|地番|街区(?:符号|番号)|住居番号/,
    not: /土地の地番|登記/,
    weight: 2,
  },
  {
    key: 'reporter.address.country',
    kinds: list,
    says: /(?:居住|在住|所在|滞在)(?:地の?)?国|(?:住所|居住地|所在地|お住まい)(?:の国)?\(国(?:名|・地域|\/地域)?\)|(?:どこ|どちら|何)の国(?:に|へ)|どの国(?:に|から)/,
    not: /原産|国籍|サーバー?|発信|投稿者|接続/,
    weight: 3,
  },
  {
    key: 'victim.name',
    kinds: line,
    says: new RegExp(
      `${JAPANESE_VICTIM}.{0,12}(?:${NAME}|名$|法人名)|クライアント(?:様|さま)?名|${WHOSE}が.*${NAME}|^ご?本人(?:様|さま)?${NAME}$|^${JAPANESE_VICTIM}名?$`,
    ),
    not: new RegExp(`メール|電話|住所|関係|${READING}`),
    weight: 3,
  },
  {
    key: 'agent.name',
    kinds: line,
    says: new RegExp(`${JAPANESE_COUNSEL}(?:様|さま)?\\S{0,10}(?:${NAME}|名$)|^${JAPANESE_COUNSEL}$`),
    not: new RegExp(`メール|電話|住所|関係|事務所|登録|番号|資格|${READING}|委任者の`),
    weight: 3,
  },
  {
    key: 'post.postedAt',
    kinds: line,
    says: new RegExp(
      `${POST}(?:に|の(?:上|下|横|脇|欄)に|と(?:共|とも)に)(?:表示|記載|付い|つい|出て|書かれ)(?!.*(?:来|行っ)た日)\\S{0,6}${WHEN}|${POST}の?(?:表示)?タイムスタンプ`,
    ),
    not: /(?:を|に)(?:見た|読んだ|閲覧|確認)|動画(?!の?(投稿|公開|アップ))|再生|気付|気づ|見つけ|発見|知った|箇所/,
    weight: 3,
  },
  {
    key: 'post.authorHandle',
    kinds: line,
    says: new RegExp(
      `(?:誰|だれ|どなた)(?:が|の)(?:この|その|当該|該当|問題の)?(?:${POST}|書)(?!.*(?:実名|本名|氏名|連絡先|住所))`,
    ),
    weight: 3,
  },
  {
    key: 'post.number',
    kinds: line,
    says: /(?:レス)?アンカー(?:番号|$|\()|(?:レス|発言|書き?込み)の?(?:安価|ナンバー)|メッセージの?(?:番号|no\b|id$)/,
    not: /問い?合わせ|受付/,
    weight: 3,
  },
  {
    key: 'post.quote',
    kinds: box,
    says: new RegExp(
      `(?:ほしい|欲しい|希望する|求める|したい|問題の|問題となる|該当の)(?:フレーズ|一文|語句|言葉|単語|文字列|くだり|ワード)|${POST}(?:の|に)(?:記載|掲載|表示|具体的な?)(?:された|されている|の)?(?:内容|文|文章|本文)`,
    ),
    not: /理由|なぜ|url|リンク|説明|番号|日時|種類|問い?合わせ|下書き|(?:店|オーナー|運営|当社)からの/,
    weight: 3,
  },
  {
    key: 'post.quote',
    kinds: box,
    says: new RegExp(
      `^[^(。]{0,12}${OBJECTED}[^(。]{0,14}${PASSAGE}|^記載の?内容$|${PASSAGE}のうち.{0,10}${OBJECTED}|${POST}の?(?:中|なか)の\\S{0,12}${PASSAGE}`,
    ),
    not: /理由|わけ|なぜ|どう|控え|数$|^メールの|url|リンク|ページ|アドレス|説明|番号|日時|種類|区分|問い?合わせ|下書き|発信者|投稿者|した(?:人|方|者|利用者|会員)|(?:店|オーナー|運営|当社)からの|動画内|再生|位置|時間/,
    weight: 2,
  },
  {
    key: 'post.permalink',
    kinds: box,
    says: new RegExp(
      `^(?:該当|対象|問題)の?${POST}の?(?:アドレス|url|リンク)$|(?:${PASSAGE}|${POST})(?:が|の)?(?:ある|載っ(?:て|た)\\S{0,3}|掲載され\\S{0,4}|書かれ\\S{0,4}|見られる|見える)(?:ページ|場所|画面)(?:$|の(?:url|アドレス|リンク))`,
    ),
    not: /理由|画像|写真|印刷|保存/,
    weight: 3,
  },
  {
    key: 'thread.title',
    kinds: line,
    says: /^(?:対象の?)?(?:相談|お悩み|質問|トピック)の?(?:タイトル|題名|見出し)$/,
    weight: 3,
  },
  {
    key: 'case.claim',
    kinds: pick,
    says: new RegExp(
      `${WRONG}.*(?:など|等)?の?${SORT}$|(?:該当|違反|抵触)(?:する|した|している)(?:ガイドライン|ポリシー|ルール|規約|規定|利用規約|違反|禁止)(?:事項|行為|項目|違反)*$|^(?:ガイドライン|ポリシー|ルール|規約)違反の?(?:内容|${SORT})|${REQUEST}(?:する|したい|を希望する|を求める)理由$`,
    ),
    not: /代理|立場|関係|続柄|問い?合わせ|(?:者|人)の(?:種別|区分)/,
    weight: 3,
  },
  {
    key: 'case.relationship',
    kinds: pick,
    says: new RegExp(
      `^(?:あなたは|ご自身は)\\S{0,12}${ONESELF}(?:です|でしょう)か|^${ONESELF}(?:です|でしょう)か|(?:者|人|方|あなた|ご自身)と\\S{0,14}の(?:ご)?(?:関係|間柄|続柄)|(?:者|人|方)\\([^)]*本人[^)]*${OTHERS}[^)]*\\)$|${ONESELF}\\S{0,3}${OTHERS}\\S{0,6}の?${SORT}$|(?:者|人|方|ご?本人)との間柄|代理人?(?:です|でしょう)か|(?:する|される|なさる|行う)(?:方|人|者)の?(?:区分|種別|種類|別|属性|立場)$`,
    ),
    not: /書類|証|確認|同意|(?:投稿|発信|加害|違反|(?<!被)侵害)者と|相手方?と/,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: line,
    says: new RegExp(
      `${REQUEST}(?:を)?(?:の|する|したい|希望|を?希望する|を?求める|した|して(?:ほしい|欲しい))*理由|${REQUEST}の?(?:わけ|根拠となる事実)`,
    ),
    not: /その他|却下|拒否|不受理|選択|番号|コード|同意/,
    weight: 2,
  },
];
