import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { deskCase } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { readPack } from '../../../utils/export/read-pack';
import { filterCases, openFilter } from '../../../utils/review/filters';
import { bytesOf, exportHere, freshDevice, now, recordPost, reviewer } from './invented-device';

beforeEach(freshDevice);

it('the shop and department that an employee has set once stand in each record, travel in its pack, and are found at the desk', async () => {
  await saveDeskSelf({ shop: '駅前店', department: '接客' });
  const { blob } = await exportHere((await recordPost()).incidentId);
  await freshDevice();
  await importIncident(await readPack(await bytesOf(blob), []), reviewer, now());
  const [arrived, ...others] = await db.incidents.toArray();
  expect(others).toEqual([]);
  expect(arrived?.details).toMatchObject({ shop: '駅前店', desk: '接客' });
  expect(arrived && deskFacts(await deskCase(arrived.id), arrived)).toMatchObject({ shop: '駅前店' });
  const shown = { wordOf: (_: string, value: string) => value, siteOf: (_: string, name: string) => name };
  const [register, columns] = [await db.register.toArray(), await db.columns.toArray()];
  const looking = { me: '', today: '2026-11-30' };
  const filter = { ...openFilter, query: 'shop:駅前' };
  expect([...(filterCases(register, undefined, filter, shown, { columns, looking }) ?? [])]).toHaveLength(1);
});
