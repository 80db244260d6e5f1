// @in-a-document
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Unread } from '../../../components/shared/unread';
import { Words } from '../../../components/words/words';
import { useLive } from '../../../entrypoints/shared/use-live';
import { CodedError } from '../../../utils/coded-error';
import { wordsOf } from '../components/dashboard-parts';

const told = vi.fn();
const root = document.createElement('div');
const words = wordsOf('ja');

beforeEach(() => {
  told.mockClear();
  vi.stubGlobal('reportError', told);
});

afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

const read = () => useLive(() => Promise.reject(new CodedError('database-closed')), []);

/** Draws a screen and waits until its question has failed. */
async function drawn(Screen: () => preact.ComponentChild): Promise<void> {
  await act(() =>
    render(
      <Words.Provider value={{ t: (key) => words.get(key) ?? key, lang: 'ja' }}>
        <Screen />
      </Words.Provider>,
      root,
    ),
  );
  await act(() => new Promise((done) => setTimeout(done, 20)));
}

it('a question of which a screen shows no failure is told to the page', async () => {
  await drawn(() => {
    const live = read();
    return live.is === 'read' ? <p>{live.value}</p> : null;
  });
  expect(told.mock.calls).toMatchObject([[{ code: 'database-closed' }]]);
});

it('is told once, where the screen says it', async () => {
  await drawn(() => {
    const live = read();
    return live.is === 'read' ? <p>{live.value}</p> : <Unread live={live} />;
  });
  expect(root.querySelector('[role=alert]')).not.toBeNull();
  expect(told).not.toHaveBeenCalled();
});
