const letters = /[\p{L}\p{N}]/u;

/** The strings of a value that hold letters or digits, as they are drawn. */
export function inQuotes(content: string): string[] {
  const said = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, one = '']) => one.replace(/\\(.)/g, '$1'));
  return said.filter((one) => letters.test(one)).map((one) => one.slice(0, 400));
}

/** The rules of a sheet; `undefined` for one of another site, which cannot be read. */
export function rulesOf(sheet: CSSStyleSheet): CSSRule[] | undefined {
  try {
    return [...sheet.cssRules];
  } catch {
    // The browser throws for them
    return undefined;
  }
}
