import { daysAfter, japanDate } from '../../japan-time';
import { shortCitation } from '../../law/citation';
import { knownFact } from '../../law/law-facts';
import type { CareState, StepSaid } from '../../shapes/desk/care';
import { type Playbook, type PlaybookStep, playbookSchema, type SaidWords } from '../../shapes/desk/playbook';
import type { ActKind, Incident } from '../../shapes/schema';
import answersData from './answers.json';
import stepsData from './playbook.json';

/** On what steps rest, as a narrow line cites it: a measure of the guideline, an article, a page of a manual. */
export function basisWords(ids: readonly string[], lang: 'ja' | 'en', between = '・'): string {
  return ids
    .map((id) => {
      const fact = knownFact(id);
      return (fact && shortCitation(fact, lang)) ?? id;
    })
    .join(between);
}

/** Texts for an answer in public: none has a place for words of a post. Blanks stand in braces. */
export const answerTemplates: readonly { id: string; title: SaidWords; text: SaidWords }[] = answersData;

/** The steps that come with Banken. */
export const firstPlaybook: Playbook = playbookSchema.parse(stepsData);

/** A step as it stands in a case. */
export interface CareRow {
  readonly step: PlaybookStep;
  readonly state: CareState;
  readonly owner: string;
  readonly due: string;
  readonly said?: StepSaid;
}

/** Whether a step is meant for acts like these. What nobody has classified gets the steps that are always meant. */
export function isMeant({ acts, unused }: PlaybookStep, recorded: readonly ActKind[]): boolean {
  return !unused && (acts === undefined || acts.some((act) => recorded.includes(act)));
}

/**
 * The steps of a case: those that its acts call for, and every one that somebody has said something of.
 * @param lang of the page for which they are read; what is handed out is in Japanese
 */
export function careRows(
  playbook: Playbook,
  { acts, createdAt }: Pick<Incident, 'acts' | 'createdAt'>,
  said: ReadonlyMap<string, StepSaid>,
  lang: 'ja' | 'en' = 'ja',
): CareRow[] {
  const known = playbook.steps.filter((step) => said.has(step.id) || isMeant(step, acts));
  const gone = [...said.keys()].filter((id) => !playbook.steps.some((step) => step.id === id));
  return [...known, ...gone.map((id) => stepById(playbook, id))].map((step): CareRow => {
    const last = said.get(step.id);
    return {
      step,
      state: last?.notDone ? 'not-done' : last?.done ? 'done' : 'open',
      owner: last?.owner ?? ownerOf(step, lang),
      due: last?.due ?? daysAfter(japanDate(createdAt), step.days),
      ...(last ? { said: last } : {}),
    };
  });
}

/** Who does a step, in a language where the company has not named them. */
export function ownerOf({ owner }: Pick<PlaybookStep, 'owner'>, lang: 'ja' | 'en'): string {
  return typeof owner === 'string' ? owner : owner[lang];
}

/** A step by its id, also one that the company's playbook has no more: what was done stays to be seen. */
export function stepById({ steps }: Playbook, id: string): PlaybookStep {
  const known = steps.find((step) => step.id === id) ?? firstPlaybook.steps.find((step) => step.id === id);
  const title = { ja: '以前の手順', en: 'A step of an earlier playbook' };
  return known ?? { id, title, help: { ja: '', en: '' }, owner: '', days: 0, bases: [] };
}

/** The step of a row that moves next: the earliest that is open. */
export function nextStep(rows: readonly CareRow[]): CareRow | undefined {
  return rows.filter(({ state }) => state === 'open').sort((one, other) => (one.due < other.due ? -1 : 1))[0];
}
