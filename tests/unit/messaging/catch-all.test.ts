// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { catchAll } from '../../../entrypoints/background/catch-all';
import { takeTold } from '../../../utils/messaging/told';

/** A rejection that nobody caught, as the browser tells of it; gives whether its own report was kept back. */
function reject(reason: unknown): boolean {
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  dispatchEvent(event);
  return event.defaultPrevented;
}

it('what nobody caught is told to the person once; a full disk is no fault, everything else stays in the browser’s list', async () => {
  fakeBrowser.reset();
  const said = vi.spyOn(console, 'error').mockReturnValue();
  catchAll();
  expect(reject({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(true);
  await vi.waitFor(async () => expect(await takeTold()).toMatchObject([{ code: 'quota-exceeded', about: 'worker' }]));
  expect(said).not.toHaveBeenCalled();

  expect(reject(new TypeError('undefined is not a function'))).toBe(false);
  await vi.waitFor(async () => expect(await takeTold()).toMatchObject([{ code: 'unknown', about: 'worker' }]));
  expect(said).toHaveBeenCalledOnce();
  expect(await takeTold()).toEqual([]);
});
