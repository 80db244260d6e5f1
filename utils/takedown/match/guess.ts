import type { MatchKey } from '../plan/field-keys';
import { saidOver } from './headings';
import type { Segment } from './label-parts';
import { type Asked, keyOf } from './pairs';
import { says } from './phrases';

/** What a label may ask for; it counts only where a report asks for that nowhere else (`left-over.ts`). */
interface Guess {
  guess?: MatchKey;
}

/** `permalink of the toot`, `Skeet (URL)`: the datum is known, of what it is not. */
export function guessOf(main: Segment, rest: readonly Segment[], asked: Asked): Guess {
  // `caster handle` behind what is the post's: the name of whoever a site calls so.
  if (asked.whose === 'post?' && main.isOpen && ACCOUNT.test(main.said)) return { guess: 'post.authorHandle' };
  if (main.isOpen && rest.length === 0 && WORD_AND_TIME.test(main.said)) return { guess: 'post.postedAt' };
  const isKnown = (sense: string) => sense !== '?' && sense !== '~';
  const { senses } = main.senses.some(isKnown) ? main : (rest[0] ?? main);
  if (!main.isOpen || !isKnown(senses.at(-1) ?? '?')) return {};
  const unknown = main.said.split('=?').length - 1;
  const key = keyOf([...(asked.over ?? []).flatMap(saidOver), ...senses.filter(isKnown)], asked);
  const isGuessed =
    GUESSED.test(key) && !(key === 'post.authorHandle' ? /^id$/ : /^(name|id)$/).test(senses.at(-1) ?? '');
  // `ward etholiadol / electoral ward`, `what colour is the maple leaf`: of what is said in a line one word may be unknown.
  const isLine = key.startsWith('reporter.address.') || (key === 'case.reason' && asked.kind === 'text');
  const isFar = isLine && unknown > 1;
  return isGuessed && !isFar && !(key === 'post.quote' && asked.kind === 'text') ? { guess: key as MatchKey } : {};
}
const ACCOUNT = /^(?!.*=self).*=(handle|account)\b/;
/** `Bite date`, `メモの日付`, `湯帖に載った日`: a word of the site's own and when. */
export const WORD_AND_TIME = /^(\S+=\?) ([のにが]=· )?(\S+=posts )?\S+=time$/;

/** What is asked for in few ways, so that an unknown word beside it tells whose post or which of them. */
const GUESSED = /^(post\.(permalink|authorHandle|quote)|case\.reason|reporter\.(name|email|organization|address\..*))$/;

/** `Screen name`, `Headline`: nobody's by itself, behind another datum of the post it is the post's. */
export function guessBehind({ senses, said }: Segment, alone: string, refused: string, asked: Asked): Guess {
  if (asked.whose !== 'post?' || !/^nobody|: posts/.test(refused)) return {};
  // `Published` alone asks when.
  if (refused.endsWith('posts')) return { guess: 'post.postedAt' };
  // The guest who wrote is a customer to the shop that reports: `お客様の表示名`.
  const told = says('guest', said) ? senses.filter((sense) => sense !== 'self') : senses;
  const key = keyOf([/(handle|account)$/.test(alone) ? 'poster' : 'post', ...told], asked);
  return GUESSED_BEHIND.test(key) ? { guess: key as MatchKey } : {};
}
const GUESSED_BEHIND = /^(post\.(postedAt|authorHandle)|thread\.title)$/;
