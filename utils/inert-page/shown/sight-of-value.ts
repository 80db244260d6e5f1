import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import type { Declaration, Sheets } from './css-rules';
import { partedAt, wordOf } from './css-tokens';

/** What a value does to the words in an element: the share of their size and strength that is left of them. */
type Judge = (tokens: readonly CSSToken[], sheets: Sheets) => number;

const functionsIn = (tokens: readonly CSSToken[]) =>
  tokens.flatMap((token) => (token[0] === TokenType.Function ? wordOf(token).toLowerCase() : []));
const identsIn = (tokens: readonly CSSToken[]) =>
  tokens.flatMap((token) => (token[0] === TokenType.Ident ? wordOf(token).toLowerCase() : []));

interface Figure {
  value: number;
  unit: string;
}
function figuresIn(tokens: readonly CSSToken[]): Figure[] {
  return tokens.flatMap(([type, , , , said]) => {
    const { value, unit = '' } = (said ?? {}) as { value?: unknown; unit?: string };
    if (typeof value !== 'number') return [];
    return { value, unit: type === TokenType.Percentage ? '%' : unit.toLowerCase() };
  });
}

const words = (list: string) => new RegExp(`^(?:${list})$`);
const common = 'initial|inherit|unset|revert|revert-layer';
const shares = (isShown: boolean) => (isShown ? 1 : 0);

/** Only these words, and nothing that is worked out. */
const only = (list: string): Judge => {
  const known = words(`${list}|${common}`);
  return (tokens) => shares(tokens.every((token) => known.test(wordOf(token).toLowerCase())));
};
/** All words but these. */
const not = (list: string): Judge => {
  const hiding = words(list);
  return (tokens) =>
    shares(tokens.every((token) => token[0] === TokenType.Ident && !hiding.test(wordOf(token).toLowerCase())));
};
/** A part of the whole, as a number or in hundredths. */
const part: Judge = (tokens) => {
  const found = figuresIn(tokens).map(({ value, unit }) => (unit === '%' ? value / 100 : value));
  return functionsIn(tokens).length > 0 ? 0 : Math.max(0, Math.min(1, ...found));
};

/** Pixels of a unit; one of letters counts as a letter of sixteen. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  '%': 1,
  px: 1,
  pt: 1.33,
  pc: 16,
  in: 96,
  cm: 38,
  mm: 3.8,
  q: 0.9,
};
const inPixels = ({ value, unit }: Figure) => value * (pixels[unit] ?? 16);

/** The size of letters and lines: what is measured in the letters round it makes them smaller by so much. */
const size: Judge = (tokens) => {
  if (functionsIn(tokens).length > 0) return 0;
  const left = figuresIn(tokens).map(({ value, unit }) => {
    if (unit === '%') return value / 100;
    return /^(?:|em|rem)$/.test(unit) ? value : shares(unit in pixels && inPixels({ value, unit }) >= 5);
  });
  return Math.max(0, Math.min(1, ...left, identsIn(tokens).includes('smaller') ? 0.8 : 1));
};

/** A place that scrolling reaches, worked out. */
const place =
  (least: number, most: number): Judge =>
  (tokens) => {
    const functions = functionsIn(tokens);
    const figures = figuresIn(tokens);
    const isMoved = functions.every((name) => /^(?:translate(?:x|y|3d)?|scale(?:x|y)?|matrix)$/.test(name));
    const isScaled = functions.some((name) => name.startsWith('scale'));
    const isMade = !functions.includes('matrix') || [0, 3].every((index) => (figures[index]?.value ?? 0) >= 0.3);
    const isNear = figures.every(
      (each) => inPixels(each) >= (isScaled ? 0.3 : least) && inPixels(each) * (each.unit === '%' ? 31 : 1) <= most,
    );
    return shares(isMoved && isMade && isNear);
  };

/** A colour that is one, whatever lies behind it. */
const colour: Judge = (tokens) => {
  const isKnown = functionsIn(tokens).every((name) => /^(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)$/.test(name));
  if (!isKnown || identsIn(tokens).some((word) => /^(?:transparent|from|none)$/.test(word))) return 0;
  const slash = tokens.findIndex(([, said]) => said === '/');
  const alphas = figuresIn(slash < 0 ? tokens : tokens.slice(slash)).slice(slash < 0 ? 3 : 0);
  const packed = tokens.flatMap((token) => {
    const [, one, two] = token[0] === TokenType.Hash ? (/^(?:...(.)|.{6}(..))$/.exec(wordOf(token)) ?? []) : [];
    return one || two ? Number.parseInt(two ?? `${one}${one}`, 16) / 255 : [];
  });
  return Math.max(0, Math.min(1, ...packed, ...alphas.map(({ value, unit }) => (unit === '%' ? value / 100 : value))));
};

/** Fonts that the page brings may draw other letters than it says. */
const font: Judge = (tokens, { fonts }) => {
  const families = partedAt(tokens, ([type]) => type === TokenType.Comma).map((family) => family.map(wordOf).join(' '));
  return shares([...fonts].every((name) => families.every((family) => !family.toLowerCase().trim().endsWith(name))));
};

/** A box so low or narrow that nothing is seen of what it cuts off. */
const room: Judge = (tokens) =>
  shares(functionsIn(tokens).length === 0 && figuresIn(tokens).every((each) => inPixels(each) >= 8));

/**
 * Properties that can take words out of sight or show others, how what takes precedence over all sheets says them in a copy
 * of ours, and what each value leaves of the words.
 */
const judges: readonly (readonly [names: RegExp, settled: RegExp, judge: Judge])[] = [
  [
    /^display$/,
    /^(?:block|contents|flow-root|list-item|-webkit-box|table(?:-row|-cell|-row-group|-caption)?|(?:inline-?)?(?:block|flex|grid|table)?)$/,
    not('none|table-column|table-column-group'),
  ],
  [
    /^(?:content-|position-)?visibility$/,
    /^visible$/,
    not('hidden|collapse|anchors-valid|anchors-visible|no-overflow'),
  ],
  [/^(?:opacity|zoom|scale)$/, /^(?:1|0?\.\d+)$/, part],
  [/^clip$/, /^auto$/, only('auto')],
  [/^(?:mix-blend-mode|content|unicode-bidi)$/, /^(?:normal|isolate)$/, only('normal|none|isolate|embed|plaintext')],
  [
    /^(?:filter|mask(?:-image|-border|-border-source|-box-image|-box-image-source)?|clip-path|animation(?:-name)?|offset(?:-path)?|rotate|text-security|text-combine(?:-upright)?)$/,
    /^none$/,
    only('none'),
  ],
  [/^(?:font-size|line-height|font-size-adjust)$/, /^(?:[\d.]+px|normal|none)$/, size],
  [/^font-family$/, /^sans-serif$/, font],
  [/^font$/, /^$/, (tokens, sheets) => Math.min(size(tokens, sheets), font(tokens, sheets))],
  [/^(?:text-fill-)?color$/, /^rgb\(\d+,\d+,\d+\)$/, colour],
  [/^(?:letter|word)-spacing$/, /^(?:-?[\d.]+px|normal)$/, place(-3, 100)],
  [/^text-indent$/, /^-?[\d.]+px$/, place(-20, 1_800)],
  [/^(?:z-index|outline-offset)$/, /^(?:\d+|auto|[\d.]+px)$/, place(0, Infinity)],
  [/^text-stroke(?:-width)?$/, /^[\d.]+px$/, place(0, 2)],
  [
    /^(?:transform|translate|(?:margin-)?(?:top|block-start)|inset-block-start|margin-before)$/,
    /^(?:none|auto|(?:-?[\d.]+px)+|matrix\((?:-?[\d.]+,?){6}\))$/,
    place(-100, Infinity),
  ],
  [
    /^(?:margin|inset|padding)(?:-.*)?$|^(?:left|right|bottom|vertical-align)$/,
    /^(?:(?:-?[\d.]+px|auto)+|baseline)$/,
    place(-100, 3_000),
  ],
  [/^(?:max-)?(?:width|height|inline-size|block-size|logical-width|logical-height)$/, /^(?:[\d.]+px|none)$/, room],
  [/^(?:overflow(?:-.*)?|contain)$/, /^(?:visible)+$/, not('hidden|clip|scroll|auto|overlay|strict|content|paint')],
  [/^text-decoration(?:-line)?$/, /^none$/, not('line-through')],
];

const judgeOf = (name: string) => judges.find(([names]) => names.test(name));

/** Whether a declaration says what takes precedence in the one form that a copy of ours has for it. */
export function isSettled({ name, value, isImportant }: Declaration): boolean {
  return isImportant && (judgeOf(name)?.[1].test(value.map(([, said]) => said).join('')) ?? false);
}

/** What is left of the words in an element that has this declaration: 1 where it takes nothing of them. */
export function sightLeft({ name, value }: Declaration, sheets: Sheets): number {
  const judge = judgeOf(name)?.[2];
  if (!judge) return 1;
  const tokens = expanded(value, sheets, { tokens: 0 });
  return tokens ? judge(tokens, sheets) : 0;
}

/** Tokens of a value whose references are worked out; more no honest value has. */
const most = 2_000;

/** A value with all that its custom properties may stand for: each is judged as if it stood there. */
function expanded(value: readonly CSSToken[], sheets: Sheets, used: { tokens: number }): CSSToken[] | undefined {
  const out: CSSToken[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const token = value[index] as CSSToken;
    used.tokens += 1;
    if (used.tokens > most) return undefined;
    if (token[0] !== TokenType.Function || wordOf(token).toLowerCase() !== 'var') {
      out.push(token);
      continue;
    }
    const from = index + 1;
    for (let depth = 1; depth > 0 && index < value.length; ) {
      index += 1;
      const type = value[index]?.[0];
      if (type === TokenType.Function || type === TokenType.OpenParen) depth += 1;
      if (type === TokenType.CloseParen) depth -= 1;
    }
    const [name, , ...instead] = value.slice(from, index);
    const given = sheets.customs.get(wordOf(name)) ?? [];
    if (given.length > most) return undefined;
    for (const each of [...given, instead]) {
      const inner = expanded(each, sheets, used);
      if (!inner) return undefined;
      out.push(...inner);
    }
  }
  return out;
}
