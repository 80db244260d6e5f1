import { bytesOfHex } from '../../bytes/hex';
import { StampError } from './ask-authority';
import { checkStamp } from './check-stamp';
import { stampRequest } from './stamp-request';
import type { StampToken } from './stamp-shapes';

/** Sends a request to the authority and gives its answer. */
export type Authority = (request: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

interface Stamp {
  request: Uint8Array<ArrayBuffer>;
  response: Uint8Array<ArrayBuffer>;
  token: StampToken;
}

/**
 * Has one SHA-256 stamped and looks at the answer: that it is a stamp over this digest and this request.
 * @throws StampError `rejected` with the fault; whatever the authority's caller throws
 */
export async function stampDigest(sha256: string, authority: Authority): Promise<Stamp> {
  const request = stampRequest(bytesOfHex(sha256));
  const response = await authority(request);
  const check = checkStamp(response, request, sha256);
  if (!check.ok) throw new StampError('rejected', check.fault);
  return { request, response, token: check.token };
}
