import type { ComponentChildren } from 'preact';
import { LockContainer } from './lock-container';
import { useLock } from './use-lock';

/** A page of records, or in its place the lock over them. */
export function LockGate({ children }: { children: ComponentChildren }): ComponentChildren {
  const lock = useLock();
  if (lock === undefined) return null;
  return lock === 'locked' ? <LockContainer /> : children;
}
