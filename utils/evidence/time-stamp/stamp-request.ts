import * as asn1js from 'asn1js';

/** SHA-256 (RFC 5754 §2). */
export const sha256Oid = '2.16.840.1.101.3.4.2.1';

/**
 * A time-stamp request (RFC 3161 §2.4.1), DER: version 1, SHA-256 imprint, a random nonce of 127 bits, and `certReq`, so
 * that the answer carries the certificate with which it can be verified years later. Nothing but the digest is in it.
 */
export function stampRequest(imprint: Uint8Array, random = crypto.getRandomValues(new Uint8Array(16))) {
  const nonce = Uint8Array.from(random);
  // Positive, and sixteen bytes in minimal DER
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      new asn1js.Sequence({
        value: [
          new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: sha256Oid }), new asn1js.Null()] }),
          new asn1js.OctetString({ valueHex: Uint8Array.from(imprint).buffer }),
        ],
      }),
      new asn1js.Integer({ valueHex: nonce.buffer }),
      new asn1js.Boolean({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}
