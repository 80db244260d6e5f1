import { clearUnfinishedRestore, restoreLock } from '../../utils/evidence/store/restored-rows';

/** As the browser starts: files of a restore that was cut off take room and belong to nothing. */
export async function clearLeftRestore(): Promise<void> {
  await navigator.locks.request(restoreLock, { ifAvailable: true }, (held) =>
    held ? clearUnfinishedRestore() : undefined,
  );
}
