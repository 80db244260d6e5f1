/** Elements whose content nobody reads on the page. */
const silent = /<(script|style|noscript|template|svg)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
/** Words on buttons are no part of a post, but a name may be a button. */
const buttons = /<button\b[^>]*>[\s\S]*?<\/button\s*>/gi;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The words of markup in order, without any blank: tags go, the `alt` of pictures stays (emoji are pictures on some
 * sites), character references are resolved. Once without what buttons say, and once with it. Written without a DOM, so
 * that a browser and a command line say the same.
 */
export function wordsOfHtml(html: string): string {
  const audible = html.replace(/<!--[\s\S]*?-->/g, '').replace(silent, '');
  return `${wordsOf(audible.replace(buttons, ''))}\n${wordsOf(audible)}`;
}

function wordsOf(html: string): string {
  const text = html
    .replace(
      /<img\b[^>]*?\balt=(?:"([^"]*)"|'([^']*)')[^>]*>/gi,
      (_, double: string, single: string) => double ?? single,
    )
    .replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, '');
  return withoutBlanks(decoded(text));
}

/** White space and marks without a glyph out, composed: readers of HTML set them differently. */
export function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** Values of an attribute, decoded. */
export function attributeValues(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'gi');
  return [...html.matchAll(pattern)].map(([, double, single]) => decoded(double ?? single ?? ''));
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole;
    const point = code[1] === 'x' || code[1] === 'X' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
