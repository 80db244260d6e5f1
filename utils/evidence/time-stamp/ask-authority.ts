/** What went wrong between here and the authority: a code for `stamp_error_<code>` in locales/. */
export type StampFailure = 'unreachable' | 'no-permission' | 'refused' | 'rejected' | 'own-files';

export class StampError extends Error {
  constructor(
    readonly failure: StampFailure,
    readonly detail: string,
  ) {
    super(`${failure}: ${detail}`);
    this.name = 'StampError';
  }
}

/** What the browser is asked to allow for an authority. Match patterns know no ports in Firefox: all ports of the host. */
export function authorityOrigin(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

const patience = 10_000;
/** A response is a few kilobytes; a chain with a long revocation list stays below this. */
const largest = 1_000_000;

/**
 * Posts a request to a time-stamp authority (RFC 3161 §3.4): no cookies, no referrer, no redirects, so that nothing but
 * the digest leaves, and only to the address the person has saved.
 * @throws StampError `unreachable` without an answer in time, `refused` for another HTTP status than 200
 */
export async function askAuthority(
  url: string,
  request: Uint8Array<ArrayBuffer>,
  fetcher: typeof fetch = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  let reply: Response;
  try {
    reply = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: request,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new StampError('unreachable', String(error));
  }
  if (!reply.ok) throw new StampError('refused', `HTTP ${reply.status}`);
  const bytes = await reply.arrayBuffer().catch((error: unknown) => {
    throw new StampError('unreachable', String(error));
  });
  if (bytes.byteLength > largest) throw new StampError('rejected', `${bytes.byteLength} bytes`);
  return new Uint8Array(bytes);
}
