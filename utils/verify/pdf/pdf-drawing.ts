import { sha256Hex } from '../../bytes/digest';

/** A box on the page, in points from its lower left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Letters in one line: where their base line begins, how large they are, and which letters of which font. */
export interface DrawnWords {
  kind: 'words';
  x: number;
  y: number;
  size: number;
  /** Points put between letters. */
  spacing: number;
  font: string;
  /** Two bytes a letter, in hex. */
  codes: string;
  /** Between letters that an earlier version set by pairs: thousandths of the size to the left. */
  moves: readonly number[];
  colour: string;
}

/** What our engine draws on a page. */
export type Drawn =
  | DrawnWords
  | ({ kind: 'rule' | 'frame' | 'tint'; colour: string; pen: number; dash: string } & Box)
  /** `picture`: its place among those of the pack, when it is known. */
  | ({ kind: 'picture'; image: string; picture: number } & Box)
  | ({ kind: 'sign'; shape: string } & Box);

const n = String.raw`(-?\d+(?:\.\d+)?)`;
const some = String.raw`-?\d+(?:\.\d+)?`;
const fill = String.raw`/DeviceRGB cs\n(${some} ${some} ${some}) scn\n`;
const ink = String.raw`/DeviceRGB CS\n(${some} ${some} ${some}) SCN\n`;
/** Whole lines, and the dashes of a seam (`report/picture.ts`). */
const pen = String.raw`${n} w\n\[(2\.5 2)?\] 0 d\n0 j\n0 J\n`;
const sticky = (form: string) => new RegExp(form, 'y');
const height = 841.89;

/**
 * The few ways in which our engine draws, operator by operator (ISO 32000-1 §8.2): a page is made of these and of nothing
 * else, so that no transformation, no clip and no state is left over from one to the next.
 */
const forms: readonly [RegExp, (parts: string[], at: (index: number) => number) => Drawn | undefined][] = [
  [
    sticky(
      String.raw`/Gs\d+ gs\n${fill}f\nq\n1 0 0 -1 0 841\.89 cm\nBT\n1 0 0 1 ${n} ${n} Tm\n/(F\d+) ${n} Tf\n(?:${n} Tc\n)?\[((?:<(?:[0-9a-f]{4})*> -?\d+ ?)+)\] TJ\nET\nQ\n`,
    ),
    ([, colour = '', , , font = '', , , shown = ''], at) => ({
      ...{ kind: 'words', x: at(2), y: at(3), size: at(5), spacing: at(6), font, ...lettersOf(shown) },
      colour: colourOf(colour),
    }),
  ],
  // Of words of no length only the colour is left
  [sticky(String.raw`/Gs\d+ gs\n${fill}f\n`), () => undefined],
  [
    sticky(String.raw`${pen}${n} ${n} m\n${n} ${n} l\n${ink}/Gs\d+ gs\nS\n`),
    ([, , dash = '', , , , , colour = ''], at) => ({
      ...{ kind: 'rule', colour: colourOf(colour), pen: at(1), dash },
      ...boxOf([at(3), at(5)], [at(4), at(6)]),
    }),
  ],
  [
    sticky(String.raw`${pen}${n} ${n} ${n} ${n} re\n${ink}/Gs\d+ gs\nS\n`),
    ([, , dash = '', , , , , colour = ''], at) => ({
      ...{ kind: 'frame', colour: colourOf(colour), pen: at(1), dash },
      ...boxOf([at(3), at(3) + at(5)], [at(4), at(4) + at(6)]),
    }),
  ],
  [
    sticky(String.raw`(?:${pen})?${n} ${n} ${n} ${n} re\n${fill}/Gs\d+ gs\nf\n`),
    ([, , , , , , , colour = ''], at) => ({
      ...{ kind: 'tint', colour: colourOf(colour), pen: 0, dash: '' },
      ...boxOf([at(3), at(3) + at(5)], [at(4), at(4) + at(6)]),
    }),
  ],
  [
    // Upright, as it was taken: our page runs downwards, so that its height is below nothing
    sticky(String.raw`/Gs\d+ gs\nq\n(\d+(?:\.\d+)?) 0 0 -(\d+(?:\.\d+)?) ${n} ${n} cm\n/(I\d+) Do\nQ\n`),
    ([, , , , , image = ''], at) => ({
      ...{ kind: 'picture', image, picture: -1 },
      ...boxOf([at(3), at(3) + at(1)], [at(4) - at(2), at(4)]),
    }),
  ],
  [
    sticky(
      String.raw`q\n1 0 0 1 ${n} ${n} cm\nq\n0 0 m\n${n} 0 l\n\3 \3 l\n0 \3 l\nh\nW n\n${n} 0 0 \4 0 0 cm\n((?:q\n(?:(?!q\n|Q\n).*\n)*Q\n)+)Q\nQ\n`,
    ),
    ([, , , , , shape = ''], at) => ({
      // Our signs are drawn on sixteen units, the dog on thirty-two
      ...{ kind: 'sign', shape: `${Math.round(at(3) / at(4))} ${shape.replace(/Gs\d+/g, 'Gs')}` },
      ...boxOf([at(1), at(1) + at(3)], [at(2), at(2) + at(3)]),
    }),
  ],
];

/** `<0001> 0` or, by an earlier version, `<0001> 35 <00020003> 0`. */
const lettersOf = (shown: string) => ({
  codes: [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, codes = '']) => codes).join(''),
  moves: [...shown.matchAll(/> (-?\d+)/g)].map(([, move]) => Number(move)).filter((move) => move !== 0),
});

const boxOf = (xs: readonly number[], down: readonly number[]): Box => ({
  left: Math.min(...xs),
  right: Math.max(...xs),
  top: height - Math.min(...down),
  bottom: height - Math.max(...down),
});

/** Parts of one, rounded to what a screen can show. */
const colourOf = (parts: string) =>
  parts
    .split(' ')
    .map((part) =>
      Math.round(Number(part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/** SHA-256 of the drawings of our papers: what is proven, claimed and missing, and the dog (utils/verify/layout/signed-line.ts). */
const signs = new Map([
  ['06fc3941ed7da8fa62df2967e0f99cfddae7324b595e60066f4f20ee13b6b610', 'proven'],
  ['1cf945019484c12501af3ac7f911df460282f32c2e966410e1602c36ded2db80', 'claimed'],
  ['9335b7d12ddf60a97e17a7a4d50072d95c7124429a49f86337f4eee2bb72b1f3', 'missing'],
  ['63dba750c21a8cf64ffa536569414b67ccf386b36d9948063031f55cc292d6bd', 'dog'],
]);

/** The name of a sign, empty for a drawing of another hand. */
export async function signOf(shape: string): Promise<string> {
  return signs.get(await sha256Hex(shape)) ?? '';
}

const head = '1 0 0 -1 0 841.89 cm\n';
/** More than this is no page of ours. */
const mostDrawn = 100_000;

/** What a page shows, in the order of drawing, and the first piece that our engine never writes. */
export function drawingOf(content: string): { drawn: Drawn[]; strange?: string } {
  const drawn: Drawn[] = [];
  let place = head.length;
  if (!content.startsWith(head)) return { drawn, strange: content.slice(0, 40) };
  while (place < content.length) {
    const before = place;
    for (const [form, read] of forms) {
      form.lastIndex = place;
      const parts = form.exec(content);
      if (!parts) continue;
      const each = read(parts, (index) => Number(parts[index] ?? 0));
      if (each) drawn.push(each);
      place = form.lastIndex;
      break;
    }
    if (place === before || drawn.length > mostDrawn) return { drawn, strange: content.slice(place, place + 40) };
  }
  return { drawn };
}
