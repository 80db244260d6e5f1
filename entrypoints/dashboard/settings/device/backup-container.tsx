import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupCard, type BackupState, type StorageRoom } from '../../../../components/settings/device/backup-card';
import { CodedError, codeOf } from '../../../../utils/coded-error';
import { isAgeFile } from '../../../../utils/evidence/keys/age-file';
import { browser } from '../../../../utils/messaging/browser';
import { storageRoom } from '../../../shared/storage-room';
import { inWork, saveWork } from '../../packing/run-packing';
import { runTask } from '../../packing/run-task';
import { backupWork } from '../../packing/work-files';

/** The backup card: saves everything into one file, and puts such a file back into an empty profile. */
export function BackupContainer() {
  const [room, setRoom] = useState<StorageRoom>();
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const waiting = useRef<File>(undefined);
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
      const { version } = browser.runtime.getManifest();
      const backup = await inWork(backupWork, async (work) => {
        const made = await runTask('backup', { work, version, passphrase }, ({ step, ...counts }) => {
          if (step === 'backup' && 'done' in counts) setState({ name: 'running', ...counts });
        });
        await saveWork({ work, name: made.name, file: 'pack.zip' });
        return made;
      });
      setState({ name: 'saved', file: backup.name, bytes: backup.bytes });
    } catch (error) {
      fail(error);
    }
  };
  const restore = async (file: File, passphrase?: string) => {
    setState(passphrase === undefined ? { name: 'running', done: 0, total: 0 } : { name: 'passphrase', isBusy: true });
    try {
      setState({ name: 'restored', ...(await runTask('restore', { file, passphrase })) });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'passphrase-wrong') setState({ name: 'passphrase', problem: code, isBusy: false });
      else fail(error);
    }
  };
  const open = async (file: File) => {
    try {
      waiting.current = file;
      if (isAgeFile(new Uint8Array(await file.slice(0, 64).arrayBuffer())))
        setState({ name: 'passphrase', isBusy: false });
      else await restore(file);
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
