import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { noteOpening, ownOpenings } from '../../../utils/evidence/settings/own-reading';
import { deleteCase } from '../../../utils/evidence/store/delete-case';
import { freshDevice, recordPost } from '../handoff/invented-device';

beforeEach(freshDevice);

it('a case that was opened stays opened, however many others are opened after it; it goes with its case', async () => {
  await saveDeskSelf({ name: '田所' });
  const { incidentId } = await recordPost();
  const made = await db.incidents.get(incidentId);
  if (!made) throw new Error('no case');
  await noteOpening(incidentId);
  const others = Array.from({ length: 2_400 }, (_, at) => ({
    ...made,
    id: crypto.randomUUID(),
    number: `K-2027-${1_000 + at}`,
  }));
  await db.incidents.bulkAdd(others);
  const rows = others.map(({ id }) => ({ case: id, by: '田所', count: 1 }));
  await db.settings.put({ key: 'openings', value: [{ case: incidentId, by: '田所', count: 1 }, ...rows] });
  await noteOpening(others[0]?.id ?? '');
  expect(await ownOpenings(incidentId, '田所')).toBe(1);
  expect(await ownOpenings(others[0]?.id ?? '', '田所')).toBe(2);
  await deleteCase(incidentId, []);
  expect(await ownOpenings(incidentId, '田所')).toBe(0);
});
