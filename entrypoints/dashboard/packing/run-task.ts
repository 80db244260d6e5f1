import { CodedError } from '../../../utils/coded-error';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import { rebuiltPage } from '../../../utils/inert-page/rebuild-page';
import { send } from '../../shared/page-send';
import type { HelperName } from './packing';
import type { TaskName, TaskNews, TaskOrder, TaskProgress, Tasks } from './tasks';
import { clearLeft, openedWork } from './work-files';

/** Work that failed in its thread, with the checks that did not hold. */
class FailedTask extends CodedError {
  constructor({ code, detail, checks = [] }: Extract<TaskNews, { is: 'failed' }>) {
    super(code, detail);
    this.checks = checks;
  }
  readonly checks: NonNullable<Extract<TaskNews, { is: 'failed' }>['checks']>;
}

/** Threads at work, task by task: a browser may collect one that nothing holds but what it will answer. */
const atWork = new Set<readonly Worker[]>();

/** A thread for work of one kind. Whoever keeps it for several pieces, one after another, ends it. */
export const taskThread = (name: TaskName): Worker =>
  new Worker(new URL('./task-worker.ts', import.meta.url), { type: 'module', name: `banken-${name}` });

const helpers: Record<HelperName, () => Worker> = {
  writer: () => new Worker(new URL('./writer-worker.ts', import.meta.url), { type: 'module', name: 'banken-writer' }),
  reader: () =>
    new Worker(new URL('./reading/reader-worker.ts', import.meta.url), { type: 'module', name: 'banken-reader' }),
  rows: () => new Worker(new URL('./reading/row-worker.ts', import.meta.url), { type: 'module', name: 'banken-rows' }),
};

/**
 * Does work with large files in a thread of its own, so that this page does not notice; or in one that is kept, where what
 * the work needs was loaded by the piece before. Threads beside it end with it.
 * @throws LeaksFound
 * @throws CodedError as the work does; the reason of `signal` when that ends it
 */
export function runTask<Name extends TaskName>(
  name: Name,
  wish: Tasks[Name]['wish'],
  onProgress: (progress: TaskProgress) => void = () => {},
  signal?: AbortSignal,
  kept?: Worker,
): Promise<Tasks[Name]['result']> {
  const worker = kept ?? taskThread(name);
  const threads = [worker];
  atWork.add(threads);
  const ended = new AbortController();
  const whileItLasts = { signal: ended.signal };
  const order = (what: TaskOrder, moved: Transferable[] = []) => worker.postMessage(what, moved);
  const done = new Promise<Tasks[Name]['result']>((resolve, reject) => {
    const failed = (event: ErrorEvent) => reject(new CodedError('unknown', event.message));
    signal?.addEventListener('abort', () => reject(signal.reason), whileItLasts);
    worker.addEventListener('error', failed, whileItLasts);
    worker.addEventListener(
      'messageerror',
      () => reject(new CodedError('unknown', `${name}: unreadable news`)),
      whileItLasts,
    );
    const help = (id: number, helper: HelperName) => {
      const thread = helpers[helper]();
      threads.push(thread);
      thread.addEventListener('error', failed, whileItLasts);
      const { port1, port2 } = new MessageChannel();
      thread.postMessage(port1, [port1]);
      order({ is: 'answer', id, output: port2 }, [port2]);
    };
    worker.addEventListener(
      'message',
      ({ data: news }: MessageEvent<TaskNews>) => {
        if (news.is === 'progress') onProgress(news.progress);
        if (news.is === 'ask' && news.what === 'thread') help(news.id, news.input);
        else if (news.is === 'ask')
          void answer(news).then((output) => order({ is: 'answer', id: news.id, output }), reject);
        if (news.is === 'done') resolve(news.result as Tasks[Name]['result']);
        if (news.is === 'failed') reject(news.leaks ? new LeaksFound(news.leaks) : new FailedTask(news));
      },
      whileItLasts,
    );
  });
  order({ is: name, wish, key: heldSecret() } as TaskOrder);
  return done.finally(() => {
    ended.abort();
    for (const thread of threads) if (thread !== kept) thread.terminate();
    atWork.delete(threads);
    // What it had opened lies there readable, and its own hand that takes it away is gone
    if (signal?.aborted) clearLeft(openedWork).catch(reportError);
  });
}

async function answer({ what, input }: Extract<TaskNews, { what: 'stamp' | 'rebuild' }>): Promise<unknown> {
  if (what === 'rebuild') return rebuiltPage(input);
  // A pack without a stamp is whole, and says that it has none
  const stamped = await send('stampPack', { sha256: input }).catch(() => undefined);
  return !stamped || 'failure' in stamped ? undefined : stamped;
}
