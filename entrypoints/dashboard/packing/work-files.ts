import { type ByteSource, inBlocks } from '../../../utils/bytes/byte-source';
import { CodedError } from '../../../utils/coded-error';

/** Where packs are made before they are saved: the extension's own private files (Storage Standard, "origin private file system"). */
const folderName = 'packing';

/** Files of one piece of work. `pack.zip` is whole only when `done` is there beside it. */
export type WorkFile = 'pack.zip' | 'counsel.zip' | 'journal.jsonl' | 'sealed.age' | 'opened.zip';

/** The work that is no case's: where a backup lies until it is saved. */
export const backupWork = 'backup';
/** Where what was opened lies, readable, while it is read. */
export const openedWork = 'opened';

/** A file that one thread holds (File System Standard, `FileSystemSyncAccessHandle`, which TypeScript knows in workers only). */
export interface HeldFile {
  read(bytes: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
type Holdable = FileSystemFileHandle & { createSyncAccessHandle(): Promise<HeldFile> };

/** Held by the page that is at a piece of work, among all pages of the extension (Web Locks). */
const lockOf = (work: string) => `${folderName}/${work}`;

/** A piece of work that no other page is at. */
export interface HeldWork {
  /** Its folder: the one asked for, or one beside it while another page is at that. */
  work: string;
  /** Lets others have it, and says when they can; the page's end does as well. */
  release(): Promise<void>;
}

/** Takes a piece of work for this page, or for this thread: first of all one that was cut off and that nobody is at. */
export async function holdWork(id: string): Promise<HeldWork> {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  for await (const work of all.keys()) {
    if (work !== id && !work.startsWith(`${id}~`)) continue;
    const release = await tryHold(work);
    if (release && (await readJournal(work)) !== '') return { work, release };
    await release?.();
  }
  for (let turn = 1; ; turn += 1) {
    const work = turn === 1 ? id : `${id}~${turn}`;
    const release = await tryHold(work);
    if (release) return { work, release };
  }
}

function tryHold(work: string): Promise<HeldWork['release'] | undefined> {
  return new Promise((resolve, reject) => {
    const over: Promise<void> = navigator.locks.request(lockOf(work), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((end) => {
        resolve(() => {
          end();
          return over;
        });
      });
    });
    over.catch(reject);
  });
}

/** The folder of one piece of work, made where there is none. */
async function workFolder(id: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(folderName, { create: true });
  return all.getDirectoryHandle(id, { create: true });
}

/** A file to be written in this thread alone; a thread that was just ended may hold it for a moment. */
export async function openToWrite(id: string, name: WorkFile): Promise<HeldFile> {
  const handle = (await (await workFolder(id)).getFileHandle(name, { create: true })) as Holdable;
  for (let turn = 1; ; turn += 1) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      if (turn === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A written file that this thread alone reads, at any place and at once: no piece costs more than its bytes. */
export async function readHeld<Result>(
  id: string,
  name: WorkFile,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const file = await openToWrite(id, name);
  try {
    return await use(inBlocks(file.getSize(), (room, at) => file.read(room, { at })));
  } finally {
    file.close();
  }
}

/** A written file, to be read or saved; its bytes stay on the disk. */
export async function workFile(id: string, name: WorkFile): Promise<File> {
  return (await (await workFolder(id)).getFileHandle(name)).getFile();
}

/** What was noted for one who goes on after a stop; empty where nothing was. */
export async function readJournal(id: string): Promise<string> {
  try {
    return await (await workFile(id, 'journal.jsonl')).text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return '';
    throw error;
  }
}

/** Takes the work away, half written or whole. */
export async function clearWork(id: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (let turn = 1; ; turn += 1) {
    try {
      const all = await root.getDirectoryHandle(folderName, { create: true });
      await all.removeEntry(id, { recursive: true });
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      if (turn === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Takes away what a thread that was ended has left of this work, as soon as the browser has let go of it. */
export async function clearLeft(work: string): Promise<void> {
  await navigator.locks.request(lockOf(work), () => clearWork(work));
}

/** Takes all finished work away: it was saved, or nobody wanted it. What was cut off stays, to be gone on with. */
export async function clearFinished(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(folderName, { create: true });
  for await (const work of all.keys()) {
    const release = await tryHold(work);
    // What another page is at stays, also when it is done: it may be saved again there
    if (release && (await readJournal(work)) === '') await clearWork(work).catch(() => {});
    await release?.();
  }
}

/** Takes away all work for these, whole, half written or waiting to be gone on with: what it was for is gone. */
export async function clearWorksOf(ids: readonly string[]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(folderName, { create: true });
  for await (const work of all.keys()) if (ids.some((id) => work.startsWith(id))) await clearWork(work);
}

/**
 * Asks for room before anything is written.
 * @throws CodedError `room-short` with what is needed and what is free, in bytes
 */
export async function askRoom(needed: number): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < needed) throw new CodedError('room-short', `${needed} > ${Math.max(0, quota - usage)}`);
}
