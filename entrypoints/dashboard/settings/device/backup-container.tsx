import { useEffect, useRef, useState } from 'preact/hooks';
import {
  BackupCard,
  type BackupState,
  type BackupStep,
  backupSteps,
  type StorageRoom,
} from '../../../../components/settings/device/backup-card';
import { CodedError, codeOf } from '../../../../utils/coded-error';
import { deskWords } from '../../../../utils/evidence/hand-over/desk-link';
import { isAgeFile } from '../../../../utils/evidence/keys/age-file';
import { clearUnfinishedRestore, restoreLock } from '../../../../utils/evidence/store/restored-rows';
import { browser } from '../../../../utils/messaging/browser';
import { pageWords } from '../../../shared/page-words';
import { storageRoom } from '../../../shared/storage-room';
import { inWork, saveWork } from '../../packing/run-packing';
import { runTask } from '../../packing/run-task';
import type { TaskProgress, Tasks } from '../../packing/tasks';
import { backupWork, clearWork } from '../../packing/work-files';

const isCounted = (told: TaskProgress): told is Extract<TaskProgress, { step: BackupStep }> =>
  backupSteps.some((step) => step === told.step);

/** The backup card: saves everything into one file, and puts such a file back into an empty profile. */
export function BackupContainer() {
  const { lang } = pageWords();
  const [room, setRoom] = useState<StorageRoom>();
  const [state, setState] = useState<BackupState>({ name: 'idle' });
  const waiting = useRef<File>(undefined);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    void storageRoom().then(setRoom);
  }, [state.name]);

  /** With the words of each desk, as its people can read them out. */
  const reportOf = async (back: Tasks['restore']['result'], isOpen: boolean) => {
    const worded = back.desks.map(async (desk) => ({ ...desk, words: await deskWords(desk, lang) }));
    return { ...back, isOpen, desks: await Promise.all(worded) };
  };
  const fail = (error: unknown) => {
    const detail = error instanceof CodedError ? error.detail : String(error);
    setState({ name: 'failed', code: codeOf(error), ...(detail ? { detail } : {}) });
  };
  /** Runs with its counts shown, until it is done, fails or is ended. */
  const run = async <Result,>(
    step: 'backup' | 'restore',
    work: (tell: (progress: TaskProgress) => void, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | undefined> => {
    const ending = new AbortController();
    running.current = ending;
    setState({ name: 'running', step, done: 0, total: 0 });
    try {
      return await work((told) => isCounted(told) && setState({ name: 'running', ...told }), ending.signal);
    } catch (error) {
      if (!ending.signal.aborted) throw error;
      setState({ name: 'idle' });
      return undefined;
    }
  };
  const save = async (passphrase?: string) => {
    try {
      const { version } = browser.runtime.getManifest();
      const backup = await inWork(backupWork, (work) =>
        run('backup', async (tell, signal) => {
          const made = await runTask('backup', { work, version, passphrase }, tell, signal).catch(async (error) => {
            if (signal.aborted) await clearWork(work);
            throw error;
          });
          await saveWork({ work, name: made.name, file: 'pack.zip' });
          return made;
        }),
      );
      if (backup) setState({ name: 'saved', file: backup.name, bytes: backup.bytes });
    } catch (error) {
      fail(error);
    }
  };
  const restore = async (file: File, passphrase?: string) => {
    try {
      const back = await run('restore', (tell, signal) => runTask('restore', { file, passphrase }, tell, signal));
      if (back) setState({ name: 'restored', report: await reportOf(back, passphrase === undefined) });
      else await navigator.locks.request(restoreLock, clearUnfinishedRestore);
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
      onCancel={() => running.current?.abort()}
    />
  );
}
