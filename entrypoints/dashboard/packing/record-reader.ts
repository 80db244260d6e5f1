import { hexOf } from '../../../utils/bytes/hex';
import { CodedError, codeOf } from '../../../utils/coded-error';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { takeKeyOfPage } from '../../../utils/evidence/lock/session-keys';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { type LaidFolder, laidBefore, layFolder, type PlacedCapture } from '../../../utils/export/capture-folder';
import { lastOrder, serveOrders } from './serve-orders';

/** What the reading thread is told; `key` opens the records, where they are under a lock. */
interface ReaderOrder {
  placed: PlacedCapture;
  isNew: boolean;
  key: Uint8Array | undefined;
}

/** What it answers, order by order. */
type ReaderAnswer = { folder: LaidFolder } | { code: CodedError['code']; detail: string };

/** Reads one capture from the database, holds it against its seal and works out what the bag says of it. */
async function readFolder({ placed, isNew }: ReaderOrder): Promise<LaidFolder> {
  const stored = await filesOf(placed.capture.id);
  return isNew ? layFolder(placed, stored) : laidBefore(placed, stored);
}

/** Why a capture could not be read, or not handed over. */
function failureOf(error: unknown): ReaderAnswer {
  return { code: codeOf(error), detail: error instanceof CodedError ? (error.detail ?? '') : String(error) };
}

/** Captures in the order asked, each answered; their bytes are handed over. */
export const serveReader = (): ((port: MessagePort) => void) => {
  const keyed = keyTaker();
  return serveOrders<ReaderAnswer>(
    async (order: ReaderOrder) => {
      await keyed(order.key);
      const folder = await readFolder(order);
      return { answer: { folder }, moved: buffersOf(folder) };
    },
    failureOf,
    true,
  );
};

/** Takes a key where it is another than the one before, and lets no order pass until it is taken. */
function keyTaker(): (key: Uint8Array | undefined) => Promise<unknown> {
  let last: string | undefined;
  let taken: Promise<unknown> = Promise.resolve();
  return (key) => {
    const name = key ? hexOf(key) : '';
    if (name !== last) taken = taken.then(() => takeKeyOfPage(key));
    last = name;
    return taken;
  };
}

function buffersOf({ laid, files }: LaidFolder): ArrayBuffer[] {
  return [...new Set([...laid.map(({ bytes }) => bytes.buffer), ...[...files.values()].map(({ buffer }) => buffer)])];
}

/** A thread that reads captures while the one that asks draws those before. */
export class FolderReader {
  private readonly waiting: PromiseWithResolvers<LaidFolder>[] = [];

  constructor(private readonly thread: MessagePort) {
    thread.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
      const asked = this.waiting.shift();
      if ('folder' in data) asked?.resolve(data.folder);
      else asked?.reject(new CodedError(data.code, data.detail));
    });
    thread.addEventListener('messageerror', () => {
      for (const asked of this.waiting.splice(0)) asked.reject(new CodedError('unknown', 'unreadable folder'));
    });
    thread.start();
  }

  /** @throws CodedError as `layFolder` does */
  read(placed: PlacedCapture, isNew: boolean): Promise<LaidFolder> {
    const asked = Promise.withResolvers<LaidFolder>();
    this.waiting.push(asked);
    this.thread.postMessage({ placed, isNew, key: heldSecret() } satisfies ReaderOrder, []);
    return asked.promise;
  }

  /** Nothing more is read: what the thread holds, tens of megabytes after many captures, is free for what comes then. */
  end(): void {
    this.thread.postMessage(lastOrder, []);
    this.thread.close();
  }
}
