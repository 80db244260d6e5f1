import type { MatchKey } from '../../plan/field-keys';

/**
 * Words that no line of the lexicon knows (`?`, or `~` for what is done) and that say of whom, or of what, a datum is:
 * `大家の電話`, `landlord's phone`, `date of the viewing`, `動画を編集した人の名前`. None where other words tell it.
 */
export function strangersIn(key: MatchKey, said: string): string[] {
  const parts = said.split(' | ').filter((part) => !/=if\b/.test(part));
  const tells = key.startsWith('reporter') ? OF_SENDER : OF_POST;
  if (!ASKED_OF.test(key) || parts.some((part) => tells.test(part))) return [];
  const isOfPlace = PLACES.test(key);
  // `番地（建物の名）`: a part that says it by itself
  if (isOfPlace && parts.some((part) => DATUM.test(part) && !/=[?~]/.test(part))) return [];
  return parts.flatMap((part) => {
    // `Landlord (name)`, and whoever did what nobody knows
    const isWhole = !isOfPlace && (NOTHING.test(part) || (PERSONS.test(key) && /=person\b(?!\+)/.test(part)));
    // `タクシー会社` is a kind of company
    return [...part.matchAll(isWhole ? /(\S+)=[?~]/g : OWNER)].flatMap(([all, one, other]) =>
      isOfPlace && KIND.test(all) ? [] : [one ?? other ?? ''],
    );
  });
}
const ASKED_OF = /^(reporter|victim|agent)|Handle|postedAt/;
const PLACES = /organization|department|address/;
const PERSONS = /[nN]ame$|Handle/;
const OF_SENDER = /[=+](self|sender|contact|re(ques|por|presen)t|member|inquiry|again)\b/;
const OF_POST =
  /[=+](victim|agent|harm|harmed|posts?|poster|about|written|passive|right|represent|them|says|handle|account|id|at|show|quote|stamp)\b/;
/** How the senses of data end. */
const DATA =
  '=\\S*(?:name|family|given|kana|mail|addr|address|phone|number|company|org|dept|street|city|region|country|code|building|kin|person|time)(?= |$)';
const DATUM = new RegExp(DATA);
/** An unknown word before a datum, or behind it with an `of`. */
const OWNER = new RegExp(
  `(?<!=or |\\S)(\\S+)=[?~](?: [^ =]+=(?:·|the))* [^=]+${DATA}|${DATA} (?:of|at|by|from)=of (?:\\S+=the )?(\\S+)=\\?`,
  'g',
);
const KIND = /^[^の']+=(company|org|dept)/;
const NOTHING = /^((^| )[^=]+=([?~·]|of|the)(?= |$))+$/;
