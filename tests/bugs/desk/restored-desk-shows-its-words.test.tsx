// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/screens/browser-here';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ExchangeContainer } from '../../../entrypoints/dashboard/desk/exchange-container';
import { writeActs } from '../../../utils/desk/desk-log';
import { exportEvents, importEvents } from '../../../utils/desk/event-exchange';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { spokenWords } from '../../../utils/evidence/keys/spoken-words';
import { restoreBackup } from '../../../utils/export/backup/restore';
import { t } from '../../unit/components/dashboard-parts';
import { makeBackup } from '../../unit/handoff/backup-maker';
import { bytesOf, freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';
import { placeBrowser } from '../../unit/screens/scene';
import { Screen } from '../../unit/screens/screen';

// Whoever got the acts of a desk was asked for four words of its keys, of which no screen of that desk showed any
let screen: Screen | undefined;

beforeEach(async () => {
  placeBrowser();
  await freshDevice();
});

afterEach(() => screen?.close());

/** What its screen says to be read out, and what the receiver of its file is asked to compare. */
async function shownAndAsked() {
  screen = new Screen(<ExchangeContainer onClose={() => {}} />);
  await screen.draw();
  await screen.find('dialog', t('exchange_give'));
  await screen.settle();
  const shown = [...document.querySelectorAll('dialog .lines b')].map(({ textContent }) => textContent);
  const identity = await generateX25519Identity();
  const { file } = await exportEvents([await identityToRecipient(identity)]);
  await freshDevice();
  const { strangers } = await importEvents(file, [identity], () => false, reviewer, now());
  const asked = await Promise.all(strangers.map(async ({ writer }) => (await spokenWords(writer, 'ja')).join('・')));
  return { shown, asked };
}

const note = (caseId: string) => writeActs([{ caseId, kind: 'note', body: { text: 'メモ' } }], reviewer, now());

it('shows the words of this device to whoever gives its acts', async () => {
  await note((await recordPost()).incidentId);
  const { shown, asked } = await shownAndAsked();
  expect(asked).toHaveLength(1);
  expect(shown).toEqual(asked);
});

it('shows the words of its earlier key, too, once a backup was put back', { tags: 'long' }, async () => {
  const { incidentId } = await recordPost();
  await note(incidentId);
  const before = (await deviceKey(now())).fingerprint;
  const { blob } = await makeBackup({ createdAt: now(), version: '0.1.0' });
  await freshDevice();
  await restoreBackup(await bytesOf(blob));
  // Nothing is signed yet with the new key
  const first = await shownAndAsked();
  expect(first.shown).toEqual([(await spokenWords(before, 'ja')).join('・')]);
  await screen?.close();
  await restoreBackup(await bytesOf(blob));
  await note(incidentId);
  const { shown, asked } = await shownAndAsked();
  expect(asked).toHaveLength(2);
  expect([...shown].sort()).toEqual([...asked].sort());
});
