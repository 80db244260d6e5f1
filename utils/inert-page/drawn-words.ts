import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { bytesOfBase64 } from '../bytes/base64';
import { CssStream, WrittenText } from './css-stream';
import { isLargeCss } from './inert-css';

/** Properties and descriptors whose strings are drawn as words (CSS Generated Content 3, Lists 3, Text 4, Counter Styles 3). */
const drawing =
  /^(?:content|quotes|list-style(?:-type)?|(?:-webkit-)?(?:text-emphasis(?:-style)?|hyphenate-character)|text-overflow|block-ellipsis|string-set|(?:additive-)?symbols|prefix|suffix|negative|pad)$/;
/** Functions that bring in words from elsewhere. */
const bringing = /^(?:attr|var|env|string|content|counters?|target-(?:text|counters?)|if|inherit)$/;
const letters = /[\p{L}\p{N}]/u;
/** Nothing without one of these draws words; escapes may spell any of them. */
const mayDraw =
  /\\|content|quotes|list-style|emphasis|hyphenate|text-overflow|ellipsis|string-set|symbols|prefix|suffix|negative|pad\b/i;
const nothing = '""';

/** What style sheets draw of letters and digits, and the same sheets without it. */
interface DrawnWords {
  /** What is drawn: strings, and functions that bring in words from elsewhere; of properties only those that hold some. */
  words: string[];
  /** Every such string and function emptied; boxes, lines, signs and icons of fonts stay. */
  css: string;
}

/**
 * Words that a style sheet draws beside the text of a page: nobody finds them in its markup. Read into tokens by the
 * standard's own rules, so that escapes are seen as what they are. What was emptied once draws no words at a second look.
 */
export function drawnWords(css: string): DrawnWords {
  if (!mayDraw.test(css)) return { words: [], css };
  const tokens = new CssStream(css);
  const words: string[] = [];
  const brought: string[] = [];
  const holding = new Set<string>();
  const kept = new WrittenText();
  let property = '';
  let isStart = true;
  for (let token = tokens.next(); token; token = tokens.next()) {
    const [type, written] = token;
    const value = stringOf(token);
    if (type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly) {
      property = '';
      isStart = true;
    } else if (isStart && type === TokenType.Ident && isColonNext(tokens))
      property = value.startsWith('--') ? value : value.toLowerCase();
    if (type !== TokenType.Whitespace && type !== TokenType.Comment)
      isStart = [TokenType.Semicolon, TokenType.OpenCurly, TokenType.CloseCurly].includes(type);
    const isDrawn = drawing.test(property);
    if (isDrawn && type === TokenType.Function && bringing.test(value.toLowerCase())) {
      brought.push(`${value.toLowerCase()}(${wordsOfFunction(tokens)})`);
      kept.write(nothing);
    } else if (isDrawn && type === TokenType.String && letters.test(value)) {
      words.push(value);
      kept.write(nothing);
    } else {
      if (type === TokenType.String && letters.test(value)) holding.add(property);
      kept.write(written);
    }
  }
  if (words.length + brought.length === 0) return { words, css };
  const isEmpty = (from: string) =>
    from.startsWith('var(') && !holding.has('initial-value') && ![...holding].some((name) => from.includes(name));
  return { words: [...words, ...brought.filter((from) => !isEmpty(from))], css: kept.toString() };
}

function stringOf(token: CSSToken): string {
  const said = token[4] as { value?: unknown } | undefined;
  return typeof said?.value === 'string' ? said.value : '';
}

function isColonNext(tokens: CssStream): boolean {
  let skip = 0;
  while (tokens.peek(skip)?.[0] === TokenType.Whitespace || tokens.peek(skip)?.[0] === TokenType.Comment) skip += 1;
  return tokens.peek(skip)?.[0] === TokenType.Colon;
}

/** What stands in a function that has begun, up to the `)` that ends it, or to the end where nothing does. */
function wordsOfFunction(tokens: CssStream): string {
  const said = new WrittenText();
  let depth = 1;
  for (let token = tokens.next(); token; token = tokens.next()) {
    const [type] = token;
    if (type === TokenType.Function || type === TokenType.OpenParen) depth += 1;
    if (type === TokenType.CloseParen) depth -= 1;
    if (depth === 0) break;
    said.write(stringOf(token));
  }
  return said.toString();
}

const sheet = /data:text\/css;charset=utf-8;base64,([A-Za-z0-9+/=]*)|<style\b[^>]*>([^<]*)/gi;

/** What each of the style sheets of a saved page says. */
export const sheetsOfPage = (page: string): string[] =>
  [...page.matchAll(sheet)].map(([, packed, plain = '']) => (packed === undefined ? plain : decoded(packed)));

/** Words that the style sheets of a saved page draw, each once; found without a browser. */
export function wordsDrawnIn(page: string): string[] {
  const own = [...page.matchAll(/\sstyle="([^"]*)"/gi)].map(([, style = '']) => style.replaceAll('&quot;', '"'));
  const sheets = sheetsOfPage(page);
  const css = [...sheets, ...own].join('\n}\n');
  if (isLargeCss(css)) return ['refused: too large'];
  // What one sheet leaves open would swallow the next; a property that one sets another may draw
  return [...new Set([css, ...(sheets.length > 1 ? sheets : [])].flatMap((each) => drawnWords(each).words))];
}

function decoded(base64: string): string {
  try {
    return new TextDecoder().decode(bytesOfBase64(base64));
  } catch {
    // What is no base64 holds no words
    return '';
  }
}
