import type { MatchKey } from '../field-keys';
import type { ControlKind } from './controls';
import { joined } from './joins';
import { type Segment, segmentsOf } from './label-parts';
import { type Lexicon, lexicon } from './lexicon/open-lexicon';

/** What a label asks for; else the rule that refused it. */
export interface Read {
  key: MatchKey;
  senses: readonly string[];
  /** The words and what each stands for, for people who ask why. */
  said: string;
}

type Verdict =
  | Read
  | {
      refused: string;
      said: string;
      /** It says nothing of a datum (`1`, `必須`, `確認`): other texts round the box may. */
      isEmpty: boolean;
      /** It says a thing we do not know, and nothing that speaks against us. */
      isOpen: boolean;
    };

type Pair = Omit<Lexicon['pairs'][number], 'with'> & { with: readonly string[] };
let pairs: ReadonlyMap<string, Pair> | undefined;

/** The pair of a datum, with what may stand beside it. */
function pairOf(what: string): Pair | undefined {
  const { besides, pairs: all } = lexicon();
  pairs ??= new Map(all.map((pair) => [pair.what, { ...pair, with: (besides[pair.with] ?? '').split(' ') }]));
  return pairs.get(what);
}

interface Asked {
  kind: ControlKind;
  /** What stands over the label and may say whose the datum is. */
  over?: readonly string[];
  /** Whose data the block is about. */
  whose?: string | undefined;
}

/** The key of a row of senses; else, after a `!`, why it has none. */
function keyOf(row: readonly string[], { kind, whose }: Asked): string {
  const senses = joined(wholeAddress(row.filter((sense) => sense !== '~')));
  if (row.includes('~') && !isPlain(senses, row)) return '!an unknown verb';
  const what = senses.at(-1) ?? '';
  const pair = pairOf(what);
  if (!pair) return what === '' ? '!nothing said' : `!no datum: ${what}`;
  if (pair.needs && !row.some((sense) => pair.needs?.includes(sense))) return `!only ${what}`;
  const before = senses.slice(0, what === pair.whose ? undefined : -1);
  const said = before.findLast((sense) => Object.hasOwn(pair.keys, sense));
  const block =
    whose !== undefined &&
    (Object.hasOwn(pair.keys, whose) ||
      (pair.whose === 'sender' && PERSONS.has(whose)) ||
      whose === 'shop' ||
      whose === 'third')
      ? whose
      : undefined;
  const owner = said ?? block ?? pair.whose;
  if (owner === undefined) return `!nobody's ${what}`;
  const given = (said === undefined && block !== undefined ? pair.keys[`in ${block}`] : undefined) ?? pair.keys[owner];
  const key = typeof given === 'string' ? given : (given?.[boxOf(kind)] ?? given?.['else']);
  if (key === undefined) return `!no key: ${owner} × ${what}`;
  const foreign = senses.slice(0, -1).find((sense) => sense !== owner && !pair.with.includes(sense));
  if (foreign !== undefined) return `!${foreign} beside ${owner} × ${what}`;
  return lexicon().kinds[key]?.includes(boxOf(kind)) ? key : `!${key} in a ${kind}`;
}

/** Data that stay what they are, whatever is said to be done with them; the others must be of a post or a report. */
const isPlain = (senses: readonly string[], row: readonly string[]) => {
  const what = senses.at(-1) ?? '';
  return STEADY.has(what) || (OF_CASE.has(what) && row.some((sense) => CASE.has(sense)));
};
const STEADY = new Set(['mail', 'mailagain', 'phone', 'standing']);
const OF_CASE = new Set(['url', 'quote', 'reason', 'matter', 'right', 'kind']);
const CASE = new Set(['post', 'article', 'harm', 'harmed', 'report', 'target', 'right', 'posts']);

/** Two parts of an address in one box take all of it: `Address (city, street)`. */
function wholeAddress(senses: readonly string[]): string[] {
  const parts = new Set(senses.filter((sense) => PLACES.has(sense)));
  const isWhole = parts.size > 1 && (senses.includes('address') || (parts.has('region') && parts.has('city')));
  return isWhole ? [...senses.filter((sense) => !PLACES.has(sense) && sense !== 'address'), 'address'] : [...senses];
}

const PLACES = new Set(['postcode', 'region', 'city', 'street', 'building', 'country', 'number', 'zipaddress']);

const PERSONS = new Set(['sender', 'victim', 'agent', 'shop', 'third', 'poster']);

const boxOf = (kind: ControlKind) =>
  ({ text: 'line', textarea: 'area', select: 'choice', choice: 'choice', file: 'file' })[kind];

/** What a note adds to its label: it may not be overlooked. */
const TELLING = new Set([
  'site',
  'script',
  'fullname',
  'kana',
  'familykana',
  'givenkana',
  'family',
  'given',
  'again',
  'begin',
  'mid',
  'end',
  'beginhalf',
  'endhalf',
  'at',
  'region',
  'city',
  'street',
  'building',
]);
const PIECES = new Set(['family', 'given', 'begin', 'mid', 'end', 'beginhalf', 'endhalf']);
const PARTIES = new Set(['victim', 'agent', 'poster', 'shop', 'third']);

/** Reads what words ask for. */
export function read(label: string, asked: Asked): Verdict {
  const segments = segmentsOf(label).filter(({ senses }) => senses.length > 0);
  const said = segments.map((segment) => segment.said).join(' | ');
  const no = (refused: string, isEmpty = false, isOpen = isEmpty): Verdict => ({ refused, said, isEmpty, isOpen });
  if (segments.some(({ senses }) => senses.includes('stop'))) return no('a word that is never answered');
  const isCase = ({ senses }: Segment) =>
    isCaseAlone(senses) || (senses.includes('whole') && segments[0]?.senses !== senses);
  const main = segments.find((segment) => !segment.senses.includes('if'));
  if (!main) return no('nothing said', true);
  const place = segments.indexOf(main);
  const rest = segments.filter((segment, at) => at !== place && !((segment.isNote || at > place) && isCase(segment)));
  if (segments[0]?.senses.includes('if') && segments[0].senses.some((sense) => sense === '?' || sense === '~'))
    return no('an unknown case');
  if (main.senses.includes('?')) return no('an unknown word', false, !main.senses.some((sense) => PARTIES.has(sense)));
  const isPerson =
    main.senses.length > 0 &&
    pairOf(joined(main.senses).at(-1) ?? '')?.what.match(/^(sender|victim|agent|poster|thread|company|post)$/);
  if (isPerson && segments.some((each) => each !== main && !each.isNote && each.senses.includes('?')))
    return no('an unknown word beside a person');
  if (rest.some(({ senses }) => senses.includes('?') && senses.includes('at'))) return no('a half of an address');
  const known = segments
    .filter((segment) => segment === main || (rest.includes(segment) && !segment.senses.includes('?')))
    .map(({ senses }) => (isCaseAlone(senses) ? caseOf(senses, main.senses) : senses.filter((sense) => sense !== 'if')))
    // `部署（担当者の方）`: a note may say whose.
    .sort((one, other) => Number(isWhom(other)) - Number(isWhom(one)));
  const over = (asked.over ?? []).map(saidOver);
  const alone = keyOf(main.senses, { kind: asked.kind });
  // Over a label that says its datum a header only tells whose it is, and that a reading is asked.
  const round = over.flat();
  const spoken = joined(round).map((sense) => (sense === 'selfvictim' ? 'sender' : sense));
  const isName = /[nN]ame$/.test(alone) && round.includes('kana');
  const above = alone.startsWith('!')
    ? spoken
    : [...spoken.filter((sense) => PARTIES.has(sense) || sense === 'sender'), ...(isName ? ['kana'] : [])];
  const isTold = (senses: readonly string[]) =>
    senses.some((sense) => TELLING.has(sense) || (PARTIES.has(sense) && !main.senses.includes(sense)));
  const isBound = rest.some(({ senses }) => isTold(senses) || (senses.includes('if') && senses.includes('posts')));
  const isUnder = isTold(above);
  const all = known.flat();
  const ways = [
    [...above, ...all],
    ...(isUnder ? [] : [all]),
    ...(isBound ? [] : [[...above, ...main.senses]]),
    ...(isBound || isUnder ? [] : [main.senses]),
  ];
  let refused = '';
  for (const way of ways) {
    const key = keyOf(way, asked);
    if (!key.startsWith('!')) return { key: key as MatchKey, senses: joined(way), said };
    refused ||= key.slice(1);
  }
  // `profile or message link`: one of two that says a datum, unless the other says another.
  const [one, other] = main.either.map((senses) => keyOf([...above, ...senses], asked));
  const isSaid = (key: string | undefined) => key !== undefined && !key.startsWith('!');
  const isForbidden = (key: string | undefined) =>
    /^!(no key|(poster|victim|agent|third|shop|them) beside)/.test(key ?? '!no key');
  const either = isSaid(one) ? one : other;
  if (
    isSaid(either) &&
    rest.length === 0 &&
    !isForbidden(one) &&
    !isForbidden(other) &&
    (!isSaid(other) || other === either)
  )
    return { key: either as MatchKey, senses: joined([...above, ...(main.either[isSaid(one) ? 0 : 1] ?? [])]), said };
  return no(
    refused,
    all.every((sense) => EMPTY.has(sense)),
    !all.some((sense) => PARTIES.has(sense)),
  );
}

const isCaseAlone = (senses: readonly string[]) =>
  senses.includes('if') && !(senses.at(-1) === 'if' && senses.some((sense) => PIECES.has(sense)));

/** Of a case only whom it names: whoever is asked for in the case of somebody represented is that person. */
function caseOf(senses: readonly string[], main: readonly string[]): string[] {
  const isOther = senses.includes('represent') && !senses.includes('agent');
  if (isOther && main.some((sense) => sense === 'them' || sense === 'person')) return ['victim'];
  return senses.filter((sense) => OF_A_CASE.has(sense));
}

const OF_A_CASE = new Set([...PARTIES, 'person', 'company', 'post', 'thread', 'article', 'media', 'phone', 'mail']);

const isWhom = (senses: readonly string[]) => joined(senses).join(' ') === 'sender';

/** What a header says: of one with unknown words, and of a case of somebody else, only whom it names. */
function saidOver(text: string): string[] {
  const all = segmentsOf(text).flatMap(({ senses }) =>
    senses.includes('if') ? joined(senses).filter((sense) => CASES.has(sense)) : senses,
  );
  const said = all.filter((sense) => !NUMBERS.has(sense));
  return said.includes('?') ? joined(said).filter((sense) => OTHERS.has(sense)) : said;
}

/** Who is somebody else than the sender, whatever else is said of them; of an agent only where no case is made of it. */
const OTHERS = new Set(['poster', 'shop', 'agent']);
const CASES = new Set(['poster', 'shop']);
const NUMBERS = new Set(['one', 'two', 'three']);

/** What a text says, as far as it is known. */
export const sensesOf = (text: string): string[] =>
  segmentsOf(text).flatMap(({ senses }) => (senses.includes('if') ? [] : senses));

/** Senses that say no datum by themselves. */
const EMPTY = new Set([
  'again',
  'begin',
  'mid',
  'end',
  'beginhalf',
  'endhalf',
  'one',
  'two',
  'three',
  'four',
  'part',
  'self',
  'report',
  'request',
  'contact',
  'write',
  'target',
  'show',
]);

/** Whom or what a heading speaks of; two of them leave it open. */
export function ownerOf(heading: string): string | undefined {
  if (FOR_WHOM.test(heading)) return undefined;
  const senses = joined(sensesOf(heading));
  const owners = [...new Set(senses.filter((sense) => BLOCKS.has(sense)))];
  return owners.length === 1 && !senses.includes('form') ? owners[0] : undefined;
}

/** A sentence, and for whom a form is there, say nothing of a block in it. */
const FOR_WHOM =
  /。|(ます|です)(?!.*について)|[.!]( |$)|(フォーム|窓口|ページ)(です|。|$)|のための|向けの?|専用|(form|page) (is )?(only )?for |intended for/;

const BLOCKS = new Set(['sender', 'victim', 'agent', 'poster', 'shop', 'third', 'post', 'thread']);
