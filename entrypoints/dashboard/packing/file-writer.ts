import { type DigestState, RunningDigest } from '../../../utils/bytes/running-digest';
import { serveOrders } from './serve-orders';
import { type HeldFile, openToWrite, type WorkFile } from './work-files';

/** What the writing thread is told. */
export type WriterOrder =
  | { is: 'open'; id: string; name: WorkFile; end: number; digest?: DigestState; isDigested: boolean }
  | { is: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { is: 'mark'; line: string; isFirm: boolean }
  | { is: 'close' }
  /** Lets go of what it holds. */
  | { is: 'leave' };

/** What it answers: each order is answered once it was carried out; the room in which bytes came goes back with it. */
export type WriterAnswer =
  | { is: 'done'; sha256?: string; bytes?: number; room?: ArrayBuffer }
  | { is: 'failed'; name: string; message: string };

/** Bytes after which what was written is made firm and noted. */
const firmBytes = 16_000_000;

/**
 * One file, written and, where its digest is asked for, digested as its bytes come, with a journal beside it: a line is noted only when everything before
 * it lies on the disk.
 */
class FileWriter {
  private digest: RunningDigest | undefined;
  private at = 0;
  private firm = 0;
  private lines = '';
  private file: HeldFile | undefined;
  private journal: HeldFile | undefined;

  async carryOut(order: WriterOrder): Promise<WriterAnswer> {
    if (order.is === 'open') await this.open(order);
    if (order.is === 'mark') this.mark(order.line, order.isFirm);
    if (order.is === 'close') return this.close();
    if (order.is === 'leave') this.leave();
    if (order.is !== 'bytes') return { is: 'done' };
    this.write(order.bytes);
    return { is: 'done', room: order.bytes.buffer };
  }

  private async open({ id, name, end, digest, isDigested }: Extract<WriterOrder, { is: 'open' }>): Promise<void> {
    this.digest = isDigested ? new RunningDigest(digest) : undefined;
    this.at = end;
    this.firm = end;
    this.file = await openToWrite(id, name);
    this.file.truncate(end);
    if (name !== 'pack.zip') return;
    this.journal = await openToWrite(id, 'journal.jsonl');
    if (end === 0) this.journal.truncate(0);
  }

  private write(bytes: Uint8Array<ArrayBuffer>): void {
    this.digest?.add(bytes);
    this.file?.write(bytes, { at: this.at });
    this.at += bytes.byteLength;
  }

  private mark(line: string, isFirm: boolean): void {
    this.lines += `${JSON.stringify({ ...JSON.parse(line), end: this.at, digest: this.digest?.state })}\n`;
    if (!isFirm && this.at - this.firm < firmBytes) return;
    this.file?.flush();
    this.firm = this.at;
    this.journal?.write(new TextEncoder().encode(this.lines), { at: this.journal.getSize() });
    this.journal?.flush();
    this.lines = '';
  }

  private leave(): void {
    this.file?.close();
    this.journal?.close();
    this.file = undefined;
    this.journal = undefined;
  }

  private close(): WriterAnswer {
    this.file?.flush();
    // Without a journal the file is a finished one
    this.journal?.truncate(0);
    this.leave();
    return { is: 'done', ...(this.digest ? { sha256: this.digest.hex } : {}), bytes: this.at };
  }
}

/** One file, order by order; each is answered once it was carried out. */
export const serveWriter = (): ((port: MessagePort) => void) => {
  const writer = new FileWriter();
  return serveOrders<WriterAnswer>(
    async (order: WriterOrder) => {
      const answer = await writer.carryOut(order);
      return { answer, moved: answer.is === 'done' && answer.room ? [answer.room] : [] };
    },
    (error) => {
      const { name, message } = error as Error;
      return { is: 'failed', name, message };
    },
  );
};
