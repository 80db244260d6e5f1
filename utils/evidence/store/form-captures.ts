import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import type { Actor } from '../../shapes/schema';
import { db } from '../db';
import type { FormCapture, FormStage } from '../form-capture-log';
import { appendCustody } from './append-custody';

/**
 * Keeps one picture of a request's form. Its digest goes into the custody log in the same transaction; nothing edits or
 * replaces it afterwards.
 * @throws CodedError `request-not-found`
 */
export async function keepFormCapture(
  requestId: string,
  picture: { stage: FormStage; set: string; part: number; bytes: Uint8Array<ArrayBuffer>; captureId?: string },
  actor: Actor,
  now: string,
): Promise<FormCapture> {
  const { stage, set, part, bytes } = picture;
  const sha256 = await sha256Hex(bytes);
  const name = `form-${stage}-${set.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${part}.png`;
  return db.transaction('rw', [db.requests, db.files, db.custody], async () => {
    const request = await db.requests.get(requestId);
    if (!request) throw new CodedError('request-not-found', requestId);
    await db.files.add({ captureId: requestId, name, mediaType: 'image/png', bytes });
    const detail = { route: request.routeId, request: requestId, stage, file: name, sha256 };
    const { incidentId } = request;
    const captureId = picture.captureId ?? request.captureId;
    await appendCustody({ incidentId, captureId, actor, event: 'form-captured', detail }, now);
    return { requestId, captureId, stage, at: now, name, sha256 };
  });
}

/** The bytes of such a picture; `undefined` when they are gone or no longer those of the log. */
export async function formPicture(of: FormCapture): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await db.files.get([of.requestId, of.name]))?.bytes;
  return bytes && (await sha256Hex(bytes)) === of.sha256 ? bytes : undefined;
}
