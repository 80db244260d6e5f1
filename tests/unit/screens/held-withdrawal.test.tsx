// @in-a-document
import 'fake-indexeddb/auto';
import './browser-here';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { RecordsContainer } from '../../../entrypoints/records/records-container';
import { makeDesk } from '../../../utils/evidence/hand-over/desk-side';
import { addDesk, openDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, noteQueued, noteSent, withdraw } from '../../../utils/evidence/hand-over/hand-overs';
import { createReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { heldHandIns, queueHandIn } from '../../../utils/vault/inbox/hand-ins';
import { t } from '../components/dashboard-parts';
import { now } from '../handoff/invented-device';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import { makeScene, placeBrowser } from './scene';
import { Screen, until, wait } from './screen';

const inboxAt = (bucket: string) =>
  writeSetting('company-policy', {
    values: {
      ...{ inboxEndpoint: 'https://s3.example', inboxBucket: bucket, inboxRegion: 'x' },
      ...{ inboxAccessKeyId: 'AKX', inboxSecretAccessKey: 'secret' },
    },
    refused: [],
    since: now(),
  });
let screen: Screen | undefined;
beforeEach(placeBrowser);
afterEach(() => screen?.close());
/** What the last screen still had in hand ends before its document does. */
afterAll(() => wait(500));

it('a notice that is held since the company has moved is told in its record, with the way to make it again', async () => {
  useSessionForRecordKeys();
  const { incidentId } = await makeScene();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  const { desk } = await makeDesk({ name: '人事部', people: [], page: 'https://hr.example/' }, now());
  await addDesk(desk, { way: 'file' }, now());
  const { id } = await consent(incidentId, await openDesk(), ['safety'], now());
  await noteQueued(id, now());
  await noteSent(id, now());
  const notice = await withdraw(id, '', now());
  await inboxAt('company-a');
  await queueHandIn(id, 'withdrawal', new Blob([notice]), now());
  screen = new Screen(<RecordsContainer />);
  await screen.draw();
  await screen.settle();
  const told = t('records_withdrawalHeld', ['人事部']);
  expect(document.body.textContent).not.toContain(told);

  await inboxAt('company-b');
  await screen.show(<RecordsContainer key="again" />);
  const line = await screen.find('p.rec3', told);
  expect(line.closest('li')?.id).toBe(incidentId);
  await screen.press('records_makeAgain', [], 'p.rec3 button');
  await screen.find('dialog', t('withdraw_make'));

  // Sent as a file, it is told no more, whatever the company's place is then
  await screen.press('withdraw_make', [], 'dialog button');
  await screen.press('handoff_save', [], 'dialog button');
  await screen.settle();
  expect(document.getElementById(incidentId)?.textContent).toContain(told);
  await screen.press('handoff_sent', [], 'dialog button');
  await until('the notice is told as held no more', () => !document.body.textContent?.includes(told));
  await inboxAt('company-c');
  await screen.show(<RecordsContainer key="later" />);
  await screen.settle();
  expect(document.getElementById(incidentId)).not.toBeNull();
  expect(document.body.textContent).not.toContain(told);
  expect(await heldHandIns()).toEqual({ packs: new Set(), withdrawals: new Set() });
});
