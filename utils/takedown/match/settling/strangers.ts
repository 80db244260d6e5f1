import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import { says } from '../labels/phrases';
import type { Found } from './found';

/**
 * Words that no line of the lexicon knows (`?`, or `~` for what is done) and that say of whom, or of what, a datum is:
 * `大家の電話`, `landlord's phone`, `date of the viewing`, `動画を編集した人の名前`. None where other words tell it.
 */
export function strangersIn(key: MatchKey, said: string, page: Page): string[] {
  const parts = said.split(' | ').filter((part) => !/=if\b/.test(part));
  const isOfSender = key.startsWith('reporter');
  const tells = isOfSender ? OF_SENDER : OF_POST;
  if (!ASKED_OF.test(key) || parts.some((part) => tells.test(part))) return [];
  const isOfPlace = PLACES.test(key);
  // `番地（建物の名）`, `ブランド名・法人名`: a part, or the other of two, that says it by itself
  if (isOfPlace && parts.some((part) => DATUM.test(part) && !/=[?~]/.test(part))) return [];
  if (key === 'reporter.organization' && parts.some((part) => COMPANY_TOO.test(part))) return [];
  const found = parts.flatMap((part) => {
    // `Landlord (name)`, and whoever did what nobody knows
    const isWhole = !isOfPlace && (NOTHING.test(part) || (PERSONS.test(key) && /=person\b(?!\+)/.test(part)));
    // `タクシー会社` is a kind of company
    return [...part.matchAll(isWhole ? /(\S+)=[?~]/g : OWNER)].flatMap(([all, one, other]) =>
      isOfPlace && KIND.test(all) ? [] : [one ?? other ?? ''],
    );
  });
  const isTold = found.some((word) => isToldBeside(key, word, page.found));
  return isTold || (isOfSender && isOnlyMail(key, said, page)) ? [] : found.filter((word) => !isOwn(key, word));
}

/** What a page was found to ask for so far, all its boxes. */
interface Page {
  found: readonly Found[];
  rest: { controls: readonly Control[]; judgementOf(element: Element): Judgement | undefined };
}

/** Whether a word names a place or role that on a form for reports is the sender's own, unless another box is. */
const isOwn = (key: MatchKey, word: string) =>
  key === 'reporter.organization'
    ? says('own role', word)
    : /^reporter.(address|phone)/.test(key) && says('own place', word);

/** `Rep's mobile` under `Name of the rep filling this in`, `bite date` beside `bite link`: another box tells whose such a word is. */
function isToldBeside(key: MatchKey, word: string, found: Page['found']): boolean {
  const stem = stemOf(word);
  const side = /^\w+/.exec(key)?.[0] ?? '';
  return found.some(
    ({ meaning: each }) =>
      each.key.startsWith(side) &&
      [...each.said.matchAll(/(\S+)=[?~]/g)].some(([, one = '']) => stemOf(one).endsWith(stem)),
  );
}
/** Latin words by their first letters: `spill`, `spiller`, `spilled`. */
const stemOf = (word: string) => word.replace(/'s$/, '').replace(/^([a-z]{4,}?)(?:p?ed|ers?|s|ing)$/, '$1');

/** The answer goes to this mail, since the page asks for no other. */
const isOnlyMail = (key: MatchKey, said: string, { found, rest }: Page) =>
  key === 'reporter.email' &&
  !found.some(({ meaning }) => meaning.key === key) &&
  rest.controls
    .map(({ element }) => rest.judgementOf(element)?.said ?? '')
    .every((each) => each === said || !/=mail\b/.test(each));

const ASKED_OF = /^(reporter|victim|agent)|Handle|postedAt/;
const PLACES = /organization|department|address/;
const PERSONS = /[nN]ame$|Handle/;
const OF_SENDER = /[=+](self|sender|contact|re(ques|por|presen)t|member|inquiry|again)\b/;
const OF_POST =
  /[=+](victim|agent|harm|harmed|posts?|poster|about|written|passive|right|represent|them|says|handle|account|id|at|show|quote|stamp)\b/;
/** How the senses of data end. */
const DATA =
  '=\\S*(?:name|family|given|kana|mail|addr|address|phone|number|company|org|dept|street|city|region|country|code|building|kin|person|time)(?= (?![^ ]*[がに中]=·)|$)';
const DATUM = new RegExp(DATA);
const COMPANY_TOO = /=(name|office) \S+=(org|company)/;
/** An unknown word before a datum, or behind it with an `of`. */
const OWNER = new RegExp(
  `(?<!=or |\\S)(\\S+)=[?~](?: [^ =]+=(?:·|the))* [^=]+${DATA}|${DATA} (?:of|at|by|from)=of (?:\\S+=the )?(\\S+)=\\?`,
  'g',
);
const KIND = /^[^の']+=(company|org|dept)/;
const NOTHING = /^((^| )[^=]+=([?~·]|of|the)(?= |$))+$/;
