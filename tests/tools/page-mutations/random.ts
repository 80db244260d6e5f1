/** The same chances on every run: what failed once fails again. */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  }

  /** From 0 to 1, xorshift. */
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 2 ** 32;
  }

  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  one<T>(things: readonly T[]): T | undefined {
    return things[this.whole(things.length)];
  }

  /** Each with that chance, in another order. */
  some<T>(things: readonly T[], chance: number): T[] {
    const taken = things.filter(() => this.next() < chance);
    return taken
      .map((thing) => ({ thing, at: this.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ thing }) => thing);
  }
}
