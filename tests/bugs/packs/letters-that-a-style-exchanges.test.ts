import { expect, it } from 'vitest';
import { howShown } from '../../../utils/verify/pages/hidden-words';

const text = 'やっつけてやる';
const shown = (value: string) =>
  howShown(text, `<html><body><article><p>${text}</p></article></body></html>`, [`p{text-transform:${value}}`]);

// The page then draws やつつけてやる, another sentence than the record's, and nothing said so
it.each([
  'full-size-kana',
  'uppercase full-size-kana',
  'math-auto',
  'a-value-of-tomorrow',
  'var(--kana,full-size-kana)',
])('letters drawn by text-transform: %s are told', (value) => {
  expect(shown(value)).toBe('hidden');
});

it.each(['none', 'uppercase', 'lowercase', 'capitalize', 'capitalize full-width', 'inherit'])(
  'but not those by %s',
  (value) => {
    expect(shown(value)).toBe('whole');
  },
);
