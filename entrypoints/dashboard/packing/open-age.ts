import { type AgeKey, decryptStream } from '../../../utils/evidence/keys/age-file';
import { askRoom, clearWork, workFile } from './work-files';
import { WrittenFile, writerThread } from './write-file';

/** Where what was opened lies while it is read. */
const openedWork = 'opened';

/**
 * Opens an encrypted file onto the disk, uses it there and takes it away again, whatever happens.
 * @throws CodedError `key-wrong`, `passphrase-wrong`, `encrypted-damaged`, `room-short`
 */
export async function openAge<Result>(file: File, key: AgeKey, use: (plain: File) => Promise<Result>): Promise<Result> {
  await askRoom(file.size);
  await clearWork(openedWork);
  const thread = writerThread();
  try {
    const out = new WrittenFile(thread, { id: openedWork, name: 'opened.zip' });
    await decryptStream(key, file.stream(), (bytes) => out.put(bytes));
    await out.close();
    return await use(await workFile(openedWork, 'opened.zip'));
  } finally {
    thread.terminate();
    await clearWork(openedWork);
  }
}
