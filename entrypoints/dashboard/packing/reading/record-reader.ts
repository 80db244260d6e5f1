import { CodedError } from '../../../../utils/coded-error';
import { heldSecret } from '../../../../utils/evidence/lock/key-ring';
import type { BackedUpFile, FileKey } from '../../../../utils/export/backup/backup';
import type { LaidFolder, PlacedCapture } from '../../../../utils/export/capture-folder';
import type { HelperName } from '../packing';
import { AskedThread } from './asked-thread';

/** What can be asked of a reading thread, and what it answers. */
export interface Reads {
  /** One capture, held against its seal, and what the bag says of it. */
  folder: { order: { placed: PlacedCapture; isNew: boolean }; answer: LaidFolder };
  /** Stored files as they are. */
  files: { order: readonly FileKey[]; answer: BackedUpFile[] };
  /** From here on it has its rows from this thread, and the one before ends. */
  rows: { order: { port: MessagePort | undefined }; answer: undefined };
}

/** What the reading thread is told; `key` opens the records, where they are under a lock. */
export type ReaderOrder = { [What in keyof Reads]: { what: What; order: Reads[What]['order'] } }[keyof Reads] & {
  key: Uint8Array | undefined;
};

/** What it answers, order by order. */
export interface ReaderAnswer<What extends keyof Reads> {
  read: Reads[What]['answer'];
}

/** Bytes after which another thread gets the rows: see `serveRows`. */
const bytesOfThread = 30_000_000;
/** From here on the next one is started, so that it is there when its turn comes. */
const bytesBeforeNext = 0.7 * bytesOfThread;

/**
 * Reads what is stored while the one that asks works on what came before: in a thread beside it, which has its rows from
 * others, one after another.
 */
export class RecordReader {
  private thread: AskedThread<ReaderOrder, ReaderAnswer<keyof Reads>> | undefined;
  private next: Promise<MessagePort> | undefined;
  private starting: Promise<unknown> = Promise.resolve();
  private begun: Promise<void> | undefined;
  /** That the thread which gets the rows now has got. */
  private bytes = 0;
  private hasEnded = false;

  /** `start` gives the port of a new thread. */
  constructor(private readonly start: (name: HelperName) => Promise<MessagePort>) {}

  /** Starts the threads: what they load comes while there is nothing to ask yet. */
  begin(): void {
    this.begun ??= this.open();
    // Thrown where something is asked
    this.begun.catch(() => {});
  }

  /** @throws CodedError as `layFolder` does */
  folder(placed: PlacedCapture, isNew: boolean): Promise<LaidFolder> {
    return this.read('folder', { placed, isNew }, ({ files }) => [...files.values()]);
  }

  /** @throws CodedError as `digested` does */
  files(keys: readonly FileKey[]): Promise<BackedUpFile[]> {
    return this.read('files', keys, (files) => files.map(({ bytes }) => bytes));
  }

  /** Nothing more is read: what the threads hold is free once they have answered. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    Promise.all([this.begun, this.starting])
      .then(() => {
        // Whether it hears it or has ended: it reads no more
        this.ask('rows', { port: undefined }).catch(() => {});
        this.thread?.end();
      })
      // Nothing was read, or the work ends with what it threw
      .catch(() => {});
  }

  /** Asked in the order of the calls, also while a thread starts. */
  private async read<What extends 'folder' | 'files'>(
    what: What,
    order: Reads[What]['order'],
    parts: (read: Reads[What]['answer']) => readonly Uint8Array[],
  ): Promise<Reads[What]['answer']> {
    const begun = this.starting.then(async () => {
      this.begin();
      await this.begun;
      if (this.bytes > bytesBeforeNext && !this.next) {
        this.next = this.start('rows');
        // Thrown where it is awaited
        this.next.catch(() => {});
      }
      if (this.bytes > bytesOfThread) this.getFrom(await (this.next ?? this.start('rows')));
      return { answer: this.ask(what, order) };
    });
    // Thrown where it is awaited, below
    this.starting = begun.catch(() => {});
    const read = await (await begun).answer;
    for (const { byteLength } of parts(read)) this.bytes += byteLength;
    return read;
  }

  private async open(): Promise<void> {
    const [thread, rows] = await Promise.all([this.start('reader'), this.start('rows')]);
    this.thread = new AskedThread(thread);
    this.getFrom(rows);
  }

  private getFrom(port: MessagePort): void {
    this.next = undefined;
    this.bytes = 0;
    // In its turn, which nobody waits for
    this.ask('rows', { port }, [port]).catch(() => {});
  }

  private async ask<What extends keyof Reads>(
    what: What,
    order: Reads[What]['order'],
    moved: Transferable[] = [],
  ): Promise<Reads[What]['answer']> {
    const { thread } = this;
    if (!thread) throw new CodedError('unknown', 'no reading thread');
    const { read } = await thread.ask({ what, order, key: heldSecret() } as ReaderOrder, moved);
    return read;
  }
}
