import { type Segment, segmentsOf } from './label-parts';
import { says } from './phrases';
import { remembered } from './remembered';

const PIECES = new Set(['family', 'given', 'begin', 'mid', 'end', 'beginhalf', 'endhalf']);
/** Persons other than the sender. */
export const PARTIES: ReadonlySet<string> = new Set('victim agent poster shop third another client them'.split(' '));

/** Why a case that stands first leaves its label alone: it is unknown, or whoever is asked for in it is the one who posted. */
export function refusedCase(first: Segment | undefined, main: Segment): string | undefined {
  if (!first?.senses.includes('if')) return undefined;
  if (first.senses.some((sense) => sense === '?' || sense === '~')) return 'an unknown case';
  // `If you know who wrote it, name of that person`
  const isOfPosting = first.senses.includes('posts') && !first.senses.some((sense) => OF_OTHERS.has(sense));
  return isOfPosting && says('points at somebody', main.said) ? 'whoever posted' : undefined;
}
const OF_OTHERS = new Set(['victim', 'about', 'harm', 'harmed', 'represent']);

/** Whether a segment only says in which case something is asked. */
export const isCaseAlone = (senses: readonly string[]) =>
  senses.includes('if') && !(senses.at(-1) === 'if' && senses.some((sense) => PIECES.has(sense)));

/** Of a case only whom it names: whoever is asked for in the case of somebody represented is that person. */
export function caseOf(senses: readonly string[], main: readonly string[]): string[] {
  const isOther = (senses.includes('represent') || senses.includes('kin')) && !senses.includes('agent');
  if (isOther && main.some((sense) => /^(them|person|kin)$/.test(sense))) return ['victim'];
  // `If outside counsel: client`: an agent is asked for whom.
  if (main.includes('victim')) return [];
  return senses.filter((sense) => OF_A_CASE.has(sense));
}

const OF_A_CASE = new Set([
  ...PARTIES,
  'person',
  'company',
  'org',
  'post',
  'thread',
  'article',
  'media',
  'phone',
  'mail',
  'site',
]);

/** Whether a title makes its block one that is filled in where somebody acts for another: `代理人が申請する場合は以下も記入`. */
export const isCaseOfAgent = remembered((title: string): boolean => {
  const [cases, rest] = [true, false].map((isCase) =>
    segmentsOf(title).filter(({ senses }) => senses.includes('if') === isCase),
  );
  const isOfAgent = cases?.some(({ senses }) => senses.some((sense) => sense === 'agent' || sense === 'represent'));
  const isAlone = rest?.every(({ senses }) => senses.every((sense) => ASKING.has(sense)));
  return isOfAgent === true && isAlone === true && !says('no case of it', title);
});
const ASKING = new Set('write contact info detail report self ~ ?'.split(' '));
