/**
 * A version 4 UUID (RFC 9562 §5.4), as every blob URL ends with one (File API §8.3). `crypto.randomUUID` is not there on
 * http pages, where some boards still live.
 */
export function newId(): string {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}
