import type { PageClock } from '../../shapes/records/sighting';

/**
 * Holds this device's clock against the `Date` of the site's answer (RFC 9110 §6.6.1). Browsers show no script the headers
 * of the page itself, so this is one more request to the site, without cookies. A cached answer (`Age`) tells nothing.
 */
export async function askPageClock(url: string, fetcher: typeof fetch = fetch): Promise<PageClock | undefined> {
  try {
    const sent = Date.now();
    const reply = await fetcher(url, {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(3_000),
    });
    const received = Date.now();
    const date = Date.parse(reply.headers.get('date') ?? '');
    if (Number.isNaN(date) || Number(reply.headers.get('age') ?? 0) > 0) return undefined;
    return {
      offsetMs: Math.round(date + 500 - (sent + received) / 2),
      uncertaintyMs: 500 + Math.ceil((received - sent) / 2),
      source: 'http-date',
    };
  } catch {
    // A site that does not answer has its clock left out of the record
    return undefined;
  }
}
