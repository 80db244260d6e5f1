import { File as NodeFile } from 'node:buffer';
import { serveWriter } from '../../../entrypoints/dashboard/packing/file-writer';
import { serveReader } from '../../../entrypoints/dashboard/packing/reading/serve-reader';
import { serveRows } from '../../../entrypoints/dashboard/packing/reading/serve-rows';
import { serveTasks } from '../../../entrypoints/dashboard/packing/serve-tasks';
import type { TaskOrder } from '../../../entrypoints/dashboard/packing/tasks';
import type { Campaign } from '../../../utils/review/campaigns/group-cases';

/** A file whose bytes a thread may read without waiting. */
export class FileAtHand extends NodeFile {
  constructor(
    readonly held: Uint8Array<ArrayBuffer>,
    name: string,
  ) {
    super([held], name);
  }

  override slice(from = 0, to = this.held.length): FileAtHand {
    return new FileAtHand(this.held.slice(from, to), this.name);
  }
}
Object.assign(globalThis, {
  FileReaderSync: class {
    readAsArrayBuffer({ held }: FileAtHand): ArrayBuffer {
      return held.slice().buffer;
    }
  },
});

/** A file of the private file system, in memory. */
class FileHere {
  bytes = new Uint8Array();
  isHeld = false;
  constructor(readonly name: string) {}

  async getFile() {
    return new FileAtHand(this.bytes, this.name);
  }

  async createSyncAccessHandle() {
    if (this.isHeld) throw new DOMException(this.name, 'NoModificationAllowedError');
    this.isHeld = true;
    return {
      write: (bytes: Uint8Array, { at }: { at: number }) => {
        const grown = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
        grown.set(this.bytes);
        grown.set(bytes, at);
        this.bytes = grown;
        return bytes.length;
      },
      truncate: (size: number) => {
        this.bytes = this.bytes.slice(0, size);
      },
      getSize: () => this.bytes.length,
      flush: () => undefined,
      close: () => {
        this.isHeld = false;
      },
    };
  }
}

class FolderHere {
  private readonly entries = new Map<string, FileHere | FolderHere>();

  async getDirectoryHandle(name: string): Promise<FolderHere> {
    const found = this.entries.get(name) ?? new FolderHere();
    this.entries.set(name, found);
    return found as FolderHere;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FileHere> {
    const found = this.entries.get(name) ?? (create ? new FileHere(name) : undefined);
    if (!found) throw new DOMException(name, 'NotFoundError');
    this.entries.set(name, found);
    return found as FileHere;
  }

  /** A browser takes nothing away that a thread holds. */
  get isHeld(): boolean {
    return [...this.entries.values()].some(({ isHeld }) => isHeld);
  }

  async removeEntry(name: string): Promise<void> {
    if (this.entries.get(name)?.isHeld) throw new DOMException(name, 'NoModificationAllowedError');
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *keys() {
    yield* this.entries.keys();
  }
}

/** What the threads that compare records tell whenever they are asked. */
export const campaignAtHand: Campaign = { cases: [], joins: [], asks: [] };
const campaignsHere = (tell: (data: unknown) => void) => (asked: object) => {
  if ('said' in asked) tell({ changes: { changed: [[1, structuredClone(campaignAtHand)]], gone: [] } });
};

/** A thread that runs in this one: the same code behind the same messages. */
class ThreadHere extends EventTarget {
  private readonly hear: (data: never) => void;

  constructor(script: URL | string) {
    super();
    const tell = (data: unknown) => {
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
    };
    const task: (order: TaskOrder) => void = serveTasks(tell);
    const name = String(script);
    if (name.includes('campaigns')) this.hear = campaignsHere(tell);
    else if (name.includes('writer')) this.hear = serveWriter();
    else if (name.includes('row-')) this.hear = serveRows();
    else this.hear = name.includes('reader') ? serveReader() : task;
  }

  postMessage(data: never, moved: Transferable[] = []): void {
    // Files and ports go from thread to thread as they are
    const { wish } = data as { wish?: { file?: unknown } };
    this.hear(wish?.file instanceof FileAtHand || moved.length > 0 ? data : structuredClone(data));
  }

  terminate(): void {}
}

const root = new FolderHere();
/** The private file system of the browser. */
export const privateFiles = async () => root as unknown as FileSystemDirectoryHandle;
globalThis.Worker = ThreadHere as unknown as typeof Worker;
