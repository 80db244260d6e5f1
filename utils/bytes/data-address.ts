import { bytesOfBase64 } from './base64';

/** The bytes of a base64 `data:` address. Not by fetch: the extension's policy lets the worker connect to nothing. */
export const bytesOfDataAddress = (address: string): Uint8Array<ArrayBuffer> =>
  bytesOfBase64(address.slice(address.indexOf(',') + 1));
