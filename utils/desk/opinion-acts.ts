import { CodedError } from '../coded-error';
import { newId } from '../new-id';
import type { DeskCase } from '../shapes/desk/desk-case';
import {
  type Decision,
  decisions,
  type GateOf,
  type GateOpen,
  type HeldCase,
  type OpinionPurpose,
  type Questions,
  reasons,
} from '../shapes/desk/opinion';
import type { Actor } from '../shapes/schema';
import type { CaseBody } from '../vault/events/case-kinds';
import { writeActs } from './desk-log';
import type { Doing } from './doing';
import { type OpinionRound, opinionRounds } from './rounds-of-opinions';

/** Asks people for opinions; nobody sees another's until all have given theirs. */
export async function askOpinions(
  caseId: string,
  of: readonly string[],
  purpose: OpinionPurpose,
  due: string,
  actor: Actor,
  now: string,
): Promise<void> {
  const body = { round: newId(), of: [...of], purpose, ...(due ? { due } : {}) };
  await writeActs([{ caseId, kind: 'asked', body }], actor, now);
}

/** Asks a third, who does not see the first two either, where those differ. */
export async function askThird(
  caseId: string,
  { round, purpose, of, due }: OpinionRound,
  third: string,
  actor: Actor,
  now: string,
) {
  const body = { round, purpose, of: [...of, third], ...(due ? { due } : {}) };
  await writeActs([{ caseId, kind: 'asked', body }], actor, now);
}

/** Gives an opinion, and says that it was given: from then on it cannot be changed, only added to. */
export async function giveOpinion(caseId: string, opinion: CaseBody<'opinion'>, by: string, actor: Actor, now: string) {
  const saying: Doing<'opinion'> = { caseId, kind: 'opinion', body: { ...opinion, by } };
  const body = ([hash = '']: readonly string[]) => ({ round: opinion.round, by, opinion: hash });
  await writeActs([saying, { caseId, kind: 'given', body }], actor, now);
}

/** What most of a round say; undefined where no two agree. */
export function majority({ given }: OpinionRound): string | undefined {
  const counts = new Map<string, number>();
  for (const { said } of given) {
    const decision = said?.body['decision'];
    if (typeof decision === 'string') counts.set(decision, (counts.get(decision) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= 2)?.[0];
}

/**
 * Ends a round with what its opinions say. The decision and its reasons from the list enter the custody of the case; free
 * words stay in the signed act, since custody travels with what is handed on.
 */
export async function decide(
  caseId: string,
  found: OpinionRound,
  text: string,
  actor: Actor,
  now: string,
): Promise<string> {
  const most = majority(found);
  const decision = decisions.find((each) => each === most) ?? 'undecided';
  const agreeing = found.given.filter(({ said }) => said?.body['decision'] === decision);
  const why = [...new Set(agreeing.flatMap(({ said }) => (said?.body['reasons'] ?? []) as string[]))];
  const opinions = found.given.flatMap(({ said }) => (said ? [said.hash] : []));
  const body = { round: found.round, decision, reasons: why, opinions, ...(text ? { text } : {}) };
  const listed = reasons.filter((reason) => why.includes(reason));
  const detail = { decision, reasons: listed.join(' '), opinions: opinions.length };
  await writeActs([{ caseId, kind: 'decision', body, custody: { event: 'decided', detail } }], actor, now);
  return decision;
}

/** The round that ended last: it takes the place of those before. */
function lastEnded(row: DeskCase): OpinionRound | undefined {
  const ended = opinionRounds(row).filter((round) => round.decision);
  ended.sort((one, other) => ((one.decision?.at ?? '') < (other.decision?.at ?? '') ? -1 : 1));
  return ended.at(-1);
}

/** Whether two people have agreed on this in the round that ended last. */
function isAgreed(row: DeskCase, decision: Decision): boolean {
  const last = lastEnded(row);
  return last?.decision?.body['decision'] === decision && last.given.length >= 2;
}

/**
 * What stands open before the company's own request, an export to outsiders, or closing as no harassment. The person's own
 * request and hand-over, the police, counsel, letters that save a log and backups are never asked about.
 * @param asks how many near copies of the case wait for a person's word
 */
export function gateOpen(gate: GateOf, row: DeskCase, asks: number): GateOpen[] {
  const hasOpenRound = opinionRounds(row).some(({ decision }) => !decision);
  const isWanted = gate !== 'export' && !isAgreed(row, gate);
  return [
    ...(hasOpenRound || isWanted ? (['opinions'] as const) : []),
    ...(asks > 0 && gate !== 'no-harassment' ? (['alike'] as const) : []),
  ];
}

/**
 * The same, each by its own name: an open round, that two have not agreed since the round that ended last, a near copy.
 * @param near what waits about near copies, by the other case
 */
export function gateQuestions(gate: GateOf, row: DeskCase, near: Questions): Questions {
  const open = gateOpen(gate, row, near.length);
  const rounds = opinionRounds(row).flatMap(({ round, decision }) => (decision ? [] : `round ${round}`));
  const isWanted = gate !== 'export' && !isAgreed(row, gate);
  return [
    ...rounds,
    ...(isWanted ? [`agreed ${lastEnded(row)?.round ?? ''}`.trim()] : []),
    ...(open.includes('alike') ? near.map((other) => `near ${other}`) : []),
  ];
}

/**
 * Passes a gate in an emergency for cases by one reason: all or none. The reason stands in the signed acts, that it was passed
 * in the custody of each case in which something is open. An act names what it is for, so that a question about one passes none
 * about another, and none that is asked later.
 * @throws CodedError `refused` without a reason
 */
export async function passGates(
  held: ReadonlyMap<string, Pick<HeldCase, 'own' | 'elsewhere' | 'questions'>>,
  gate: GateOf,
  why: string,
  actor: Actor,
  now: string,
) {
  if (!why.trim()) throw new CodedError('refused', 'no reason');
  const passed = new Map<string, { open: readonly GateOpen[]; questions: Questions }>();
  for (const { elsewhere } of held.values()) for (const { id, ...asked } of elsewhere) passed.set(id, asked);
  for (const [id, { own, questions }] of held) if (own.length > 0) passed.set(id, { open: own, questions });
  const doings = [...passed].flatMap(([caseId, { open, questions }]) =>
    inParts(questions).map(
      (part): Doing<'override'> => ({
        caseId,
        kind: 'override',
        body: { gate, open: [...open], why, of: [...part] },
        custody: {
          event: 'gate-passed',
          detail: { gate, open: open.join(' '), ...namedIn(part, 'round', 'rounds'), ...namedIn(part, 'near', 'near') },
        },
      }),
    ),
  );
  await writeActs(doings, actor, now);
}

/** An act names so many questions; of more there is more than one act, and they count together. */
const mostNamed = 2_000;

function inParts(questions: Questions): Questions[] {
  const count = Math.max(1, Math.ceil(questions.length / mostNamed));
  return Array.from({ length: count }, (_, at) => questions.slice(at * mostNamed, (at + 1) * mostNamed));
}

/** The ids of rounds or cases among questions, as an entry of the log has them. */
function namedIn(questions: Questions, kind: string, member: 'rounds' | 'near') {
  const ids = questions.flatMap((each) => new RegExp(`^${kind} ([0-9a-f-]{36})$`).exec(each)?.[1] ?? []);
  return ids.length > 0 ? { [member]: ids.join(' ') } : {};
}

/** What is urgent happens within a day: who comes later says anew why. Milliseconds. */
const passedFor = 86_400_000;

/**
 * Whether a gate was passed for all that is open now, at once or part by part. A pass that does not say what it was for is from
 * before, and asks anew.
 */
export function isPassed(
  row: DeskCase,
  gate: GateOf,
  open: readonly GateOpen[],
  now: string,
  questions: Questions = gateQuestions(gate, row, []),
): boolean {
  const passes = (row.kept['override'] ?? []).filter(
    ({ body, at }) =>
      body['gate'] === gate &&
      typeof body['why'] === 'string' &&
      body['why'].trim() !== '' &&
      Math.abs(Date.parse(now) - Date.parse(at)) < passedFor,
  );
  const said = (what: 'open' | 'of') =>
    new Set(passes.flatMap(({ body }) => (body[what] as string[] | undefined) ?? []));
  const [opened, named] = [said('open'), said('of')];
  return passes.length > 0 && open.every((each) => opened.has(each)) && questions.every((each) => named.has(each));
}
