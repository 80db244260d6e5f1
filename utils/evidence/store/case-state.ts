import type { AnswerOutcome, IncidentStatus, TakedownRequest } from '../../shapes/schema';
import { db } from '../db';
import { sentPosts } from '../sent-posts';
import { appendCustody } from './append-custody';

/** What an answer means for the case: somebody is still waited for, somebody decided, or nothing more comes of it. */
const meaning: Readonly<Record<AnswerOutcome, 'waits' | 'decided' | 'over'>> = {
  extended: 'waits',
  removed: 'decided',
  refused: 'decided',
  none: 'over',
  withdrawn: 'over',
};

/**
 * What the requests of a case come to, post by post: while anybody is waited for it is 「申出中」; once nobody is, 「回答あり」
 * where somebody decided, and 「確認中」 where all were taken back or never answered, since then it is the desk's turn.
 * `undefined` while nothing was sent. Pure.
 */
function stateOf(requests: readonly TakedownRequest[]): IncidentStatus | undefined {
  const all = requests.flatMap(sentPosts).map(({ answer }) => (answer ? meaning[answer.outcome] : 'waits'));
  if (all.length === 0) return undefined;
  if (all.includes('waits')) return 'requested';
  return all.includes('decided') ? 'answered' : 'in-review';
}

const stateOfCase = async (incidentId: string) => stateOf(await db.requests.where({ incidentId }).toArray());

/**
 * Writes something of a case's requests; where that changes what they come to, the case follows, with its line in the log. A
 * status that a person chose stands until then, and a closed case stays closed until a person takes it up again. Inside a
 * transaction of its caller over requests, incidents and custody.
 */
export async function followRequests<Written>(
  incidentId: string,
  now: string,
  write: () => Promise<Written>,
): Promise<Written> {
  const before = await stateOfCase(incidentId);
  const written = await write();
  const to = await stateOfCase(incidentId);
  const incident = await db.incidents.get(incidentId);
  if (!incident || !to || to === before || to === incident.status || incident.status === 'closed') return written;
  await db.incidents.put({ ...incident, status: to, updatedAt: now });
  const detail = { from: incident.status, to };
  await appendCustody({ incidentId, actor: { kind: 'tool' }, event: 'status-changed', detail }, now);
  return written;
}
