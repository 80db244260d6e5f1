import { CodedError } from '../../../utils/coded-error';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import { rebuiltPage } from '../../../utils/inert-page/rebuild-page';
import { saveBlob } from '../../shared/save-blob';
import { send } from '../../shared/send';
import type { FinishedPack, PackingNews, PackingOrder, PackingProgress, PackingWish } from './packing';
import { clearWork, workFile } from './work-files';

/**
 * Makes a pack in a thread of its own, so that this page does not notice. Ended by `signal` it leaves nothing behind.
 * @throws LeaksFound
 * @throws CodedError as `packIncident` does
 */
export function runPacking(
  wish: PackingWish,
  onProgress: (progress: PackingProgress) => void,
  signal: AbortSignal,
): Promise<FinishedPack> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'banken-packing' });
  const order = (what: PackingOrder) => worker.postMessage(what);
  const made = new Promise<FinishedPack>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new CodedError('pack-failed', message)));
    worker.addEventListener('message', ({ data: news }: MessageEvent<PackingNews>) => {
      if (news.is === 'progress') onProgress(news.progress);
      if (news.is === 'ask') void answer(news).then((output) => order({ is: 'answer', id: news.id, output }));
      if (news.is === 'done') resolve(news.pack);
      if (news.is === 'failed')
        reject(news.leaks ? new LeaksFound(news.leaks) : new CodedError(news.code, news.detail));
    });
  });
  order({ is: 'pack', wish });
  return made
    .finally(() => worker.terminate())
    .catch(async (error: unknown) => {
      if (signal.aborted) await clearWork(wish.incidentId);
      throw error;
    });
}

async function answer({ what, input }: Extract<PackingNews, { is: 'ask' }>): Promise<unknown> {
  if (what === 'rebuild') return rebuiltPage(input);
  const stamped = await send('stampPack', { sha256: input }).catch(() => undefined);
  return !stamped || 'failure' in stamped ? undefined : stamped;
}

/** Saves a finished file from where it lies, by a plain link: its bytes go from disk to disk. */
export async function savePack(incidentId: string, { file, name }: FinishedPack): Promise<void> {
  saveBlob(await workFile(incidentId, file), name);
}
