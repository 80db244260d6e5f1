import { AwsV4Signer } from 'aws4fetch';
import type { Reach } from './reach';

/** The longest that S3 lets a link live, in seconds. */
export const longestLink = 7 * 86_400;

/**
 * A link with which somebody without a key of the store fetches one object, until it ends. It carries the rights of whoever
 * made it, and nothing takes it back before.
 */
export async function presignedGet(reach: Reach, key: string, seconds: number, now: number): Promise<string> {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`/${reach.bucket}/${path}`, reach.endpoint);
  url.searchParams.set('X-Amz-Expires', String(Math.min(longestLink, Math.floor(seconds))));
  const datetime = new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '');
  const signed = await new AwsV4Signer({
    ...{ ...reach, method: 'GET', url: url.href, service: 's3', signQuery: true, datetime },
  }).sign();
  return signed.url.href;
}
