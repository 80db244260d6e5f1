import type { Meaning } from './meaning';
import { partyOf, partyOfSections } from './parties';
import { POSTER } from './posters';
import type { ControlText } from './text';
import { coreOf } from './words';

/** What a poster calls themselves. */
const NICKNAME =
  /ニックネーム|ペンネーム|ハンドル|トリップ|呼び名|ユーザー|プレ[イー]ヤー|キャラクター|アバター|アカウント|\bid\b|表示名|の表示$|(者|主|人|会員|メンバー|レビュアー|ブロガー|ユーザー)の?名?$|投稿者名|名前|(人|方|者|会員|ユーザー)の(?!.*(?:会社|企業|法人|団体|学校|勤務|店|職場|病院|所属|[本実氏]名))\S{1,8}名$|チャンネル|user ?name|nick ?name|display name|account|member|contributor|(person|user) (who|that)|\w+ (who|that) (posted|wrote|left|sent|made|published|uploaded|provided)|handle|screen name|profile|\bname\b|posted by|^(the )?(name of (the )?)?(reviewer|commenter|blogger|uploader|poster|author)( or \w+)?( ?\(|$)|\buser\b|alias|pseudonym|\bhn\b|@/;
/** What is known of a poster otherwise. */
const REAL =
  /氏名|実名|本名|(real|legal|full) name|メール|mail|住所|連絡先|の?url$|address|\bphone|suspect|behind|lawyer|attorney|employer|workplace|provider|original (work|article|photo|creator)|\b(child|famil|relative|friend)/;
/** What stands beside a post. */
const SHOWN =
  /ニックネーム|ペンネーム|ハンドル|表示|アカウント|\bid\b|nick ?name|user ?name|handle|display|screen ?name/;

/** The reading of a company's name, without a person's, has no key. */
const COMPANY =
  /^(?!.*(氏名|名前)).*(企業|[会貴御]社|社名|法人|団体|店|商号|屋号|機関|勤務先|勤め先|所属先|学校|compan|corporat|organi[sz]ation|\bfirm\b|business|entity)/;

/** In a row about the poster these are still the sender's. */
const SENDERS = /あなた|ご?自身|申[請出告立]|依頼|ご?担当|your/;

/** A name of a person or of a company. */
const EITHER = /(または|又は|もしくは|・|\/|\bor\b).*(名|name)|侵害され(た|ている)(法人|会社|企業|団体)の?(名|$)/;

/** Whose datum it is: the sender's, the represented person's, counsel's or the poster's. */
export function bySubject(meaning: Meaning, text: ControlText): Meaning | undefined {
  if (!meaning.key.startsWith('reporter.')) return meaning;
  const label = text.own || text.near || text.head || text.hint;
  const over = [text.head, text.sections[0] ?? ''].find((words) => words.length <= 20 && POSTER.test(words));
  if (over && over !== label && !POSTER.test(label) && !SENDERS.test(label))
    return bySubject(meaning, { ...text, own: `${over} ${label}`, head: '' });
  if (POSTER.test(label) && !/代理で/.test(label)) {
    const isNickname = NICKNAME.test(label) || NICKNAME.test(label.replace(/[([].*$/, ''));
    if (!isNickname || REAL.test(label)) return undefined;
    // Where a plain name is asked for too, that may be the real one.
    const score = meaning.score + (SHOWN.test(label) ? 1 : 0);
    return { ...meaning, key: 'post.authorHandle', score };
  }
  const block = (text.head === label ? undefined : partyOf(text.head)) ?? partyOfSections(text.sections);
  // A note may tell that the client is whom the post is about.
  if (
    /^ご?依頼[人者](様|さま)?の/.test(label) &&
    /写ってい|書かれてい|侵害され|被害を受け/.test(`${text.near} ${text.head}`)
  )
    return meaning.key === 'reporter.name' ? { ...meaning, key: 'victim.name' } : undefined;
  // Under a heading for the sender `依頼人` is whoever sends, elsewhere counsel's client.
  const party = block === 'sender' && /依頼人/.test(label) ? block : (partyOf(label, true) ?? block);
  if (party === undefined || party === 'sender')
    return COMPANY.test(coreOf(label)) && /[kK]ana$/.test(meaning.key) ? undefined : meaning;
  if (party === 'victim.name' && meaning.key === 'reporter.organization' && EITHER.test(label))
    return { ...meaning, key: party };
  if (meaning.key !== 'reporter.name' || /事務所|フリガナ|office|firm/.test(label)) return undefined;
  return { ...meaning, key: party };
}
