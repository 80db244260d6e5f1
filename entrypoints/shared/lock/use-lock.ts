import { useEffect, useState } from 'preact/hooks';
import { type LockState, lockState } from '../../../utils/evidence/lock/record-lock';
import { followLock } from '../../../utils/messaging/record-keys';

/** Whether the records are locked, also when that changes elsewhere; `undefined` until it is known. */
export function useLock(): LockState | undefined {
  const [lock, setLock] = useState<LockState>();
  useEffect(() => {
    // A database that does not open is told by what is read from it
    const look = () => lockState().then(setLock, () => setLock('open'));
    void look();
    return followLock(() => void look());
  }, []);
  return lock;
}
