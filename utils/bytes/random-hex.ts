import { hexOf } from './hex';

/** So many random bytes as lower-case hex. */
export function randomHex(bytes: number): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(bytes)));
}
