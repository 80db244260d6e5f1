// @in-a-document
import { render } from 'preact';
import { expect, it } from 'vitest';
import { keepBoxesOutOfSessions } from '../../../entrypoints/shared/unremembered';

/**
 * Seen on 2026-11-28: a note written under the lock stood in Chromium's own `Sessions` files, where what is typed into an
 * open tab is kept to be restored. Tried: of seven boxes the three without `autocomplete="off"` were found there.
 */
it('asks the browser to keep nothing of what is typed into a box of ours', () => {
  keepBoxesOutOfSessions();
  const place = document.createElement('div');
  render(
    <>
      <textarea />
      <input type="text" autocomplete="name" />
      <select />
      <input type="password" autocomplete="current-password" />
    </>,
    place,
  );
  const kept = [...place.children].map((box) => box.getAttribute('autocomplete'));
  expect(kept).toEqual(['off', 'off', 'off', 'current-password']);
});
