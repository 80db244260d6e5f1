import { db } from '../db';
import { checkStamp, type StampFault } from './check-stamp';
import { requestFile, responseFile } from './stamp-files';
import { type PendingStamp, pendingStamp } from './stamp-queue';
import { readStampSettings } from './stamp-settings';
import type { StampToken } from './stamp-shapes';

/** Where a capture stands with its time stamp. Only `stamped` is done, and it says by whose clock. */
export type StampState =
  | { is: 'off' }
  | ({ is: 'pending' } & PendingStamp)
  | { is: 'stamped'; capturedAt: string; token: StampToken }
  | { is: 'wrong'; fault: StampFault };

/** Whether anything here was ever stamped: until then an authority was not tried. */
export async function hasAnyStamp(): Promise<boolean> {
  return (await db.files.toCollection().primaryKeys()).some(([, name]) => name === responseFile);
}

/** Reads the state from the stored files: a stamp that does not fit its capture is never shown as one. */
export async function stampState(captureId: string): Promise<StampState | undefined> {
  const capture = await db.captures.get(captureId);
  if (!capture?.signature) return undefined;
  const [response, request] = await Promise.all(
    [responseFile, requestFile].map((name) => db.files.get([captureId, name])),
  );
  if (response) {
    const check = checkStamp(response.bytes, request?.bytes ?? new Uint8Array(), capture.signature.tagmanifest);
    return check.ok
      ? { is: 'stamped', capturedAt: capture.capturedAt, token: check.token }
      : { is: 'wrong', fault: check.fault };
  }
  if (!(await readStampSettings())) return { is: 'off' };
  const pending = await pendingStamp(captureId, capture.sealedAt);
  return pending ? { is: 'pending', ...pending } : { is: 'off' };
}
