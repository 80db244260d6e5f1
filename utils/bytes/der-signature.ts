/**
 * WebCrypto gives an ECDSA signature as r ‖ s (IEEE P1363); OpenSSL wants the DER SEQUENCE of two INTEGERs
 * (RFC 3279 §2.2.3). Both ways here; lengths stay below 128 for P-256.
 */
export function derOfRawSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2;
  const r = integer(raw.subarray(0, half));
  const s = integer(raw.subarray(half));
  return new Uint8Array([0x30, r.length + s.length, ...r, ...s]);
}

/** ECDSA P-256 with SHA-256 over the bytes, DER as `openssl dgst -verify` reads it. */
export async function signDer(privateKey: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return derOfRawSignature(
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes)),
  );
}

function integer(bytes: Uint8Array): number[] {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = [...bytes.subarray(start)];
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}

/**
 * The other way, strictly: anything that is not the one minimal DER form of two positive numbers of at most `half`
 * bytes gives `undefined`.
 */
export function rawOfDerSignature(der: Uint8Array, half = 32): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 127) return undefined;
  const raw = new Uint8Array(half * 2);
  let at = 2;
  for (const place of [0, half]) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    const first = digits[0] ?? 0xff;
    const padded = first === 0 && length > 1;
    if (der[at] !== 0x02 || length === 0 || digits.length !== length || first >= 0x80) return undefined;
    if (padded && (digits[1] ?? 0) < 0x80) return undefined;
    const value = padded ? digits.subarray(1) : digits;
    if (value.length > half) return undefined;
    raw.set(value, place + half - value.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}
