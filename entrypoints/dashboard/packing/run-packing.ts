import { companyName } from '../../../utils/evidence/settings/parties';
import { saveBlob } from '../../shared/save-blob';
import type { FinishedPack, PackingProgress, PackingWish } from './packing';
import { runTask } from './run-task';
import { clearWork, type HeldWork, holdWork, type WorkFile, workFile } from './work-files';

/** Finished work of this page: it may be saved again until the same is begun anew. */
const finished = new Map<string, HeldWork>();

/** Runs a piece of work in a folder that is no other page's meanwhile, nor afterwards while its file may be saved again. */
export async function inWork<Result>(id: string, run: (work: string) => Promise<Result>): Promise<Result> {
  await finished.get(id)?.release();
  finished.delete(id);
  const held = await holdWork(id);
  try {
    const result = await run(held.work);
    finished.set(id, held);
    return result;
  } catch (error) {
    await held.release();
    throw error;
  }
}

/**
 * Makes a pack in a thread of its own. Ended by `signal` it leaves nothing behind.
 * @throws LeaksFound
 * @throws CodedError as `packIncident` does
 */
export async function runPacking(
  wish: Omit<PackingWish, 'organization' | 'work'>,
  onProgress: (progress: PackingProgress) => void,
  signal: AbortSignal,
): Promise<FinishedPack> {
  const organization = await companyName();
  const tell = onProgress as Parameters<typeof runTask>[2];
  return inWork(wish.incidentId, async (work) => {
    try {
      return await runTask('pack', { ...wish, work, organization }, tell, signal);
    } catch (error) {
      if (signal.aborted) await clearWork(work);
      throw error;
    }
  });
}

/** Saves a finished file from where it lies, by a plain link: its bytes go from disk to disk. */
export async function saveWork({ work, file, name }: { work: string; file: WorkFile; name: string }): Promise<void> {
  saveBlob(await workFile(work, file), name);
}
