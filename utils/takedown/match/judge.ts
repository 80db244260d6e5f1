import type { MatchKey } from '../plan/field-keys';
import type { ControlKind } from './controls';
import { blockOf, isOfSender } from './labels/block-owner';
import { isCaseOfAgent } from './labels/cases';
import { sensesOf } from './labels/headings';
import { type Asked, pairOf } from './labels/pairs';
import { says } from './labels/phrases';
import { type Read, read } from './labels/read-label';
import { areAgents, areBareParties, areParties, isUnanswered, readOptions } from './options';
import type { DatePart } from './settling/date-words';
import type { ControlText } from './texts/surrounding-texts';
import { labelIn } from './texts/wording';

/** What a control says by itself. */
export interface Facts {
  kind: ControlKind;
  type: string;
  /** The last word of its `autocomplete`. */
  token: string;
  /** The words of its options. */
  options: readonly string[];
  /** It takes a part of an address or a date: an @, or 年, stands beside it. */
  isCut: boolean;
}

/** What a control means and how surely; else why it is left alone. */
export interface Judgement {
  key?: MatchKey;
  score: number;
  /** Where the words stood, and the words. */
  reason: string;
  /** What each word was taken for. */
  said: string;
  refused?: string;
  senses: readonly string[];
  /** What it takes of a date that stands in several boxes, and the first of these. */
  part?: { takes?: DatePart; of: HTMLElement };
  /**
   * Of two boxes for one datum, which this one takes: the name that a site shows or the one that it knows an account by; a
   * telephone to carry about or one that stays.
   */
  which?: 'shown' | 'account' | 'mobile' | 'fixed';
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
const NOT_OURS = /^(cc-|new-password|current-password|one-time-code|username|bday|sex|honorific|url$)/;

/** What the box before was read as, as far as the next hangs on it. */
export type Before = Pick<Judgement, 'key' | 'senses'>;

/** Reads a control by the words round it, from the most to the least telling. */
export function judgeAnew(control: Facts, text: ControlText, previous: Before | undefined): Judgement {
  const { kind, type, token } = control;
  if (NOT_OURS.test(token)) return leave(`autocomplete ${token}`);
  if (kind === 'text' && text.ident.endsWith(' search')) return leave('a search');
  if (control.isCut) return leave('a part of an address or a date');
  const whose = blockOf(text, previous);
  const isOther = whose === 'poster' || whose === 'third';
  const last = read(text.last, { kind });
  const isTelling = text.last !== '' && !('isEmpty' in last && last.isEmpty);
  const all = [isTelling ? text.last : '', text.own, text.near, text.head].filter((words) => words !== '');
  // `（漢字）` before one of two boxes: the header of the row asks.
  const first = all.findIndex((words) => sensesOf(words).length > 0);
  const [label = '', ...rest] = first > 0 ? all.slice(first) : all;
  const headings = [text.head, text.near, ...(text.own === label ? [] : [text.own])].filter(
    (words) => words !== label && rest.includes(words) && words.length <= LONGEST_HEADING && !words.includes('。'),
  );
  const section = text.sections[0] ?? '';
  // A remark goes, unless the line says a datum with it: `お名前（かな）`
  if (isPart(label, section) && section.length <= LONGEST_HEADING)
    headings.push('key' in read(section, { kind }) ? section : section.replace(/\(.*$/, ''));
  const source = sourceOf(label, text);
  const score = SOURCES[source];
  const asked = { kind, headings, whose, them: isOfSender(previous) ? 'sender' : undefined };

  const hasSample = type === 'url' || /^https?:/.test(text.hint);
  const plainly = label === '' ? undefined : readLabel(label, asked);
  // The address of a page, where a sample of one stands in the box.
  const isOfPage = hasSample && plainly && 'key' in plainly && plainly.key === 'reporter.address';
  const said = isOfPage ? read(`${label} url`, asked) : plainly;
  const offered = readOptions(kind, control.options);
  // `本人` and `代理人` of whoever posted are not who asks.
  const isOfPoster = whose === 'poster' || /=poster\b/.test(said?.said ?? '');
  if (kind !== 'text' && isOfPoster && areBareParties(control.options)) return left('whoever posted');
  // `ご相談の内容` over 削除・開示・その他 asks what one comes for, not which right.
  if (said && 'key' in said && said.key === 'case.claim' && offered === undefined && /=inquiry/.test(said.said))
    return left('a kind of request');
  // `申請の区分` over the sender and whoever acts for them asks who asks, whatever its words.
  if (offered === 'case.relationship' && isOpenKind(said) && areParties(kind, control.options))
    return { key: offered, score: 70 + PLAIN, reason: `options of "${label}"`, said: said?.said ?? '', senses: [] };
  if (said && 'key' in said && asksKindOfAgent(said.key, control, text, previous)) return left('what kind of agent');
  // `お問い合わせの窓口` over departments: nobody there is whoever asks.
  if (said && 'key' in said && isUnanswered(said, control.options)) return left('options that name nobody');
  if (said && 'key' in said) return settle(said, score, `${source} "${label}"`);
  // Something is said, and it is not ours: nothing less telling may overrule it.
  if (said && !said.isOpen) return refusalOf(said, `${source} "${label}"`);
  // `https://` in a box for a post asks for its address.
  if (label !== '' && hasSample) {
    const link = readLink(label, asked);
    if (link) return settle(link, score - 2, `${source} "${label}" with a sample of an address`);
  }
  // Options tell of a right or a standing even where the question is put in words that we do not know; nobody lives in a
  // `Country whose law applies`, in that `in which you claim rights`, or where a shop is.
  const isUnknown = said?.refused.startsWith('an unknown') ?? false;
  const isNoHome = offered?.startsWith('reporter') && (whose === 'shop' || /=(rule|right|harm)/.test(said?.said ?? ''));
  if (offered && !isNoHome && (!isUnknown || (offered === 'case.claim' && control.options.length > 2)))
    return { key: offered, score: 70, reason: 'options', said: said?.said ?? '', senses: [] };
  const byToken = Object.hasOwn(AUTOCOMPLETE, token) ? AUTOCOMPLETE[token] : undefined;
  if (byToken && !isOther && (said === undefined || said.isOpen))
    return { key: byToken, score: 65, reason: `autocomplete ${token}`, said: '', senses: [] };
  // `[box] town` under a question for all of them in words that we do not know.
  const part = said?.isOpen && text.own === '' && text.note !== '' ? read(text.note, { kind, whose }) : undefined;
  if (part && 'key' in part && part.key.startsWith('reporter.address'))
    return settle(part, 70, `behind "${text.note}"`);
  if (said && !said.isEmpty) return refusalOf(said, `${source} "${label}"`);
  // Nothing stands round it that says a datum.
  for (const [from, words, points] of [
    ['shared label', text.shared, 72],
    ['placeholder', text.hint, 60],
    ['name', text.ident, 40],
  ] as const) {
    if (words === '' || (from === 'name' && kind === 'choice')) continue;
    const found = read(words, { kind, headings: from === 'name' ? [] : [...headings, label].filter(Boolean), whose });
    if ('key' in found) return settle(found, points, `${from} "${words}"`);
    if (from !== 'name' && !found.isEmpty) return refusalOf(found, `${from} "${words}"`);
  }
  if (type === 'email' && !isOther)
    return { key: 'reporter.email', score: 30, reason: 'type email', said: '', senses: [] };
  return left(said?.refused ?? 'nothing said');

  function left(why: string): Judgement {
    return { ...leave(why), reason: `${source} "${label}"`, said: said?.said ?? '' };
  }

  /** A label that was read and has no key of ours. */
  function refusalOf({ refused, said: words }: Refused, reason: string): Judgement {
    return { ...leave(refused), reason, said: words };
  }

  function settle(found: Read, points: number, reason: string): Judgement {
    const refined = refine(found, text, control, whose, headings);
    const isRight = found.key === 'case.claim' || found.key === 'case.relationship';
    const key = refined.key;
    const plain = found.senses.length > 1 ? 0 : pairOf(found.senses[0] ?? '')?.whose ? PLAIN : LENT;
    const agrees = isRight && offered === found.key ? PLAIN : 0;
    const isBrief = kind === 'text' || /=(inquiry|content)|=effect(?!.*=reason\+)/.test(found.said);
    const inShort = (key === 'case.reason' && isBrief) || found.senses.includes('company') ? SHORT : 0;
    return { key, score: points + plain + agrees + inShort, reason, said: refined.said, senses: refined.senses };
  }
}

/** What a label says; where that is unknown, what it says without its explanation. */
function readLabel(label: string, asked: Asked): ReturnType<typeof read> {
  const whole = read(label, asked);
  const short = 'key' in whole || !whole.isOpen ? undefined : labelIn(label);
  const said = short ? read(short, asked) : whole;
  return 'key' in said ? said : whole;
}

/** How surely a text speaks by where it stands. */
const SOURCES = { label: 90, 'text before': 80, 'row header': 75, '': 0 };

/** Where the label stands. */
function sourceOf(label: string, { last, own, near }: ControlText): keyof typeof SOURCES {
  if (label === '') return '';
  if (label === last || label === own) return 'label';
  return label === near ? 'text before' : 'row header';
}

/** Letters of what stands over a label. */
const LONGEST_HEADING = 40;
/** `姓` and `名` alone: the heading may ask for their reading; `area code`: it may ask for a telephone number. */
function isPart(label: string, section: string): boolean {
  const said = sensesOf(label);
  const told = sensesOf(section);
  const isOf = (parts: ReadonlySet<string>) => said.every((sense) => parts.has(sense));
  return (told.includes('kana') && isOf(NAMES)) || (told.includes('phone') && isOf(PIECES));
}
const NAMES = new Set(['family', 'given']);
const PIECES = new Set(['begin', 'mid', 'end']);

/** A label of one word wins over one that also names a person. */
const PLAIN = 2;
/** A date or number of which only the heading says whose it is gives way to one that says so itself. */
const LENT = -5;
/** A company's number gives way to a person's, a reason on one line to the box that takes it in full. */
const SHORT = -5;

/** A question for the kind of a report, or one whose words are all known and ask for no datum. */
const isOpenKind = (verdict: ReturnType<typeof read> | undefined) =>
  verdict !== undefined &&
  ('key' in verdict
    ? verdict.key === 'case.claim'
    : !verdict.isEmpty && !/^an unknown|never answered/.test(verdict.refused));

type Refused = Exclude<ReturnType<typeof read>, Read>;

/** What a label says with the word for an address behind it: `Which video?` asks for its address. */
const readLink = (label: string, asked: Asked): Read | undefined =>
  [`${label} url`, ...(says('asks which', label) ? [`url of ${label}`] : [])]
    .map((each) => read(each, asked))
    .find((each): each is Read => 'key' in each);

const leave = (refused: string): Judgement => ({ score: 0, reason: '', said: '', refused, senses: [] });

/** The words in an empty box may say which part of a name or address it takes, or that an e-mail is typed again. */
function refine(
  found: Read,
  text: ControlText,
  { kind }: Facts,
  whose: string | undefined,
  headings: readonly string[],
): Read {
  if (!/^reporter\.(name|kana|address|address\.postalCode|email|phone|organization)$/.test(found.key)) return found;
  const isAddressPart = /address/.test(found.key);
  // `住所` is the label of a box before which stands `郵便番号`; `Postcode` of one in a row of `Postcode / Town` is one itself.
  const between =
    found.key === 'reporter.address' && text.own !== '' && text.near.startsWith(text.own)
      ? text.near.slice(text.own.length)
      : '';
  for (const hint of [text.hint, isAddressPart ? text.note : '', between.trim()]) {
    if (hint === '' || /\d/.test(hint) || sensesOf(hint).includes('whole')) continue;
    const label = text.own || text.near || text.head;
    const closer = read(hint, { kind, whose, headings: [...headings, label] });
    if (!('key' in closer)) continue;
    const isOfFirm = found.key === 'reporter.organization' && closer.key === 'reporter.name';
    if (closer.key.startsWith(isAddressPart ? 'reporter.address' : 'reporter.') && !isOfFirm) return closer;
  }
  return found;
}

/** `資格` over 弁護士・司法書士 behind an agent's name, or in their block */
const asksKindOfAgent = (key: MatchKey, { options }: Facts, { sections }: ControlText, previous?: Before): boolean =>
  key === 'case.relationship' && (previous?.key === 'agent.name' || sections.some(isCaseOfAgent)) && areAgents(options);
