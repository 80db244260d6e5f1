import { db } from '../../utils/evidence/db';
import { readCaptureOptions } from '../../utils/evidence/settings/capture-options';
import { canReadAgain, secondRead } from './second-read';
import { stampDue } from './stamps';

/** What follows a seal when the person has switched it on: a stamp, a second reading. Neither can harm the capture. */
export async function afterSeal(captureId: string): Promise<void> {
  await stampDue().catch(() => undefined);
  const capture = await db.captures.get(captureId);
  const { secondRead: isOn } = await readCaptureOptions();
  if (capture && isOn && canReadAgain(capture)) await secondRead(captureId, { kind: 'tool' }).catch(() => undefined);
}
