import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { formLackingSince, keepFormHealth } from '../../../utils/evidence/settings/form-health';

it('says since when a form shows none of its fields: from the first look in a row, until one finds some', async () => {
  expect(await keepFormHealth('x-japan-report', true, '2026-11-20T01:00:00.000Z')).toBeUndefined();
  expect(await keepFormHealth('x-japan-report', false, '2026-11-21T01:00:00.000Z')).toBe('2026-11-21T01:00:00.000Z');
  expect(await keepFormHealth('x-japan-report', false, '2026-11-25T01:00:00.000Z')).toBe('2026-11-21T01:00:00.000Z');
  expect(await formLackingSince('gmaps-legal')).toBeUndefined();
  await keepFormHealth('x-japan-report', true, '2026-11-26T01:00:00.000Z');
  expect(await formLackingSince('x-japan-report')).toBeUndefined();
});
