import { expect, it } from 'vitest';
import { points, Strokes } from '../../../utils/export/layout/strokes';

const written = (value: number) => new TextDecoder().decode(new Strokes().number(value).take());

it('writes a number of a page as it is written in text, with a blank behind it', () => {
  const exact = [0, -0, 9, 10, 99.999, 100, 595.28, 841.89, 1_000, 9_999.5, 10_000, 99_999.999, 100_000, 1e9];
  const rounded = [0.0004, 0.0005, 0.01, 0.1, 0.105, 1 / 3, 0.9995, 12.3456, -0.0004, -3.25, -1_234.5, Number.NaN];
  for (const value of [...exact, ...rounded]) expect(written(value)).toBe(`${points(value)} `);
});

it('goes on beyond the room that it began with', () => {
  const strokes = new Strokes();
  const words = 'q\n1 0 0 1 0 0 cm\n'.repeat(9_000);
  strokes.say('a').say(words).number(7);
  expect(new TextDecoder().decode(strokes.take())).toBe(`a${words}7 `);
  expect(strokes.take()).toHaveLength(0);
});
