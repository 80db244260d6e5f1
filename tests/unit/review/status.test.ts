import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../utils/coded-error';
import { moveStatus, nextStatuses, undoStatus } from '../../../utils/review/status';
import { incidentStatuses } from '../../../utils/shapes/schema';

describe('status of an incident', () => {
  it('leads on from every status, and never to itself', () => {
    for (const status of incidentStatuses) {
      expect(nextStatuses(status).length).toBeGreaterThan(0);
      expect(nextStatuses(status)).not.toContain(status);
    }
  });

  it('does not make a sent request unsent', () => {
    expect(nextStatuses('requested')).not.toContain('new');
    expect(() => moveStatus({ id: 'a', status: 'requested' }, 'new')).toThrow(CodedError);
  });

  it('takes a closed case up again only as in review', () => {
    expect(nextStatuses('closed')).toEqual(['in-review']);
  });

  it('undoes any move, also one that no move could reverse', () => {
    const change = moveStatus({ id: 'a', status: 'requested' }, 'closed');
    expect(undoStatus(change, 'closed')).toEqual({ incidentId: 'a', from: 'closed', to: 'requested' });
  });

  it('does not undo over what happened since', () => {
    const change = moveStatus({ id: 'a', status: 'new' }, 'in-review');
    expect(() => undoStatus(change, 'requested')).toThrow(/wrong-status/);
  });
});
