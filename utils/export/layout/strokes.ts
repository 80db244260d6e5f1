/** Room for the operators of one part of a page, bytes; it grows where a page has more. */
const usualRoom = 65_536;

const digit = (value: number) => 48 + value;
const [dot, blank] = [46, 32];
const hexDigits = Uint8Array.from('0123456789abcdef', (letter) => letter.charCodeAt(0));

/**
 * The operators of a page as they are written, byte by byte into one room: a page has thousands, and as strings they would
 * be collected again and again.
 */
export class Strokes {
  private room = new Uint8Array(usualRoom);
  private size = 0;

  /** Letters of ASCII. */
  say(text: string): this {
    this.ask(text.length);
    for (let at = 0; at < text.length; at += 1) this.room[this.size + at] = text.charCodeAt(at);
    this.size += text.length;
    return this;
  }

  /** A number with what a printer can tell apart, as `points` writes it, and a blank behind it. */
  number(value: number): this {
    const thousandths = Math.round(Math.abs(value) * 1_000);
    // What no page has is written as a string
    if (!(value >= 0 && thousandths <= 99_999_999)) return this.say(`${points(value)} `);
    this.ask(10);
    this.whole(Math.floor(thousandths / 1_000));
    const rest = thousandths % 1_000;
    if (rest > 0) {
      this.put(dot);
      this.put(digit(Math.floor(rest / 100)));
      if (rest % 100 > 0) this.put(digit(Math.floor(rest / 10) % 10));
      if (rest % 10 > 0) this.put(digit(rest % 10));
    }
    this.put(blank);
    return this;
  }

  /** Two bytes in hex. */
  code(value: number): void {
    this.ask(4);
    for (let shift = 12; shift >= 0; shift -= 4) this.put(hexDigits[(value >> shift) & 15] ?? 0);
  }

  /** What was written since this was last asked. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.room.slice(0, this.size);
    this.size = 0;
    return bytes;
  }

  private whole(value: number): void {
    if (value > 9) this.whole(Math.floor(value / 10));
    this.put(digit(value % 10));
  }

  private put(byte: number): void {
    this.room[this.size] = byte;
    this.size += 1;
  }

  private ask(more: number): void {
    if (this.size + more <= this.room.byteLength) return;
    const wider = new Uint8Array(2 * this.room.byteLength + more);
    wider.set(this.room);
    this.room = wider;
  }
}

/** Coordinates with what a printer can tell apart, a thousandth of a point. */
export const points = (value: number) => `${Math.round(value * 1_000) / 1_000}`;
