import { type AgeKey, decryptStream } from '../../../utils/evidence/keys/age-file';
import type { PageHelp } from './packing';
import { askRoom, clearWork, holdWork, openedWork, workFile } from './work-files';
import { WrittenFile } from './write-file';

/**
 * Opens an encrypted file onto the disk, uses it there and takes it away again, whatever happens.
 * @param onOpened bytes so far
 * @throws CodedError `key-wrong`, `passphrase-wrong`, `encrypted-damaged`, `room-short`
 */
export async function openAge<Result>(
  file: File,
  key: AgeKey,
  page: PageHelp,
  use: (plain: File) => Promise<Result>,
  onOpened: (bytes: number) => void = () => {},
): Promise<Result> {
  await askRoom(file.size);
  const { work, release } = await holdWork(openedWork);
  await clearWork(work);
  const out = new WrittenFile(await page.thread('writer'), { id: work, name: 'opened.zip', isDigested: false });
  try {
    let opened = 0;
    await decryptStream(key, file.stream(), async (bytes) => {
      await out.put(bytes);
      opened += bytes.byteLength;
      onOpened(opened);
    });
    await out.close();
    return await use(await workFile(work, 'opened.zip'));
  } finally {
    await out.end();
    await clearWork(work);
    await release();
  }
}
