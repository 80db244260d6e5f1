import { type CSSToken, TokenType } from '@csstools/css-tokenizer';

/** What an ident, a function, a string or an address says, escapes resolved. */
export function wordOf(token: CSSToken | undefined): string {
  const said = token?.[4] as { value?: unknown } | undefined;
  return typeof said?.value === 'string' ? said.value : '';
}

/** The end that a bracket has. */
export const closing: Partial<Record<TokenType, TokenType>> = {
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
  [TokenType.OpenCurly]: TokenType.CloseCurly,
};
export const isBlank = ([type]: CSSToken) => type === TokenType.Whitespace || type === TokenType.Comment;

/** A value in its parts: commas within brackets part nothing. */
export function partedAt(tokens: readonly CSSToken[], isBorder: (token: CSSToken) => boolean): CSSToken[][] {
  const parts: CSSToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (closing[token[0]]) depth += 1;
    else if (token[0] === TokenType.CloseParen || token[0] === TokenType.CloseSquare) depth -= 1;
    if (depth === 0 && isBorder(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
