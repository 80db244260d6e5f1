import { base64Of } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { bytesOfHex, hexOf } from '../../bytes/hex';
import { md5 } from '../../bytes/md5';

/** What is signed over: the SHA-256 of the body, which every engine holds the body to. */
export function sha256Of(body: Uint8Array<ArrayBuffer> | undefined): Promise<string> {
  return sha256Hex(body ?? '');
}

/** `Content-MD5` (RFC 1864): the checksum that all engines verify and that Object Lock asks for. No protection against malice. */
export function contentMd5(body: Uint8Array): string {
  return base64Of(md5Of(body));
}

/** As the `ETag` of an object or part that was put in one piece. */
export function etagOf(body: Uint8Array): string {
  return hexOf(md5Of(body));
}

/** As the `ETag` of an object that was put in parts: the MD5 of their MD5s, and how many they were. */
export function etagOfParts(etags: readonly string[]): string {
  return `${hexOf(md5(bytesOfHex(etags.join(''))))}-${etags.length}`;
}

/** Worked out once a body: it is sent with a part and held against what the store shows of it. */
const known = new WeakMap<Uint8Array, Uint8Array>();

function md5Of(body: Uint8Array): Uint8Array {
  const digest = known.get(body) ?? md5(body);
  known.set(body, digest);
  return digest;
}
