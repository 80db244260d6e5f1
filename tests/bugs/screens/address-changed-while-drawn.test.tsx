// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { useHashAddress } from '../../../entrypoints/dashboard/hash-address';

const drawn: object[] = [];
const root = document.createElement('div');
function Screen() {
  const address = useHashAddress();
  drawn.push(address);
  return <p>{address.page}</p>;
}

afterEach(() => {
  void act(() => render(null, root));
  drawn.length = 0;
});

/** Between the first drawing and the hour when effects run, nobody listened: the dashboard stayed at the screen of before. */
it('an address that changes right after the first drawing is followed', async () => {
  location.hash = '#/settings';
  await act(() => {
    render(<Screen />, root);
    expect(root.textContent).toBe('settings');
    location.hash = '#/requests/one';
  });
  expect(root.textContent).toBe('request');
});

it('and one that stays is the same object, so that the keyboard is not led to the heading', async () => {
  location.hash = '#/settings';
  await act(() => render(<Screen />, root));
  expect(new Set(drawn).size).toBe(1);
});
