import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordOf } from '../../../components/words/vocabulary';
import { wordsOf } from '../../unit/components/dashboard-parts';

// In an English browser a printed case, the register and the yearly report had English words in Japanese sentences
it('papers have Japanese words in a browser of another language', async () => {
  const [english, japanese] = [wordsOf('en'), wordsOf('ja')];
  fakeBrowser.i18n = { ...fakeBrowser.i18n, getMessage: (key: string) => english.get(key) ?? '' };
  vi.stubGlobal('fetch', async (file: string) => {
    expect(file).toContain('_locales/ja/');
    return Response.json(Object.fromEntries([...japanese].map(([key, message]) => [key, { message }])));
  });
  const { pageWords, paperWords } = await import('../../../entrypoints/shared/page-words');
  expect(pageWords().lang).toBe('en');
  const word = wordOf(await paperWords());
  expect([word('status', 'new'), word('act', 'insult')]).toEqual(['未確認', '悪口・侮辱']);
});
