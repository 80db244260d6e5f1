import type { DigestState } from '../../../utils/bytes/running-digest';
import type { WriterAnswer, WriterOrder } from './file-writer';
import type { WorkFile } from './work-files';

const chunkBytes = 262_144;
/** Orders that may wait for the writing thread: what is in memory on the way. */
const mostWaiting = 16;

/** A file that another thread writes and digests while this one goes on. */
export class WrittenFile {
  private filled = 0;
  private isEnded = false;
  /** Rooms that the writing thread gave back: no more are made than may wait. */
  private readonly rooms: ArrayBuffer[] = [];
  private chunk = this.emptyChunk();
  private readonly waiting: { give(answer: WriterAnswer): void }[] = [];
  private readonly answers: Promise<WriterAnswer>[] = [];

  /**
   * @param begun where an earlier thread left it
   * `isDigested`: somebody asks for its SHA-256, which costs as much as all else of the writing
   */
  constructor(
    private readonly thread: MessagePort,
    { id, name, isDigested = true }: { id: string; name: WorkFile; isDigested?: boolean },
    begun: { end: number; digest?: DigestState } = { end: 0 },
  ) {
    thread.addEventListener('message', ({ data }: MessageEvent<WriterAnswer>) => {
      if (data.is === 'done' && data.room) this.rooms.push(data.room);
      this.waiting.shift()?.give(data);
    });
    thread.start();
    this.order({ is: 'open', id, name, isDigested, ...begun });
  }

  async put(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength; ) {
      const taken = Math.min(chunkBytes - this.filled, bytes.byteLength - at);
      this.chunk.set(bytes.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
      if (this.filled === chunkBytes) this.send();
      while (this.answers.length > mostWaiting) await this.next();
    }
  }

  /** @param isFirm to be on the disk before anything else */
  mark(line: unknown, isFirm: boolean): void {
    this.send();
    this.order({ is: 'mark', line: JSON.stringify(line), isFirm });
  }

  /** Everything lies on the disk; gives its size and its SHA-256, which is empty where nobody asked for it. */
  async close(): Promise<{ sha256: string; bytes: number }> {
    this.send();
    this.order({ is: 'close' });
    let last: WriterAnswer = { is: 'done' };
    while (this.answers.length > 0) last = await this.next();
    await this.end();
    const { sha256 = '', bytes = 0 } = last.is === 'done' ? last : {};
    return { sha256, bytes };
  }

  /** Lets go of the file, whole or not, so that it can be taken away. The page ends the thread with the work that it was for. */
  async end(): Promise<void> {
    if (this.isEnded) return;
    this.isEnded = true;
    this.order({ is: 'leave' });
    // Whoever wrote was told; only the last answer is waited for
    while (this.answers.length > 0) await this.next().catch(() => undefined);
    this.thread.close();
  }

  private send(): void {
    if (this.filled === 0) return;
    const bytes = this.chunk.subarray(0, this.filled);
    this.chunk = this.emptyChunk();
    this.filled = 0;
    this.order({ is: 'bytes', bytes }, [bytes.buffer]);
  }

  private emptyChunk(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.rooms.pop() ?? new ArrayBuffer(chunkBytes));
  }

  private order(order: WriterOrder, moved: Transferable[] = []): void {
    this.answers.push(new Promise((give) => this.waiting.push({ give })));
    this.thread.postMessage(order, moved);
  }

  private async next(): Promise<WriterAnswer> {
    const answer = (await this.answers.shift()) ?? { is: 'done' };
    if (answer.is === 'failed') throw Object.assign(new Error(answer.message), { name: answer.name });
    return answer;
  }
}
