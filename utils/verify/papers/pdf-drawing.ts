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

/**
 * What in the drawing of a page our engine never writes: other operators, words without a colour to be read in, too small,
 * beside the paper or under what is drawn after them.
 */
export function drawnFaults(content: string): string[] {
  const faults = new Set<string>();
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: (readonly number[])[] = [];
  let fill = '';
  let width = 1;
  let size = 0;
  let tiny = 0;
  let clip: Box | undefined;
  const kept: { matrix: Matrix; fill: string; clip: Box | undefined }[] = [];
  const words: (readonly number[])[] = [];
  const cover = (box: Box) => {
    if (words.some((point) => holds(box, point))) faults.add('something over words');
  };
  for (const each of content.split('\n')) {
    const parts = line.exec(each);
    if (!parts) {
      faults.add(`draws ${each.slice(0, 40)}`);
      if (faults.size > 5) break;
      continue;
    }
    const values = (parts[1] ?? '').trim().split(' ').map(Number);
    const [x = 0, y = 0, w = 0, h = 0] = values;
    const operator = parts.slice(2).findLast((part) => part !== undefined) ?? '';
    switch (operator) {
      case 'cm':
        matrix = times(matrix, values);
        break;
      case 'q':
        kept.push({ matrix, fill, clip });
        break;
      case 'Q':
        ({ matrix, fill, clip } = kept.pop() ?? { matrix, fill, clip });
        break;
      case 'w':
        width = x;
        break;
      case 'scn':
        fill = values.map((value) => Math.round(value * 255) / 255).join(' ');
        if (!colours.has(fill)) faults.add(`the colour ${each}`);
        break;
      case 'SCN':
        if (!colours.has(values.map((value) => Math.round(value * 255) / 255).join(' ')))
          faults.add(`the colour ${each}`);
        break;
      case 're':
        path.push(at(matrix, x, y), at(matrix, x + w, y + h));
        break;
      case 'm':
      case 'l':
        path.push(at(matrix, x, y));
        break;
      case 'c':
        for (const index of [0, 2, 4]) path.push(at(matrix, values[index] ?? 0, values[index + 1] ?? 0));
        break;
      case 'f':
      case 'f*':
        if (path.length > 1) cover(boxOf(path));
        path = [];
        break;
      case 'W n':
        clip = boxOf(path);
        path = [];
        break;
      case 'S':
        if (width > 3) faults.add(`a line of ${width}`);
        path = [];
        break;
      case 'n':
        path = [];
        break;
      case 'Do':
        cover(boxOf(unit.map(([a = 0, b = 0]) => at(matrix, a, b))));
        break;
      case 'Tf':
        size = Number(parts[10]);
        if (!(size >= 1 && size <= 60)) faults.add(`letters of ${size}`);
        break;
      case 'Tc':
        if (Math.abs(x) > 3) faults.add(`letters ${x} apart`);
        break;
      case 'Tm': {
        const [a, b, c, d, e = 0, f = 0] = values;
        const point = at(matrix, e + 1, f + 1);
        if (a !== 1 || b !== 0 || c !== 0 || d !== 1) faults.add('turned words');
        if (!holds(page, point) || (clip && !holds(clip, point))) faults.add('words beside the paper');
        words.push(point);
        break;
      }
      case 'TJ':
        if (!shown.test(parts[12] ?? '')) faults.add(`draws ${each.slice(0, 40)}`);
        // A blank that links lead to
        if (size < 4) tiny += (parts[12] ?? '').match(/[0-9a-f]{4}/g)?.length ?? 0;
        if (tiny > 1) faults.add(`letters of ${size}`);
        if (!ofWords.has(fill)) faults.add('words in a colour of no words');
        break;
      default:
    }
  }
  return [...faults];
}
