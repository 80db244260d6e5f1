import type { MatchKey } from '../../plan/field-keys';
import { caseOf, isCaseAlone, PARTIES, refusedCase } from './cases';
import { sensesOfHeading } from './headings';
import { joined } from './joins';
import { isForeign, type Segment, segmentsOf } from './label-parts';
import { type Asked, endsIn, isAddressPart, keyOf } from './pairs';
import { says } from './phrases';

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

/** What a note adds to its label: it may not be overlooked. */
const TELLING = new Set([
  'site',
  'stamp',
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
  'one',
  'two',
  'three',
  'at',
  'region',
  'city',
  'street',
  'building',
  'standing',
]);

/** `氏名 / Name`: the same in two languages. */
const TWO_LANGUAGES = /^(.*[ぁ-んァ-ヶ一-龠].*?) ?[/／|] ?([ -~]*[a-z][ -~]*)$/;

/** `Postal code / Code postal`: two halves of which one may be in a language that the lexicon does not hold. */
const TWO_HALVES = /^([^/|]*[a-z][^/|]*?) [/|] ([^/|]*[a-z][^/|]*)$/;

/** Of a label in two languages the half that is known; nothing where both are. */
function knownHalf(label: string): string | undefined {
  const [, one = '', other = ''] = TWO_HALVES.exec(label) ?? [];
  if (one === '' || isForeign(one) === isForeign(other)) return undefined;
  const known = isForeign(one) ? other : one;
  // `FIR / complaint no.`: numbers are given by many.
  return segmentsOf(known).some(({ senses }) => senses.includes('number')) ? undefined : known;
}

/** Reads what words ask for. Of a label in two languages the Japanese half, unless the other says another thing. */
export function read(label: string, asked: Asked): Verdict {
  const [, japanese = '', english = ''] = TWO_LANGUAGES.exec(label) ?? [];
  if (english === '') return readOne(knownHalf(label) ?? label, asked);
  const [one, other] = [readOne(japanese, asked), readOne(english, asked)];
  const isSame = 'key' in one && ('key' in other ? other.key === one.key : other.isOpen);
  return isSame ? one : readOne(label, asked);
}

function readOne(label: string, asked: Asked): Verdict {
  const segments = segmentsOf(label).filter(({ senses }) => senses.length > 0);
  const said = segments.map((segment) => segment.said).join(' | ');
  const no = (refused: string, isEmpty = false, isOpen = isEmpty): Verdict => ({ refused, said, isEmpty, isOpen });
  if (segments.some(({ senses }) => senses.includes('stop'))) return no('a word that is never answered');
  const isCase = ({ senses }: Segment) =>
    isCaseAlone(senses) || (senses.includes('whole') && segments[0]?.senses !== senses);
  const main = segments.find((segment) => !segment.senses.includes('if'));
  if (!main) return no('nothing said', true);
  const place = segments.indexOf(main);
  const isAside = (segment: Segment, at: number) =>
    ((segment.isNote || at > place) && isCase(segment) && !(isOfKin(segment) && isOfKin(main))) ||
    (segment.isNote && isShownAs(segment.senses));
  const rest = segments.filter((segment, at) => at !== place && !isAside(segment, at));
  const noCase = refusedCase(segments[0], main);
  if (noCase) return no(noCase);
  if (main.senses.includes('?')) {
    const key = segments.length === 1 ? keyNear(main.senses, asked) : '!';
    return key.startsWith('!')
      ? no('an unknown word', false, !main.senses.some((sense) => PARTIES.has(sense)))
      : { key: key as MatchKey, senses: main.senses, said };
  }
  const row = segments.filter(({ isNote }) => !isNote);
  const gap = row.findIndex(({ senses }) => senses.includes('?'));
  if (gap > 0 && main.senses.includes('address') && row.slice(gap + 1).some(({ senses }) => senses.some(isAddressPart)))
    return no('an unknown word in a list');
  const isPerson = endsIn(main.senses, WHO);
  if (isPerson && segments.some((each) => each !== main && !each.isNote && each.senses.includes('?')))
    return no('an unknown word beside a person');
  // `（@example.jp を受信できるもの）` only says from where an answer comes.
  const isOfAnswer = rest.some(({ isNote, senses }) => isNote && senses.includes('contact'));
  if (!isOfAnswer && rest.some(({ senses }) => senses.includes('?') && senses.includes('at')))
    return no('a part of an address or a date');
  const known = segments
    .filter((segment) => segment === main || (rest.includes(segment) && !segment.senses.includes('?')))
    .map(({ senses }) => (isCaseAlone(senses) ? caseOf(senses, main.senses) : senses.filter((sense) => sense !== 'if')))
    // `部署（担当者の方）`: a note may say whose.
    .sort((one, other) => Number(isWhom(other)) - Number(isWhom(one)));
  const told = [...new Set(asked.headings)].map(sensesOfHeading);
  const alone = keyOf(main.senses, { kind: asked.kind });
  // Over a label that says its datum a header only tells whose it is, and that a reading is asked.
  const spoken = joined(told.flat()).map((sense) => (sense === 'selfvictim' ? 'sender' : sense));
  const isName = /[nN]ame$/.test(alone) && [...told.flat(), ...spoken].some((sense) => sense === 'kana');
  // What says itself that it is the post's, or of the case, is nobody else's.
  const isOwn =
    rest.length === 0 &&
    (alone.startsWith('case.') || (!alone.startsWith('!') && main.senses.some((sense) => OF_POST.has(sense))));
  const above = alone.startsWith('!')
    ? spoken
    : isOwn
      ? []
      : [...spoken.filter((sense) => PARTIES.has(sense) || sense === 'sender'), ...(isName ? ['kana'] : [])];
  const isTold = (senses: readonly string[]) =>
    senses.some((sense) => TELLING.has(sense) || (PARTIES.has(sense) && !main.senses.includes(sense)));
  const isAskedOf = ({ senses, isNote }: Segment) =>
    (isPerson && !isNote && endsIn(senses, OF_WHOM)) || (senses.includes('if') && senses.includes('posts'));
  const isBound = rest.some((each) => isTold(each.senses) || isAskedOf(each));
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
    // Of whoever is accused that is the name in life.
    const isOfPerson =
      OF_PERSON.test(key) || (key === 'post.authorHandle' && main.senses.every((sense) => sense.endsWith('name')));
    // A plain name of whoever is accused, or in their block, is the one in life, too
    const isBare = !all.some((sense) => SHOWN_AS.has(sense));
    if (
      key === 'post.authorHandle' &&
      isBare &&
      ((all.includes('name') && says('accused', label)) || all.every((sense) => sense === 'name'))
    )
      return no('a name in life');
    // `投稿者へのメッセージ`: they get to read it
    if (/^post\.(?:authorHandle|quote)$/.test(key) && says('sent to them', said)) return no('whoever posted reads it');
    // Nobody adds `if known` to a question for what people know of themselves
    if (isOfPerson && segments.some((segment) => says('if known', segment.said))) return no('known to whoever writes');
    if (!key.startsWith('!')) return { key: key as MatchKey, senses: joined(way), said };
    refused ||= key.slice(1);
  }
  const either = rest.length === 0 ? readEither(main, above, asked) : undefined;
  if (either) return { ...either, said };
  return no(
    refused,
    all.every((sense) => EMPTY.has(sense)),
    !all.some((sense) => PARTIES.has(sense)),
  );
}

/** How a name stands on a site. */
const SHOWN_AS = new Set(['handle', 'account', 'id', 'at', 'show', 'post', 'posts', 'site']);

/** `お子さまのお名前（保護者の方のみ）` */
const isOfKin = ({ senses }: Segment) => senses.includes('kin');

const WHO = /^(sender|victim|agent|poster|thread|company|post)$/;
const OF_WHOM = /^(phone|mail|address|contact|org|url|fullname|kana|country|dept)$/;
const OF_PERSON =
  /^reporter\.(name|lastName|firstName|kana|email|phone|organization|address(\.(region|city|street))?)$/;

/** `profile or message link`: one of two that says a datum, unless the other says another. */
function readEither({ either }: Segment, above: readonly string[], asked: Asked): Omit<Read, 'said'> | undefined {
  const [one = '!no key', other = '!no key'] = either.map((senses) => keyOf([...above, ...senses], asked));
  const isSaid = (key: string) => !key.startsWith('!');
  const isForbidden = (key: string) => /^!(no key|(poster|victim|agent|third|shop|them) beside)/.test(key);
  const key = isSaid(one) ? one : other;
  if (!isSaid(key) || isForbidden(one) || isForbidden(other) || (isSaid(other) && other !== key)) return undefined;
  return { key: key as MatchKey, senses: joined([...above, ...(either[isSaid(one) ? 0 : 1] ?? [])]) };
}

/** `（@〜）`, `（サイトに表示されているもの）`: a note that tells how a name stands there. */
const isShownAs = (senses: readonly string[]) =>
  senses.every((sense) => SHOWN.has(sense)) && (senses.includes('show') || senses.includes('at'));
const SHOWN = new Set(['at', 'site', 'show', 'passive']);

/**
 * `番組回・コメントのリンク`: what stands right before the datum says whose it is, whatever unknown stands before that.
 * `Caster handle` right behind the post: the name of whoever a site calls so.
 */
function keyNear(senses: readonly string[], asked: Asked): string {
  const known = senses.slice(senses.lastIndexOf('?') + 1);
  const isOfPost =
    (known.length > 1 && known[0] === 'post' && NEAR.has(known.at(-1) ?? '')) || known.join(' ') === 'article title';
  const isOfPoster = asked.whose === 'post?' && /^(\? )+(handle|account)$/.test(senses.join(' '));
  if (senses.some((sense) => PARTIES.has(sense)) || !(isOfPost || isOfPoster)) return '!';
  return keyOf(isOfPoster ? ['poster', ...known] : known, asked);
}
const NEAR = new Set(['url', 'time']);

const OF_POST = new Set(['post', 'posts', 'written']);

const isWhom = (senses: readonly string[]) => joined(senses).join(' ') === 'sender';

/** Senses that say no datum by themselves. */
const EMPTY = new Set(
  'again begin mid end beginhalf endhalf one two three four part self report request contact write target show'.split(
    ' ',
  ),
);
