import { type CSSToken, tokenizer } from '@csstools/css-tokenizer';

/** So many pieces are joined at once: a million of them by themselves take more than their letters. */
const together = 4_096;

/**
 * Tokens of a style sheet by the standard's own rules (CSS Syntax Level 3), one by one: all of a large sheet at once take
 * hundreds of megabytes. The last one is that of the end.
 */
export class CssStream {
  readonly #tokens: ReturnType<typeof tokenizer>;
  #ahead: CSSToken[] = [];
  #at = 0;
  #isOver = false;

  constructor(css: string) {
    this.#tokens = tokenizer({ css });
  }

  /** What comes after so many tokens, without taking it; nothing behind the end. */
  peek(skip = 0): CSSToken | undefined {
    while (this.#ahead.length - this.#at <= skip) {
      const token = this.#read();
      if (!token) return undefined;
      this.#ahead.push(token);
    }
    return this.#ahead[this.#at + skip];
  }

  /** The next token, once; nothing behind the end. */
  next(): CSSToken | undefined {
    if (this.#at >= this.#ahead.length) return this.#read();
    const token = this.#ahead[this.#at];
    this.#at += 1;
    if (this.#at === this.#ahead.length) {
      this.#ahead = [];
      this.#at = 0;
    }
    return token;
  }

  #read(): CSSToken | undefined {
    if (this.#isOver) return undefined;
    this.#isOver = this.#tokens.endOfFile();
    return this.#tokens.nextToken();
  }
}

/** A text that is written piece by piece. */
export class WrittenText {
  #parts: string[] = [];
  readonly #whole: string[] = [];

  write(part: string): void {
    this.#parts.push(part);
    if (this.#parts.length < together) return;
    this.#whole.push(this.#parts.join(''));
    this.#parts = [];
  }

  toString(): string {
    return this.#whole.join('') + this.#parts.join('');
  }
}
