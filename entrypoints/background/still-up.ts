import { db } from '../../utils/evidence/db';
import { dueRows, enqueue, leaveQueue } from '../../utils/evidence/queue/queue-rows';
import { readStillUpRhythm } from '../../utils/evidence/settings/still-up-options';
import { browser } from '../../utils/messaging/browser';
import { canReadAgain } from '../../utils/platforms';
import type { StillUpRhythm } from '../../utils/shapes/settings';
import { secondRead } from './capture/read-again';

/** Name of the alarm that asks whether something is to be looked at again. */
export const stillUpAlarm = 'still-up';

const HOUR = 3_600_000;
const rhythms: Record<Exclude<StillUpRhythm, 'off'>, number> = { day: 24 * HOUR, week: 7 * 24 * HOUR };
/** A site is not asked for more than so many posts at a time. */
const most = 5;

/** The alarm rings every six hours while a rhythm is set, and not at all while it is off. */
export async function setStillUpAlarm(): Promise<void> {
  const isOn = (await readStillUpRhythm()) !== 'off';
  const there = await browser.alarms.get(stillUpAlarm);
  if (!isOn && there) await browser.alarms.clear(stillUpAlarm);
  if (isOn && !there) await browser.alarms.create(stillUpAlarm, { delayInMinutes: 5, periodInMinutes: 6 * 60 });
}

/** Looks again at posts whose request was sent and whose last look is older than the rhythm. One after the other. */
export async function lookAgain(): Promise<void> {
  const rhythm = await readStillUpRhythm();
  if (rhythm === 'off') return setStillUpAlarm();
  const before = new Date(Date.now() - rhythms[rhythm]).toISOString();
  for (const { id } of await dueRows('still-up', before, most)) {
    const capture = await db.captures.get(id);
    if (!capture || !canReadAgain(capture)) {
      await leaveQueue('still-up', id);
      continue;
    }
    // It waits for its next turn
    const { state } = await secondRead(id, { kind: 'tool' }).catch(() => ({ state: undefined }));
    // A page that could not be loaded waits for its next turn like one that was
    if (state === undefined) await enqueue('still-up', id, new Date().toISOString());
  }
}
