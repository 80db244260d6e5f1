import { CodedError, codeOf } from '../../../utils/coded-error';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { filesOf } from '../../../utils/evidence/store/capture-jobs';
import { type LaidFolder, laidBefore, layFolder, type PlacedCapture } from '../../../utils/export/capture-folder';

/** What the reading thread is told; `key` opens the records, where they are under a lock. */
export interface ReaderOrder {
  placed: PlacedCapture;
  isNew: boolean;
  key: Uint8Array | undefined;
}

/** What it answers, order by order. */
export type ReaderAnswer = { folder: LaidFolder } | { code: CodedError['code']; detail: string };

/** Reads one capture from the database, holds it against its seal and works out what the bag says of it. */
export async function readFolder({ placed, isNew }: ReaderOrder): Promise<LaidFolder> {
  const stored = await filesOf(placed.capture.id);
  return isNew ? layFolder(placed, stored) : laidBefore(placed, stored);
}

/** Why a capture could not be read, or not handed over. */
export function failureOf(error: unknown): ReaderAnswer {
  return { code: codeOf(error), detail: error instanceof CodedError ? (error.detail ?? '') : String(error) };
}

/** A thread that reads captures while the one that asks draws those before. */
export class FolderReader {
  private readonly worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'banken-reader',
  });
  private readonly waiting: PromiseWithResolvers<LaidFolder>[] = [];

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
      const asked = this.waiting.shift();
      if ('folder' in data) asked?.resolve(data.folder);
      else asked?.reject(new CodedError(data.code, data.detail));
    });
    const failed = (detail: string) => {
      for (const asked of this.waiting.splice(0)) asked.reject(new CodedError('unknown', detail));
    };
    this.worker.addEventListener('error', ({ message }) => failed(message));
    this.worker.addEventListener('messageerror', () => failed('unreadable folder'));
  }

  /** @throws CodedError as `layFolder` does */
  read(placed: PlacedCapture, isNew: boolean): Promise<LaidFolder> {
    const asked = Promise.withResolvers<LaidFolder>();
    this.waiting.push(asked);
    this.worker.postMessage({ placed, isNew, key: heldSecret() } satisfies ReaderOrder, []);
    return asked.promise;
  }

  end(): void {
    this.worker.terminate();
  }
}
