import { browser } from '../../utils/messaging/browser';

/** The worker's alarm at which held rows of what was thrown away end, also when every page is closed by then. */
export const discardAlarm = 'end-discarded';

/** Half a minute is the soonest that a browser lets an alarm come. */
export async function endDiscardedLater(): Promise<void> {
  await browser.alarms.create(discardAlarm, { delayInMinutes: 0.5 });
}
