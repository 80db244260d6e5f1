import { companyName } from '../../../utils/evidence/settings/parties';
import { saveBlob } from '../../shared/save-blob';
import type { FinishedPack, PackingProgress, PackingWish } from './packing';
import { runTask } from './run-task';
import { clearWork, type WorkFile, workFile } from './work-files';

/**
 * Makes a pack in a thread of its own. Ended by `signal` it leaves nothing behind.
 * @throws LeaksFound
 * @throws CodedError as `packIncident` does
 */
export async function runPacking(
  wish: Omit<PackingWish, 'organization'>,
  onProgress: (progress: PackingProgress) => void,
  signal: AbortSignal,
): Promise<FinishedPack> {
  const organization = await companyName();
  const tell = onProgress as Parameters<typeof runTask>[2];
  try {
    return await runTask('pack', { ...wish, organization }, tell, signal);
  } catch (error) {
    if (signal.aborted) await clearWork(wish.incidentId);
    throw error;
  }
}

/** Saves a finished file from where it lies, by a plain link: its bytes go from disk to disk. */
export async function saveWork(id: string, { file, name }: { file: WorkFile; name: string }): Promise<void> {
  saveBlob(await workFile(id, file), name);
}
