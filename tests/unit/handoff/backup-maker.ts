import { type Backup, type BackupWish, writeBackup } from '../../../utils/export/backup/backup';

/** A backup in memory. */
export async function makeBackup(wish: BackupWish): Promise<Backup & { blob: Blob }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const backup = await writeBackup(wish, (bytes) => void parts.push(Uint8Array.from(bytes)));
  return { ...backup, blob: new Blob(parts) };
}
