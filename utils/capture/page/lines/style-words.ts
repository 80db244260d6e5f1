const letters = /[\p{L}\p{N}]/u;

/** The strings of a value that hold letters or digits, as they are drawn. */
export function inQuotes(content: string): string[] {
  const said = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, one = '']) => one.replace(/\\(.)/g, '$1'));
  return said.filter((one) => letters.test(one)).map((one) => one.slice(0, 400));
}

/**
 * The rules of the page's sheets, those in others (`@media`, `@layer`, nested ones) and those of sheets that they import: each
 * behind all that stand round it. `undefined` stands for a sheet of another site, which cannot be read.
 */
export const rulesOfPage = (): (CSSRule[] | undefined)[] =>
  [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => rulesBelow(sheet));

interface RuleHolder {
  cssRules?: Iterable<CSSRule>;
  styleSheet?: CSSStyleSheet | null;
}

function rulesBelow(holder: RuleHolder, round: readonly CSSRule[] = []): (CSSRule[] | undefined)[] {
  try {
    return [...((holder.styleSheet ?? holder).cssRules ?? [])].flatMap((rule) => {
      const chain = [...round, rule];
      return [chain, ...rulesBelow(rule as RuleHolder, chain)];
    });
  } catch {
    // The browser throws for them
    return [undefined];
  }
}
