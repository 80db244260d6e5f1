import { db } from '../../utils/evidence/db';
import { readStillUpRhythm } from '../../utils/evidence/settings/still-up-options';
import { secondReadsOf } from '../../utils/evidence/store/second-read';
import { browser } from '../../utils/messaging/browser';
import type { StillUpRhythm } from '../../utils/shapes/settings';
import { canReadAgain, secondRead } from './second-read';

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

/** Looks again at posts whose request was sent and whose last reading is older than the rhythm. One after the other. */
export async function lookAgain(): Promise<void> {
  const rhythm = await readStillUpRhythm();
  if (rhythm === 'off') return setStillUpAlarm();
  const sent = (await db.requests.toArray()).filter(({ state }) => state === 'sent');
  const captureIds = [...new Set(sent.map(({ captureId }) => captureId))];
  let done = 0;
  for (const captureId of captureIds) {
    const capture = await db.captures.get(captureId);
    if (!capture || !canReadAgain(capture)) continue;
    const last = (await secondReadsOf(captureId)).at(-1);
    // What was gone stays a matter for the person: a post may come back, but nobody is watched for ever.
    if (last && (last.state === 'gone' || Date.now() - Date.parse(last.at) < rhythms[rhythm])) continue;
    await secondRead(captureId, { kind: 'tool' }).catch(() => undefined);
    done += 1;
    if (done >= most) return;
  }
}
