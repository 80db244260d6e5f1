import { openDesk } from '../../../utils/evidence/hand-over/desks';
import { consent, noteFile } from '../../../utils/evidence/hand-over/hand-overs';
import type { HandOver, Purpose } from '../../../utils/shapes/hand-over';
import type { Actor } from '../../../utils/shapes/schema';
import type { PackingProgress } from '../../dashboard/packing/packing';
import { runPacking } from '../../dashboard/packing/run-packing';
import { workFile } from '../../dashboard/packing/work-files';
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
  onProgress: (progress: PackingProgress) => void,
  signal: AbortSignal,
): Promise<MadeFile> {
  const desk = await openDesk();
  const given = await consent(incidentId, desk, purposes, instantNow());
  const { recipients } = desk;
  const wish = { incidentId, version, contents: 'both', decided: 0, actor: recorder, recipients } as const;
  const { work, name, sha256, bytes, file } = await runPacking(wish, onProgress, signal);
  const handOver = await noteFile(given.id, { name, sha256, bytes, madeAt: instantNow() });
  const blob = await workFile(work, file);
  return { handOver, name, blob, sha256, mail: desk.mail };
}
