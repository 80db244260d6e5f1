import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { partedAt, wordOf } from './css-tokens';
import { figuresIn, functionsIn, identsIn, inPixels, isFixed, ofBox } from './figures';
import type { Sheets } from './sheets';

/** How much of the words a value leaves, as a share. */
export type Judge = (tokens: readonly CSSToken[], sheets: Sheets) => number;

const words = (list: string) => new RegExp(`^(?:${list})$`);
const common = 'initial|inherit|unset|revert|revert-layer';
const shares = (isShown: boolean) => (isShown ? 1 : 0);

/** Only these words, and nothing that is worked out. */
export const only = (list: string): Judge => {
  const known = words(`${list}|${common}`);
  return (tokens) => shares(tokens.every((token) => known.test(wordOf(token).toLowerCase())));
};
/** All words but these. */
export const not = (list: string): Judge => {
  const hiding = words(list);
  return (tokens) =>
    shares(tokens.every((token) => token[0] === TokenType.Ident && !hiding.test(wordOf(token).toLowerCase())));
};
/** These words at no place among others. */
export const without = (list: string): Judge => {
  const hiding = words(list);
  return (tokens) => shares(functionsIn(tokens).length === 0 && !identsIn(tokens).some((word) => hiding.test(word)));
};
/** A part of the whole, as a number or in hundredths, or somewhat more than it. */
export const part: Judge = (tokens) => {
  const found = figuresIn(tokens).map(({ value, unit }) => (unit === '%' ? value / 100 : value));
  return functionsIn(tokens).length > 0 || found.some((each) => each > 3) ? 0 : Math.max(0, Math.min(1, ...found));
};
const least = (figures: readonly number[]) => Math.max(0, Math.min(1, ...figures));

/** One column: where its lines stand beside others, they are read across. */
export const single: Judge = (tokens) =>
  shares(functionsIn(tokens).length === 0 && figuresIn(tokens).every(({ value, unit }) => unit === '' && value <= 1));

/** The size of letters: what is measured in the letters round it makes them smaller by so much. */
export const size: Judge = (tokens) => {
  // By how deep a formula lies, which a sheet says
  const isOfDepth = figuresIn(tokens).length === 0 && identsIn(tokens).includes('math');
  if (functionsIn(tokens).length > 0 || isOfDepth) return 0;
  const left = figuresIn(tokens).map((each) => {
    if (isFixed(each)) return inPixels(each) / 16;
    if (!/^(?:|%|r?em)$/.test(each.unit)) return 0;
    return each.unit === '%' ? each.value / 100 : each.value;
  });
  return least([...left, identsIn(tokens).includes('smaller') ? 0.8 : 1]);
};
/** Letters of which one fills the window, and lengths that are measured in them. */
export const notHuge: Judge = (tokens) =>
  shares(figuresIn(tokens).every((each) => each.unit === '' || inPixels(each) <= (each.unit === '%' ? 18_600 : 200)));
/** Lines that lie over each other are none, nor those a window apart. */
export const line: Judge = (tokens) => {
  const left = figuresIn(tokens).map((each) => {
    if (isFixed(each)) return inPixels(each) / 12;
    return /^(?:|%|r?em)$/.test(each.unit) ? each.value / (each.unit === '%' ? 100 : 1) : 0;
  });
  return functionsIn(tokens).length > 0 ? 0 : shares(left.every((each) => each >= 0.7 && each <= 20));
};

/** A place that scrolling reaches. */
export const between =
  (from: number, to: number): Judge =>
  (tokens) =>
    shares(
      functionsIn(tokens).length === 0 &&
        figuresIn(tokens).every((each) => inPixels(each) >= from && inPixels(each) <= to),
    );

/** A move to such a place and to a size that is left; turns and depths are none. */
export const transform: Judge = (tokens) => {
  if (identsIn(tokens).some((word) => !words(`none|${common}`).test(word))) return 0;
  let left = 1;
  let name = '';
  let own: CSSToken[] = [];
  for (const token of tokens) {
    if (token[0] === TokenType.Function) {
      if (name !== '') return 0;
      name = wordOf(token).toLowerCase();
      own = [];
    } else if (token[0] === TokenType.CloseParen) {
      left *= moved(name, own);
      name = '';
    } else own.push(token);
  }
  return name === '' ? left : 0;
};
function moved(name: string, tokens: readonly CSSToken[]): number {
  const figures = figuresIn(tokens);
  const values = figures.map(({ value, unit }) => (unit === '%' ? value / 100 : value));
  const [a = 0, b = 0, c = 0, d = 0, ...end] = values;
  if (/^scale[xy]?$/.test(name)) return values.every((each) => each <= 3) ? least(values) : 0;
  if (name === 'matrix') {
    const isStraight = Math.max(Math.abs(b), Math.abs(c)) < 0.02 && Math.max(a, d) <= 3;
    return isStraight ? least([a, d]) * near(end) : 0;
  }
  if (name === 'translatey') return near([0, ...figures.map(inPixels)]);
  if (name === 'translatez') return near([0, 0, ...values]);
  return /^translate(?:x|3d)?$/.test(name) ? near(figures.map(inPixels)) : 0;
}
const near = ([x = 0, y = 0, z = 0]: readonly number[]) => shares(x >= -100 && x <= 3_000 && y >= -100 && z === 0);

export const translate: Judge = (tokens) =>
  functionsIn(tokens).length > 0 ? 0 : near(figuresIn(tokens).map(inPixels));

/** A colour that is one, whatever lies behind it. */
export const colour: Judge = (tokens) => {
  const isKnown = functionsIn(tokens).every((name) => /^(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)$/.test(name));
  if (!isKnown || identsIn(tokens).some((word) => /^(?:transparent|from|none|canvas)$/.test(word))) return 0;
  const slash = tokens.findIndex(([, said]) => said === '/');
  const alphas = figuresIn(slash < 0 ? tokens : tokens.slice(slash)).slice(slash < 0 ? 3 : 0);
  const packed = tokens.flatMap((token) => {
    const [, one, two] = token[0] === TokenType.Hash ? (/^(?:...(.)|.{6}(..))$/.exec(wordOf(token)) ?? []) : [];
    return one || two ? Number.parseInt(two ?? `${one}${one}`, 16) / 255 : [];
  });
  return least([...packed, ...alphas.map(({ value, unit }) => (unit === '%' ? value / 100 : value))]);
};

/** Fonts that the page brings may draw other letters than it says. */
export const font: Judge = (tokens, { fonts }) => {
  if (fonts.size > 0 && functionsIn(tokens).length > 0) return 0;
  const families = partedAt(tokens, ([type]) => type === TokenType.Comma).map((family) => family.map(wordOf).join(' '));
  return shares([...fonts].every((name) => families.every((family) => !family.toLowerCase().trim().endsWith(name))));
};

/** A box so low or narrow that nothing is seen of what it cuts off. */
export const room: Judge = (tokens) =>
  shares(functionsIn(tokens).length === 0 && figuresIn(tokens).every((each) => ofBox(each) >= 8));
/** The same of its height, which hundredths of a low box make lower. */
export const tall: Judge = (tokens, sheets) =>
  room(tokens, sheets) * shares(figuresIn(tokens).every(({ value, unit }) => unit !== '%' || value >= 30));
/** A length that hangs on that of the box round it. */
export const own: Judge = (tokens) => shares(figuresIn(tokens).every(({ unit }) => unit !== '%'));
/** A box that neither grows nor is given any, or of which nothing is left beside its other side. */
export const flex: Judge = (tokens) => {
  const [grow, , basis] = figuresIn(tokens);
  return functionsIn(tokens).length > 0 || (grow?.value === 0 && basis && ofBox(basis) < 8) ? 0 : 1;
};
/** Rows and columns of which each has room; one that is at least nothing grows with what stands in it. */
export const track: Judge = (tokens) => {
  const counted = tokens.filter((_, at) => !/^(?:minmax|repeat)$/i.test(wordOf(tokens[at - 1])));
  return shares(
    !figuresIn(counted).some((each) =>
      each.unit === 'fr' ? each.value < 0.05 : ofBox(each) < (each.unit === '%' ? 3 : 8),
    ),
  );
};
export const ratio: Judge = (tokens) => {
  const [long = { value: 1 }, high = { value: 1 }] = figuresIn(tokens);
  return shares(functionsIn(tokens).length === 0 && long.value <= high.value * 20);
};
/** A line so thick that it lies over the words. */
export const thin: Judge = (tokens) =>
  shares(figuresIn(tokens.filter(([type]) => type === TokenType.Dimension)).every((each) => inPixels(each) <= 3.2)) *
  shares(tokens.every(([type]) => type !== TokenType.Percentage));

/** Functions of which the result is no more than what stands in them, and colours. */
const plainFunction =
  /^(?:calc|min|max|clamp|fit-content|minmax|repeat|env|rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?|light-dark)$/;

/** The longest that the lengths of a value can be together, in pixels; hundredths are of a box as wide as a window. */
function longestOf(tokens: readonly CSSToken[]): number {
  const names = functionsIn(tokens);
  if (names.some((name) => !plainFunction.test(name)) || identsIn(tokens).some((word) => word.includes('infinity')))
    return Infinity;
  const isTimes = names.includes('repeat') || tokens.some(([type, said]) => type === TokenType.Delim && said === '*');
  const figures = (type: TokenType, [token]: readonly CSSToken[]) => (token?.[0] === type ? figuresIn([token]) : []);
  let factor = 1;
  const lengths = tokens.flatMap((token, index) => {
    for (const { value } of figures(TokenType.Number, [token])) {
      if (tokens[index - 1]?.[1] === '/') factor *= Math.max(1, 1 / Math.abs(value));
      else if (isTimes) factor *= Math.max(1, Math.abs(value));
    }
    return [TokenType.Dimension, TokenType.Percentage].flatMap((type) =>
      figures(type, [token]).map((each) => Math.abs(each.unit === '%' ? each.value * 12 : inPixels(each))),
    );
  });
  return factor * (names.length > 0 ? lengths.reduce((sum, each) => sum + each, 0) : Math.max(0, ...lengths));
}

/** Lengths that leave words within a window: so far no honest page sets anything aside. */
export const within =
  (most: number): Judge =>
  (tokens) =>
    shares(longestOf(tokens) <= most);

/** A box in which lines that run sideways find room: what finds none there goes out of the page at its side. */
export const high: Judge = (tokens) =>
  shares(
    functionsIn(tokens).length === 0 &&
      figuresIn(tokens).every((each) => (each.unit === '%' ? each.value >= 50 : inPixels(each) >= 200)),
  );

/** A sheet of paper on which words have room. */
export const paper: Judge = (tokens) => shares(figuresIn(tokens).every((each) => inPixels(each) >= 200));

/** Letters that are set higher or lower than those beside them. */
export const level: Judge = (tokens) =>
  shares(
    !identsIn(tokens).some((word) => /^(?:super|sub)$/.test(word)) &&
      functionsIn(tokens).length === 0 &&
      figuresIn(tokens).every((each) => Math.abs(inPixels(each)) < 3),
  );

/** Marks of a list that say no more than that it goes on. */
export const mark: Judge = (tokens) => {
  const known = words(`none|inside|outside|disc|circle|square|decimal|disclosure-(?:open|closed)|${common}`);
  return shares(identsIn(tokens).every((word) => known.test(word)));
};
