import type { ComponentChildren } from 'preact';
import { LockContainer } from './lock-container';
import { useLock } from './use-lock';

interface LockGateProps {
  /** Stands until it is known whether there is a lock. */
  frame?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of records, or in its place the lock over them. */
export function LockGate({ frame = null, children }: LockGateProps): ComponentChildren {
  const lock = useLock();
  if (lock === undefined) return frame;
  return lock === 'locked' ? <LockContainer /> : children;
}
