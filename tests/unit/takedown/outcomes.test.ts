import { expect, it } from 'vitest';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { outcomesByRoute } from '../../../utils/takedown/outcomes';

const request = (routeId: string, sentAt: string, answer?: TakedownRequest['answer']): TakedownRequest => ({
  id: crypto.randomUUID(),
  incidentId: '00000000-0000-4000-8000-000000000001',
  captureId: '00000000-0000-4000-8000-000000000002',
  routeId,
  platform: 'x',
  standing: 'self',
  claim: 'privacy',
  reason: '',
  preparedAt: sentAt,
  state: 'sent',
  sentAt,
  ...(answer ? { answer } : {}),
});

it('counts outcomes by route and day in the year of Japan, and no day where nobody answered', () => {
  const at = '2026-12-02T00:00:00.000Z';
  const rows = outcomesByRoute(
    [
      request('x-idpa', '2026-11-25T01:00:00.000Z', { at, outcome: 'removed' }),
      request('x-idpa', '2026-11-25T01:00:00.000Z', { at, outcome: 'refused', arrivedOn: '2026-11-28' }),
      request('x-idpa', '2026-11-25T01:00:00.000Z', { at, outcome: 'none' }),
      request('x-idpa', '2026-11-25T01:00:00.000Z'),
      request('bakusai-form', '2026-12-31T16:00:00.000Z'),
      request('bakusai-form', '2025-12-31T16:00:00.000Z', { at, outcome: 'withdrawn' }),
    ],
    '2026',
  );
  expect(rows).toEqual([
    {
      routeId: 'x-idpa',
      sent: 4,
      open: 1,
      outcomes: { removed: 1, refused: 1, extended: 0, none: 1, withdrawn: 0 },
      medianDays: 3,
    },
    {
      routeId: 'bakusai-form',
      sent: 1,
      open: 0,
      outcomes: { removed: 0, refused: 0, extended: 0, none: 0, withdrawn: 1 },
    },
  ]);
});

it('counts each post of a request by what came of it, and none that was passed over', () => {
  const at = '2026-12-02T00:00:00.000Z';
  const sentAt = '2026-11-25T01:00:00.000Z';
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const several: TakedownRequest = {
    ...request('x-idpa', sentAt),
    posts: [
      { captureId: id(2), sentAt, answer: { at, outcome: 'removed' } },
      { captureId: id(3), sentAt, answer: { at, outcome: 'refused' } },
      { captureId: id(4), sentAt },
      { captureId: id(5), skipped: true },
    ],
  };
  expect(outcomesByRoute([several], '2026')).toMatchObject([
    { sent: 3, open: 1, outcomes: { removed: 1, refused: 1 } },
  ]);
});
