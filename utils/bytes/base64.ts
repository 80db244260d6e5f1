/** Bytes as base64 (RFC 4648 §4). In parts: one call of `fromCharCode` takes no more than some ten thousand bytes. */
export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(letters);
}

/**
 * The bytes of base64.
 * @throws DOMException when it is none.
 */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
