import { daysAfter, japanDate } from '../../japan-time';
import type { rhythms, WatchRow } from '../../shapes/desk/company-records';

/** Days from one look to the next. */
const daysOf: Record<(typeof rhythms)[number], number> = { 'twice-a-week': 3, weekly: 7, monthly: 30 };

/** The day on which a round is next due: its first day until somebody has looked, then so many days after the last look. */
export function nextRound({ rhythm, from }: Pick<WatchRow, 'rhythm' | 'from'>, lastLooked: string | undefined): string {
  if (lastLooked === undefined || lastLooked < from) return from;
  return daysAfter(lastLooked, daysOf[rhythm]);
}

/** The day on which somebody last looked on a site, whatever term was sought; `rounds` are instants by site and term. */
export function lastLook(rounds: Readonly<Record<string, string>>, siteId: string): string | undefined {
  const looks = Object.entries(rounds).flatMap(([key, at]) => (key.startsWith(`${siteId} `) ? [at] : []));
  const last = looks.sort().at(-1);
  return last && japanDate(last);
}

/** For so many days a round that is due is told and counted. */
const told = 31;

/** The rounds of a plan as dates that want somebody's eye: each due round is one, until somebody has looked. Pure. */
export function roundDues(
  watch: readonly Pick<WatchRow, 'id' | 'rhythm' | 'from'>[],
  rounds: Readonly<Record<string, string>>,
  incidentId: string,
) {
  return watch.map((row) => {
    const dueOn = nextRound(row, lastLook(rounds, row.id));
    return { key: `${incidentId} ${row.id} ${dueOn}`, incidentId, about: row.id, dueOn, from: dueOn, span: told };
  });
}
