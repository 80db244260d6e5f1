import type { StepSaid } from '../../shapes/desk/care';
import type { DeskCase, DeskSaid } from '../../shapes/desk/desk-case';
import type { Incident } from '../../shapes/incident';
import { canonicalJson } from '../custody-chain';

/** What a list says, sorts and filters by of what desks said about a case. */
export interface DeskFacts {
  /** Where it happened: said at the desk, or set once by who recorded. */
  shop: string;
  region: string;
  /** Code name of the person whom it hits; never the name. */
  whom: string;
  /** Who works on it. */
  holder: string;
  /** Out of the way until that day. */
  laterUntil: string;
  /** The next day of a task, opinion or return, and who moves then; with the steps of a playbook beside it also of those. */
  next?: { day: string; who: string; what: 'task' | 'step' | 'opinion' | 'later'; words: string };
  /** What was said of steps, by step. */
  steps: ReadonlyMap<string, StepSaid>;
  /** Whose opinions are open. */
  wanted: string[];
  /** Rounds whose opinions are all in without a decision. */
  isUndecided: boolean;
  isHeld: boolean;
  /** Two desks said different things without having known of each other. */
  isDisputed: boolean;
  notes: number;
  openTasks: number;
}

/** The last word of a kind; of several that did not know of each other the later by hash. */
export function lastSaid(desk: DeskCase | undefined, name: string): Record<string, unknown> | undefined {
  return desk?.words[name]?.at(-1)?.body;
}

/** The last words of a kind that goes by name, such as tasks. */
export function saidOf(desk: DeskCase | undefined, kind: string): DeskSaid[] {
  return Object.entries(desk?.words ?? {}).flatMap(([name, said]) =>
    name === kind || name.startsWith(`${kind} `) ? said.slice(-1) : [],
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const facts = (desk: DeskCase | undefined) => (lastSaid(desk, 'facts')?.['facts'] ?? {}) as Record<string, unknown>;

/** Reads the row of a case and what its recorder set. */
export function deskFacts(desk: DeskCase | undefined, incident: Incident | undefined): DeskFacts {
  const { shop, region, whom } = facts(desk);
  const laterUntil = text(lastSaid(desk, 'later')?.['until']);
  const tasks = saidOf(desk, 'task').filter(({ body }) => body['done'] !== true);
  const rounds = openRounds(desk);
  const wanted = [...new Set(rounds.flatMap(({ waiting }) => waiting))];
  const next = nextOf(desk, tasks, rounds, laterUntil);
  const steps = saidOf(desk, 'step').map(
    ({ body: { step, ...said } }) => [text(step), said as unknown as StepSaid] as const,
  );
  return {
    shop: text(shop) || (incident?.details.shop ?? ''),
    region: text(region),
    whom: text(whom),
    holder: text(lastSaid(desk, 'claim')?.['holder']),
    laterUntil,
    ...(next ? { next } : {}),
    steps: new Map(steps),
    wanted,
    isUndecided: rounds.some(({ waiting }) => waiting.length === 0),
    isHeld: lastSaid(desk, 'hold')?.['held'] === true,
    isDisputed: Object.values(desk?.words ?? {}).some(isDisputed),
    notes: desk?.kept['note']?.length ?? 0,
    openTasks: tasks.length,
  };
}

/** Whether writers who did not know of each other have said different things; the same twice is one word. */
const isDisputed = (said: readonly DeskSaid[]) =>
  said.length > 1 && new Set(said.map(({ body }) => canonicalJson(body))).size > 1;

/** Rounds without a decision, and whose opinions they wait for. */
function openRounds(desk: DeskCase | undefined): { due: string; waiting: string[] }[] {
  const decided = new Set((desk?.kept['decision'] ?? []).map(({ body }) => body['round']));
  return saidOf(desk, 'asked')
    .filter(({ body }) => !decided.has(body['round']))
    .map(({ body }) => {
      const given = new Set(
        (desk?.kept['given'] ?? [])
          .filter((said) => said.body['round'] === body['round'])
          .map(({ body: { by } }) => by),
      );
      return { due: text(body['due']), waiting: (body['of'] as string[]).filter((who) => !given.has(who)) };
    });
}

type Next = NonNullable<DeskFacts['next']>;

function nextOf(
  desk: DeskCase | undefined,
  tasks: readonly DeskSaid[],
  rounds: ReturnType<typeof openRounds>,
  laterUntil: string,
): Next | undefined {
  const all: Next[] = [
    ...tasks.map(({ body }) => ({ ...duty(body), what: 'task' as const, words: text(body['text']) })),
    ...rounds.map(({ due, waiting }) => ({ day: due, who: waiting.join('・'), what: 'opinion' as const, words: '' })),
    { day: laterUntil, who: text(lastSaid(desk, 'claim')?.['holder']), what: 'later', words: '' },
  ];
  return all.filter(({ day }) => day !== '').sort((one, other) => (one.day < other.day ? -1 : 1))[0];
}

const duty = (body: Record<string, unknown>) => ({ day: text(body['due']), who: text(body['owner']) });

/** What a desk says again and again, and of which the last word counts; then what it says once each. */
const wordsSaid = ['task', 'summary', 'step', 'hold', 'retention', 'later'] as const;
const textsKept = ['note', 'decision', 'override'] as const;
/** Members that people write freely, not codes and days; opinions are looked for by nobody, since they are blind. */
const written = ['text', 'who', 'act', 'exposed', 'proof', 'why'] as const;
/** The same of what stands in the log as a record by name. */
const recorded = new Map<unknown, readonly string[]>([
  ['decision', ['text', 'reasonsFor', 'reasonsAgainst', 'approvedBy']],
  ['wishes', ['work', 'whoMayKnow', 'police', 'request']],
  ['closing', ['why']],
]);

/** Texts of a case that a search looks at: notes, tasks, steps with their proofs, where and whom, summaries and reasons. */
export function deskTexts(desk: DeskCase): string[] {
  const words = [
    ...wordsSaid.flatMap((kind) => saidOf(desk, kind)),
    ...textsKept.flatMap((kind) => desk.kept[kind] ?? []),
  ];
  const records = [...recorded].flatMap(([name, members]) => {
    const data = desk.kept['record']?.findLast(({ body }) => body['name'] === name)?.body['data'];
    return members.flatMap((member) => (data as Record<string, unknown> | undefined)?.[member]);
  });
  return [
    ...Object.values(facts(desk)),
    ...words.flatMap(({ body }) => written.map((member) => body[member])),
    ...records,
  ].filter((value): value is string => typeof value === 'string' && value !== '');
}
