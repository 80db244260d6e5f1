import { describe, expect, it } from 'vitest';
import { lettersInPicture } from '../../../utils/capture/job/letters-in-picture';
import type { TextLine } from '../../../utils/shapes/records/text-line';

const size = 16;
/** Letters as bars of their own: no two are alike. */
const covers = (letter: number, x: number, y: number) => (x * (letter + 2) + y * (letter * 3 + 1)) % 11 < 4;

const maskOf = (letter: number) =>
  btoa(
    Array.from({ length: size * size }, (_, at) =>
      String.fromCharCode(covers(letter, at % size, Math.floor(at / size)) ? 255 : 0),
    ).join(''),
  );

/** A line of these letters, as the page would draw it; `others` are drawn in the place of the letter of that number. */
function line(
  letters: readonly number[],
  kind: TextLine['letters'][number][2] = 'exact',
  others: Readonly<Record<number, number>> = {},
): TextLine {
  let mask = '';
  for (let y = 0; y < size; y += 1)
    for (const letter of letters)
      for (let x = 0; x < size; x += 1) mask += String.fromCharCode(covers(letter, x, y) ? 255 : 0);
  const width = letters.length * size;
  return {
    ...{ of: 'text', left: 2, top: 2, viewport: width + 4, width, height: size, mask: btoa(mask) },
    letters: letters.map((_, index) => [index * size, (index + 1) * size, kind]),
    others: Object.entries(others).map(([index, letter]) => [Number(index), maskOf(letter)]),
  };
}

/** A shot in which these letters stand; `ground` is what stands where there is no letter. */
function shot(letters: readonly (number | undefined)[], ground = 255, noise = 0) {
  const [width, height] = [letters.length * size + 4, size + 4];
  const data = new Uint8ClampedArray(width * height * 4).fill(ground);
  for (const [index, letter] of letters.entries()) {
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const at = ((y + 2) * width + index * size + x + 2) * 4;
        const ink = letter !== undefined && covers(letter, x, y) ? 255 - ground : ground;
        data.fill(ink + (((x * 7 + y * 13) % 5) - 2) * noise, at, at + 3);
      }
    }
  }
  return { data, width, height, scale: 1, top: 0 };
}

const said = [0, 1, 2, 3, 4, 5, 6, 7];

describe('letters in a picture', () => {
  it('are found as they are drawn, dark on light, light on dark, and on a machine that draws them its own way', () => {
    for (const shown of [shot(said), shot(said, 0), shot(said, 255, 20)])
      expect(lettersInPicture([line(said)], shown)).toEqual({
        looked: 8,
        blank: 0,
        unlike: 0,
        exchanged: 0,
        lostLines: 0,
        lostRuns: 0,
        lostSigns: 0,
      });
  });

  it('are missed by the letter: one other letter is one, whatever the others are', () => {
    expect(lettersInPicture([line(said)], shot([0, 1, 9, 3, 4, 5, 6, 7]))).toMatchObject({ blank: 0, unlike: 1 });
    const { blank, unlike } = lettersInPicture([line(said)], shot([0, 1, undefined, 3, 4, 5, 6, 7]));
    expect(blank + unlike).toBe(1);
  });

  it('are missed by the line: one that is not there is lost, however many others are', () => {
    const many = Array.from({ length: 60 }, () => line(said));
    expect(lettersInPicture([...many, line([8, 9, 10, 11])], shot(said))).toMatchObject({ lostLines: 1 });
    expect(lettersInPicture([...many, line([8, 1, 2, 3])], shot(said))).toMatchObject({ lostLines: 0 });
    expect(lettersInPicture([line(said)], shot([]))).toMatchObject({ looked: 0, lostLines: 0 });
  });

  it('are missed by the word: two side by side, also over the border of two elements in one row', () => {
    const runs = (shown: readonly (number | undefined)[]) => lettersInPicture([line(said)], shot(shown)).lostRuns;
    expect(runs([0, 1, 9, 3, 4, 10, 6, 7])).toBe(0);
    expect(runs([0, 1, 9, 10, 4, 5, 6, 7])).toBe(1);
    expect(runs([undefined, undefined, 2, 3, 4, 5, 9, 10])).toBe(2);
    const [first, second] = [line([0, 1, 2, 3]), { ...line([4, 5, 6, 7]), left: 2 + 4 * size }];
    expect(lettersInPicture([first, second], shot([0, 1, 2, 9, 10, 5, 6, 7]))).toMatchObject({ lostRuns: 1 });
  });

  it('are told from signs between them, of which only the ink is asked for', () => {
    const signs = line([3], 'sign');
    expect(lettersInPicture([signs], shot([3]))).toMatchObject({ looked: 0, lostSigns: 0 });
    expect(lettersInPicture([signs], shot([undefined]))).toMatchObject({ looked: 0, blank: 0, lostSigns: 1 });
  });

  it('are not looked for in a line that the edge of the shot cuts, were it by one row of pixels', () => {
    const { data, width, height } = shot(said);
    const cut = { data: data.slice(0, (size + 1) * width * 4), width, height: height - 3, scale: 1, top: 0 };
    expect(lettersInPicture([line(said)], cut)).toMatchObject({ looked: 0, unlike: 0, lostLines: 0 });
  });

  it('are all unlike where other words stand', () => {
    expect(lettersInPicture([line(said)], shot([8, 9, 10, 11, 12, 13, 14, 15])).unlike).toBeGreaterThan(5);
  });

  it('are another letter where that one fits better than the one that should stand there', () => {
    const digits = line(said, 'rough', { 2: 9, 5: 10 });
    expect(lettersInPicture([digits], shot(said))).toMatchObject({ unlike: 0, exchanged: 0 });
    expect(lettersInPicture([digits], shot([0, 1, 9, 3, 4, 5, 6, 7]))).toMatchObject({ unlike: 1, exchanged: 1 });
    // Something else altogether is not taken for that letter
    expect(lettersInPicture([digits], shot([0, 1, 11, 3, 4, 5, 6, 7]))).toMatchObject({ exchanged: 0 });
  });

  it('of joined scripts are only told where they have next to nothing in common', () => {
    expect(lettersInPicture([line(said, 'rough')], shot(said, 255, 60))).toMatchObject({ blank: 0, unlike: 0 });
  });
});
