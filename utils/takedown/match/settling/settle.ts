import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import { sensesOf } from '../labels/headings';
import { says } from '../labels/phrases';
import { areWordsBetween } from '../texts/nearby-lines';
import { isWordless, tidy, wordsOf } from '../texts/wording';
import { areApart, beside, type Found, withKey } from './found';

/** What the boxes of a page mean beside each other, and of those the ones that may be filled. */
interface Settled {
  single: Found[];
  settled: Found[];
}

/** Pieces of numbers, holders of posts and ties of a page whose boxes were read one by one. */
export function settle(found: readonly Found[], isReport: boolean): Settled {
  const whole = refuseLoneParts(refuseHolders(found));
  const single = wholeNumbers(splitParts(whole, isReport));
  return { single, settled: refuseTies(single, isReport) };
}

const PARTS: Readonly<Partial<Record<MatchKey, readonly MatchKey[]>>> = {
  'reporter.phone': ['reporter.phone1', 'reporter.phone2', 'reporter.phone3'],
  'reporter.address.postalCode': ['reporter.address.postalCode1', 'reporter.address.postalCode2'],
};

/** The block that holds neighbours of one row. */
function rowOf({ element }: Control): Element | null {
  const row = element.closest('tr, dd, li, [role=listitem], label') ?? element.parentElement;
  // A label without words round each box is no row.
  return row?.tagName === 'LABEL' && isWordless(wordsOf(row)) ? row.parentElement : row;
}

/** The whole number that a piece is of: `area code`, `first 3 digits` and `last 4 digits` of one telephone number. */
const numberOf = ({ meaning: { key } }: Found): MatchKey => (key.startsWith('reporter.phone') ? 'reporter.phone' : key);

/**
 * Boxes in one row that all mean the same are its parts: three for a telephone number (`番号` may be the third), two for a
 * postcode. Any other number of boxes or datum in pieces (an address split at the @) is refused; outside of reports, where
 * rows hold whole blocks, only parts are cut.
 */
function splitParts(found: readonly Found[], isReport: boolean): Found[] {
  const kept: Found[] = [];
  for (let index = 0; index < found.length; ) {
    const first = found[index] as Found;
    let end = index + 1;
    while (end < found.length && isSameRow(first, found[end] as Found)) end++;
    const run = found.slice(index, end);
    index = end;
    const keys = run.map(({ meaning }) => meaning.key);
    const isClear = new Set(keys).size === run.length && keys[2] !== 'reporter.phone';
    if (isClear || first.meaning.key === 'post.permalink' || first.meaning.part || first.meaning.which) {
      kept.push(...run);
      continue;
    }
    // Several places for files in one row: the picture goes into the first.
    if (first.meaning.key === 'attachment.evidence') {
      kept.push(first);
      continue;
    }
    if (run.length === 2 && isAskedTwice(first)) {
      kept.push(first, { ...(run[1] as Found), meaning: { ...first.meaning, key: 'reporter.emailConfirm' } });
      continue;
    }
    const listed = run.map((each) => listedParts(each, run.length)).find((keys) => keys.length > 0) ?? [];
    const parts = listed.length === run.length ? listed : listed.length === 0 ? PARTS[numberOf(first)] : undefined;
    if (parts?.length !== run.length) {
      if (!isReport) kept.push(...run);
      continue;
    }
    kept.push(...run.map((part, place) => withKey(part, parts[place] as MatchKey)));
  }
  return kept;
}

/** `マンション名`, `lot number` where no other part of an address is asked for: the place that is spoken of, not a home. */
const refuseLoneParts = (found: readonly Found[]): Found[] =>
  found.filter(
    (entry) =>
      !/address\.street2?$/.test(entry.meaning.key) ||
      entry.meaning.senses.includes('address') ||
      found.some((other) => other !== entry && other.meaning.key.startsWith('reporter.address')),
  );

/**
 * `City / State / ZIP` before three boxes: each takes the part that stands in its place. Of `Post code / place` not all
 * where a word is unknown; none where no boxes are listed.
 */
function listedParts({ meaning }: Found, count: number): MatchKey[] {
  const parts = /"(.*)"$/.exec(meaning.reason)?.[1]?.split(/\s*[/／,、・|]\s*/) ?? [];
  const all = parts.length === count ? parts.map((part) => sensesOf(part)) : [];
  const isOneOther = all.some((senses) => senses.length === 0 || senses.includes('?'));
  const keys = all.flatMap((senses) => LISTED[senses.join(' ')] ?? []);
  return keys.length === count || isOneOther ? keys : [];
}

const LISTED: Readonly<Record<string, MatchKey>> = {
  city: 'reporter.address.city',
  region: 'reporter.address.region',
  postcode: 'reporter.address.postalCode',
  street: 'reporter.address.street',
  building: 'reporter.address.street2',
  country: 'reporter.address.country',
  family: 'reporter.lastName',
  given: 'reporter.firstName',
  familykana: 'reporter.lastKana',
  givenkana: 'reporter.firstKana',
};

/** Two boxes for an e-mail in a row that says so: the second is to be typed again. */
function isAskedTwice({ control, meaning }: Found): boolean {
  const text = rowOf(control)?.textContent ?? '';
  return (
    meaning.key === 'reporter.email' &&
    !/[@＠](?![\w-]+\.)/.test(text) &&
    sensesOf(tidy(text)).some((sense) => sense === 'again' || sense === 'twice')
  );
}

function isSameRow(one: Found, other: Found): boolean {
  if (numberOf(one) !== numberOf(other)) return false;
  return rowOf(one.control) === rowOf(other.control) || isAdjacent(one.control, other.control);
}

/** Nothing but signs stands between two boxes, however each is wrapped. */
function isAdjacent({ element: one }: Control, { element: other }: Control): boolean {
  if (one.getRootNode() !== other.getRootNode() || one.tagName !== 'INPUT' || other.tagName !== 'INPUT') return false;
  return !areWordsBetween(one, other);
}

/**
 * One control a key: the stronger words win, equal ones are a tie and refused. Rows of URLs stand side by side; the
 * sender's own data may stand twice where a page is no report.
 */
function refuseTies(found: readonly Found[], isReport: boolean): Found[] {
  return found.filter((entry) => {
    if (entry.meaning.key === 'post.permalink') return true;
    if (!isReport && entry.meaning.key.startsWith('reporter.')) return true;
    const rivals = found.filter((other) => other !== entry && other.meaning.key === entry.meaning.key);
    return rivals.every((other) => areApart(entry, other) || other.meaning.score < entry.meaning.score);
  });
}

/** Leaves out the URL of what holds posts (an article, a thread) where that of the single comment has its own box. */
function refuseHolders(found: readonly Found[]): Found[] {
  const said = ({ meaning }: Found) =>
    meaning.key === 'post.permalink' ? (/"(.*)"$/.exec(meaning.reason)?.[1] ?? '') : '';
  const isHolder = (entry: Found) => says('holder of posts', said(entry)) && !says('post in a holder', said(entry));
  return found.some((entry) => says('post in a holder', said(entry)))
    ? found.filter((entry) => !isHolder(entry))
    : [...found];
}

/** `電話番号1` and `電話番号2` without a third are two numbers, not the parts of one: the first is the person's. */
function wholeNumbers(found: readonly Found[]): Found[] {
  const isSaid = (entry: Found, key: MatchKey) => beside(entry, found).some((other) => other.meaning.key === key);
  return found.flatMap((entry) => {
    const [whole, last] = FIRST_PARTS[entry.meaning.key] ?? [];
    if (whole && last && !isSaid(entry, last)) return [withKey(entry, whole)];
    const isSecond = entry.meaning.key === 'reporter.phone2' && !isSaid(entry, 'reporter.phone3');
    return isSecond ? [] : [entry];
  });
}

const FIRST_PARTS: Readonly<Partial<Record<MatchKey, readonly [MatchKey, MatchKey]>>> = {
  'reporter.phone1': ['reporter.phone', 'reporter.phone3'],
  'reporter.address.postalCode1': ['reporter.address.postalCode', 'reporter.address.postalCode2'],
};
