// @in-a-document
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
  const listed = () => said.mock.calls.map(([code]) => code as unknown).filter((code) => typeof code === 'string');
  const told = (code: string) =>
    vi.waitFor(async () => expect(await takeTold()).toMatchObject([{ code, about: 'worker' }]), { timeout: 20_000 });
  catchAll();
  expect(reject({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(true);
  await told('quota-exceeded');
  expect(listed()).not.toContain('quota-exceeded');

  expect(reject(new TypeError('undefined is not a function'))).toBe(false);
  await told('unknown');
  expect(listed()).toContain('unknown');
  expect(await takeTold()).toEqual([]);
});
