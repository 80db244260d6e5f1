import { bytesOfBase64 } from '../../bytes/base64';

/** The certificates of a PEM text (RFC 7468), DER; anything else in it is passed over. Broken base64 gives nothing. */
export function certificatesInPem(text: string): Uint8Array<ArrayBuffer>[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g);
  return [...blocks].flatMap(([, base64 = '']) => {
    try {
      return [bytesOfBase64(base64.replace(/\s+/g, ''))];
    } catch {
      // A block that is no base64 holds no certificate
      return [];
    }
  });
}

/** Whether bytes have the frame of a certificate (RFC 5280 §4.1): a sequence of two sequences and a bit string, no more. */
export function isCertificate(der: Uint8Array): boolean {
  const whole = elementAt(der, 0);
  if (whole?.tag !== 0x30 || whole.end !== der.length) return false;
  const tags: number[] = [];
  for (let at = whole.start; at < whole.end; ) {
    const part = elementAt(der, at);
    if (!part || part.end > whole.end) return false;
    tags.push(part.tag);
    at = part.end;
  }
  return tags.join() === [0x30, 0x30, 0x03].join();
}

/** One element of DER with its length in one byte, or in up to three after it. */
function elementAt(der: Uint8Array, at: number): { tag: number; start: number; end: number } | undefined {
  const [tag, first = 0xff] = der.subarray(at, at + 2);
  const more = first < 0x80 ? 0 : first - 0x80;
  if (tag === undefined || more > 3 || at + 2 + more > der.length) return undefined;
  const start = at + 2 + more;
  const long = der.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, start, end: start + (more === 0 ? first : long) };
}
