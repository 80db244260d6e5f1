import { binaryText, bytesOfBinary } from './binary-text';

/** Bytes as base64 (RFC 4648 §4). */
export const base64Of = (bytes: Uint8Array): string => btoa(binaryText(bytes));

/** A text of `binaryText` as base64. */
export const base64OfBinary = (text: string): string => btoa(text);

/**
 * The bytes of base64.
 * @throws DOMException when it is none.
 */
export const bytesOfBase64 = (base64: string): Uint8Array<ArrayBuffer> => bytesOfBinary(atob(base64));
