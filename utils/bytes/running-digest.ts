import { firstWords, takeBlocks } from './sha256-blocks';

/** Where a digest is: enough to go on later, in another process. */
export interface DigestState {
  /** The eight words of the hash so far. */
  words: number[];
  /** Bytes that do not fill a block yet. */
  rest: number[];
  /** All bytes so far. */
  length: number;
}

/**
 * SHA-256 (FIPS 180-4) of bytes as they come: the browser's own digest wants all of them at once. Its state can be kept,
 * so that a file whose writing was cut off is not read again.
 */
export class RunningDigest {
  private readonly words: Int32Array;
  private readonly rest = new Uint8Array(64);
  private length: number;

  constructor({ words, rest, length }: DigestState = { words: [...firstWords], rest: [], length: 0 }) {
    this.words = Int32Array.from(words);
    this.rest.set(rest);
    this.length = length;
  }

  add(bytes: Uint8Array): void {
    let at = 0;
    const filled = this.length % 64;
    this.length += bytes.byteLength;
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.byteLength);
      this.rest.set(bytes.subarray(0, at), filled);
      if (filled + at < 64) return;
      takeBlocks(this.words, this.rest, 0, 64);
    }
    takeBlocks(this.words, bytes, at, bytes.byteLength);
    this.rest.set(bytes.subarray(bytes.byteLength - ((bytes.byteLength - at) % 64)));
  }

  get state(): DigestState {
    return { words: [...this.words], rest: [...this.rest.subarray(0, this.length % 64)], length: this.length };
  }

  /** 64 lower-case hex digits; bytes may still be added afterwards. */
  get hex(): string {
    const last = new RunningDigest(this.state);
    const padding = new Uint8Array(((119 - (this.length % 64)) % 64) + 9);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.byteLength - 8, BigInt(this.length) * 8n);
    last.add(padding);
    return Array.from(last.words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
