import { actBit, idAt, type RegisterChunk } from '../evidence/register/chunks';
import { japanAhead, japanDate } from '../japan-time';
import { isDue, type KeptCase, type Periods, retentionOf } from '../review/retention/retention';
import { actKinds, incidentStatuses } from '../shapes/incident';

const DAY = 86_400_000;
const anyAct = actKinds.reduce((bits, act) => bits | actBit(act), 0);

/**
 * The cases that could be due, by the columns of the register: closed on the day on which they were made, under the shortest
 * periods, nothing said of them. A case that is newer than now was made by a clock that was set back since: it could be.
 */
export function idsThatMayBeDue(register: readonly RegisterChunk[], policy: Periods, today: string): string[] {
  const shortest = shortestOf(policy);
  const known = new Map<string, boolean>();
  const mayBe = (status: 'closed' | 'new', created: number) => {
    // Of a day in Japan all cases go at once
    const key = `${status} ${Math.floor((created + japanAhead) / DAY)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const createdAt = new Date(created).toISOString();
    const kept: KeptCase = { status, createdAt, closedAt: createdAt, isTouched: false, isHeld: false };
    const answer = japanDate(createdAt) > today || isDue(retentionOf(kept, shortest), today);
    known.set(key, answer);
    return answer;
  };
  const ids: string[] = [];
  for (const chunk of register)
    for (let at = 0; at < chunk.status.length; at += 1) {
      const status = incidentStatuses[(chunk.status[at] ?? 0) - 1];
      if (status !== 'closed' && (status !== 'new' || (chunk.acts[at] ?? 0) & anyAct)) continue;
      if (mayBe(status, chunk.created[at] ?? 0)) ids.push(idAt(chunk, at));
    }
  return ids;
}

function shortestOf(policy: Periods): Periods {
  const all = [policy, ...(policy.earlier ?? [])].flatMap((each) => [each, each.before ?? each]);
  return {
    ...{ id: policy.id, since: policy.since, old: 'apply' },
    closedMonths: Math.min(...all.map(({ closedMonths }) => closedMonths)),
    untouchedDays: Math.min(...all.map(({ untouchedDays }) => untouchedDays)),
  };
}
