import type { MatchKey } from '../field-keys';
import type { Control } from './controls';
import { isPieceAlone } from './english-pieces';
import { byPlace, keysOf, partOf } from './keys-of';
import type { Meaning } from './meaning';
import { narrowed } from './narrow';
import { byOptions } from './options';
import { POSTER } from './posters';
import { bySubject } from './subject';
import type { ControlText } from './text';
import { coreOf, withoutNote } from './words';

const AUTOCOMPLETE: Readonly<Record<string, MatchKey>> = {
  name: 'reporter.name',
  'family-name': 'reporter.lastName',
  'given-name': 'reporter.firstName',
  email: 'reporter.email',
  tel: 'reporter.phone',
  'tel-national': 'reporter.phone',
  organization: 'reporter.organization',
  'street-address': 'reporter.address',
  'address-line1': 'reporter.address.street',
  'address-line2': 'reporter.address.street2',
  'address-level1': 'reporter.address.region',
  'address-level2': 'reporter.address.city',
  'postal-code': 'reporter.address.postalCode',
  country: 'reporter.address.country',
  'country-name': 'reporter.address.country',
};

const PART_OF_NAME = /^(姓|名)$|\((姓|名)\)|first|last|given|family|surname|forename/;
const KANA =
  /フリガナ|ふりがな|カナ|かな|がな|ヨミ|よみ|読み(仮名|がな|方)?\)?$|\b(kana|furigana|hiragana|katakana|phonetic)\b(?!.*kanji)|(?<![ァ-ヶー])(?:セイ|メイ)(?![ァ-ヶー])|せい$|めい$|せい\)|めい\)/;
export const CONFIRM =
  /best[aä]tig|wiederhol|r[eé]p[eé]t|confirm[aeo]|ripeti|conferma|herhaal|bekr[aä]ft|powt[oó]rz|potvr|повтор|подтвер|tekrar|확인|재입력|once more|確認|再入力|再度|もう一度|同上|上記?と同じ|同じもの|\(再\)|2回目?|二回|2度目|繰り返|confirm|again|repeat|re-?enter|re-?type|verify|retype|(second|2nd) (time|entry|input)|\bsame (e-?mail|mail|address)/;
const SHOP =
  /(店舗|お店|加盟店|掲載店|施設|医療機関|病院|クリニック|ホテル|宿|物件|教室|サロン|スポット|掲載先)(の|に関する)?ご?(情報|について$)|(shop|restaurant|venue|listing|property) (information|details)|^(お店|店舗|施設|病院|医院|クリニック|サロン|物件|ホテル|旅館)$/;

/** Among a shop's data, the company behind it is the sender's. */
const RUNS_SHOP =
  /^((お店|店舗|施設)を)?(運営|経営)(する|している)?(会社|法人|企業|元)の?(名|$)|(company|entity) (that|which) (runs|owns|operates)/;

/** Reads what a control means. `undefined`: nothing fits, or two things fit equally well. */
export function classify(control: Control, text: ControlText, before?: Meaning): Meaning | undefined {
  if (text.sections.some((section) => SHOP.test(section)) && !RUNS_SHOP.test(text.own || text.near || text.head))
    return undefined;
  if (isPostersId(control, text, before)) return { key: 'post.authorHandle', score: 75, reason: 'id of a post' };
  const line = text.own || text.near || text.head;
  if (control.kind === 'text' && isPostFact(before) && /^(日付|日時|年月日|時刻)([・/と ]?(時間|時刻))?$/.test(line))
    return { key: 'post.postedAt', score: 70, reason: `after the post: "${line}"` };
  if (control.kind === 'text' && CONSULTATION_NUMBER.test(line) && IS_TARGET.test(`${text.head} ${text.sections[0]}`))
    return { key: 'thread.number', score: 70, reason: `of what is reported: "${line.slice(0, 40)}"` };
  const meaning = byAutocomplete(control, text) ?? settled(byWords(control, text), byOptions(control));
  return meaning && bySubject(refine(corrected(meaning, text), text), text);
}

/** On a site of questions `相談番号` is a question's where the row says that one is reported, elsewhere a ticket's. */
const CONSULTATION_NUMBER = /^(ご?相談|お?悩み)の?(番号|no\b|id\b)/;
const IS_TARGET = /(対象|該当|どの)の?(ご?相談|お?悩み)/;

/** What names a post, not what it says: its date may follow. */
const isPostFact = (meaning?: Meaning) => /^(thread|post)\.(?!quote)/.test(meaning?.key ?? '');

/** A board shows a name and an id with each post: in what is asked of the post, `ID` is that one and not the sender's. */
export function isPostersId({ kind }: Control, text: ControlText, before?: Meaning): boolean {
  if (kind !== 'text') return false;
  const label = text.last || text.own || text.near || text.head;
  if (
    /^((その|この|当該|該当)?(投稿|レス|書き?込み?|コメント)の)?名前欄|^(投稿|レス|書き?込み?|コメント)に(付い|つい|出|表示され)(た|てい?る)(id|名前)|^表示(され(て(い)?る|た))?(の)?(名|id)|^(id|名前)の表示/.test(
      label,
    )
  )
    return true;
  const isAfterPost = /^(post|thread)\./.test(before?.key ?? '');
  if (isAfterPost && /^(ハンドル(ネーム)?|hn|コテハン|トリップ)($|[( :・/])/.test(label)) return true;
  return (
    /^id($|[( :])(?!(number|no\b|card|document|type|of|proof))/.test(label) &&
    (isAfterPost || /書き?込み|投稿|レス|コメント/.test(text.sections[0] ?? ''))
  );
}

/** Words beside a box that say the one part of the name while its own name says the other belong to a neighbour. */
function corrected(meaning: Meaning, text: ControlText): Meaning {
  if (!/(last|first)Name$/.test(meaning.key) || !meaning.reason.startsWith('text before')) return meaning;
  const named = partOf(text.ident.split(' ').at(-1) ?? '');
  return named === undefined || named === meaning.key
    ? meaning
    : { key: named, score: 40, reason: `name "${text.ident}"` };
}

function byAutocomplete({ element }: Control, text: ControlText): Meaning | undefined {
  const token = element.getAttribute('autocomplete')?.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  const key = Object.hasOwn(AUTOCOMPLETE, token) ? AUTOCOMPLETE[token] : undefined;
  if (!key || KANA.test(text.own)) return undefined;
  if (key === 'reporter.phone' && /mail|メール/.test(text.own || text.near)) return undefined;
  // Many pages say `name` for either part of it.
  if (key === 'reporter.name' && PART_OF_NAME.test(text.own || text.near)) return undefined;
  return { key, score: 95, reason: `autocomplete ${token}` };
}

function byWords(control: Control, text: ControlText): Meaning | undefined {
  const sources: [string, string, number][] = [
    ['label', text.last, 90],
    ['label', text.own, 90],
    ['text before', isTelling(text.own) ? '' : text.near, 80],
    ['shared label', text.shared, 75],
    ['row header', isTelling(text.own) || isTelling(text.near) ? '' : text.head, 75],
    ['placeholder', text.hint, 60],
    ['name', text.ident, 40],
  ];
  for (const [source, words, score] of sources) {
    if (words === '' || isPersonAlone(words, control, text)) continue;
    const placed = /^(text|row|shared)/.test(source) ? byPlace(control, words) : undefined;
    if (placed === null) return undefined;
    if (source === 'shared label' && !placed) continue;
    const plain = placed ? [] : keysOf(control, coreOf(withoutNote(words)));
    const keys = placed ? [placed] : plain.length === 1 ? plain : keysOf(control, coreOf(words));
    // Where a label names two things (`State / ZIP`) the box's own name may tell which.
    const one = keys.length > 1 ? keysOf(control, text.ident).filter((each) => keys.includes(each)) : keys;
    if (keys.length > 1 && one.length !== 1) return undefined;
    const key = one[0] && narrowed(control, one[0], source, text);
    if (key)
      return {
        key,
        score: score + closenessOf(words) + (isInShort(control, key) ? SWITCHBOARD : 0),
        reason: `${source} "${words.slice(0, 60)}"`,
      };
    if (control.kind.startsWith('text') && POSTER.test(words))
      return bySubject({ key: 'reporter.name', score, reason: `${source} "${words.slice(0, 60)}"` }, text);
  }
  return byType(control, text);
}

/** `依頼者` over a box that itself asks for an e-mail names the person, not the datum. */
const isPersonAlone = (words: string, { element }: Control, text: ControlText) =>
  /(者|人|方)(様|さま)?$/.test(words) &&
  ((element as HTMLInputElement).type === 'email' || /メール|電話|住所/.test(text.hint));

/** A label of a few letters and no more is the datum itself: it wins over one that also names a person. */
const PLAIN = 2;
/** The number of a company gives way to one of a person, and what is asked of some to what is asked of all. */
const SWITCHBOARD = -5;
const closenessOf = (words: string) =>
  /代表(電話|番号|tel)|\baccount\b|\bregistered\b|^how (does|did|has|have|is|are) |\b(impact|facts)\b|^(the |your )?(business|shop|store|restaurant|venue|hotel|clinic) |\((法人|会社|個人|代理人?|該当する)の?(場合|方)(のみ)?\)$/.test(
    words,
  )
    ? SWITCHBOARD
    : words.length <= 7
      ? PLAIN
      : 0;

/** A reason on one line gives way to the box that takes it in full. */
const isInShort = ({ kind }: Control, key: MatchKey) => key === 'case.reason' && kind === 'text';

/** Words beside a box that are more than a part's name (`姓`, `セイ`) or a sign. */
const isTelling = (words: string) =>
  !isPieceAlone(words) &&
  !/(ください|下さい|願います)。?$/.test(words) &&
  (words.replaceAll(/[^\p{L}]/gu, '').length > 3 || /^\p{Script=Han}{3}$/u.test(words)) &&
  !/^(市[外内]局番|加入者番号)$/.test(words);

/** Of a right and a standing the options tell which is asked; they also stand in where words say nothing. */
function settled(said: Meaning | undefined, offered: Meaning | undefined): Meaning | undefined {
  const isCase = said?.key === 'case.claim' || said?.key === 'case.relationship';
  if (isCase && offered?.key.startsWith('reporter.address.')) return offered;
  // Words and options that agree win over words alone (`申請の種類` of a list that offers no right).
  if (isCase && said.key === offered?.key) return { ...said, score: said.score + PLAIN };
  return isCase && offered?.key.startsWith('case.') ? { ...said, key: offered.key } : (said ?? offered);
}

/** A sample with a country's sign or an area's brackets, as only telephone numbers have. */
const PHONE_SAMPLE = /^(\+\d{1,3}|\([\d_x#]{2,4}\))[\s\d_x#().-]*$/;

/** A post by itself: a sample `https://` in its box asks for the address. */
const POST_ALONE = /(投稿|口コミ|クチコミ|レビュー|書き?込み|コメント|ポスト)(\([^)]*\))?$/;

/** An e-mail box is one whatever it is called; `tel` also brings up the digits for other numbers, so words must not speak against it. */
function byType({ element }: Control, text: ControlText): Meaning | undefined {
  const { type } = element as HTMLInputElement;
  if (type === 'email') return { key: 'reporter.email', score: 30, reason: 'type email' };
  const words = text.own || text.near || text.hint;
  if (/^https?:/.test(text.hint) && POST_ALONE.test(text.own || text.near || text.head))
    return { key: 'post.permalink', score: 30, reason: `sample of an address: "${words.slice(0, 40)}"` };
  const isPhone = type === 'tel' && (/連絡先|contact/.test(words) || !/\p{L}/u.test(words));
  return isPhone && (text.ident === '' || PHONE_SAMPLE.test(words))
    ? { key: 'reporter.phone', score: 30, reason: 'type tel' }
    : undefined;
}

/** Readings, a part of the name and the second e-mail box are told by a further word in any of the texts. */
function refine(meaning: Meaning, text: ControlText): Meaning {
  if (meaning.key === 'reporter.name' && text.hint !== '') {
    const part = partOf(text.hint);
    if (part) return refine({ ...meaning, key: part }, { ...text, hint: '' });
  }
  // Over a mere `(姓)` the row says whether its reading is asked.
  const row = /^\(?(姓|名|氏)\)?$/.test(text.own || text.near) ? (text.sections[0] ?? '') : '';
  const words = `${text.own} ${text.near} ${text.head} ${row}`;
  const all = `${words} ${text.hint} ${text.ident}`;
  if (
    meaning.key === 'reporter.email' &&
    (CONFIRM.test(text.own || text.near || text.head) ||
      CONFIRM.test(text.hint) ||
      /confirm|again|repeat|retype|kakunin|verify|wiederhol|bestaetig/.test(text.ident))
  )
    return { ...meaning, key: 'reporter.emailConfirm' };
  if (!KANA.test(`${text.own || `${text.near} ${text.head}`} ${row}`) && !(KANA.test(text.hint) && words.trim() === ''))
    return meaning;
  const part = /せい|セイ|めい|メイ/.test(`${text.own} ${text.near}`) ? `${text.own} ${text.near}` : words;
  if (meaning.key === 'reporter.kana' && BOTH_READINGS.test(part)) return meaning;
  if (meaning.key === 'reporter.lastName' || /せい|セイ/.test(part))
    return isNameKey(meaning.key) ? { ...meaning, key: 'reporter.lastKana' } : meaning;
  if (meaning.key === 'reporter.firstName' || /めい|メイ/.test(part))
    return isNameKey(meaning.key) ? { ...meaning, key: 'reporter.firstKana' } : meaning;
  return meaning.key === 'reporter.name' || (meaning.key === 'reporter.kana' && all !== '')
    ? { ...meaning, key: 'reporter.kana' }
    : meaning;
}

/** `フリガナ(セイ・メイ)` takes the reading whole. */
const BOTH_READINGS = /(?:姓|セイ|せい)[・/と](?:名|メイ|めい)/;

const isNameKey = (key: MatchKey) => /name$|Name$|kana$|Kana$/.test(key) && key.startsWith('reporter.');
