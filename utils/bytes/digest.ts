import { hexOf } from './hex';

const encoder = new TextEncoder();

async function digested(algorithm: 'SHA-256' | 'SHA-512', data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data;
  const digest = await crypto.subtle.digest(algorithm, bytes);
  return hexOf(new Uint8Array(digest));
}

/** SHA-256 (FIPS 180-4) of bytes or of a string's UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  return digested('SHA-256', data);
}

/** SHA-512 (FIPS 180-4), as 128 lower-case hex digits. */
export function sha512Hex(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  return digested('SHA-512', data);
}
