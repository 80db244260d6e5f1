import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { formCapturesIn } from '../../../utils/evidence/form-capture-log';
import { formPicture, keepAnswerFiles } from '../../../utils/evidence/store/captures/form-captures';
import { recordDays } from '../../../utils/evidence/store/request-days';
import { prepareRequest } from '../../../utils/evidence/store/requests';
import type { TakedownRequest } from '../../../utils/shapes/schema';

const legal = { kind: 'person', role: 'legal' } as const;
const now = '2026-12-01T03:00:00.000Z';
const incidentId = 'a1c0de00-0000-4000-8000-000000000001';
const request: TakedownRequest = {
  ...{ id: 'a1c0de00-0000-4000-8000-000000000002', incidentId, captureId: 'a1c0de00-0000-4000-8000-000000000003' },
  ...{ routeId: 'x-idpa', platform: 'x', standing: 'self', claim: 'privacy', reason: '', preparedAt: now },
  state: 'sent',
};
const file = (words: string) => ({
  bytes: new TextEncoder().encode(words),
  ending: 'eml.txt',
  mediaType: 'text/plain',
});

it('seals what came as the answer byte for byte, each file once, and the log vouches for it', async () => {
  await prepareRequest(request, legal);
  await keepAnswerFiles(request.id, [file('From: a@example.jp\n\nno'), file('second')], legal, now);
  await keepAnswerFiles(request.id, [file('second')], legal, '2026-12-01T04:00:00.000Z');
  const kept = formCapturesIn(await db.custody.where({ incidentId }).toArray());
  expect(kept.map(({ stage, name }) => [stage, name])).toEqual([
    ['answer', 'form-answer-20261201T030000Z-1.eml.txt'],
    ['answer', 'form-answer-20261201T030000Z-2.eml.txt'],
  ]);
  const [first] = kept;
  const bytes = first && (await formPicture(first));
  expect(new TextDecoder().decode(bytes)).toBe('From: a@example.jp\n\nno');
  await expect(keepAnswerFiles(incidentId, [file('x')], legal, now)).rejects.toMatchObject({
    code: 'request-not-found',
  });
});

it('writes down days with where each is written, and logins among them', async () => {
  const days = {
    received: '2026-11-30',
    logins: ['2026-11-24', '2026-11-25'],
    from: { received: 'operator' as const },
  };
  const dated = await recordDays(request.id, days, legal, now);
  expect(dated.days).toEqual(days);
  const [last] = await db.custody.where({ incidentId }).reverse().sortBy('seq');
  expect(last?.detail).toMatchObject({ days: 'logins received' });
  const moved = await recordDays(request.id, { ...days, from: { received: 'window' } }, legal, now);
  expect(moved.days?.from).toEqual({ received: 'window' });
});
