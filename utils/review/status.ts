import { CodedError } from '../coded-error';
import type { IncidentStatus } from '../shapes/schema';

/**
 * Which status may follow which. A request that was sent is not unsent, so nothing leads back to `new` from there;
 * a closed case is taken up again as `in-review`, and goes on from there to what its requests have come to. Undo is not a move: it restores what stood before.
 */
const follows: Record<IncidentStatus, readonly IncidentStatus[]> = {
  new: ['in-review', 'requested', 'closed'],
  'in-review': ['new', 'requested', 'answered', 'closed'],
  requested: ['in-review', 'answered', 'closed'],
  answered: ['in-review', 'requested', 'closed'],
  closed: ['in-review'],
};

/** The statuses a person may choose next, in the order of the work. */
export function nextStatuses(from: IncidentStatus): readonly IncidentStatus[] {
  return follows[from];
}

/** A status change that happened, enough to take it back. */
export interface StatusChange {
  incidentId: string;
  from: IncidentStatus;
  to: IncidentStatus;
}

/**
 * The change to write for a wish.
 * @throws CodedError `wrong-status` when the one may not follow the other
 */
export function moveStatus(incident: { id: string; status: IncidentStatus }, to: IncidentStatus): StatusChange {
  if (!follows[incident.status].includes(to)) throw new CodedError('wrong-status', `${incident.status} → ${to}`);
  return { incidentId: incident.id, from: incident.status, to };
}

/**
 * The change that takes one back. Only while the incident still stands where the change left it: what somebody else
 * did since is not overwritten.
 * @throws CodedError `wrong-status`
 */
export function undoStatus(change: StatusChange, current: IncidentStatus): StatusChange {
  if (current !== change.to) throw new CodedError('wrong-status', `${current} is not ${change.to}`);
  return { incidentId: change.incidentId, from: change.to, to: change.from };
}
