import { ink } from './said/ink';

/** Colours of our papers as parts of one, and those that words have. */
const colourOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).join(' ');
const colours = new Set(Object.values(ink).map(colourOf));
const ofWords = new Set([ink.text, ink.muted, ink.accent, ink.caution].map(colourOf));

const number = String.raw`-?\d+(?:\.\d+)?`;
/** One line of a drawing as our engine writes it (ISO 32000-1 §8.2): numbers or a name, then one operator. */
const line = new RegExp(
  String.raw`^(?:((?:${number} )*)(cm|w|j|J|M|m|l|c|re|scn|SCN|Tm|Tc)|/(DeviceRGB) (cs|CS)|/(Gs\d+) (gs)|/(I\d+) (Do)|/(F\d+) (${number}) (Tf)|(\[.*\]) (TJ|\d+ d|0 d)|(q|Q|BT|ET|f|f\*|S|h|n|W n|)|/(DeviceRGB) (cs))$`,
);
const shown = new RegExp(String.raw`^\[(?:<(?:[0-9a-f]{4})*> (?:${number} ?))*\]$`);

/** a b c d e f of a transformation (§8.3.3). */
type Matrix = readonly number[];
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const at = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number) => [
  a * x + c * y + e,
  b * x + d * y + f,
];
const times = (own: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix => {
  const [x = 0, y = 0] = at(own, e, f);
  const [p = 1, q = 0, r = 0, s = 1] = own;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, x, y];
};
const boxOf = (points: readonly (readonly number[])[]): Box => {
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
};
const holds = ({ left, right, top, bottom }: Box, [x = 0, y = 0]: readonly number[]) =>
  x > left && x < right && y > bottom && y < top;

const page: Box = { left: 0, bottom: 0, right: 595.28, top: 841.89 };
const unit = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

interface Pen {
  faults: Set<string>;
  matrix: Matrix;
  path: (readonly number[])[];
  fill: string;
  size: number;
  /** Letters too small to be read. */
  tiny: number;
  clip: Box | undefined;
  kept: { matrix: Matrix; fill: string; clip: Box | undefined }[];
  /** Where words stand. */
  words: (readonly number[])[];
}

/**
 * What in the drawing of a page our engine never writes: other operators, words without a colour to be read in, too small,
 * beside the paper or under what is drawn after them.
 */
export function drawnFaults(content: string): string[] {
  const faults = new Set<string>();
  const pen: Pen = {
    ...{ faults, matrix: [1, 0, 0, 1, 0, 0], path: [], fill: '', size: 0, tiny: 0, clip: undefined },
    ...{ kept: [], words: [] },
  };
  for (const each of content.split('\n')) {
    const parts = line.exec(each);
    if (!parts) faults.add(`draws ${each.slice(0, 40)}`);
    if (faults.size > 5) break;
    if (!parts) continue;
    const values = (parts[1] ?? '').trim().split(' ').map(Number);
    const operator = parts.slice(2).findLast((part) => part !== undefined) ?? '';
    if (['Tf', 'Tc', 'Tm', 'TJ'].includes(operator))
      write(pen, operator, values, operator === 'Tf' ? (parts[10] ?? '') : (parts[12] ?? ''));
    else if (['f', 'f*', 'W n', 'S', 'n', 'Do', 'scn', 'SCN', 'w'].includes(operator)) paint(pen, operator, values);
    else move(pen, operator, values);
  }
  return [...faults];
}

function cover({ words, faults }: Pen, box: Box): void {
  if (words.some((point) => holds(box, point))) faults.add('something over words');
}

/** Points. */
const smallest = 4;

function show(pen: Pen, box: Box): void {
  const { left, right, top, bottom } = box;
  if (left < page.left || right > page.right || top > page.top || bottom < page.bottom)
    pen.faults.add('a picture beside the paper');
  if (right - left < smallest || top - bottom < smallest) pen.faults.add('a picture too small to be seen');
  const [a = 1, b = 0, c = 0, d = 1] = pen.matrix;
  if (!(a > 0 && d > 0 && Math.abs(b) + Math.abs(c) < 1e-6)) pen.faults.add('a turned picture');
  cover(pen, box);
}

function move(pen: Pen, operator: string, values: readonly number[]): void {
  const { matrix, fill, clip, path } = pen;
  const [x = 0, y = 0, w = 0, h = 0] = values;
  if (operator === 'cm') pen.matrix = times(matrix, values);
  if (operator === 'q') pen.kept.push({ matrix, fill, clip });
  if (operator === 'Q') Object.assign(pen, pen.kept.pop());
  if (operator === 're') path.push(at(matrix, x, y), at(matrix, x + w, y + h));
  if (operator === 'm' || operator === 'l') path.push(at(matrix, x, y));
  if (operator === 'c')
    for (const index of [0, 2, 4]) path.push(at(matrix, values[index] ?? 0, values[index + 1] ?? 0));
}

function paint(pen: Pen, operator: string, values: readonly number[]): void {
  const { faults, path } = pen;
  if (operator === 'Do') show(pen, boxOf(unit.map(([a = 0, b = 0]) => at(pen.matrix, a, b))));
  else if (operator === 'w') {
    if ((values[0] ?? 0) > 3) faults.add(`a line of ${values[0]}`);
  } else if (/^scn$/i.test(operator)) {
    const colour = values.map((value) => Math.round(value * 255) / 255).join(' ');
    if (!colours.has(colour)) faults.add(`the colour ${colour}`);
    if (operator === 'scn') pen.fill = colour;
  } else {
    if (operator.startsWith('f') && path.length > 1) cover(pen, boxOf(path));
    if (operator === 'W n') pen.clip = boxOf(path);
    pen.path = [];
  }
}

/** Neither scaled nor turned: our engine turns the page round and each line back. */
const isUpright = ([a = 1, b = 0, c = 0, d = 1]: Matrix) => [a - 1, b, c, d - 1].every((off) => Math.abs(off) < 1e-6);

function write(pen: Pen, operator: string, values: readonly number[], said: string): void {
  const { faults, clip } = pen;
  if (operator === 'Tf') {
    pen.size = Number(said);
    if (!(pen.size >= 1 && pen.size <= 60)) faults.add(`letters of ${said}`);
  }
  if (operator === 'Tc' && Math.abs(values[0] ?? 0) > 3) faults.add('letters far apart');
  if (operator === 'Tm') {
    const [a, b, c, d, e = 0, f = 0] = values;
    const point = at(pen.matrix, e + 1, f + 1);
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) faults.add('turned words');
    if (!isUpright(pen.matrix)) faults.add('words drawn smaller, larger or turned');
    if (!holds(page, point) || (clip && !holds(clip, point))) faults.add('words beside the paper');
    pen.words.push(point);
  }
  if (operator === 'TJ') {
    if (!shown.test(said)) faults.add(`draws ${said.slice(0, 40)}`);
    // A blank that links lead to
    if (pen.size < 4) pen.tiny += said.match(/[0-9a-f]{4}/g)?.length ?? 0;
    if (pen.tiny > 1) faults.add(`letters of ${pen.size}`);
    if (!ofWords.has(pen.fill)) faults.add('words in a colour of no words');
  }
}
