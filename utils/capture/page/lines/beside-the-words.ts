import { everyIn, holds, isDisplayed, nameOf, nodeBeside, parentOf, partsIn, rectOf, wordsIn } from '../../../members';
import type { Appearance } from '../../../shapes/records/text-line';
import { drawnInside } from './nested-parts';
import { shownInside } from './shown-inside';
import { inQuotes, rulesOfPage } from './style-words';

const mostElements = 3_000;
const letters = /[\p{L}\p{N}]/u;
/** Of a part that shows nothing to read: less is an icon or a line. CSS pixels; how much wider than high a strip is. */
const leastSize = { width: 60, height: 9, strip: 3 };
/** The same of one among the words, where emoji are as wide as high, and a word of two letters is twice so. */
const leastAmongWords = { width: 16, height: 9, strip: 1.5 };

/**
 * What a post shows beside its text nodes: words that style sheets draw, and parts that may show words and have none to
 * read. Round and square ones among pictures are icons and portraits; words stand in strips.
 * @param places what holds the words and the author's names, and little else: there also words count that stand in no text
 * @param ofWords those of them that hold the words
 */
export function besideTheWords(
  parts: readonly Element[],
  words: string,
  places: readonly Element[],
  ofWords: readonly Element[] = [],
): Pick<Appearance, 'drawn' | 'unread'> {
  const drawn = new Set<string>();
  const unread = new Set<string>();
  for (const element of parts.flatMap((part) => [part, ...everyIn(part)]).slice(0, mostElements)) {
    if (!isDisplayed(element, { opacityProperty: true, visibilityProperty: true })) continue;
    for (const said of drawnAt(element)) if (!words.includes(said.replace(/\s+/g, ''))) drawn.add(said);
    const isIn = isAmong(element, words, ofWords);
    const kind = unreadKind(element, isIn ? leastAmongWords : leastSize) ?? (isIn ? pictureKind(element) : undefined);
    if (kind) unread.add(kind);
  }
  for (const said of places.flatMap(shownInside)) if (!words.includes(said.replace(/\s+/g, ''))) drawn.add(said);
  return { drawn: [...drawn].slice(0, 20), unread: [...unread].slice(0, 10) };
}

/** Whether an element without words stands right behind or before some, in what holds those of the post. */
function isAmong(element: Element, words: string, ofWords: readonly Element[]): boolean {
  const place = ofWords.find((each) => each !== element && holds(each, element));
  if (!place || wordsIn(element).trim() !== '') return false;
  let at = element;
  for (let up = parentOf(at); up && up !== place && wordsIn(up).trim() === ''; up = parentOf(up)) at = up;
  return (['previousSibling', 'nextSibling'] as const).some((side) => {
    let beside = nodeBeside(at, side);
    while (beside && wordsIn(beside).trim() === '') beside = nodeBeside(beside, side);
    const said = (beside ? wordsIn(beside) : '').replace(/\s+/g, '');
    return said !== '' && words.includes(said);
  });
}

/** What a style sheet can write into, beside an element itself; of one that scrolls, and of a list to choose from, more. */
const places = ['::before', '::after', '::marker', '::scroll-marker'];
const scrollers = ['block-start', 'block-end', 'inline-start', 'inline-end'].map((way) => `::scroll-button(${way})`);

function drawnAt(element: Element): string[] {
  const style = getComputedStyle(element);
  const { hyphenateCharacter, hyphens, overflow, textEmphasisStyle, columnCount, columnWidth } = style;
  const isParted = hyphens === 'auto' || (hyphens === 'manual' && wordsIn(element).includes('\u00ad'));
  return [
    ...markedBy(style, element),
    ...(isParted ? inQuotes(hyphenateCharacter) : []),
    ...inQuotes(textEmphasisStyle),
    ...places.flatMap((place) => drawnBy(element, place)),
    ...(overflow === 'visible' ? [] : scrollers.flatMap((place) => drawnBy(element, place))),
    ...(nameOf(element) === 'select' ? drawnBy(element, '::picker-icon') : []),
    ...(nameOf(element) === 'option' || nameOf(element) === 'input' ? drawnBy(element, '::checkmark') : []),
    ...(nameOf(element) === 'details' ? drawnInside(element, '::details-content', '') : []),
    ...(columnWidth === 'auto' && columnCount === 'auto' ? [] : drawnInside(element, '::column', '')),
  ];
}

/** What stands before an entry of a list, which a part that a style draws can be as well. */
const markedBy = ({ display, listStyleType }: CSSStyleDeclaration, element?: Element): string[] =>
  isOfList(display)
    ? [...inQuotes(listStyleType), ...madeBy(listStyleType), ...(element ? numberOf(element) : [])]
    : [];

/** Also one that stands in a line: `inline list-item`. */
const isOfList = (display: string) => display.split(' ').includes('list-item');

function drawnBy(element: Element, place: string): string[] {
  const style = getComputedStyle(element, place);
  const { content, display, fontSize, quotes } = style;
  if (display === 'none' || Number.parseFloat(fontSize) < 5) return [];
  const counters = [...content.matchAll(/counters?\([^)]*,\s*([\w-]+)\s*\)/g)].flatMap(([, style = '']) =>
    madeBy(style),
  );
  // Without content there is no such part, and its entry of a list has no marker
  const isThere = !/^(?:none|normal)?$/.test(content);
  const marker = isThere ? markedBy(style) : [];
  const inner = isThere && isOfList(display) ? drawnInside(element, place, '::marker') : [];
  const quoted = /\b(?:open|close)-quote/.test(content) ? inQuotes(quotes) : [];
  return [...inQuotes(content), ...quoted, ...counters, ...marker, ...inner];
}

/** A number that somebody gave to an entry of a list, beside those that count by themselves. */
function numberOf(element: Element): string[] {
  const isGiven = element.hasAttribute('value') || (parentOf(element)?.hasAttribute('start') ?? false);
  return isGiven && element instanceof HTMLLIElement ? [`${element.value}.`] : [];
}

/** Styles of counters that no page can make anew (CSS Counter Styles 3, §3). */
const fixedStyles = /^(?:none|decimal|disc|square|circle|disclosure-(?:open|closed))$/;

/** A style of counters that the page makes itself says what it likes. */
function madeBy(style: string): string[] {
  if (fixedStyles.test(style) || !/^[\w-]+$/.test(style)) return [];
  const isOwn = rulesOfPage().some((chain) => {
    const { symbols, name } = (chain?.at(-1) ?? {}) as Partial<CSSCounterStyleRule>;
    return symbols !== undefined && name === style;
  });
  return isOwn ? [style] : [];
}

function unreadKind(element: Element, least: typeof leastSize): string | undefined {
  const { localName } = element;
  const isFrame = /^(?:iframe|object|embed|canvas)$/.test(localName);
  const isBox = element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && isText(element));
  const isDrawing = localName === 'svg';
  const isBackground = partsIn(element).length === 0 && wordsIn(element).trim() === '';
  if (!isFrame && !isBox && !isDrawing && !isBackground) return undefined;
  const { width, height } = rectOf(element);
  const { width: narrowest, height: lowest, strip } = isBackground ? least : leastSize;
  if (width < narrowest || height < lowest) return undefined;
  if (isFrame) return localName;
  if (isBox) return letters.test(element.value) ? localName : undefined;
  if (width < strip * height) return undefined;
  if (isDrawing) return localName;
  const { backgroundImage, borderImageSource } = getComputedStyle(element);
  return /url\(/.test(backgroundImage + borderImageSource) ? 'background' : undefined;
}

/**
 * A picture or a control among the words that is as high as a line or two of them, wider than high and says nothing by
 * itself: a picture of words, a badge. An emoji has its description, and photographs are higher.
 */
function pictureKind(element: Element): string | undefined {
  if (!/^(?:img|video|progress|meter|input)$/.test(element.localName)) return undefined;
  // One that did not come draws its description, which is asked for with the words
  const { alt = '', naturalWidth } = element as Partial<HTMLImageElement>;
  if (letters.test(alt) || naturalWidth === 0) return undefined;
  const { width, height } = rectOf(element);
  const { width: narrowest, height: lowest, strip } = leastAmongWords;
  const isLine = height >= lowest && height <= mostLines * Number.parseFloat(getComputedStyle(element).fontSize);
  return isLine && width >= narrowest && width >= strip * height ? element.localName : undefined;
}
const mostLines = 3;

const isText = ({ type }: HTMLInputElement) => /^(?:text|search|url|tel|email|number)$/.test(type);

/** Families of fonts that the page has loaded, among those of a style, for at least one of the letters. */
export function fontsOfPage(families: string, text: string): string[] {
  const wanted = families.split(',').map(bare);
  const found = [...document.fonts].filter(
    ({ status, family, unicodeRange }) =>
      status === 'loaded' && wanted.includes(bare(family)) && covers(unicodeRange, text.slice(0, 500)),
  );
  return [...new Set(found.map(({ family }) => bare(family).slice(0, 400)))];
}

const bare = (family: string) => family.trim().replace(/^["']|["']$/g, '');

/** `U+0-FF, U+4E??`, as the browser writes it. */
function covers(ranges: string, text: string): boolean {
  const bounds = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)] as const;
  });
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return letters.test(letter) && bounds.some(([from, to]) => code >= from && code <= to);
  });
}
