import { around, attributeOf, everyIn, nameOf, parentOf, rectOf, rectsOf } from '../../../members';
import { atOffset, type Box, type Drawing, px, sized } from './box';
import { isDrawnByBrowser, ofControls } from './controls';
import { escaped } from './escaped';
import { shownIn } from './flat-tree';
import { type Area, placed, shifted, within } from './frame';
import { isClear } from './ground';
import { cutOf, decorated, escapes, holding, layering, layerOf, overflowOf } from './layers';
import { markerOf } from './markers';
import { PageFonts } from './page-fonts';
import { Pictures } from './pictures';
import { pseudoOf } from './pseudo-boxes';
import { replacedBy } from './replaced';
import { groupStyle, paintStyle, textStyle } from './said-styles';
import { setLines } from './text-lines';

/** So many boxes and lines of one drawing, at most. */
const mostPieces = 100_000;
/** Elements of a page whose place is asked for. */
const mostAsked = 100_000;
/** What lies so near may reach into the drawing by shadows and outlines, CSS pixels. */
const nearby = 200;

/** The elements that show nothing of themselves. */
const unseen = /^(?:script|style|link|meta|noscript|template|head|title|base|source|track|param|datalist|area|map)$/;

/**
 * Writes what a page shows as markup in which every box and every line has the place that the browser gave it: no layout is
 * done anew, nothing out of sight is written, and no style sheet, script or address of the page is needed to show it. Reads
 * the page at one moment and changes nothing of it.
 */
export class PageMarkup implements Drawing {
  readonly pictures = new Pictures();
  readonly fonts = new PageFonts();
  /** What stands in the area, and all that lies round it. */
  private readonly near = new Set<Element>();
  private readonly classes = new Map<string, string>();
  private pieces = 0;

  /**
   * @param area what is drawn, in the window
   * @param isLeftOut elements that belong to nobody's page
   * @param roots what is drawn
   */
  constructor(
    private readonly area: Area,
    private readonly isLeftOut: (element: Element) => boolean,
    roots: readonly Element[],
  ) {
    for (const root of roots)
      for (const element of [root, ...everyIn(root)].slice(0, mostAsked))
        if (this.isNear(rectOf(element)))
          for (let box: Element | null = element; box && !this.near.has(box); box = parentOf(box)) this.near.add(box);
  }

  /** Rules of the letters in what was written. */
  rules(): string {
    return [...this.classes].map(([style, name]) => `.${name}{${style}}`).join('\n');
  }

  /**
   * Writes a node and what stands in it into a box.
   * @param holder what is around it on the screen
   * @throws Error where there is too much of it
   */
  write(node: Node, box: Box, out: string[], holder = around(node)): void {
    if (this.pieces > mostPieces) throw new Error('too much to be drawn');
    if (node instanceof Text) {
      if (holder && /\S/.test(node.data)) this.text(node, getComputedStyle(holder), holder, box, out);
      return;
    }
    if (!(node instanceof Element) || unseen.test(nameOf(node)) || this.isLeftOut(node)) return;
    const style = getComputedStyle(node);
    const { display } = style;
    if (display === 'none') return;
    if (display === 'contents') {
      for (const child of shownIn(node)) this.write(child, { ...box, decoration: decorated(style, box) }, out, node);
      return;
    }
    if (this.isElsewhere(node)) return;
    this.pieces += 1;
    const isReplaced = replaced.test(nameOf(node));
    if (display === 'inline' && !isReplaced) this.inline(node, style, box, out);
    else this.box(node, style, box, out, isReplaced);
  }

  /** The language of an element as an attribute, where it is not that of the page: by it letters have their forms. */
  langOf(element: Element): string {
    let lang: string | null = null;
    for (let box: Element | null = element; box && lang === null; box = around(box)) lang = attributeOf(box, 'lang');
    return lang === null || lang === document.documentElement.lang ? '' : ` lang="${escaped(lang)}"`;
  }

  /** The name of the rule for letters set like this. */
  lettersOf(style: CSSStyleDeclaration, decoration: string): string {
    const said = textStyle(style) + decoration;
    let name = this.classes.get(said);
    if (!name) {
      name = `t${this.classes.size}`;
      this.classes.set(said, name);
    }
    return name;
  }

  private isElsewhere(element: Element): boolean {
    if (this.near.has(element)) return false;
    const box = rectOf(element);
    // What has no size may show what is larger
    if (box.width === 0 || box.height === 0) return rectsOf(element).length === 0;
    return !this.isNear(box);
  }

  private isNear({ left, top, right, bottom }: DOMRect): boolean {
    const { area } = this;
    const isBeside = right > area.left - nearby && left < area.left + area.width + nearby;
    return isBeside && bottom > area.top - nearby && top < area.top + area.height + nearby;
  }

  private text(node: Text, style: CSSStyleDeclaration, holder: Element, box: Box, out: string[]): void {
    const isUpright = style.writingMode.startsWith('horizontal');
    const lines = setLines(node, style, 4_000);
    const decoration = decorated(style, box);
    const letters = this.lettersOf(style, decoration);
    const isOfPage = this.fonts.isOfPage(style);
    for (const [at, { text, area }] of lines.entries()) {
      if (text === '' || !this.isNear(area)) continue;
      this.pieces += 1;
      const { left, top, width, height } = within(box.frame, area);
      const next = lines[at + 1];
      const { cut } = box;
      const isLast =
        cut?.bottom !== undefined && next && next.area.bottom > cut.bottom + 1 && area.bottom <= cut.bottom + 1;
      const isCut = cut && (isLast || area.right > cut.right + 0.5);
      const inked = isOfPage && !isCut ? this.fonts.ink(text, style, decoration, { width, height }) : '';
      if (inked) {
        out.push(
          `<div style="${atOffset(left, top)}${style.visibility === 'visible' ? '' : 'visibility:hidden;'}"><div style="${inked}"></div></div>`,
        );
        continue;
      }
      out.push(
        `<span class="${letters}"${this.langOf(holder)} style="${atOffset(left, top)}line-height:${px(isUpright ? height : width)};${
          isCut ? `width:${px(cut.right - area.left)};overflow:hidden;text-overflow:ellipsis;` : ''
        }${box.ink ?? ''}">${escaped(isLast ? `${text}…` : text)}</span>`,
      );
    }
  }

  private inline(element: Element, style: CSSStyleDeclaration, box: Box, out: string[]): void {
    const group = groupStyle(style);
    const isGroup = style.position !== 'static' || group !== '';
    const inner: Box = isGroup
      ? { ...box, holds: style.position === 'static' ? box.holds : 'absolute', late: [] }
      : box;
    const into: string[] = isGroup ? [] : out;
    const painted = style.visibility === 'visible' ? this.pictures.inStyle(paintStyle(style)) : '';
    if (painted)
      for (const rect of rectsOf(element)) {
        const { left, top, width, height } = within(box.frame, rect);
        into.push(`<div style="${atOffset(left, top)}${sized(width, height)}${escaped(painted)}"></div>`);
      }
    const within_ = { ...inner, decoration: decorated(style, box), late: inner.late };
    into.push(pseudoOf(element, '::before', within_, this));
    for (const child of shownIn(element)) this.write(child, within_, into, element);
    into.push(pseudoOf(element, '::after', within_, this));
    if (!isGroup) return;
    const layer = style.position === 'static' ? '' : `position:relative;${layerOf(style.zIndex)}`;
    out.push(`<div style="${layer}${escaped(group)}">${into.join('')}${inner.late.join('')}</div>`);
  }

  private box(element: Element, style: CSSStyleDeclaration, box: Box, out: string[], isReplaced: boolean): void {
    const target = escapes(style, box) ?? box;
    const to = target === box ? out : target.late;
    const { area, turn, inner } = placed(element, style, target.frame);
    const isRoot = element === document.documentElement || element === document.body;
    const isSeen = style.visibility === 'visible';
    const isNative = isDrawnByBrowser(element, style);
    const isInk = /(?:^|[ ,])text/.test(style.backgroundClip);
    const isBare = isInk || (isGround(element) && style.backgroundImage === 'none');
    const painted = isNative ? ofControls(style) : paintStyle(style);
    const own = this.pictures.inStyle(isBare ? painted.replace(/^background:[^;]*;/, '') : painted);
    const said = groupStyle(style) + (isSeen ? own : 'visibility:hidden;');
    const { at, edge } = withBorders(area, style);
    const overflow = isRoot ? '' : overflowOf(style);
    const look = `${atOffset(at.left, at.top)}${sized(at.width, at.height)}${turn}${layering(style, target)}${overflow}${said}`;
    if (isReplaced) {
      to.push(replacedBy(element, style, look, this));
      return;
    }
    const within_: Box = {
      // Children stand from the inner edge of the border
      frame: shifted(inner, edge.x, edge.y),
      display: style.display,
      holds: holding(style, isRoot && element === document.documentElement),
      isClipping: overflow !== '',
      round: target,
      cut: cutOf(element, style, overflow !== ''),
      late: [],
      ink: isInk ? inkOf(style) : box.ink,
      decoration:
        keepsDecoration.test(style.display) && style.float === 'none' ? decorated(style, box) : decorated(style),
    };
    const content: string[] = [];
    content.push(markerOf(element, style, within_, this));
    content.push(pseudoOf(element, '::before', within_, this));
    for (const child of shownIn(element)) this.write(child, within_, content, element);
    content.push(pseudoOf(element, '::after', within_, this));
    to.push(`<div style="${escaped(look)}">${content.join('')}${within_.late.join('')}</div>`);
  }
}

/** The ground of a page is painted behind all of it. */
const isGround = (element: Element): boolean =>
  element === document.documentElement ||
  (element === document.body && isClear(getComputedStyle(document.documentElement)));

/** Borders that join lie half in the box of each of their cells. */
function withBorders(area: Area, style: CSSStyleDeclaration): { at: Area; edge: { x: number; y: number } } {
  const length = (width: string) => Number.parseFloat(width) || 0;
  const [x, y] = [length(style.borderLeftWidth), length(style.borderTopWidth)];
  if (style.borderCollapse !== 'collapse' || style.display !== 'table-cell') return { at: area, edge: { x, y } };
  const [right, bottom] = [length(style.borderRightWidth), length(style.borderBottomWidth)];
  const { left, top, width, height } = area;
  const at = {
    left: left - x / 2,
    top: top - y / 2,
    width: width + (x + right) / 2,
    height: height + (y + bottom) / 2,
  };
  return { at, edge: { x: x / 2, y: y / 2 } };
}

/** Of letters that a background fills, the first of its colours. */
function inkOf(style: CSSStyleDeclaration): string {
  const color = /(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\([^()]*\)/.exec(style.backgroundImage)?.[0] ?? '#777';
  return `color:${color};-webkit-text-fill-color:${color};`;
}

const replaced = /^(?:img|canvas|video|svg|input|textarea|select|iframe|object|embed|audio|progress|meter)$/;
const keepsDecoration = /^(?:block|flow-root|list-item|flex|grid|table)/;
