/** The bytes of a base64 `data:` address. Not by fetch: the extension's policy lets the worker connect to nothing. */
export function bytesOfDataAddress(address: string): Uint8Array<ArrayBuffer> {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
