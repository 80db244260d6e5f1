import { db } from '../../../utils/evidence/db';
import { isLocked } from '../../../utils/evidence/lock/key-ring';
import { countQueued, dueRows, enqueue, leaveQueue, putOff } from '../../../utils/evidence/queue/queue-rows';
import { readCaptureOptions } from '../../../utils/evidence/settings/capture-options';
import { browser } from '../../../utils/messaging/browser';
import { canReadAgain } from '../../../utils/platforms';
import { stampDue } from '../stamps';
import { secondRead } from './read-again';

/** Name of the alarm that goes on with second readings that a stopped worker or a failed try left. */
export const secondReadAlarm = 'second-read';
/** Readings at a wake: each opens a tab for some seconds. */
const most = 3;
const tries = 3;

/** What follows a seal when the person has switched it on: a stamp, a second reading. Neither can harm the capture. */
export async function afterSeal(captureId: string): Promise<void> {
  // Both read what was recorded: they wait until the lock is opened
  if (isLocked()) return;
  const capture = await db.captures.get(captureId);
  const { secondRead: isOn } = await readCaptureOptions();
  // The site would see the post asked for twice
  if (capture && !capture.environment.quiet && isOn && canReadAgain(capture))
    await enqueue('second-read', captureId, new Date().toISOString());
  await stampDue().catch(reportError);
  await readWaiting();
}

/** The readings at hand; a second caller waits for them. */
let last: Promise<unknown> = Promise.resolve();

/** Makes the second readings that are due. What fails is tried again some minutes later, and then given up. */
export async function readWaiting(): Promise<void> {
  const next = last.then(async () => {
    const due = await dueRows('second-read', new Date().toISOString(), most);
    for (const { id } of due) {
      const { secondRead: isOn } = await readCaptureOptions();
      if (isOn)
        await secondRead(id, { kind: 'tool' }).catch((error: unknown) =>
          putOff('second-read', id, String(error).slice(0, 100), new Date().toISOString(), tries),
        );
      else await leaveQueue('second-read', id);
    }
    if ((await countQueued('second-read')) > 0) await browser.alarms.create(secondReadAlarm, { delayInMinutes: 1 });
  });
  // Whoever asked hears of it; the next round begins anew
  last = next.catch(() => undefined);
  await next;
}
