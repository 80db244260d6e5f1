import { around, attributeOf, measureOf, rectOf, rectsOf } from '../../../members';
import { atOffset, type Box, type Drawing, px, sized } from './box';
import { escaped } from './escaped';
import { firstRect } from './first-rect';
import { within } from './frame';
import { groupStyle, paintStyle } from './said-styles';

/** What a style sheet writes before or after what stands in an element. Its place is told by what stands beside it. */
export function pseudoOf(element: Element, which: '::before' | '::after', box: Box, page: Drawing): string {
  const style = getComputedStyle(element, which);
  const { content, display, visibility } = style;
  if (!content || content === 'none' || content === 'normal' || display === 'none' || visibility !== 'visible')
    return '';
  const text = textOf(content, element);
  const said = paintStyle(style) + groupStyle(style);
  const picture = /url\(/.test(content) ? content.replace(/\)\s*\/.*$/, ')') : '';
  if (!text.trim() && !said && !picture) return '';
  const isSized = style.width.endsWith('px') && style.height.endsWith('px');
  const size = isSized ? borderBoxOf(style) : undefined;
  const at = placeOf(element, which, style, size);
  if (!at) return '';
  const { left, top } = within(box.frame, { ...at, width: 0, height: 0 });
  const layer =
    style.position === 'static' ? '' : `position:relative;${style.zIndex === 'auto' ? '' : `z-index:${style.zIndex};`}`;
  const edge = `padding:${[style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].join(' ')};`;
  const line = size
    ? style.lineHeight === 'normal'
      ? ''
      : `line-height:${style.lineHeight};`
    : `line-height:${px(at.height)};`;
  const back = !size && at.back ? `transform:translateX(-${at.back}%);` : '';
  const turn =
    size && style.transform !== 'none'
      ? `transform:${style.transform};transform-origin:${style.transformOrigin};`
      : back;
  const look = `${atOffset(left, top)}${size ? sized(size.width, size.height) : ''}${layer}${turn}${edge}${line}text-align:${style.textAlign};white-space:${style.whiteSpace === 'normal' ? 'pre' : style.whiteSpace};${page.pictures.inStyle(said)}`;
  const shown = picture ? `<i style="${escaped(`content:${page.pictures.inStyle(picture)}`)}"></i>` : '';
  const inner = /flex|grid/.test(display)
    ? `display:${display};align-items:${style.alignItems};justify-content:${style.justifyContent};`
    : '';
  if (page.fonts.isOfPage(style) && text) {
    const written = page.fonts.measure(text, style);
    const room = size ?? { width: written.width, height: at.height };
    const across =
      size && /center/.test(style.textAlign + style.justifyContent)
        ? (room.width - written.width) / 2
        : Number.parseFloat(style.paddingLeft) || 0;
    const lineHeight = Number.parseFloat(style.lineHeight) || written.height;
    const down = size
      ? (/flex|grid/.test(display) ? room.height - written.height : lineHeight - written.height) / 2
      : (at.height - written.height) / 2;
    const inked = page.fonts.ink(text, style, '', written);
    if (inked)
      return `<div style="${escaped(look)}${size ? '' : sized(room.width, room.height)}"><div style="${atOffset(across, down)}"><div style="${inked}"></div></div></div>`;
  }
  return `<span class="${page.lettersOf(style, '')}"${page.langOf(element)} style="${escaped(look + inner)}">${escaped(text)}${shown}</span>`;
}

/** Strings and attributes; a number of a counter is not known. */
function textOf(content: string, element: Element): string {
  const said = [...content.replace(/\/\s*"[^"]*"\s*$/, '').matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)];
  return said
    .map(
      ([, text, name]) =>
        text?.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/gi, unescapedSign) ?? attributeOf(element, name ?? '') ?? '',
    )
    .join('');
}

function unescapedSign(_: string, code: string | undefined, sign: string | undefined): string {
  const at = Number.parseInt(code ?? '', 16);
  return sign ?? (at > 0 && at <= 0x10_ff_ff ? String.fromCodePoint(at) : '');
}

function borderBoxOf(style: CSSStyleDeclaration): { width: number; height: number } {
  const sum = (...lengths: string[]) => lengths.reduce((all, each) => all + (Number.parseFloat(each) || 0), 0);
  if (style.boxSizing === 'border-box') return { width: sum(style.width), height: sum(style.height) };
  return {
    width: sum(style.width, style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth),
    height: sum(style.height, style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth),
  };
}

interface Place {
  left: number;
  top: number;
  height: number;
  /** So much of it stands before its place, per cent. */
  back?: number;
}

function placeOf(
  element: Element,
  which: '::before' | '::after',
  style: CSSStyleDeclaration,
  size: { width: number; height: number } | undefined,
): Place | undefined {
  const length = (value: string) => Number.parseFloat(value) || 0;
  const [before, above] = [length(style.marginLeft), length(style.marginTop)];
  if (/absolute|fixed/.test(style.position)) {
    const box = holderOf(element, style.position);
    return {
      left: box.left + length(style.left) + before,
      top: box.top + length(style.top) + above,
      height: length(style.lineHeight) || length(style.fontSize) * 1.2,
    };
  }
  const content = contentOf(element);
  const found = firstRect(element, which === '::after');
  const first = found?.rect;
  const shift = style.position === 'relative' ? { x: length(style.left), y: length(style.top) } : { x: 0, y: 0 };
  const isBlock = /^(?:block|flex|grid|table|list-item|flow-root)/.test(style.display);
  const height = size?.height ?? (length(style.lineHeight) || length(style.fontSize) * 1.2);
  if (!first) return alone(element, content, { left: before + shift.x, top: above + shift.y, height }, size);
  if (isBlock && which === '::before')
    return { left: content.left + before + shift.x, top: content.top + above + shift.y, height };
  if (isBlock) return { left: content.left + before + shift.x, top: first.bottom + above + shift.y, height };
  // Letters of the same size stand in the same line
  const isAlike = !size && found?.isLine && getComputedStyle(found.of).fontSize === style.fontSize;
  const line = isAlike ? first.height : height;
  const middle = (first.top + first.bottom) / 2 - line / 2;
  if (which === '::after') return { left: first.right + before + shift.x, top: middle + shift.y, height: line };
  if (size)
    return { left: first.left - size.width - length(style.marginRight) + shift.x, top: middle + shift.y, height };
  return { left: first.left - length(style.marginRight) + shift.x, top: middle + shift.y, height: line, back: 100 };
}

/** The inner edge of the border of what holds boxes that are placed by themselves. */
function holderOf(element: Element, position: string): { left: number; top: number } {
  if (position === 'fixed') return { left: 0, top: 0 };
  for (let box: Element | null = element; box; box = around(box)) {
    const style = getComputedStyle(box);
    if (style.position === 'static' && style.transform === 'none') continue;
    const { left, top } = rectOf(box);
    return { left: left + measureOf(box, 'clientLeft'), top: top + measureOf(box, 'clientTop') };
  }
  return { left: -scrollX, top: -scrollY };
}

/** Nothing else stands in the element: what is in its middle is so by its own styles. */
function alone(
  element: Element,
  content: { left: number; top: number; width: number; height: number },
  { left, top, height }: Place,
  size?: { width: number; height: number },
): Place {
  const { display, justifyContent, alignItems, textAlign } = getComputedStyle(element);
  const isRow = /flex|grid/.test(display);
  const isMiddle = isRow ? /center/.test(justifyContent) : /center/.test(textAlign);
  const across = isMiddle ? (content.width - (size?.width ?? 0)) / 2 : 0;
  const down = isRow && /center/.test(alignItems) ? (content.height - (size?.height ?? height)) / 2 : 0;
  return {
    left: content.left + across + left,
    top: content.top + down + top,
    height,
    ...(isMiddle && !size ? { back: 50 } : {}),
  };
}

function contentOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = rectsOf(element)[0] ?? rectOf(element);
  const style = getComputedStyle(element);
  const sum = (...lengths: string[]) => lengths.reduce((all, each) => all + (Number.parseFloat(each) || 0), 0);
  return {
    left: left + sum(style.borderLeftWidth, style.paddingLeft) - measureOf(element, 'scrollLeft'),
    top: top + sum(style.borderTopWidth, style.paddingTop) - measureOf(element, 'scrollTop'),
    width: width - sum(style.borderLeftWidth, style.paddingLeft, style.paddingRight, style.borderRightWidth),
    height: height - sum(style.borderTopWidth, style.paddingTop, style.paddingBottom, style.borderBottomWidth),
  };
}
