import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { makeMatcherReady } from '../../../utils/takedown/match/ready';

const FORM =
  '<form><label>投稿のURL <input type="url" name="u"></label><label>理由 <textarea></textarea></label></form>';

it('leaves the page as it was and the form read as before', async () => {
  const page = new JSDOM(FORM).window.document;
  const { body } = page;
  const before = body.outerHTML;
  const keys = matchForm(page).map(({ key }) => key);
  await makeMatcherReady(page);
  expect(body.outerHTML).toBe(before);
  expect(matchForm(page).map(({ key }) => key)).toEqual(keys);
  expect(keys).toEqual(['post.permalink', 'case.reason']);
});

it('does not wait behind another tab, where timers rest', async () => {
  const page = new JSDOM(FORM).window.document;
  Object.defineProperty(page, 'hidden', { value: true });
  const timers = vi.spyOn(globalThis, 'setTimeout');
  await makeMatcherReady(page);
  expect(timers).not.toHaveBeenCalled();
  timers.mockRestore();
});
