import { base64OfBinary } from '../../../../bytes/base64';
import { nearest, parentOf, rectOf } from '../../../../members';
import type { TextLine } from '../../../../shapes/records/text-line';
import { alone, type Line } from './set-lines';
import { isByLetter, isNarrowed, isSpread, transformed } from './typography';

type Placed = TextLine['letters'][number];

/** Letters of which each may be taken for another: all digits, those that differ by a stroke, and in a name, where one letter makes somebody else of it, all of one case. */
const digits = '0123456789';
const latin = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const twins =
  '末未 土士 大太犬 人入 日曰 己已巳 千干 牛午 刀力 天夫 目自 鳥烏 水氷永 間問 待侍 貸賃 微徴 王玉 宇字 シツ ソン るろ ねれわ はほ さきち ぬめ'.split(
    ' ',
  );
const alphabets = [digits, ...latin, ...twins];
/** By so much of its width another letter may be wider or narrower: a stroke is never taken for a wide letter. */
const asWide = 0.5;
const mostOthers = 100;

/** The line drawn by itself, in the pixels of the screen. */
export function drawn(line: Line, holder: Element, style: CSSStyleDeclaration, of: TextLine['of']): TextLine {
  const scale = devicePixelRatio;
  const [left, top] = [Math.floor(line.left * scale), Math.floor(line.top * scale)];
  const width = Math.max(1, Math.ceil(line.right * scale) - left);
  const height = Math.max(1, Math.ceil(line.bottom * scale) - top);
  const lang = nearest(holder, '[lang]')?.getAttribute('lang') ?? '';
  const isPlain = isPlainly(holder, style) && !isSetByLanguage(lang);
  const isUpright = style.writingMode !== 'horizontal-tb';
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  const shown = { mask: '', others: [] as TextLine['others'] };
  let letters: Placed[] = [];
  if (context) {
    const grown = growthOf(holder);
    // An interface that runs to the left would set each run left of its place
    Object.assign(context, { lang, direction: style.direction, textAlign: 'left' });
    context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    context.font = fontOf(context, line, style, grown);
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('あA');
    // The box of a line is as high as its font: where it is not, the letters stand in its middle
    const room = line.bottom - line.top;
    const base = line.top + (isUpright ? room * aboveBase : (room - ascent - descent) / 2 + ascent);
    const isClose = isNarrowed(style);
    const middle = isUpright ? middleOfBody : isClose ? middleOfInk : undefined;
    const slack = isClose && style.textAlign === 'justify' ? slackOf(context, line) : 0;
    const asSet = transformed(style);
    const signs = line.signs.map((sign, index) => asSet(sign, isBegun(line, index)));
    letters = line.letters.map(([from, to, kind], index): Placed => {
      // Letters that stand otherwise in a column are not looked at: their place is empty
      const end = isUpright && !isSameUpright(line.signs[index] ?? '') ? from : to;
      const isLike = middle === middleOfInk || (isUpright && kana.test(line.signs[index] ?? ''));
      const asClose = isLike && kind === 'exact' ? 'close' : kind;
      return [from * scale - left, end * scale - left, isPlain || kind === 'sign' ? asClose : 'rough'];
    });
    const write = (text: string, from: number, to: number) => {
      const at = middle ? (middle(context, text, to - from - slack) ?? 0) : 0;
      context.setTransform(scale, 0, 0, scale, (from + at) * scale - left, Math.round(base * scale) - top);
      context.fillText(text, 0, 0);
    };
    const writeEach = (left: number, right: number) => {
      for (const [index, [from, to]] of line.letters.entries())
        if (from >= left && to <= right) write(signs[index] ?? '', from, to);
    };
    if (isByLetter(style, line)) writeEach(line.left, line.right);
    else
      for (const { text, left, right } of line.runs) {
        const set = asSet(text, true);
        if (isSpread(text, right - left - context.measureText(set).width)) writeEach(left, right);
        else write(set, left, right);
      }
    shown.mask = coverage(context, 0, width, height);
    for (const [index, sign] of signs.entries()) {
      const [from, to] = letters[index] ?? [0, 0];
      const place = [line.letters[index]?.[0] ?? 0, line.letters[index]?.[1] ?? 0] as const;
      const [begin, end] = [Math.max(0, Math.floor(from)), Math.min(width, Math.ceil(to))];
      const rivals = end > begin && shown.others.length < mostOthers ? rivalsOf(context, sign, of) : [];
      if (rivals.length === 0) continue;
      const masks = rivals.map((rival) => {
        context.resetTransform();
        context.clearRect(0, 0, width, height);
        write(rival, ...place);
        return coverage(context, begin, end - begin, height);
      });
      shown.others.push([index, base64OfBinary(masks.join(''))]);
    }
    shown.mask = base64OfBinary(shown.mask);
  }
  return { of, left, top, viewport: Math.round(innerWidth * scale), width, height, letters, ...shown };
}

type Middle = (context: OffscreenCanvasRenderingContext2D, text: string, room: number) => number | undefined;

/** How far from its left end a letter of a column is drawn: its body is in the middle. */
const middleOfBody: Middle = (context, text, room) => (room - context.measureText(text).width) / 2;

/** The same of a letter whose box is not as wide as it is drawn here, by 0.3 CSS pixels: its ink is in the middle. */
const middleOfInk: Middle = (context, text, room) => {
  const { width, actualBoundingBoxLeft: before, actualBoundingBoxRight: after } = context.measureText(text);
  if (!(alone.test(text) || fullWidth.test(text)) || Math.abs(width - room) < 0.3) return undefined;
  return (room - (Number.parseFloat(context.letterSpacing) || 0) - (after - before)) / 2;
};

/** Signs as wide as a Japanese letter, and most of that a blank. */
const fullWidth = /^[\u2010-\u2026\u3001-\u301f\u30fb\u30fc\uff01-\uff60]$/;

/** By how much each letter of a justified line is set apart: what the widest one leaves beside its ink. */
function slackOf(context: OffscreenCanvasRenderingContext2D, { letters, signs }: Line): number {
  const rooms = letters.slice(0, -1).flatMap(([from, to], index) => {
    const { actualBoundingBoxLeft: before, actualBoundingBoxRight: after } = context.measureText(signs[index] ?? '');
    return alone.test(signs[index] ?? '') ? to - from - before - after : [];
  });
  return Math.max(0, Math.min(...(rooms.length > 0 ? rooms : [0])));
}

/** Whether a letter stands where a run begins, as a word does. */
const isBegun = ({ letters, runs }: Line, index: number) =>
  runs.some(({ left }) => Math.abs(left - (letters[index]?.[0] ?? Number.NaN)) < 0.1);

/** Fonts have forms of their own for columns of these (OpenType `vert`), a little narrower or lower. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Of its body, what of a Japanese letter stands above the base line. */
const aboveBase = 0.88;

/** Small kana stand elsewhere in a column, signs and other scripts are turned. */
const isSameUpright = (sign: string) =>
  alone.test(sign) && !/[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/.test(sign);

/** Chinese and Korean have forms of their own of some letters, which a canvas draws only where it knows its language. */
const isSetByLanguage = (lang: string) =>
  /^(?:zh|ko)\b/i.test(lang) && !('lang' in OffscreenCanvasRenderingContext2D.prototype);

/**
 * The font of a line. A page that names none has one by its language, which its style does not say and a canvas does not
 * know: where the named font makes another line, a generic one that makes this very line is it.
 */
function fontOf(
  context: OffscreenCanvasRenderingContext2D,
  { runs, left, right, top, bottom }: Line,
  { font, fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration,
  grown: number,
): string {
  // The shorthand is empty where the style asks for features of the font
  const named = font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const own = named.replace(/[\d.]+px/, (size) => `${Number.parseFloat(size) * grown}px`);
  const makesIt = (tried: string) => {
    context.font = tried;
    const { width } = context.measureText(runs[0]?.text ?? '');
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('あA');
    const isAsHigh = Math.abs(fontBoundingBoxAscent + fontBoundingBoxDescent - (bottom - top)) <= 1;
    return isAsHigh && (runs.length > 1 || Math.abs(width - (right - left)) <= 1);
  };
  const generic = ['sans-serif', 'serif'].map((family) => own.replace(fontFamily, family));
  return [own, ...generic].find(makesIt) ?? own;
}

/** Letters of the same kind that are as wide. */
function rivalsOf(context: OffscreenCanvasRenderingContext2D, sign: string, of: TextLine['of']): string[] {
  const alphabet = alphabets.find((letters) => letters.includes(sign));
  if (!alphabet || (latin.includes(alphabet) && of === 'text')) return [];
  const widthOf = (letter: string) => context.measureText(letter).width;
  const own = widthOf(sign);
  return [...alphabet].filter((letter) => letter !== sign && Math.abs(widthOf(letter) - own) <= own * asWide);
}

/** How much of each pixel is covered, a byte for each, row by row. */
function coverage(context: OffscreenCanvasRenderingContext2D, left: number, width: number, height: number): string {
  const { data } = context.getImageData(left, 0, width, height);
  let bytes = '';
  for (let index = 3; index < data.length; index += 4) bytes += String.fromCharCode(data[index] ?? 0);
  return bytes;
}

/** By how much zoom and transforms make an element larger than its style says. */
function growthOf(element: Element): number {
  const offsetWidth = element instanceof HTMLElement ? element.offsetWidth : 0;
  const growth = offsetWidth > 0 ? rectOf(element).width / offsetWidth : 1;
  return growth > 0.2 && growth < 5 && Math.abs(growth - 1) > 0.02 ? growth : 1;
}

/** Without lines, shadows or outlines at its letters: those are not drawn with them. */
function isPlainly(element: Element, { textShadow, webkitTextStrokeWidth, textEmphasisStyle }: CSSStyleDeclaration) {
  if (textShadow !== 'none' || Number.parseFloat(webkitTextStrokeWidth) > 0 || textEmphasisStyle !== 'none')
    return false;
  for (let box: Element | null = element; box; box = parentOf(box))
    if (getComputedStyle(box).textDecorationLine !== 'none') return false;
  return true;
}
