// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-argon';
import '../../unit/handoff/cheap-scrypt';
import '../../unit/screens/browser-here';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ImportContainer } from '../../../entrypoints/dashboard/handoff/import-container';
import { clear, periodOf, proposeClearing } from '../../../utils/desk/clearing';
import { db } from '../../../utils/evidence/db';
import { consent } from '../../../utils/evidence/hand-over/hand-overs';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../../unit/components/dashboard-parts';
import {
  backTo,
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  now,
  recordPost,
  reviewer,
} from '../../unit/handoff/invented-device';
import { placeBrowser } from '../../unit/screens/scene';
import { Screen, until, wait } from '../../unit/screens/screen';
import { FileAtHand } from '../../unit/screens/threads-here';

// A pack of a case that the desk had deleted brought everything back when it was opened again
let screen: Screen;
let deleted: { id: string; number: string; pack: FileAtHand };
let other: FileAtHand;
let givenAnew: FileAtHand;
let desk: Map<string, unknown[]>;

const packOf = async (id: string, name: string) => new FileAtHand(await bytesOf((await exportHere(id)).blob), name);

/** A desk with the pack of a case that two people have deleted, and a pack of another device. */
beforeAll(async () => {
  await freshDevice();
  other = await packOf((await recordPost()).incidentId, 'other.zip');
  await freshDevice();
  const { incidentId: id } = await recordPost();
  const { number = '' } = (await db.incidents.get(id)) ?? {};
  deleted = { id, number, pack: await packOf(id, 'deleted.zip') };
  const recorders = await everythingHere();
  await setStatuses([{ id, to: 'closed' }], reviewer, '2020-01-05T00:00:00.000Z');
  const row = await periodOf(id);
  if (!row) throw new Error('no period');
  await clear(await proposeClearing([row], '田所', reviewer, now()), '久保', reviewer, now());
  desk = await everythingHere();
  // Its recorder has the case still, and hands it over once more
  await backTo(recorders);
  const recipient = await identityToRecipient(await generateX25519Identity());
  await consent(id, { name: '人事', people: [], recipients: [recipient], way: 'link' }, ['safety'], now());
  givenAnew = await packOf(id, 'anew.zip');
});

beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await backTo(desk);
  screen = new Screen(<ImportContainer onClose={() => undefined} />);
  await screen.draw();
});

afterEach(async () => {
  await screen.close();
  await wait(100);
});

async function choose(...files: FileAtHand[]): Promise<void> {
  const field = await screen.find<HTMLInputElement>('input[type=file]');
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const stone = () => [deleted.number, '田所、久保', t('keep_rule_closed')];

it('is not taken in again: who deleted it, when and why is said, and nothing is written', async () => {
  await choose(deleted.pack);
  await screen.find('[role=alert]', t('error_case_deleted'));
  for (const words of stone()) await screen.find('dialog p', words);
  expect(await everythingHere()).toEqual(desk);
});

it('is counted and named among many files, and the rest goes on', { tags: 'long' }, async () => {
  await choose(deleted.pack, other);
  await screen.find('[role=status]', t('handoff_manyCount', ['2', '2', '1']));
  for (const words of ['deleted.zip', ...stone()]) await screen.find('.lines li', words);
  await until('the other did not come', async () => (await db.incidents.count()) === 1);
  expect(await db.incidents.get(deleted.id)).toBeUndefined();
});

it('is taken in when the person hands it over anew', { tags: 'long' }, async () => {
  await choose(givenAnew);
  await until('it did not come', async () => (await db.incidents.get(deleted.id)) !== undefined);
});
