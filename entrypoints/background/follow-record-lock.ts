import { closeLock, lockState, readLock } from '../../utils/evidence/lock/record-lock';
import { browser } from '../../utils/messaging/browser';
import { followLock, lastUse } from '../../utils/messaging/record-keys';
import { reachOpenTabs } from './open-tabs';
import { followQuiet } from './quiet';

/** Name of the alarm that closes the lock when nobody was at a page of ours for some minutes. */
export const lockAlarm = 'lock';

/** Rounds of the worker over records: none while they are locked, and all of them when they are opened. */
export const whenOpen = (work: () => Promise<unknown>) => async (): Promise<void> => {
  if ((await lockState()) !== 'locked') await work();
};

/** Closes the lock after its minutes without use. */
export async function closeUnused(): Promise<void> {
  const lock = await readLock();
  if (lock && Math.abs(Date.now() - (await lastUse())) >= lock.minutes * 60_000) await closeLock();
}

/**
 * Follows the lock: closed, nothing of what was recorded stands in a badge, a notice or a page; opened, what waited goes on.
 * @param rounds what waited
 */
export function followRecordLock(rounds: readonly (() => Promise<unknown>)[]): void {
  followLock(() => void turned(rounds));
}

async function turned(rounds: readonly (() => Promise<unknown>)[]): Promise<void> {
  const state = await lockState();
  await followQuiet();
  if (state === 'locked') {
    await browser.alarms.clear(lockAlarm);
    await clearTraces();
  } else if (state === 'unlocked') await browser.alarms.create(lockAlarm, { periodInMinutes: 1 });
  // Marks are drawn anew from what may be known now
  await reachOpenTabs();
  if (state !== 'locked') for (const round of rounds) await round().catch(reportError);
}

async function clearTraces(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
  for (const { id } of await browser.tabs.query({})) {
    // A tab that was closed meanwhile has no badge
    if (id !== undefined) await browser.action.setBadgeText({ text: '', tabId: id }).catch(() => undefined);
  }
  const notices = browser.notifications as typeof browser.notifications | undefined;
  for (const id of Object.keys((await notices?.getAll()) ?? {})) await notices?.clear(id);
}
