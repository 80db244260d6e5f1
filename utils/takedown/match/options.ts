import type { MatchKey } from '../plan/field-keys';
import type { Control, ControlKind } from './controls';
import { sensesOf } from './labels/headings';
import { joined } from './labels/joins';
import type { Read } from './labels/read-label';
import { oncePerLook } from './per-look';
import { optionName } from './texts/accessible-name';
import { tidy } from './texts/wording';

/** What the options of a list say where its label does not: prefectures, countries, rights, or whom the sender is. */
export function readOptions(kind: ControlKind, words: readonly string[]): MatchKey | undefined {
  const options = words.filter((each) => each !== '');
  const all = sensesOfOptions(options);
  const count = (...senses: string[]) => all.filter((said) => said.some((sense) => senses.includes(sense))).length;
  const answers = all.filter((said) => !said.every((sense) => sense === 'other')).length;
  if (kind === 'select' && count('prefecture') >= 3 && count('prefecture') >= options.length * 0.6)
    return 'reporter.address.region';
  if (kind === 'select' && count('japan') === 1 && count('nation') > 0) return 'reporter.address.country';
  const isSelf = (said: readonly string[]) => said.some((sense) => SELVES.has(sense)) && !isOther(said);
  // `来店していない方の投稿` says what is wrong, not who asks.
  const isOther = (said: readonly string[]) =>
    said.some((sense) => FOR_OTHERS.has(sense)) && !said.some((sense) => WRONGS.has(sense));
  const isRight = (said: readonly string[]) =>
    said.some((sense) => ['harm', 'harmed', 'right', 'matter'].includes(sense)) &&
    !isOther(said) &&
    (said.at(-1) === 'harm' || !said.includes('victim'));
  // Of anybody at all: who is spoken of, not who asks.
  if (all.some((said) => said.join(' ') === 'others')) return undefined;
  const selves = all.filter((said) => isSelf(said) && !isRight(said));
  const parties = all.filter((said) => isSelf(said) || isOther(said)).length;
  const isOfParties = options.length <= 12 && parties >= answers * 0.4;
  const rights = all.filter(isRight).length;
  // `Names a child`, `written by a rival`, `is false`: of wrongs, too, some name persons.
  if (isOfParties && rights < 2 && selves.length > 0 && all.some(isOther)) return 'case.relationship';
  return rights > 1 && rights >= answers * 0.6 ? 'case.claim' : undefined;
}

const WRONGS = new Set(['harm', 'posts', 'matter']);
const SELVES = new Set(['self', 'victim', 'selfvictim']);
const FOR_OTHERS = new Set(['agent', 'represent', 'party', 'company', 'kin', 'shop', 'sender', 'third']);
const PARTIES = new Set([...SELVES, ...FOR_OTHERS, 'report', 'person', 'standing', 'other']);

/** What each option of a list says. */
export const sensesOfOptions = (options: readonly string[]) => options.map((each) => joined(sensesOf(each)));

/**
 * Whether no option answers what a label was read as: a claim is answered by a wrong, not by kinds of things (動画, コメント);
 * a standing by who stands for whom, where only a noun for a person asks for it, and of whoever is hurt or reported by one
 * who speaks for themselves or for another (会社, 役員, 従業員 are who may be hurt), as is a bare role or one in a shop
 * (店長, 本部スタッフ).
 */
export function isUnanswered({ key, senses, said }: Read, options: readonly string[]): boolean {
  if (options.length < 2) return false;
  const all = sensesOfOptions(options);
  if (key === 'case.claim') return all.every((row) => row.includes('other') || isOfThings(row));
  if (key !== 'case.relationship') return false;
  if (OF_WHOM.test(said) || ROLE.test(said))
    return !options
      .flatMap(sensesOf)
      .concat(all.flat())
      .some((sense) => SPEAKERS.has(sense));
  return !STANDINGS.has(senses.at(-1) ?? '') && !all.flat().some((sense) => TOWARD.has(sense));
}
const isOfThings = (row: readonly string[]) =>
  row.includes('post') || (row.length > 0 && row.every((sense) => THINGS.has(sense)));
const THINGS = new Set(['account', 'site', 'article', 'thread', 'page']);
/** `中傷を受けているのは`, `通報される方の区分`: persons, not a tie to one. */
const OF_WHOM = /=kind$|=passive\b(?!.*=(relation|person .*=standing))/;
/** `Role`, `お店でのお立場`: a rank at work, unless the list says otherwise. */
const ROLE = /^role=standing$|=shop\b.*=standing$/;
const SPEAKERS = new Set(['self', 'selfvictim', 'agent', 'represent', 'party']);
const TOWARD = new Set([...SPEAKERS, 'victim', 'kin', 'third', 'report', 'person', 'standing']);
const STANDINGS = new Set(['standing', 'party', 'selfvictim']);

/** Whether each option names a party or what it does. */
export function areParties(kind: ControlKind, words: readonly string[]): boolean {
  const all = sensesOfOptions(words.filter((each) => each !== '')).filter((said) => said.length > 0);
  return kind !== 'text' && all.length > 1 && all.every((said) => PARTIES.has(said.at(-1) ?? ''));
}

/** Whether options name the one party and their agent, and not of whom they are: the question tells. */
export const areBareParties = (words: readonly string[]): boolean =>
  sensesOfOptions(words).some((said) => said.length === 1 && /^(?:victim|agent)$/.test(said[0] ?? ''));

/** Whether options name agents alone, so that they ask what kind of one it is. */
export const areAgents = (words: readonly string[]): boolean => {
  const all = sensesOfOptions(words.filter((each) => each !== ''));
  return (
    all.some((said) => said.includes('agent')) && !all.flat().some((sense) => SELVES.has(sense) || sense === 'kin')
  );
};

/** What the options of a control say. */
export function optionWords({ kind, element, options }: Control): string[] {
  if (kind === 'choice') return options.map(wordsOfOption);
  return kind === 'select' && element.tagName === 'SELECT' ? wordsOfList(element) : [];
}
const wordsOfOption = oncePerLook((option: HTMLElement) => tidy(optionName(option)));
const wordsOfList = oncePerLook((list) => [...(list as HTMLSelectElement).options].map(({ label }) => tidy(label)));

/** How many options of a list say one of these. */
export const optionsThat = (control: Control, says: RegExp) =>
  control.kind === 'select' || control.kind === 'choice'
    ? sensesOfOptions(optionWords(control)).filter((said) => said.some((sense) => says.test(sense))).length
    : 0;
