/** Texts by number, united where they are sure to be copies: which of them stand together (Tarjan 1975). */
export class TextGroups {
  readonly #above: number[] = [];

  /** Takes the next text in, by itself. */
  add(): number {
    return this.#above.push(this.#above.length) - 1;
  }

  unite(one: number, other: number): void {
    this.#above[this.of(one)] = this.of(other);
  }

  /** The text that stands for all with which this one stands together. */
  of(text: number): number {
    let at = text;
    for (;;) {
      const above = this.#above[at] ?? at;
      if (above === at) return at;
      const next = this.#above[above] ?? above;
      this.#above[at] = next;
      at = next;
    }
  }
}
