import type { MatchKey } from '../../plan/field-keys';
import { says } from '../labels/phrases';
import { beside, type Found, formOf, withKey } from './found';

/** What is said of a datum by the others that its form asks for: a name beside a family name is the given one. */
export const narrowed = (found: readonly Found[]): Found[] =>
  narrowClient(
    narrowContent(narrowName(narrowReading(narrowAddress(phonesApart(namesApart(found.filter(isOfPost))))))),
  );

/** `投稿者の表示名` beside `投稿者のID`: a site shows the one, and knows the account by the other. */
function namesApart(found: readonly Found[]): Found[] {
  const isSign = ({ meaning: { said } }: Found) => says('sign of an account', said);
  return found.map((entry) => {
    const { key, said } = entry.meaning;
    if (key !== 'post.authorHandle') return entry;
    const others = beside(entry, found).filter((other) => other.meaning.key === key);
    const isName = !isSign(entry) && says('name that one goes by', said);
    const isPair = others.length === 1 && others.some((other) => isName === isSign(other) && isName !== isSign(entry));
    const isShown = !isSign(entry) && says('shown name', said) && others.length === 0;
    if (!isPair && !isShown) return entry;
    return { ...entry, meaning: { ...entry.meaning, which: isName ? ('shown' as const) : ('account' as const) } };
  });
}

/** `携帯電話` beside `電話番号`, `Landline` beside `Phone`: one number goes into the one that it fits. */
function phonesApart(found: readonly Found[]): Found[] {
  const isPhone = ({ meaning: { key } }: Found) => key === 'reporter.phone';
  return found.map((entry) => {
    const others = beside(entry, found).filter(isPhone);
    const [second] = others;
    if (!isPhone(entry) || !second || others.length > 1) return entry;
    const [own, other] = [kindOfPhone(entry), kindOfPhone(second)];
    if (own === other || OF_SOME.test(entry.meaning.said)) return entry;
    const which = own ?? (other === 'fixed' ? 'mobile' : 'fixed');
    return { ...entry, meaning: { ...entry.meaning, which } };
  });
}

/** `Business phone`, `WhatsApp number (only if different)`: another telephone than the one beside it, or none. */
const OF_SOME = /=(company|shop|if|\?)/;

function kindOfPhone({ meaning: { said } }: Found): 'mobile' | 'fixed' | undefined {
  if (says('fixed telephone', said)) return says('mobile telephone', said) ? undefined : 'fixed';
  return says('mobile telephone', said) ? 'mobile' : undefined;
}

/** `ミョウジ` and `ナマエ` beside `姓` and `名`: labels in kana alone, beside others that ask for the same, ask for its reading. */
function narrowReading(found: readonly Found[]): Found[] {
  const isInKana = ({ meaning: { reason } }: Found) => says('in kana alone', /"(.*)"$/.exec(reason)?.[1] ?? '');
  return found.map((entry) => {
    const others = beside(entry, found);
    const isWritten = (key: MatchKey | undefined) =>
      others.some((other) => other.meaning.key === key && !isInKana(other));
    if (!isInKana(entry)) return entry;
    const { key } = entry.meaning;
    if (READINGS[key] && isWritten(key)) return withKey(entry, READINGS[key]);
    const isGiven = key === 'reporter.name' && isWritten('reporter.firstName') && isWritten('reporter.lastName');
    return isGiven ? withKey(entry, 'reporter.firstKana') : entry;
  });
}
const READINGS: Readonly<Partial<Record<MatchKey, MatchKey>>> = {
  'reporter.name': 'reporter.kana',
  'reporter.lastName': 'reporter.lastKana',
  'reporter.firstName': 'reporter.firstKana',
};

/** `苗字` beside `名前`: in a form that asks for the family name by itself, the plain name is the given one. */
function narrowName(found: readonly Found[]): Found[] {
  const isSaid = (entry: Found, key: MatchKey) => beside(entry, found).some((other) => other.meaning.key === key);
  return found.map((entry) => {
    const { key, senses, said } = entry.meaning;
    const [family, given] = NAME_PARTS[key] ?? [];
    const isPart =
      family &&
      given &&
      isSaid(entry, family) &&
      !isSaid(entry, given) &&
      senses.every((sense) => PLAIN_NAME.has(sense)) &&
      !/=fullname/.test(said);
    return isPart ? withKey(entry, given) : entry;
  });
}

const NAME_PARTS: Readonly<Partial<Record<MatchKey, readonly [MatchKey, MatchKey]>>> = {
  'reporter.name': ['reporter.lastName', 'reporter.firstName'],
  'reporter.kana': ['reporter.lastKana', 'reporter.firstKana'],
};
const PLAIN_NAME = new Set(['name', 'fullname', 'kana', 'sender']);

/** `依頼者の氏名` beside the sender's own name: the one on whose behalf it is asked. */
function narrowClient(found: readonly Found[]): Found[] {
  const isOfClient = ({ meaning: { key, said } }: Found) => key === 'reporter.name' && says('client', said);
  return found.map((entry) => {
    const others = beside(entry, found);
    const isBeside = others.some((other) => other.meaning.key === 'reporter.name' && !isOfClient(other));
    const isOther = isOfClient(entry) && isBeside && !others.some((other) => other.meaning.key === 'victim.name');
    return isOther ? withKey(entry, 'victim.name') : entry;
  });
}

/** Not `記事の掲載日` beside `コメントの日時`: where what is written under an article has a time of its own, that one is asked. */
function isOfPost(entry: Found, _: number, found: readonly Found[]): boolean {
  const isTime = (other: Found, whose: string) =>
    other.meaning.key === 'post.postedAt' &&
    other.meaning.said.includes(`=${whose} `) &&
    formOf(other) === formOf(entry);
  return !(isTime(entry, 'article') && found.some((other) => isTime(other, 'post') && !isTime(other, 'article')));
}

/** `内容` beside `理由`: where the reason has a box of its own, the plain content is what was written. */
function narrowContent(found: readonly Found[]): Found[] {
  const isPlain = ({ meaning: { key, senses } }: Found) =>
    key === 'case.reason' && senses.includes('content') && senses.every((sense) => PLAIN_CONTENT.has(sense));
  return found.map((entry) => {
    const others = beside(entry, found);
    const isSaid = (key: MatchKey) => others.some((other) => other.meaning.key === key && !isPlain(other));
    const isQuote = isPlain(entry) && isSaid('case.reason') && !isSaid('post.quote');
    return isQuote ? withKey(entry, 'post.quote') : entry;
  });
}
const PLAIN_CONTENT = new Set(['content', 'info', 'post', 'posts', 'target']);

/** In a form that asks for the town by itself, the box called "address" takes the street; alone it takes all of it. */
function narrowAddress(found: readonly Found[]): Found[] {
  const holds = (form: Element | null, key: MatchKey) =>
    found.some((entry) => formOf(entry) === form && entry.meaning.key === key);
  return found.map((entry) => {
    if (entry.meaning.key !== 'reporter.address') return entry;
    const form = formOf(entry);
    const isInParts = holds(form, 'reporter.address.city');
    const isLine = entry.control.kind === 'text' && isInParts;
    // A large box takes it whole, unless both ends of the address are asked for beside it.
    const isRest = holds(form, 'reporter.address.postalCode') && holds(form, 'reporter.address.region');
    const isPart = (isLine || isRest) && !holds(form, 'reporter.address.street');
    return isPart ? withKey(entry, 'reporter.address.street') : entry;
  });
}
