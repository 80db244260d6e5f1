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
