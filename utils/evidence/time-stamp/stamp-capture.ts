import { sha256Hex } from '../../bytes/digest';
import { db } from '../db';
import { leaveQueue } from '../queue/queue-rows';
import { appendCustody } from '../store/append-custody';
import { StampError } from './ask-authority';
import { type Authority, stampDigest } from './stamp-digest';
import { requestFile, responseFile, stampedFile } from './stamp-files';
import type { StampToken } from './stamp-shapes';

/**
 * Has one capture stamped: request, answer, check; then both files and the custody entry in one transaction. A capture
 * that has a stamp keeps it.
 * @throws StampError `own-files` when the stored tag manifest is not the sealed one, `rejected` with the fault when the
 * answer is no stamp over it; whatever the authority's caller throws
 */
export async function stampCapture(
  captureId: string,
  tsa: string,
  authority: Authority,
  now: () => string,
): Promise<StampToken | undefined> {
  const capture = await db.captures.get(captureId);
  const manifest = await db.files.get([captureId, stampedFile]);
  const sha256 = manifest && (await sha256Hex(manifest.bytes));
  if (!capture?.signature || sha256 !== capture.signature.tagmanifest) throw new StampError('own-files', captureId);
  if (await db.files.get([captureId, responseFile])) {
    await leaveQueue('stamp', captureId);
    return undefined;
  }
  const { request, response, token } = await stampDigest(sha256, authority);
  await db.transaction('rw', [db.files, db.custody], async () => {
    if (await db.files.get([captureId, responseFile])) return;
    await db.files.bulkPut([
      { captureId, name: requestFile, mediaType: 'application/timestamp-query', bytes: request },
      { captureId, name: responseFile, mediaType: 'application/timestamp-reply', bytes: response },
    ]);
    const detail = { genTime: token.genTime, tsa };
    await appendCustody(
      { incidentId: capture.incidentId, captureId, actor: { kind: 'tool' }, event: 'stamped', detail },
      now(),
    );
  });
  return token;
}
