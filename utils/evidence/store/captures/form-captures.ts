import { sha256Hex } from '../../../bytes/digest';
import { CodedError } from '../../../coded-error';
import type { Actor } from '../../../shapes/schema';
import { db } from '../../db';
import { type FormCapture, type FormStage, formCapturesIn } from '../../form-capture-log';
import { appendCustody } from '../append-custody';

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

/** A file that came as the answer: its bytes, and what its name ends with. */
export interface AnswerFile {
  bytes: Uint8Array<ArrayBuffer>;
  ending: string;
  mediaType: string;
}

/**
 * Keeps what came as the answer, byte for byte; the log holds each digest. A file that is there already is not kept twice.
 * @throws CodedError `request-not-found`
 */
export async function keepAnswerFiles(
  requestId: string,
  files: readonly AnswerFile[],
  actor: Actor,
  now: string,
): Promise<void> {
  const digests = await Promise.all(files.map(({ bytes }) => sha256Hex(bytes)));
  await db.transaction('rw', [db.requests, db.files, db.custody], async () => {
    const request = await db.requests.get(requestId);
    if (!request) throw new CodedError('request-not-found', requestId);
    const { incidentId, captureId, routeId } = request;
    const log = await db.custody.where({ incidentId }).toArray();
    const known = new Set(formCapturesIn(log).flatMap((each) => (each.requestId === requestId ? each.sha256 : [])));
    for (const [index, { bytes, ending, mediaType }] of files.entries()) {
      const sha256 = digests[index] ?? '';
      if (known.has(sha256)) continue;
      known.add(sha256);
      const name = `form-answer-${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${index + 1}.${ending}`;
      await db.files.add({ captureId: requestId, name, mediaType, bytes });
      const detail = { route: routeId, request: requestId, stage: 'answer' as const, file: name, sha256 };
      await appendCustody({ incidentId, captureId, actor, event: 'form-captured', detail }, now);
    }
  });
}

/** The bytes of such a picture; `undefined` when they are gone or no longer those of the log. */
export async function formPicture(of: FormCapture): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await db.files.get([of.requestId, of.name]))?.bytes;
  return bytes && (await sha256Hex(bytes)) === of.sha256 ? bytes : undefined;
}
