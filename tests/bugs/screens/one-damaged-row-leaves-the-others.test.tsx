// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-argon';
import '../../unit/handoff/cheap-scrypt';
import '../../unit/screens/browser-here';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskContainer } from '../../../entrypoints/dashboard/desk/desk-container';
import { RecordsContainer } from '../../../entrypoints/records/records-container';
import { db } from '../../../utils/evidence/db';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../../unit/components/dashboard-parts';
import { inventedSighting } from '../../unit/evidence/invented-sighting';
import { freshDevice, recordPost } from '../../unit/handoff/invented-device';
import { placeBrowser } from '../../unit/screens/scene';
import { Screen } from '../../unit/screens/screen';

let screen: Screen | undefined;
let numbers: string[];

// Seen on 2026-12-01: one case whose time is no time, and no list showed any record at all
beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await freshDevice();
  await recordPost();
  const { post } = inventedSighting();
  const id = '2125091629328146999';
  const permalink = `https://x.com/other_sample/status/${id}`;
  const { incidentId } = await recordPost({ postKey: `x::${id}`, post: { ...post, id, permalink } });
  await db.incidents.update(incidentId, { createdAt: 'not a time' });
  const damaged = await db.incidents.get(incidentId);
  const all = await db.incidents.toArray();
  numbers = [damaged?.number ?? '', ...all.map(({ number }) => number).filter((number) => number !== damaged?.number)];
  expect(numbers).toHaveLength(2);
});

afterEach(() => screen?.close());

it.each([
  ['my records', () => <RecordsContainer />, '.recs li'],
  ['the desk’s list', () => <DeskContainer />, '.desk-rows tr'],
])('%s names the row that cannot be read, and shows the other', async (_, draw, rows) => {
  screen = new Screen(draw());
  await screen.draw();
  await screen.find(rows, t('rows_damaged', [numbers[0] ?? '']));
  await screen.settle();
  const shown = [...document.querySelectorAll(rows)];
  expect(shown).toHaveLength(2);
  const other = shown.find(({ textContent }) => !textContent?.includes(t('rows_damaged', [numbers[0] ?? ''])));
  expect(other?.querySelector('time, .tick')).not.toBeNull();
});
