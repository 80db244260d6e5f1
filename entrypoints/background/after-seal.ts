import { db } from '../../utils/evidence/db';
import { readCaptureOptions } from '../../utils/evidence/settings/capture-options';
import { canReadAgain } from '../../utils/platforms';
import { secondRead } from './second-read';
import { stampDue } from './stamps';

/** What follows a seal when the person has switched it on: a stamp, a second reading. Neither can harm the capture. */
export async function afterSeal(captureId: string): Promise<void> {
  await stampDue().catch(() => undefined);
  const capture = await db.captures.get(captureId);
  const { secondRead: isOn } = await readCaptureOptions();
  // The site would see the post asked for twice
  if (capture && !capture.environment.quiet && isOn && canReadAgain(capture))
    await secondRead(captureId, { kind: 'tool' }).catch(() => undefined);
}
