import { TokenType } from '@csstools/css-tokenizer';
import { CssStream, WrittenText } from './css-stream';

/** Functions that take an address as a string. `url("…")` is one; `url(…)` is a token of its own. */
const loading = /^(?:url|src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade|attr|element|paint)$/;
/** Rules that bring in or rename things. */
const droppedRules = /^(?:import|namespace|charset|document|-moz-document)$/;
/** Properties with which old engines ran scripts. */
const runningProperties = /^(?:behaviou?r|-moz-binding|-ms-behavior)$/;
const ownData = /^data:(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|font\/(?:woff2?|ttf|otf)|application\/font-woff2?)[;,]/;

const unreadable: ReadonlySet<TokenType> = new Set([
  TokenType.Comment,
  TokenType.CDO,
  TokenType.CDC,
  TokenType.BadURL,
  TokenType.BadString,
]);

/** Stands for what was left out, so that its neighbours never grow into one word (`u` and `rl(`). */
const gap = ' ';

/** Values of plain words and numbers: nothing in them can load. */
const plain = /^[\w\s:;,.#%!-]*$/;

/** Signs between words that one page's sheets hold, at most: each becomes a token or two, and those cost. */
const mostSigns = 900_000;

/** More CSS than any page has. */
export function isLargeCss(css: string): boolean {
  let count = 0;
  for (let at = 0; at < css.length && count <= mostSigns; at += 1) {
    const code = css.charCodeAt(at) | 0x20;
    const isWord = (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || code === 0x2d || code > 0x7e;
    if (!isWord) count += 1;
  }
  return count > mostSigns;
}

/**
 * CSS that loads nothing and runs nothing: read into tokens by the standard's own rules (CSS Syntax Level 3, so escapes
 * such as `u\72l(` are seen as what they are), addresses other than data of pictures and fonts emptied, rules that bring
 * in more left out. Cleaning what is clean changes nothing: that is how a reader judges it.
 */
export function inertCss(css: string): string {
  if (plain.test(css) && !/behav|binding/i.test(css)) return css;
  const kept = new WrittenText();
  const open: boolean[] = [];
  let loads = 0;
  const tokens = new CssStream(css);
  for (let token = tokens.next(); token; token = tokens.next()) {
    const [type, written, , , said] = token as [TokenType, string, number, number, { value?: string } | undefined];
    const value = typeof said?.value === 'string' ? said.value : '';
    if (type === TokenType.AtKeyword && droppedRules.test(value.toLowerCase())) {
      dropRule(tokens);
      kept.write(gap);
      continue;
    }
    if (unreadable.has(type)) {
      kept.write(gap);
      continue;
    }
    if (type === TokenType.Ident && runningProperties.test(value.toLowerCase())) {
      kept.write('x-left-out');
      continue;
    }
    if (type === TokenType.URL) {
      kept.write(ownData.test(value) ? written : 'url()');
      continue;
    }
    if (type === TokenType.Function || type === TokenType.OpenParen) {
      const isLoading = type === TokenType.Function && loading.test(value.toLowerCase());
      open.push(isLoading);
      if (isLoading) loads += 1;
    } else if (type === TokenType.CloseParen && open.pop()) loads -= 1;
    const isAddress = type === TokenType.String && loads > 0 && !ownData.test(value) && value !== '';
    kept.write(isAddress ? '""' : written);
  }
  return kept.toString();
}

/** The rest of an at-rule: up to its `;`, or the `}` that ends its block; one that ends the block round it stays. */
function dropRule(tokens: CssStream): void {
  let depth = 0;
  for (let token = tokens.peek(); token; token = tokens.peek()) {
    const [type] = token;
    if (type === TokenType.CloseCurly && depth === 0) return;
    tokens.next();
    if (type === TokenType.OpenCurly) depth += 1;
    if (type === TokenType.CloseCurly) depth -= 1;
    if ((type === TokenType.CloseCurly || type === TokenType.Semicolon) && depth === 0) return;
  }
}
