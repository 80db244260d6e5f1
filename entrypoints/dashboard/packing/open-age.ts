import { type AgeKey, decryptStream } from '../../../utils/evidence/keys/age-file';
import type { PageHelp } from './packing';
import { askRoom, clearWork, workFile } from './work-files';
import { WrittenFile } from './write-file';

/** Where what was opened lies while it is read. */
const openedWork = 'opened';

/**
 * Opens an encrypted file onto the disk, uses it there and takes it away again, whatever happens.
 * @throws CodedError `key-wrong`, `passphrase-wrong`, `encrypted-damaged`, `room-short`
 */
export async function openAge<Result>(
  file: File,
  key: AgeKey,
  page: PageHelp,
  use: (plain: File) => Promise<Result>,
): Promise<Result> {
  await askRoom(file.size);
  await clearWork(openedWork);
  const out = new WrittenFile(await page.thread('writer'), { id: openedWork, name: 'opened.zip' });
  try {
    await decryptStream(key, file.stream(), (bytes) => out.put(bytes));
    await out.close();
    return await use(await workFile(openedWork, 'opened.zip'));
  } finally {
    await out.end();
    await clearWork(openedWork);
  }
}
