import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { wordOf } from './css-tokens';
import { figuresIn, isFixed } from './figures';
import { judgesOf } from './judges';
import type { Declaration, Sheets, Take } from './sheets';

/** What a declaration takes of the words in an element, and what it says of the size of their letters. */
export function takesOf({ name, value }: Declaration, sheets: Sheets): Take[] {
  const judges = judgesOf(name);
  if (judges.length === 0) return [];
  const tokens = expanded(value, sheets, { tokens: 0 });
  return judges.flatMap(({ judge, kind }) => {
    const left = tokens ? judge(tokens, sheets) : 0;
    const isFixedSize = kind === 'size' && tokens !== undefined && isFixedIn(tokens);
    return left < 1 || kind === 'size' ? { of: name, kind, left, isFixed: isFixedSize } : [];
  });
}

const isFixedIn = (tokens: readonly CSSToken[]) => {
  const figures = figuresIn(tokens).filter(({ unit }) => unit !== '');
  return figures.length > 0 && figures.every(isFixed);
};

/** Tokens of a value whose references are worked out; more no honest value has. */
const most = 2_000;

/** A value with all that its custom properties may stand for: each is judged as if it stood there. */
function expanded(value: readonly CSSToken[], sheets: Sheets, used: { tokens: number }): CSSToken[] | undefined {
  const out: CSSToken[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const token = value[index] as CSSToken;
    used.tokens += 1;
    if (used.tokens > most) return undefined;
    if (token[0] !== TokenType.Function || wordOf(token).toLowerCase() !== 'var') {
      out.push(token);
      continue;
    }
    const from = index + 1;
    for (let depth = 1; depth > 0 && index < value.length; ) {
      index += 1;
      const type = value[index]?.[0];
      if (type === TokenType.Function || type === TokenType.OpenParen) depth += 1;
      if (type === TokenType.CloseParen) depth -= 1;
    }
    const [name, , ...instead] = value.slice(from, index);
    const given = sheets.customs.get(wordOf(name)) ?? [];
    if (given.length > most) return undefined;
    for (const each of [...given, instead]) {
      const inner = expanded(each, sheets, used);
      if (!inner) return undefined;
      out.push(...inner);
    }
  }
  return out;
}
