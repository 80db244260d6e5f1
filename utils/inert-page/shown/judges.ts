import {
  between,
  colour,
  flex,
  font,
  high,
  type Judge,
  level,
  line,
  mark,
  not,
  notHuge,
  only,
  own,
  paper,
  part,
  ratio,
  room,
  single,
  size,
  tall,
  thin,
  track,
  transform,
  translate,
  within,
  without,
} from './judged-values';
import type { Kind } from './sheets';

/** What properties can take of words, by their names without a maker's prefix. */
const judges: readonly (readonly [names: RegExp, judge: Judge, kind?: Kind])[] = [
  [/^display$/, not('none|table-column|table-column-group')],
  [/^display$/, not('table-header-group|table-footer-group|table-caption|ruby-text'), 'move'],
  [/^caption-side$/, only('top|block-start'), 'move'],
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
  [/^text-transform$/, only('none|uppercase|lowercase|capitalize|full-width')],
  [/^font-size$/, size, 'size'],
  [/^font(?:-size)?$/, notHuge],
  [/^text-size-adjust$/, part],
  [/^line-height$/, line],
  [/^font-family$/, font],
  [/^font$/, size, 'size'],
  [/^font$/, font],
  [/^(?:text-fill-)?color$/, colour],
  [/^(?:letter|word)-spacing$/, between(-2.5, 100)],
  [/^text-indent$/, between(-20, 1_800)],
  [/^(?:z-index|outline-offset)$/, between(0, Infinity)],
  [/^text-stroke(?:-width)?$/, between(0, 2)],
  [/^transform$/, transform],
  [/^translate$/, translate],
  [/^transform-origin(?:-.)?$/, between(-100, Infinity)],
  [/^(?:(?:margin-)?(?:top|block-start)|inset-block-start|margin-before)$/, between(-100, Infinity)],
  [/^(?:right|bottom|inset-(?:block|inline)-end)$/, between(-3_000, 800)],
  [/^inset(?:-block|-inline)?$/, between(-100, 800)],
  [/^(?:margin|padding)(?:-.*)?$|^(?:left|inset-inline-start|vertical-align)$/, between(-100, 3_000)],
  [/^(?:max-)?(?:width|inline-size|logical-width)$/, room, 'room'],
  [/^(?:max-)?(?:height|block-size|logical-height)$/, tall, 'room'],
  [/^(?:max-)?(?:height|block-size|logical-height)$/, own, 'share'],
  [/^table-layout$/, not('fixed'), 'share'],
  [/^corner-(?:.+-)?shape$/, only('round|squircle|square'), 'room'],
  [/^(?:(?:min|contain-intrinsic)-)?(?:width|inline-size|logical-width)$|^flex(?:-basis)?$/, within(2_500)],
  [/^border(?:-(?:left|right|top|bottom|inline|block)(?:-(?:start|end))?)?(?:-width)?$/, within(400)],
  [/^(?:grid-)?(?:(?:row|column)-)?gap$|^border-spacing$|^shape-margin$/, within(1_000)],
  [/^grid(?:-template(?:-columns)?|-auto-columns)?$/, within(4_000)],
  [/^tab-size$/, between(0, 20)],
  [/^page-size$/, paper],
  [/^page-margin(?:-.*)?$/, within(300)],
  [/^flex$/, flex, 'room'],
  [/^grid(?:-(?:template|auto)(?:-rows|-columns)?)?$/, track],
  [/^aspect-ratio$/, ratio, 'room'],
  [/^contain$|^container(?:-type)?$/, without('size|strict|inline-size|block-size'), 'room'],
  [/^(?:columns|column-(?:count|width|height))$/, only('auto'), 'room'],
  [/^(?:columns|column-(?:count|width|height))$/, only('auto'), 'side'],
  [/^(?:columns|column-(?:count|width))$/, single, 'columns'],
  [/^columns$|^column-width$/, within(2_500)],
  [/^writing-mode$/, only('horizontal-tb|lr|lr-tb'), 'side'],
  [/^(?:max-)?(?:height|inline-size|block-size|logical-width|logical-height)$/, high, 'low'],
  [/^overflow(?:-x|-y|-block|-inline)?$/, not('hidden|clip|scroll|auto|overlay'), 'cut'],
  [/^contain$/, without('strict|content|paint'), 'cut'],
  [/^text-decoration(?:-line)?$/, without('line-through'), 'strike'],
  [/^text-decoration(?:-thickness)?$/, thin],
  [/^text-underline-offset$/, between(-1, 100)],
  [/^(?:order|top|left|right|bottom|inset.*|translate)$|^margin(?:-.*)?$/, between(-12, 3_000), 'move'],
  [/^order$/, between(0, 0), 'move'],
  [/^float$/, only('none'), 'move'],
  [/^position$/, without('absolute|fixed'), 'move'],
  [/^grid-(?:area|row|column)(?:-.*)?$/, only('auto'), 'move'],
  [/^box-ordinal-group$/, between(1, 1), 'move'],
  [/^direction$/, without('rtl'), 'direction'],
  [/^vertical-align$|^baseline-shift$/, level, 'raise'],
  [/^font-variant(?:-position)?$/, level, 'raise'],
  [/^list-style(?:-type)?$/, mark, 'mark'],
  [/^counter-(?:set|reset|increment)$/, without('list-item'), 'mark'],
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
