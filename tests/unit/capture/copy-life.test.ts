// @in-a-document
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWhenLost, startCopy } from '../../../utils/capture/posts/copy-life';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const running = (): { runtime?: { id?: string } } => ({ runtime: { id: 'banken' } });

it('ends an older copy when a newer one starts', () => {
  const older = startCopy('posts', running());
  const newer = startCopy('posts', running());
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
});

it('ends when the pointer moves after the extension was reloaded under the page, and runs no clock before', () => {
  const extension = running();
  const { signal } = startCopy('posts', extension);
  window.dispatchEvent(new Event('pointermove'));
  expect([signal.aborted, vi.getTimerCount()]).toEqual([false, 0]);
  delete extension.runtime?.id;
  window.dispatchEvent(new Event('pointermove'));
  expect(signal.aborted).toBe(true);
});

it('ends by the clock what a person waits before', () => {
  const extension = running();
  const life = startCopy('guide', extension);
  endWhenLost(life, extension);
  delete extension.runtime;
  vi.advanceTimersByTime(1_000);
  expect([life.signal.aborted, vi.getTimerCount()]).toEqual([true, 0]);
});
