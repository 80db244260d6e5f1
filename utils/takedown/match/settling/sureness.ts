import type { MatchKey } from '../../plan/field-keys';
import type { Judgement } from '../judge';
import { says } from '../labels/phrases';

/** How sure it must be: surer where the words name somebody else than whom the datum is of. What is the poster's, or some other person's, is no party's. */
export function surenessFor(key: MatchKey, judgement: Judgement, told = ''): number {
  const tells = (words: RegExp) => saysOutright(words, judgement);
  if (
    OF_PARTY.test(key)
      ? isOfPoster(judgement, told) || tells(OF_OTHERS)
      : NAMED.test(key) && (tells(OF_ANOTHER) || /^no key: (victim|agent)/.test(judgement.refused ?? ''))
  )
    return NEVER;
  if (/address|phone/.test(key) && tells(OF_EVENT)) return NEVER;
  if (key === 'post.postedAt' && (tells(/=event\b/) || tells(DONE_BY_US))) return NEVER;
  if (key === 'attachment.evidence' && says('one of other papers', judgement.said)) return NEVER;
  if (isUnknownCase(judgement) || (key === 'thread.title' && tells(OF_POST_ITSELF))) return NEVER;
  if (OF_PARTY.test(key) && tells(/=(shop|house)\b/) && !tells(OF_OWN)) return NEVER;
  const { refused = '' } = judgement;
  const [, whose = told] = /\b(victim|agent|shop|third|others|poster|kin)(?: beside| ×|$)/.exec(refused) ?? [];
  if (whose === '' || !OF_PERSON.test(key) || key.startsWith(`${whose}.`)) return SURE;
  return OF_PARTY.test(key) ? NEVER : SUREST;
}
const OF_PARTY = /^(reporter|victim|agent)\./;
/** Whether a label, a note or the heading of its block names whoever posted. */
const isOfPoster = ({ key, refused = '', said }: Judgement, told?: string) =>
  told === 'poster' || key === 'post.authorHandle' || /=poster\b/.test(said) || /\bposter\b/.test(refused);
/** Whether words say something in what they ask: in a case they only tell when it is asked. */
const saysOutright = (words: RegExp, { said }: Judgement) =>
  said.split(' | ').some((part) => words.test(part) && !/=if\b/.test(part));
/** Somebody who is no party: another one, whoever an unknown word makes of a party (`被害者の母`), what is a customer's. */
const OF_OTHERS =
  /=(third|others|another)\b|'s=guest|=\?( \S=·)? \S+=(victim|agent)\b|=(victim|agent|person) \S=\S+ [^ぁ-ん]\S*=\?/;
const OF_ANOTHER = /=another\b|=harm\+passive/;
const NAMED = /Handle$/;
/** Where something happened, or whose law applies: no home. */
const OF_EVENT = /=(event|place|harm|right|rule|copy|written|posts?)\b/;
/** What one did with a post in words that nobody knows: `投稿を見かけた日`, `day you spotted it`. */
const DONE_BY_US = /=post [を]=· \S+=[?~]|=self (\S+=· )*\S+=[?~]/;
/** The headline of the post itself. */
const OF_POST_ITSELF = /=post (?:[の]|'s)=\S+ (?:\S+ )*\S+=title\b/;
/** What only some are asked, in words that nobody knows: `動画の場合、該当する秒数`. */
const isUnknownCase = ({ said }: Judgement) => {
  const parts = said.split(' | ');
  const asked = parts.filter((part) => !/=if\b/.test(part));
  return (
    asked.length < parts.length && asked.length > 0 && asked.every((part) => part.endsWith('=?') && !/=\w/.test(part))
  );
};
/** Whoever writes for a shop, or works there; its name, place and telephone are those of what is spoken of. */
const OF_OWN = /=(self|company|org|operator|dept|office|member|contact|sender|person)\b/;
const OF_PERSON = /^(reporter|victim|agent|case\.relationship)/;
/** On forms that nobody here had seen, what was likelier than two to one was wrong as often as right; from four to one on it was not. */
const SURE = 0.8;
const SUREST = 0.9;
const NEVER = 2;
