import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { partedAt, wordOf } from './css-tokens';
import { figuresIn, functionsIn, identsIn, inPixels, isFixed, ofBox } from './figures';
import type { Kind, Sheets } from './sheets';

/** How much of that a value leaves. */
type Judge = (tokens: readonly CSSToken[], sheets: Sheets) => number;

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
/** These words at no place among others. */
const without = (list: string): Judge => {
  const hiding = words(list);
  return (tokens) => shares(functionsIn(tokens).length === 0 && !identsIn(tokens).some((word) => hiding.test(word)));
};
/** A part of the whole, as a number or in hundredths, or somewhat more than it. */
const part: Judge = (tokens) => {
  const found = figuresIn(tokens).map(({ value, unit }) => (unit === '%' ? value / 100 : value));
  return functionsIn(tokens).length > 0 || found.some((each) => each > 3) ? 0 : Math.max(0, Math.min(1, ...found));
};
const least = (figures: readonly number[]) => Math.max(0, Math.min(1, ...figures));

/** The size of letters: what is measured in the letters round it makes them smaller by so much. */
const size: Judge = (tokens) => {
  if (functionsIn(tokens).length > 0) return 0;
  const left = figuresIn(tokens).map((each) => {
    if (isFixed(each)) return inPixels(each) / 16;
    if (!/^(?:|%|r?em)$/.test(each.unit)) return 0;
    return each.unit === '%' ? each.value / 100 : each.value;
  });
  return least([...left, identsIn(tokens).includes('smaller') ? 0.8 : 1]);
};
/** Letters of which one fills the window, and lengths that are measured in them. */
const notHuge: Judge = (tokens) =>
  shares(figuresIn(tokens).every((each) => each.unit === '' || inPixels(each) <= (each.unit === '%' ? 18_600 : 200)));
/** Lines that lie over each other are none, nor those a window apart. */
const line: Judge = (tokens) => {
  const left = figuresIn(tokens).map((each) => {
    if (isFixed(each)) return inPixels(each) / 12;
    return /^(?:|%|r?em)$/.test(each.unit) ? each.value / (each.unit === '%' ? 100 : 1) : 0;
  });
  return functionsIn(tokens).length > 0 ? 0 : shares(left.every((each) => each >= 0.7 && each <= 20));
};

/** A place that scrolling reaches. */
const place =
  (from: number, to: number): Judge =>
  (tokens) =>
    shares(
      functionsIn(tokens).length === 0 &&
        figuresIn(tokens).every((each) => inPixels(each) >= from && inPixels(each) <= to),
    );

/** A move to such a place and to a size that is left; turns and depths are none. */
const transform: Judge = (tokens) => {
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

const translate: Judge = (tokens) => (functionsIn(tokens).length > 0 ? 0 : near(figuresIn(tokens).map(inPixels)));

/** A colour that is one, whatever lies behind it. */
const colour: Judge = (tokens) => {
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
const font: Judge = (tokens, { fonts }) => {
  if (fonts.size > 0 && functionsIn(tokens).length > 0) return 0;
  const families = partedAt(tokens, ([type]) => type === TokenType.Comma).map((family) => family.map(wordOf).join(' '));
  return shares([...fonts].every((name) => families.every((family) => !family.toLowerCase().trim().endsWith(name))));
};

/** A box so low or narrow that nothing is seen of what it cuts off. */
const room: Judge = (tokens) =>
  shares(functionsIn(tokens).length === 0 && figuresIn(tokens).every((each) => ofBox(each) >= 8));
/** A box that neither grows nor is given any, or of which nothing is left beside its other side. */
const flex: Judge = (tokens) => {
  const [grow, , basis] = figuresIn(tokens);
  return functionsIn(tokens).length > 0 || (grow?.value === 0 && basis && ofBox(basis) < 8) ? 0 : 1;
};
const track: Judge = (tokens) => shares(!figuresIn(tokens).some(({ value, unit }) => unit === 'fr' && value < 0.05));
const ratio: Judge = (tokens) => {
  const [long = { value: 1 }, high = { value: 1 }] = figuresIn(tokens);
  return shares(functionsIn(tokens).length === 0 && long.value <= high.value * 20);
};
/** A line so thick that it lies over the words. */
const thin: Judge = (tokens) =>
  shares(figuresIn(tokens.filter(([type]) => type === TokenType.Dimension)).every((each) => inPixels(each) <= 3.2)) *
  shares(tokens.every(([type]) => type !== TokenType.Percentage));

/** What properties can take of words, by their names without a maker's prefix. */
const judges: readonly (readonly [names: RegExp, judge: Judge, kind?: Kind])[] = [
  [/^display$/, not('none|table-column|table-column-group')],
  [/^display$/, not('table-header-group|table-footer-group|ruby-text'), 'move'],
  [/^(?:content-|position-)?visibility$/, not('hidden|collapse|anchors-valid|anchors-visible|no-overflow')],
  [/^(?:opacity|zoom|scale)$/, part],
  [/^clip$/, only('auto')],
  [/^(?:mix-blend-mode|content|unicode-bidi)$/, only('normal|none|isolate|embed|plaintext')],
  [
    /^(?:filter|mask(?:-image|-border|-border-source|-box-image|-box-image-source)?|clip-path|box-reflect)$/,
    only('none'),
  ],
  [/^(?:animation(?:-name)?|offset(?:-path)?|rotate|perspective)$/, only('none')],
  [/^(?:text-(?:security|combine(?:-upright)?|fit)|font-size-adjust)$/, only('none')],
  [/^font-size$/, size, 'size'],
  [/^font(?:-size)?$/, notHuge],
  [/^text-size-adjust$/, part],
  [/^line-height$/, line],
  [/^font-family$/, font],
  [/^font$/, size, 'size'],
  [/^font$/, font],
  [/^(?:text-fill-)?color$/, colour],
  [/^(?:letter|word)-spacing$/, place(-2.5, 100)],
  [/^text-indent$/, place(-20, 1_800)],
  [/^(?:z-index|outline-offset)$/, place(0, Infinity)],
  [/^text-stroke(?:-width)?$/, place(0, 2)],
  [/^transform$/, transform],
  [/^translate$/, translate],
  [/^transform-origin(?:-.)?$/, place(-100, Infinity)],
  [/^(?:(?:margin-)?(?:top|block-start)|inset-block-start|margin-before)$/, place(-100, Infinity)],
  [/^(?:right|bottom|inset-(?:block|inline)-end)$/, place(-3_000, 800)],
  [/^inset(?:-block|-inline)?$/, place(-100, 800)],
  [/^(?:margin|padding)(?:-.*)?$|^(?:left|inset-inline-start|vertical-align)$/, place(-100, 3_000)],
  [/^(?:max-)?(?:width|height|inline-size|block-size|logical-width|logical-height)$/, room, 'room'],
  [/^flex$/, flex, 'room'],
  [/^grid(?:-template(?:-rows|-columns)?)?$/, track],
  [/^aspect-ratio$/, ratio, 'room'],
  [/^contain$|^container(?:-type)?$/, without('size|strict|inline-size|block-size'), 'room'],
  [/^(?:columns|column-(?:count|width|height))$/, only('auto'), 'room'],
  [/^overflow(?:-x|-y|-block|-inline)?$/, not('hidden|clip|scroll|auto|overlay'), 'cut'],
  [/^contain$/, without('strict|content|paint'), 'cut'],
  [/^text-decoration(?:-line)?$/, without('line-through'), 'strike'],
  [/^text-decoration(?:-thickness)?$/, thin],
  [/^text-underline-offset$/, place(-1, 100)],
  [/^(?:order|top|left|right|bottom|inset.*|translate)$|^margin(?:-.*)?$/, place(-12, 3_000), 'move'],
  [/^order$/, place(0, 0), 'move'],
  [/^float$/, only('none'), 'move'],
  [/^position$/, without('absolute|fixed'), 'move'],
  [/^grid-(?:area|row|column)(?:-.*)?$/, only('auto'), 'move'],
  [/^box-ordinal-group$/, place(1, 1), 'move'],
  [/^direction$/, without('rtl'), 'direction'],
  [/^box-direction$/, without('reverse'), 'order'],
  [/^flex-(?:direction|flow|wrap)$/, without('row-reverse|column-reverse|wrap-reverse'), 'order'],
  [/^grid(?:-auto-flow)?$/, without('dense'), 'order'],
];

/**
 * Properties that take nothing of words, by the beginnings of their names: whatever is neither judged nor one of these cannot
 * be told without a browser.
 */
const harmless = new RegExp(
  `^(?:${(
    'accent align alignment all anchor animation app appearance aspect backdrop backface background baseline ' +
      'border-(?!shape).+ border box break buffered caption caret clear clip-rule color column contain container corner counter ' +
      'cursor cx cy d dominant dynamic empty field fill flex float flood font-(?!size|family).+ forced frame gap grid hanging ' +
      'highlight hyphenate hyphens image ime interactivity interest interpolate isolation justify lighting line list locale ' +
      'margin marker mask masonry math max min mso nav object offset orient orphans osx outline overflow overlay overscroll page ' +
      'paint perspective place pointer position-anchor print quotes r reading resize row rtl ruby rule rx ry scroll scrollbar ' +
      'shape size speak src stop stroke tab table tap text-(?!fit|size).+ timeline touch transform transition trigger user ' +
      'vector view white widows will window word writing x y'
  ).replaceAll(' ', '|')})(?:-|$)`,
);

/** Whatever a property can take that is not known. */
const unknown = [{ judge: () => 0, kind: 'left' as Kind }];
const judgesBy = new Map<string, readonly { judge: Judge; kind: Kind }[]>();
const mostNames = 5_000;

/** Who judges a property; nobody where it takes nothing of words. */
export function judgesOf(name: string): readonly { judge: Judge; kind: Kind }[] {
  const known = judgesBy.get(name);
  if (known) return known;
  const own = judges.flatMap(([names, judge, kind = 'left']) => (names.test(name) ? { judge, kind } : []));
  const found = own.length > 0 || harmless.test(name) ? own : unknown;
  if (judgesBy.size < mostNames) judgesBy.set(name, found);
  return found;
}
