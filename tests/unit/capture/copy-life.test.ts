import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCopy } from '../../../utils/capture/posts/copy-life';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('ends an older copy when a newer one starts', () => {
  const page = new EventTarget();
  const older = startCopy('posts', { runtime: { id: 'banken' } }, page);
  const newer = startCopy('posts', { runtime: { id: 'banken' } }, page);
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
});

it.each(['pointermove', 'keydown'])('ends at the first %s after the extension was reloaded under the page', (sign) => {
  const page = new EventTarget();
  const extension: { runtime?: { id?: string } } = { runtime: { id: 'banken' } };
  const { signal } = startCopy('posts', extension, page);
  page.dispatchEvent(new Event(sign));
  expect(signal.aborted).toBe(false);
  delete extension.runtime?.id;
  page.dispatchEvent(new Event(sign));
  expect(signal.aborted).toBe(true);
});

it('runs no clock in a page in which nothing happens', () => {
  startCopy('posts', { runtime: { id: 'banken' } }, new EventTarget());
  expect(vi.getTimerCount()).toBe(0);
});
