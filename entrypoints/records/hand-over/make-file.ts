import { CodedError } from '../../../utils/coded-error';
import { openDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, noteFile } from '../../../utils/evidence/hand-over/hand-overs';
import type { HandOver, Purpose } from '../../../utils/shapes/hand-over';
import type { Actor } from '../../../utils/shapes/schema';
import { type ExportProgressNow, exportPack } from '../../dashboard/export/export-pack';
import { instantNow } from '../../shared/people';

/** Whoever recorded and now gives it to the desk. */
const recorder: Actor = { kind: 'person', role: 'recorder' };

export interface MadeFile {
  handOver: HandOver;
  name: string;
  blob: Blob;
  sha256: string;
  mail?: string | undefined;
}

/**
 * Writes the consent, makes the pack as an export does, and seals it to the desk. Nothing is handed over by that: the
 * person sends the file, and says so.
 * @throws CodedError `recipient-wrong`, `recipient-revoked`, `pack-failed`, `incident-not-found`
 */
export async function makeHandOverFile(
  incidentId: string,
  purposes: readonly Purpose[],
  version: string,
  onProgress: (progress: ExportProgressNow | { step: 'encrypt' }) => void,
): Promise<MadeFile> {
  const desk = await openDesk();
  const given = await consent(incidentId, desk, purposes, instantNow());
  const pack = await exportPack(incidentId, version, onProgress, { actor: recorder });
  if (pack.verified.failed > 0) throw new CodedError('pack-failed', `${pack.verified.failed} checks failed`);
  onProgress({ step: 'encrypt' });
  const { sealHandOff } = await import('../../../utils/export/hand-off');
  const { name, blob, sha256 } = await sealHandOff(pack, desk.recipients);
  const handOver = await noteFile(given.id, { name, sha256, bytes: blob.size, madeAt: instantNow() });
  return { handOver, name, blob, sha256, mail: desk.mail };
}
