import { expect, it } from 'vitest';
import { wordsOf } from '../../../components/words/browser-words';

it('pages speak by the words that they keep where the browser has lost its own, and by the browser’s where they keep none', () => {
  const lost = wordsOf({ i18n: { getMessage: () => '' } }, { popup_name: '番犬', draft_discard: '$2 と $1' });
  expect(lost('popup_name')).toBe('番犬');
  expect(lost('draft_discard', ['一', '二'])).toBe('二 と 一');
  const there = wordsOf({ i18n: { getMessage: (key: string, values: string[] = []) => `${key} ${values.join()}` } });
  expect(there('popup_name', ['一'])).toBe('popup_name 一');
});
