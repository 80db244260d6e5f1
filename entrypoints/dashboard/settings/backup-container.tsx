import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupCard, type BackupState, type StorageRoom } from '../../../components/settings/backup-card';
import { CodedError, codeOf } from '../../../utils/coded-error';
import { isAgeFile } from '../../../utils/evidence/keys/age-file';
import { browser } from '../../../utils/messaging/browser';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { storageRoom } from '../../shared/storage-room';

/** The backup card: saves everything into one file, and puts such a file back into an empty profile. */
export function BackupContainer() {
  const [room, setRoom] = useState<StorageRoom>();
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const waiting = useRef<Uint8Array<ArrayBuffer>>(undefined);
  useEffect(() => {
    void storageRoom().then(setRoom);
  }, [state.name]);

  const fail = (error: unknown) => {
    const detail = error instanceof CodedError ? error.detail : String(error);
    setState({ name: 'failed', code: codeOf(error), ...(detail ? { detail } : {}) });
  };
  const save = async (passphrase?: string) => {
    setState({ name: 'running', done: 0, total: 0 });
    try {
      const { makeBackup } = await import('../../../utils/export/backup/backup');
      const backup = await makeBackup({
        createdAt: instantNow(),
        version: browser.runtime.getManifest().version,
        onProgress: (done, total) => setState({ name: 'running', done, total }),
        ...(passphrase === undefined ? {} : { passphrase }),
      });
      saveBlob(backup.blob, backup.name);
      setState({ name: 'saved', file: backup.name, bytes: backup.blob.size });
    } catch (error) {
      fail(error);
    }
  };
  const restore = async (bytes: Uint8Array<ArrayBuffer>, passphrase?: string) => {
    setState(passphrase === undefined ? { name: 'running', done: 0, total: 0 } : { name: 'passphrase', isBusy: true });
    // scrypt holds the page for a second: let it say so first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      const { restoreBackup } = await import('../../../utils/export/backup/restore');
      setState({ name: 'restored', ...(await restoreBackup(bytes, passphrase)) });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'passphrase-wrong') setState({ name: 'passphrase', problem: code, isBusy: false });
      else fail(error);
    }
  };
  const open = async (file: File) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      waiting.current = bytes;
      if (isAgeFile(bytes)) setState({ name: 'passphrase', isBusy: false });
      else await restore(bytes);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <BackupCard
      room={room}
      state={state}
      onBackup={save}
      onRestore={open}
      onPassphrase={(passphrase) => waiting.current && restore(waiting.current, passphrase)}
      onReset={() => setState({ name: 'idle' })}
    />
  );
}
