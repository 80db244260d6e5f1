/** All signs of ASCII that may stand between single quotes without an escape, in their order, without \` and the blank. */
export const DENSE_SIGNS = Array.from({ length: 94 }, (_, place) => String.fromCharCode(33 + place))
  .join('')
  .replaceAll(/['`\\]/g, '');

/** So many bytes of text that holds 13 bits in two signs, the low ones first. */
export function bytesOfDense(text: string, length: number): Uint8Array<ArrayBuffer> {
  const places = new Map([...DENSE_SIGNS].map((sign, place) => [sign, place]));
  const placeOf = (at: number) => places.get(text[at] ?? '') ?? 0;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 2) {
    bits |= (placeOf(at) * 91 + placeOf(at + 1)) << held;
    for (held += 13; held >= 8; held -= 8) {
      bytes.push(bits & 0xff);
      bits >>= 8;
    }
  }
  return Uint8Array.from(bytes.slice(0, length));
}
