import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import { ownerOf } from '../labels/headings';
import { pairOf, takes } from '../labels/pairs';
import { says } from '../labels/phrases';
import type { ControlText } from '../texts/surrounding-texts';
import { type Found, withKey } from './found';

/** What is known of a page when blocks are given out. */
export interface Blocks {
  /** All controls, those of a step or tab that waits too. */
  all: readonly Control[];
  /** Those that a person sees. */
  reached: readonly Control[];
  judgementOf(element: Element): Judgement | undefined;
  textOf(control: Control): ControlText;
  /** What is asked for somewhere by words that say so. */
  asked: ReadonlySet<MatchKey>;
}

/** A row that was refused because it is of somebody else than the sender. */
interface Row {
  control: Control;
  judgement: Judgement;
  owner: string;
  what: string;
  /** What it would be, were it the sender's. */
  key: MatchKey;
}

const OF_ANOTHER = /^(?:no key: )?(shop|victim|agent)(?: beside sender)? × (\w+)$/;

/** What a refused row would be, were it the sender's. */
function rowOf(control: Control, judgement: Judgement | undefined): Row[] {
  const [, owner = '', what = ''] = OF_ANOTHER.exec(judgement?.refused ?? '') ?? [];
  // What is given there as far as it is known, or among words that nobody knows, is not the sender's own.
  const said = judgement?.said ?? '';
  const isOwn = !/=([?~]|them\b)/.test(said.split('=incl')[0] ?? '') && !says('if known', said);
  // The name of an agent, of whoever is hurt and of a shop is not who writes; that of somebody there is.
  const isOfSomebody = !what.endsWith('name') || (owner === 'shop' && /=(person|fullname)/.test(said));
  const key = isOfSomebody && (pairOf(what)?.keys['sender'] as MatchKey | undefined);
  return judgement && isOwn && typeof key === 'string' && takes(key, control.kind)
    ? [{ control, judgement, owner, what, key }]
    : [];
}

/** The rows of others among some controls, in their order. */
export function rowsOfOthers(
  controls: readonly Control[],
  judgementOf: (element: Element) => Judgement | undefined,
): Row[] {
  const rows: Row[] = [];
  for (const [place, control] of controls.entries()) {
    const judgement = judgementOf(control.element);
    const before = rows.at(-1);
    // The pieces of a number go on with the first.
    const isPiece = judgement?.refused?.startsWith('goes on') && before?.control === controls[place - 1];
    rows.push(...(isPiece && before ? [{ ...before, control }] : rowOf(control, judgement)));
  }
  return rows;
}

/**
 * Whose a block is, its heading says; who fills the form in is told by where the answer goes. A form with one block for
 * contact asks it of the sender, whatever that person is called there: owner of rights, agent, shop. Of such a block the
 * rows are the sender's that the form asks of nobody else.
 */
export function withOwnBlock(found: readonly Found[], { reached, judgementOf, textOf, asked }: Blocks): Found[] {
  const rows = rowsOfOthers(reached, judgementOf);
  const mails = rows.filter(({ key }) => key === 'reporter.email');
  // The answer goes to the mail of this block, since the form asks for no other; or the form asks nothing of anybody else.
  const isAnswered = (owner: string) =>
    mails.length > 0
      ? !asked.has('reporter.email') &&
        mails.every((row) => row.owner === owner || isStaff(row, owner) || isBesideAgent(row, owner))
      : rows.length > 2 && rows.every((row) => row.owner === owner) && !/reporter/.test([...asked].join(' '));
  const own = ['agent', 'victim', 'shop'].find(isAnswered);
  const isOfSender = (row: Row) => (row.owner === own && isOfAnswered(row)) || isLonePiece(row);
  const fresh = rows.filter((row) => isOfSender(row) && !isOfPlace(row) && !asked.has(row.key));
  return [...found.map((entry) => withKey(entry, renamed(entry))), ...fresh.map((row) => asSenders(row, 'only block'))];

  /** Of several blocks of agents (`Employer representative`, `Counsel`) the one that the answer goes to. */
  function isOfAnswered(row: Row): boolean {
    const titleOf = ({ control }: Row) => textOf(control).sections.find((each) => ownerOf(each) !== undefined);
    return own !== 'agent' || mails.length === 0 || mails.some((mail) => titleOf(mail) === titleOf(row));
  }

  /** Beside the block of a shop that of somebody who is hurt is its staff's: the shop writes. */
  function isStaff(row: Row, owner: string): boolean {
    return owner === 'shop' && row.owner === 'victim' && mails.some((each) => each.owner === 'shop');
  }

  /** Beside the block of an agent, who has a name of their own, whoever is hurt is who asks. */
  function isBesideAgent(row: Row, owner: string): boolean {
    return owner === 'victim' && row.owner === 'agent' && asked.has('agent.name');
  }

  /** A name in two pieces, where the form asks for the sender's mail and for no other name of theirs. */
  function isLonePiece({ what }: Row): boolean {
    return /^(family|given)$/.test(what) && asked.has('reporter.email') && !asked.has('reporter.name');
  }

  /** In the block of whoever gets the answer a plain name is the sender's; beside an agent's block it is whom they act for. */
  function renamed({ meaning: { key, said } }: Found): MatchKey {
    if (own === 'agent' && key === 'reporter.name' && !asked.has('victim.name')) return 'victim.name';
    const isVictims = own === 'victim' && key === 'victim.name' && !asked.has('reporter.name');
    const isOfAgent = mails.some(({ owner }) => owner === 'agent');
    return isVictims && (isOfAgent || !/=victim/.test(said)) ? 'reporter.name' : key;
  }
}

/** A row of somebody else, read as the sender's for a reason. */
export const asSenders = ({ control, judgement, key }: Row, why: string): Found => ({
  control,
  meaning: { ...judgement, key, score: LENT, reason: `${why}: ${judgement.reason}` },
});

/** Of a shop, where it is and what words call its own: it is what is spoken of. */
const isOfPlace = ({ owner, key, judgement: { said } }: Row) =>
  owner === 'shop' && (key.includes('address') || /=shop/.test(said)) && !/=(person|company|org|operator)/.test(said);

/** Less than what says itself whose it is. */
const LENT = 50;
