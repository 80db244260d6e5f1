import type { MatchKey } from '../../plan/field-keys';
import type { ControlKind } from '../controls';
import { type Lexicon, lexicon } from '../lexicon/open-lexicon';
import { joined } from './joins';

type Pair = Omit<Lexicon['pairs'][number], 'with'> & { with: readonly string[] };
let pairs: ReadonlyMap<string, Pair> | undefined;

/** The pair of a datum, with what may stand beside it. */
export function pairOf(what: string): Pair | undefined {
  const { besides, pairs: all } = lexicon();
  pairs ??= new Map(all.map((pair) => [pair.what, { ...pair, with: (besides[pair.with] ?? '').split(' ') }]));
  return pairs.get(what);
}

/** Where a row of senses stands. */
export interface Asked {
  kind: ControlKind;
  /** What stands over the label and may say whose the datum is. */
  headings?: readonly string[];
  /** Whose data the block is about. */
  whose?: string | undefined;
  /** Who was named by the box before, so that `their` is of them. */
  them?: string | undefined;
}

/** The key of a row of senses; else, after a `!`, why it has none. */
export function keyOf(row: readonly string[], { kind, whose, them }: Asked): string {
  const speaker = row.includes('sender') ? 'sender' : them;
  const isOther = row.some((sense) => OTHERS.test(sense));
  const named = speaker && !isOther ? speaker : whose?.startsWith('victim') ? 'victim' : 'them';
  const whom = row.map((sense) => (sense === 'them' ? named : sense));
  const senses = joined(wholeAddress(whom.filter((sense) => sense !== '~')));
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

const OTHERS = /^(victim|agent|poster|third|represent|kin)$/;

/** Data that stay what they are, whatever is said to be done with them; the others must be of a post or a report. */
const isPlain = (senses: readonly string[], row: readonly string[]) => {
  const what = senses.at(-1) ?? '';
  // `退職した会社の電話番号`: of whom one knows nothing else
  if (OWNERS.test(row[row.lastIndexOf('~') + 1] ?? '')) return false;
  return STEADY.has(what) || (OF_CASE.has(what) && row.some((sense) => CASE.has(sense)));
};
const OWNERS = /^(company|person|kin|dept|shop)$/;
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

/** Whether a sense is a part of an address. */
export const isAddressPart = (sense: string) => PLACES.has(sense);

/** Whether a row of senses ends in one of these. */
export const endsIn = (senses: readonly string[], these: RegExp) => these.test(joined(senses).at(-1) ?? '');

const PERSONS = new Set(['sender', 'victim', 'agent', 'shop', 'third', 'poster']);

/** Whether a kind of control takes a key. */
export const takes = (key: MatchKey, kind: ControlKind) => lexicon().kinds[key]?.includes(boxOf(kind)) ?? false;

const boxOf = (kind: ControlKind) =>
  ({ text: 'line', textarea: 'area', select: 'choice', choice: 'choice', file: 'file' })[kind];
