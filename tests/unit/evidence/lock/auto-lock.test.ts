import 'fake-indexeddb/auto';
import '../../handoff/cheap-argon';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { closeUnused } from '../../../../entrypoints/background/follow-record-lock';
import { closeLock, lockState, openLock, setLock } from '../../../../utils/evidence/lock/record-lock';
import { useSessionForRecordKeys } from '../../../../utils/messaging/record-keys';
import { freshDevice, now } from '../../handoff/invented-device';

const passphrase = 'うみねこ 自転車 七月 みかん';

beforeEach(async () => {
  useSessionForRecordKeys();
  await closeLock();
  await freshDevice();
  await closeLock();
});

/** Somebody was at a page of ours so many minutes ago. */
const used = (minutes: number) => fakeBrowser.storage.session.set({ 'record-used': Date.now() - minutes * 60_000 });

it('closes by itself after the minutes that were chosen, and not before', async () => {
  await setLock(passphrase, 5, now());
  await openLock(passphrase, now());
  await used(4);
  await closeUnused();
  expect(await lockState()).toBe('unlocked');
  await used(6);
  await closeUnused();
  expect(await lockState()).toBe('locked');
});

it('opened and never used since the browser was started, it closes at the first look', async () => {
  await setLock(passphrase, 30, now());
  await openLock(passphrase, now());
  await fakeBrowser.storage.session.remove('record-used');
  await closeUnused();
  expect(await lockState()).toBe('locked');
});
