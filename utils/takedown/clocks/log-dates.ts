import type { FactId } from '../../law/law-facts';
import { type ClockDate, clockDates } from './dates';

/** Facts of when logs are said to go and when to begin; the far limits of claims are none of them. */
const logFacts = [
  'disclosure-start-three-weeks',
  'disclosure-start-two-months',
  'access-log-mobile',
  'access-log-fixed',
] as const satisfies readonly FactId[];
type LogFact = (typeof logFacts)[number];

const isLogFact = (id: FactId): id is LogFact => logFacts.some((each) => each === id);

/** The dates of log loss of a case, by each post and login and by kind of line, the nearest first. Pure. */
export function logDates(
  { posted, logins }: { posted: readonly string[]; logins: readonly string[] },
  now: string,
): (ClockDate & { fact: LogFact })[] {
  return clockDates({ posted, login: logins }, now, { statutoryWindow: false }).flatMap((date) =>
    isLogFact(date.rule.id) ? [{ ...date, fact: date.rule.id }] : [],
  );
}
