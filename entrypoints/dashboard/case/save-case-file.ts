import { hasTwoReviewers } from '../../../utils/evidence/settings/desk-settings';
import { noteExport } from '../../../utils/evidence/store/captures/redactions';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import { instantNow, personHere } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

interface CaseFile {
  incidentId: string;
  contents: 'record-file' | 'redacted-file';
  bytes: Uint8Array<ArrayBuffer> | undefined;
  mediaType?: string | undefined;
  name: string;
  /** The redacted copy that it is of. */
  copy?: string;
}

/** Saves one file of a case. At a desk the log says that it left, and for whom where that was said; one's own stays free. */
export async function saveCaseFile(
  { incidentId, contents, bytes, mediaType: type = 'application/octet-stream', name, copy }: CaseFile,
  to?: FreeRecipient,
): Promise<void> {
  if (!bytes) return;
  const detail = { contents, ...(to ? { to } : {}) };
  if (await hasTwoReviewers())
    await noteExport(incidentId, detail, copy ? [copy] : [], await personHere(incidentId), instantNow());
  saveBlob(new Blob([bytes], { type }), name);
}
