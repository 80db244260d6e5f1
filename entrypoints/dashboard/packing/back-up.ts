import { fileSource } from '../../../utils/bytes/byte-source';
import { isAgeFile } from '../../../utils/evidence/keys/age-file';
import { restoreLock } from '../../../utils/evidence/store/restored-rows';
import { writeBackup } from '../../../utils/export/backup/backup';
import { restoreBackup } from '../../../utils/export/backup/restore';
import { instantNow } from '../../shared/people';
import { openAge } from './open-age';
import type { PageHelp } from './packing';
import { RecordReader } from './reading/record-reader';
import type { TaskProgress, Tasks } from './tasks';
import { askRoom, clearWork } from './work-files';
import { WrittenFile } from './write-file';

/** Writes everything that is stored here into one file. @throws CodedError as `writeBackup` does, `room-short` */
export async function backUp(
  wish: Tasks['backup']['wish'],
  page: PageHelp,
  onProgress: (progress: TaskProgress) => void,
): Promise<Tasks['backup']['result']> {
  const reader = new RecordReader((name) => page.thread(name));
  reader.begin();
  const { usage = 0 } = await navigator.storage.estimate();
  await askRoom(usage);
  await clearWork(wish.work);
  const out = new WrittenFile(await page.thread('writer'), { id: wish.work, name: 'pack.zip', isDigested: false });
  try {
    const { name } = await writeBackup(
      {
        ...wish,
        createdAt: instantNow(),
        onProgress: (done, total) => onProgress({ step: 'backup', done, total }),
        filesOf: (keys) => reader.files(keys),
      },
      (bytes) => out.put(bytes),
    );
    return { name, bytes: (await out.close()).bytes };
  } finally {
    reader.end();
  }
}

/** Puts a backup into this empty profile. @throws CodedError as `restoreBackup` does, `passphrase-wrong`, `encrypted-damaged` */
export async function restore(
  { file, passphrase }: Tasks['restore']['wish'],
  page: PageHelp,
  onProgress: (progress: TaskProgress) => void,
): Promise<Tasks['restore']['result']> {
  const isLocked = isAgeFile(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  const put = (plain: File) =>
    restoreBackup(fileSource(plain), (done, total) => onProgress({ step: 'restore', done, total }));
  const opened = (done: number) => onProgress({ step: 'decrypt', done: Math.min(done, file.size), total: file.size });
  return navigator.locks.request(restoreLock, () =>
    isLocked ? openAge(file, { passphrase: passphrase ?? '' }, page, put, opened) : put(file),
  );
}
