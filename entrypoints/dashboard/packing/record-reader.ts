import { hexOf } from '../../../utils/bytes/hex';
import { CodedError, codeOf } from '../../../utils/coded-error';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { takeKeyOfPage } from '../../../utils/evidence/lock/session-keys';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { type BackedUpFile, type FileKey, readFiles } from '../../../utils/export/backup/backup';
import { type LaidFolder, laidBefore, layFolder, type PlacedCapture } from '../../../utils/export/capture-folder';
import { lastOrder, serveOrders } from './serve-orders';

/** What can be asked of a reading thread, and what it answers. */
interface Reads {
  /** One capture, held against its seal, and what the bag says of it. */
  folder: { order: { placed: PlacedCapture; isNew: boolean }; answer: LaidFolder };
  /** Stored files as they are. */
  files: { order: readonly FileKey[]; answer: BackedUpFile[] };
}

/** What the reading thread is told; `key` opens the records, where they are under a lock. */
type ReaderOrder = { [What in keyof Reads]: { what: What; order: Reads[What]['order'] } }[keyof Reads] & {
  key: Uint8Array | undefined;
};

/** What it answers, order by order. */
type ReaderAnswer = { read: Reads[keyof Reads]['answer'] } | { code: CodedError['code']; detail: string };

/** Why something could not be read, or not handed over. */
function failureOf(error: unknown): ReaderAnswer {
  return { code: codeOf(error), detail: error instanceof CodedError ? (error.detail ?? '') : String(error) };
}

/** Captures and files in the order asked, each answered; their bytes are handed over. */
export const serveReader = (): ((port: MessagePort) => void) => {
  const keyed = keyTaker();
  return serveOrders<ReaderAnswer>(
    async (asked: ReaderOrder) => {
      await keyed(asked.key);
      if (asked.what === 'files') {
        const read = await readFiles(asked.order);
        return { answer: { read }, moved: [...new Set(read.map(({ bytes }) => bytes.buffer))] };
      }
      const read = await readFolder(asked.order);
      return { answer: { read }, moved: buffersOf(read) };
    },
    failureOf,
    true,
  );
};

async function readFolder({ placed, isNew }: Reads['folder']['order']): Promise<LaidFolder> {
  const stored = await filesOf(placed.capture.id);
  return isNew ? layFolder(placed, stored) : laidBefore(placed, stored);
}

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

/** Bytes after which another thread reads on: the database's answers lie in a thread until it ends (65 MB after 1,000 records, Chromium 143). */
const bytesOfThread = 60_000_000;
/** From here on the next one is started, so that it is there when its turn comes. */
const bytesBeforeNext = 0.7 * bytesOfThread;

/** Reads what is stored while the one that asks works on what came before: in threads beside it, one after another. */
export class RecordReader {
  private thread: ReadingThread | undefined;
  private next: Promise<MessagePort> | undefined;
  private starting: Promise<unknown> = Promise.resolve();

  /** `start` gives the port of a new thread. */
  constructor(private readonly start: () => Promise<MessagePort>) {}

  /** @throws CodedError as `layFolder` does */
  folder(placed: PlacedCapture, isNew: boolean): Promise<LaidFolder> {
    return this.read('folder', { placed, isNew }, ({ files }) => [...files.values()]);
  }

  /** @throws CodedError as `readFiles` does */
  files(keys: readonly FileKey[]): Promise<BackedUpFile[]> {
    return this.read('files', keys, (files) => files.map(({ bytes }) => bytes));
  }

  /** Nothing more is read: what the thread holds is free once it has answered. */
  end(): void {
    this.thread = this.thread?.end();
    const unused = this.next;
    this.next = undefined;
    // One that never started holds nothing
    unused?.then((port) => new ReadingThread(port).end()).catch(() => {});
  }

  /** Asked of one thread in the order of the calls, also while it starts. */
  private async read<What extends keyof Reads>(
    what: What,
    order: Reads[What]['order'],
    parts: (read: Reads[What]['answer']) => readonly Uint8Array[],
  ): Promise<Reads[What]['answer']> {
    const begun = this.starting.then(async () => {
      if (this.thread && this.thread.bytes > bytesOfThread) this.thread = this.thread.end();
      if (this.thread && this.thread.bytes > bytesBeforeNext && !this.next) {
        this.next = this.start();
        // Thrown where it is awaited
        this.next.catch(() => {});
      }
      if (!this.thread) {
        const port = this.next ?? this.start();
        this.next = undefined;
        this.thread = new ReadingThread(await port);
      }
      const { thread } = this;
      const answer = thread.ask<Reads[What]['answer']>({ what, order, key: heldSecret() } as ReaderOrder);
      return { thread, answer };
    });
    // Thrown where it is awaited, below
    this.starting = begun.catch(() => {});
    const { thread, answer } = await begun;
    const read = await answer;
    for (const { byteLength } of parts(read)) thread.bytes += byteLength;
    return read;
  }
}

class ReadingThread {
  /** That it has read. */
  bytes = 0;
  private readonly waiting: PromiseWithResolvers<never>[] = [];
  private isLast = false;

  constructor(private readonly port: MessagePort) {
    port.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
      const asked = this.waiting.shift();
      if ('read' in data) asked?.resolve(data.read as never);
      else asked?.reject(new CodedError(data.code, data.detail));
      this.endIfLast();
    });
    port.addEventListener('messageerror', () => {
      for (const asked of this.waiting.splice(0)) asked.reject(new CodedError('unknown', 'unreadable answer'));
    });
    port.start();
  }

  ask<Answer>(order: ReaderOrder): Promise<Answer> {
    const asked = Promise.withResolvers<never>();
    this.waiting.push(asked);
    this.port.postMessage(order, []);
    return asked.promise;
  }

  /** Once it has answered. */
  end(): undefined {
    this.isLast = true;
    this.endIfLast();
  }

  private endIfLast(): void {
    if (!this.isLast || this.waiting.length > 0) return;
    this.port.postMessage(lastOrder, []);
    this.port.close();
  }
}
