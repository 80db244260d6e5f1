import type { MatchKey } from '../field-keys';
import type { ControlKind } from './controls';

/** What a label says. `weight`: 3 names the thing itself, 2 is usual, 1 is vague and gives way to anything better. */
interface Rule {
  key: MatchKey;
  kinds: readonly ControlKind[];
  says: RegExp;
  not?: RegExp;
  weight: 1 | 2 | 3;
}

const box: readonly ControlKind[] = ['text', 'textarea'];
const line: readonly ControlKind[] = ['text'];
const list: readonly ControlKind[] = ['text', 'select'];
const pick: readonly ControlKind[] = ['select', 'choice'];

const REASON = /理由|why|explain|quote|引用|箇所|該当|words|reason/;

/** All rules; a label that two rules of the same weight claim for different keys is a tie and refused. */
export const rules: readonly Rule[] = [
  {
    key: 'reporter.email',
    kinds: line,
    says: /メール|e-?mail|courriel|correo|返信用アドレス|連絡先アドレス|^mail$/,
    weight: 3,
  },
  {
    key: 'reporter.phone',
    kinds: line,
    says: /電話|携帯|(連絡先|連絡の取れる)番号|phone|\btel\b|\bmobile\b|cell ?(no|num)|telefon/,
    not: /\bzip\b|post(al)? ?code|e-?mail|verification|認証/,
    weight: 3,
  },

  {
    key: 'reporter.lastName',
    kinds: line,
    says: /^姓$|\(姓\)|(?:氏名|名前)(?:[ :/])?姓|名字|苗字|last ?name|family ?name|surname|^lname$|nachname|apellido|^last$/,
    weight: 3,
  },
  {
    key: 'reporter.firstName',
    kinds: line,
    says: /^名$|\(名\)|(?:氏名|名前)(?:[ :/])?名$|first ?name|given ?name|forename|^fname$|vorname|pr[eé]nom|^first$/,
    weight: 3,
  },
  { key: 'reporter.lastKana', kinds: line, says: /^(セイ|せい)$|\((セイ|せい)\)/, weight: 3 },
  { key: 'reporter.firstKana', kinds: line, says: /^(メイ|めい)$|\((メイ|めい)\)/, weight: 3 },
  {
    key: 'reporter.kana',
    kinds: line,
    says: /フリガナ|ふりがな|^カナ|カナ\)?$|よみがな|ヨミガナ|読み仮名|氏名カナ/,
    weight: 2,
  },
  {
    key: 'reporter.name',
    kinds: line,
    says: /氏名|お?名前|芳名|^本名|(代理人|弁護士|権利者|被害者|申告者|通報者)名$|担当者名?|申(立|出|請)(人|者)名|依頼(人|者)名|名義|(full|legal|your|contact|real) (legal )?name|full ?name|^name$|^your name|^名称$|氏名または名称/,
    not: /会社|企業|法人名|団体|店|ユーザー|user ?name|file|company|business|first|last|given|family|フリガナ|ふりがな|カナ|かな\)|よみ/,
    weight: 2,
  },

  {
    key: 'victim.name',
    kinds: line,
    says: /name.{0,40}(you represent|represented|whose rights|rights ?holder)|name of (the |your )?client|権利者.{0,12}(氏名|名称|名前)/,
    weight: 3,
  },
  {
    key: 'reporter.organization',
    kinds: line,
    says: /会社名|企業名|法人名|団体名|組織名|勤務先|御社名|貴社名|事業者名|^会社|屋号|company|organi[sz]ation|business name|\borg\b/,
    not: /url|電話|住所|e-?mail|メール|phone|フリガナ|ふりがな|カナ|かな\)|represent|whose rights|name of/,
    weight: 3,
  },
  { key: 'reporter.department', kinds: line, says: /部署|部門|部課|所属部|department|\bdept\b/, weight: 3 },

  {
    key: 'reporter.address.postalCode',
    kinds: line,
    says: /郵便番号|〒|postal|post ?code|\bzip\b|zip ?code/,
    weight: 3,
  },
  {
    key: 'reporter.address.region',
    kinds: list,
    says: /都道府県|prefecture|\bpref\b|province|\bstate\b|\bregion\b|county/,
    not: /国・?地域|country|から/,
    weight: 3,
  },
  {
    key: 'reporter.address.city',
    kinds: list,
    says: /市区?町村|市区郡|\bcity\b|\btown\b|municipality|locality/,
    weight: 3,
  },
  {
    key: 'reporter.address.street2',
    kinds: line,
    says: /建物|ビル|マンション|部屋番号|アパート|号室|^住所 ?2$|(address|street):? ?,?(line )?(2|two)\b|^line (2|two)|apartment|\bapt\b|suite|\bunit\b|addr(ess)? ?2\b|building/,
    not: /から|番地|丁目|町名/,
    weight: 3,
  },
  {
    key: 'reporter.address.street',
    kinds: line,
    says: /町名|番地|丁目|^住所 ?1$|street|address:? ?(line )?(1|one)\b|addr(ess)? ?1\b/,
    not: /2\b|two\b/,
    weight: 2,
  },
  {
    key: 'reporter.address.country',
    kinds: list,
    says: /国(・|または|や)?地域|居住国|お住まいの国|国名|^国$|country/,
    not: /code|calling|phone/,
    weight: 3,
  },
  {
    key: 'reporter.address',
    kinds: box,
    says: /住所|所在地|address/,
    not: /e-?mail|メール|\bip\b|url|web|line|addr(ess)? ?[123]|custom field/,
    weight: 1,
  },

  {
    key: 'post.permalink',
    kinds: box,
    says: /url|リンク|link|掲載(場所|箇所|されている場所|先)|アドレス\(http/,
    not: /理由|why|explain|quote|引用|箇所を|ホーム|プロフィール|profile|会社|店|linkedin/,
    weight: 2,
  },
  {
    key: 'post.permalink',
    kinds: box,
    says: /(投稿|口コミ|クチコミ|書き?込み|コメント|記事|レス|対象|動画|review|post|comment|content|掲載).{0,18}(url|リンク|link)|(url|link).{0,30}(review|post|comment|content|report)/,
    not: REASON,
    weight: 3,
  },
  {
    key: 'post.quote',
    kinds: box,
    says: /引用|抜粋|抜き出|原文|該当(の|する)?(箇所|書き?込み|発言|文言|文章|文|記載|部分|本文|投稿内容|表現|コメント)|問題(の|が|と|である)?(ある|なる|となる|と思われる|とする|視する)?(箇所|文章|文言|部分|記載|表現|発言|言葉)|対象(箇所|の?文言|の?文章|部分)|正確な文言|(書き?込み|投稿|口コミ|コメント|レス)の?(本文|内容)|掲載されている(情報|内容|文)|掲載情報|侵害情報|exact (text|word|wording)|quote|words you|passage|text (complained|of the (post|review|comment))|offending (text|words)/,
    not: /理由|why|url/,
    weight: 3,
  },
  {
    key: 'post.postedAt',
    kinds: line,
    says: /(投稿|書き?込み|掲載|口コミ|クチコミ|コメント|レス|発信)(された|した|の)?.{0,3}(日時|日付|年月日|日|時刻)|(date|time).{0,14}(of the |of )?(post|comment|review|publication)|posted (at|on)|date posted|(post|review|comment) date/,
    weight: 3,
  },
  {
    key: 'thread.title',
    kinds: line,
    says: /(スレッド|スレ|トピック|トピ|質問|記事|議題)の?(タイトル|名|題名|題)|(thread|topic|question) (title|name)|title of the (thread|topic|question|post)|記事名/,
    weight: 3,
  },
  {
    key: 'thread.number',
    kinds: line,
    says: /(スレッド|スレ|トピック)の?(番号|no|id|ナンバー)|(thread|topic) (id|number|no)/,
    weight: 3,
  },
  {
    key: 'post.number',
    kinds: line,
    says: /(レス|コメント|回答|書き?込み|投稿|返信)の?(番号|no\b|ナンバー)|^レス番$|(レス|コメント|回答|書き?込み|投稿|返信|口コミ)の?id$|(post|comment|reply|answer|response|res) (number|no\b)/,
    weight: 3,
  },

  {
    key: 'case.claim',
    kinds: pick,
    says: /権利|(通報|違反|侵害|申告|報告).{0,4}(区分|種別|種類|カテゴリ)|which right|rights? (is|are|does|infring|violat|affected)|infringed right|type of (violation|claim|infringement)|nature of (the )?(claim|complaint)/,
    not: /代理|どなた|立場|だれ|誰|acting|represent/,
    weight: 3,
  },
  {
    key: 'case.claim',
    kinds: line,
    says: /侵害された(と(する|主張する|考える|思う))?権利(の(種類|名称))?$/,
    weight: 3,
  },
  {
    key: 'case.relationship',
    kinds: pick,
    says: /立場|どなた|だれのため|誰のため|との(ご)?関係|(申立|申請|申出|依頼|通報)(者|人)(の区分|について|の種別|区分|の立場)|who are you|acting (as|on)|on behalf|relationship|i am (a|an|the)?$|represent/,
    weight: 3,
  },

  { key: 'case.reason', kinds: ['textarea'], says: /理由|why |explain|reason/, weight: 3 },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: /(被害|侵害)の?(状況|内容|態様)|具体的な?(内容|状況)|^問題点$|事情|詳細|説明|describe|description|details?\b|(問い?合わせ|申出|依頼|通報|ご?連絡|侵害|報告|(?<!ご)相談)の?内容/,
    not: /商品|product/,
    weight: 1,
  },

  {
    key: 'attachment.evidence',
    kinds: ['file'],
    says: /スクリーンショット|スクショ|画面|キャプチャ|証拠|資料|画像|添付|screenshot|evidence|attach|capture|supporting/,
    weight: 2,
  },
];
