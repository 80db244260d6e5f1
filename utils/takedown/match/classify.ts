import type { MatchKey } from '../field-keys';
import type { Control } from './controls';
import { POSTER } from './guard';
import { rules } from './rules';
import type { ControlText } from './text';

/** What a control was found to mean, by which words, and how strongly (100 a route's own selector, 40 a name). */
export interface Meaning {
  key: MatchKey;
  score: number;
  reason: string;
}

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
const KANA = /フリガナ|ふりがな|カナ|かな|がな|ヨミ|よみ|読み仮名|セイ|メイ|せい$|めい$|せい\)|めい\)/;
const CONFIRM = /確認|再入力|再度|もう一度|同上|confirm|again|repeat|re-?enter|re-?type|verify|retype/;
const AGENT = /代理人|弁護士|attorney|lawyer|agent/;
const VICTIM =
  /権利者|侵害され(た|ている)(と(主張|する|思)\S*)?(方|人|者|個人)|被害(を受け|に遭|者)|クライアント|依頼人|対象となる方|本人(の)?氏名|you represent|rights ?holder|rights you|whose rights|principal|client|(affected|injured) (person|party|company)/;
const SHOP = /店舗の情報|店舗情報|お店の情報|shop information|restaurant information/;

/** Reads what a control means. `undefined`: nothing fits, or two things fit equally well. */
export function classify(control: Control, text: ControlText): Meaning | undefined {
  if (SHOP.test(text.section)) return undefined;
  const meaning = byAutocomplete(control, text) ?? byWords(control, text);
  return meaning && !isContradicted(meaning, text) ? bySubject(refine(meaning, text), text) : undefined;
}

/** Words beside a box that say the one part of the name while its own name says the other belong to a neighbour. */
function isContradicted({ key, reason }: Meaning, text: ControlText): boolean {
  if (!/(last|first)Name$/.test(key) || !reason.startsWith('text before')) return false;
  const named = partOf(text.ident.split(' ').at(-1) ?? '');
  return named !== undefined && named !== key;
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
    ['label', text.own, 90],
    ['text before', text.near, 80],
    ['row header', text.head, 75],
    ['placeholder', text.hint, 60],
    ['name', text.ident, 40],
  ];
  for (const [source, words, score] of sources) {
    if (words === '') continue;
    const keys = keysOf(control, words);
    if (keys.length > 1) return undefined;
    const key = keys[0];
    if (key) return { key, score, reason: `${source} "${words.slice(0, 40)}"` };
    if (POSTER.test(words))
      return bySubject({ key: 'reporter.name', score, reason: `${source} "${words.slice(0, 40)}"` }, text);
  }
  return byType(control, text);
}

/** The keys with the highest weight: more than one is a tie. */
function keysOf(control: Control, words: string): MatchKey[] {
  const hits = rules.filter(
    (rule) => rule.kinds.includes(control.kind) && rule.says.test(words) && !rule.not?.test(words),
  );
  const best = Math.max(0, ...hits.map((rule) => rule.weight));
  return [...new Set(hits.filter((rule) => rule.weight === best).map((rule) => rule.key))];
}

/** An e-mail box is one whatever it is called; `tel` also brings up the digits for other numbers, so words must not speak against it. */
function byType({ element }: Control, text: ControlText): Meaning | undefined {
  const { type } = element as HTMLInputElement;
  if (type === 'email') return { key: 'reporter.email', score: 30, reason: 'type email' };
  const words = text.own || text.near || text.hint;
  const isPhone = type === 'tel' && (/連絡先|contact/.test(words) || !/\p{L}/u.test(words));
  return isPhone && text.ident === '' ? { key: 'reporter.phone', score: 30, reason: 'type tel' } : undefined;
}

/** The one part of the name that words speak of; "first and last name" speaks of both. */
function partOf(words: string): MatchKey | undefined {
  if (/first.*last|last.*first|姓.?名/.test(words)) return undefined;
  const parts = rules.filter((rule) => /(last|first)Name$/.test(rule.key) && rule.says.test(words));
  return parts.length === 1 ? parts[0]?.key : undefined;
}

/** Readings, a part of the name and the second e-mail box are told by a further word in any of the texts. */
function refine(meaning: Meaning, text: ControlText): Meaning {
  if (meaning.key === 'reporter.name' && text.hint !== '') {
    const part = partOf(text.hint);
    if (part) return refine({ ...meaning, key: part }, { ...text, hint: '' });
  }
  const words = `${text.own} ${text.near} ${text.head}`;
  const all = `${words} ${text.hint} ${text.ident}`;
  if (
    meaning.key === 'reporter.email' &&
    (CONFIRM.test(text.own || text.near || text.head) ||
      CONFIRM.test(text.hint) ||
      /confirm|again|repeat|retype|kakunin|verify/.test(text.ident))
  )
    return { ...meaning, key: 'reporter.emailConfirm' };
  if (!KANA.test(text.own || `${text.near} ${text.head}`) && !(KANA.test(text.hint) && words.trim() === ''))
    return meaning;
  if (meaning.key === 'reporter.lastName' || /せい|セイ/.test(words))
    return isNameKey(meaning.key) ? { ...meaning, key: 'reporter.lastKana' } : meaning;
  if (meaning.key === 'reporter.firstName' || /めい|メイ/.test(words))
    return isNameKey(meaning.key) ? { ...meaning, key: 'reporter.firstKana' } : meaning;
  return meaning.key === 'reporter.name' || (meaning.key === 'reporter.kana' && all !== '')
    ? { ...meaning, key: 'reporter.kana' }
    : meaning;
}

const isNameKey = (key: MatchKey) => /name$|Name$|kana$|Kana$/.test(key) && key.startsWith('reporter.');

/** Whose datum it is: the sender's, the represented person's, counsel's or the poster's. */
function bySubject(meaning: Meaning, text: ControlText): Meaning | undefined {
  if (!meaning.key.startsWith('reporter.')) return meaning;
  const label = text.own || text.near || text.head || text.hint;
  if (POSTER.test(label)) {
    const nickname =
      /ニックネーム|ハンドル|ユーザー|アカウント|\bid\b|表示名|投稿者名|名前|user ?name|display name|account|handle|screen name|@/;
    return nickname.test(label) && !/氏名|実名|real name|メール|mail|住所/.test(label)
      ? { ...meaning, key: 'post.authorHandle' }
      : undefined;
  }
  const party = partyOf(label) ?? partyOf(text.section);
  if (party === undefined)
    return /企業|会社|法人|団体|店/.test(label) && /[kK]ana$/.test(meaning.key) ? undefined : meaning;
  if (meaning.key !== 'reporter.name' || /事務所|フリガナ|office|firm/.test(label)) return undefined;
  return { ...meaning, key: party };
}

function partyOf(words: string): 'victim.name' | 'agent.name' | undefined {
  if (/窓口|入力(され|し)|申出者の情報|申請者の情報/.test(words)) return undefined;
  if (AGENT.test(words) && !VICTIM.test(words)) return 'agent.name';
  return VICTIM.test(words) ? 'victim.name' : undefined;
}
