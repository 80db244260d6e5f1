import { AwsV4Signer } from 'aws4fetch';
import { elementsIn, keyIn, textIn } from './answers';
import { bytesOf, mostPack, onward, textOf, wholeXml } from './bodies';
import { contentMd5, sha256Of } from './checksums';
import type { Manner, Reach } from './reach';
import { faultOf, StoreError, type StoreFault } from './store-error';

/** One version of an object as a listing or HEAD shows it. */
export interface StoredObject {
  readonly key: string;
  /** `NaN` where the store does not say. */
  readonly bytes: number;
  /** MD5 of an object that was put in one piece, as hex. */
  readonly etag: string;
  readonly version?: string | undefined;
  readonly isLatest?: boolean;
  readonly isMarker?: boolean;
  readonly mode?: string | undefined;
  /** ms since 1970, by the store's clock. */
  readonly until?: number | undefined;
}

interface Ask {
  readonly bucket?: string | undefined;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Fewer tries than the store's manner. */
  readonly tries?: number | undefined;
}

export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * S3 by `fetch`. Every PUT and part carries its MD5 (Object Lock wants a checksum, and every engine holds this one) and is
 * signed over its SHA-256. There is no way in it to delete anything but a version of a key wrap and an unfinished upload.
 */
export class ObjectStore {
  readonly #now: () => number;
  readonly #pause: (ms: number) => Promise<void>;
  #free = 0;

  constructor(
    readonly reach: Reach,
    readonly manner: Manner = {},
  ) {
    this.#now = manner.now ?? Date.now;
    this.#pause = manner.pause ?? sleep;
  }

  /** Puts a whole object, locked until `until` (ms since 1970) where that is given. Gives its version. */
  async put(
    key: string,
    body: Uint8Array<ArrayBuffer>,
    until?: number,
    bucket?: string,
    tries?: number,
  ): Promise<string | undefined> {
    const headers = until ? lockHeaders(until) : {};
    const answer = await this.ask('PUT', key, { body, headers, bucket, tries });
    return answer.headers.get('x-amz-version-id') ?? undefined;
  }

  /**
   * The bytes of an object.
   * @param most how many bytes it may have: what is longer is not read to its end
   * @throws StoreError `absent` only when the store says so; `damaged` when it is longer
   */
  async get(key: string, bucket?: string, version?: string, most = mostPack): Promise<Uint8Array<ArrayBuffer>> {
    return bytesOf(await this.ask('GET', key, { query: queryOf(version), bucket }), most);
  }

  /** What lies at a key, with its lock; nothing when the store says that nothing does. */
  async head(key: string, bucket?: string, version?: string): Promise<StoredObject | undefined> {
    const headers = (await this.ask('HEAD', key, { bucket, query: queryOf(version) }).catch(nothingIfAbsent))?.headers;
    if (!headers) return undefined;
    const of = (name: string) => headers.get(name) ?? undefined;
    const until = Date.parse(of(`${lockHeader}retain-until-date`) ?? '');
    return {
      ...{ key, bytes: Number(of('content-length')), etag: unquoted(of('etag')), version: of('x-amz-version-id') },
      ...{ mode: of(`${lockHeader}mode`), until: Number.isNaN(until) ? undefined : until },
    };
  }

  /** Keys in order, page by page, after `after`. A page that repeats or goes back ends in `damaged`: no gap goes unseen. */
  async *list(prefix: string, after = '', bucket?: string): AsyncGenerator<StoredObject[]> {
    let last = after;
    for (;;) {
      const query = { 'list-type': '2', 'encoding-type': 'url', prefix, ...(last ? { 'start-after': last } : {}) };
      const xml = wholeXml(await this.text('GET', '', { query, bucket }), 'ListBucketResult');
      const page = elementsIn(xml, 'Contents').map(objectIn);
      for (const { key } of page) {
        if (key <= last || !key.startsWith(prefix)) throw new StoreError('damaged', key);
        last = key;
      }
      if (page.length > 0) yield page;
      if (textIn(xml, 'IsTruncated') !== 'true') return;
      if (page.length === 0) throw new StoreError('damaged', last);
    }
  }

  /** Every version and delete marker under a prefix, of keys after `after`. */
  async versions(prefix: string, bucket?: string, after = ''): Promise<StoredObject[]> {
    const all: StoredObject[] = [];
    let last = after;
    let marks: Record<string, string> = after ? { 'key-marker': after } : {};
    for (;;) {
      const query = { versions: '', 'encoding-type': 'url', prefix, ...marks };
      const xml = wholeXml(await this.text('GET', '', { query, bucket }), 'ListVersionsResult');
      for (const part of elementsIn(xml, 'Version')) all.push(objectIn(part));
      for (const part of elementsIn(xml, 'DeleteMarker')) all.push({ ...objectIn(part), isMarker: true });
      if (textIn(xml, 'IsTruncated') !== 'true') return all;
      const [key, version = ''] = [keyIn(xml, 'NextKeyMarker'), textIn(xml, 'NextVersionIdMarker')];
      last = onward(key && key + version, last);
      marks = { 'key-marker': key, ...(version && { 'version-id-marker': version }) };
    }
  }

  /** Locks a version that is not locked yet, or for longer. A lock can only grow: the store refuses anything else. */
  async lock(key: string, version: string, until: number): Promise<void> {
    const date = new Date(until).toISOString();
    const xml = `<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>${date}</RetainUntilDate></Retention>`;
    const body = new TextEncoder().encode(xml);
    await this.ask('PUT', key, { query: { retention: '', versionId: version }, body });
  }

  /** Takes away one version of a key wrap, of which nothing is left when the last is gone. */
  async deleteWrap(key: string, version: string): Promise<void> {
    if (this.reach.wraps === this.reach.bucket || !key.startsWith('wraps/')) throw new StoreError('refused', key);
    await this.ask('DELETE', key, { bucket: this.reach.wraps, query: { versionId: version } });
  }

  /** Gives up an upload in parts that was never completed. */
  async abortUpload(key: string, id: string): Promise<void> {
    await this.ask('DELETE', key, { query: { uploadId: id } });
  }

  /** The words of an answer. */
  async text(method: string, key: string, ask: Ask): Promise<string> {
    return textOf(await this.ask(method, key, ask));
  }

  /** One request, again while the store is busy or away. @throws StoreError */
  async ask(method: string, key: string, ask: Ask = {}): Promise<Response> {
    const tries = ask.tries ?? this.manner.tries ?? 4;
    for (let turn = 1; ; turn++) {
      try {
        return await this.#once(method, key, ask);
      } catch (error) {
        this.manner.signal?.throwIfAborted();
        if (turn >= tries) throw error;
        await this.waitOut(error, turn);
      }
    }
  }

  /** Waits after a fault that passes; throws any other. */
  async waitOut(error: unknown, turn: number): Promise<void> {
    if (!(error instanceof StoreError) || !error.passes) throw error;
    await this.#pause(error.after ? error.after * 1_000 : backOff(turn));
  }

  async #once(method: string, key: string, { bucket = this.reach.bucket, query = {}, headers = {}, body }: Ask) {
    const path = key.split('/').map(encodeURIComponent).join('/');
    const url = new URL(`/${bucket}/${path}`, this.reach.endpoint);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const now = this.#now();
    const signed = await new AwsV4Signer({
      ...this.reach,
      ...{ method, url: url.href, service: 's3', datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '') },
      headers: {
        ...headers,
        'x-amz-content-sha256': await sha256Of(body),
        ...(body ? { 'content-md5': contentMd5(body) } : {}),
      },
    }).sign();
    if (body) await this.#pace(body.length);
    const limit = AbortSignal.timeout(60_000 + Math.ceil((body?.length ?? 0) / 10));
    const signal = this.manner.signal ? AbortSignal.any([this.manner.signal, limit]) : limit;
    const sent: RequestInit = {
      method,
      headers: signed.headers,
      body: body ?? null,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
    };
    const answer = await fetch(url, sent).catch((error: unknown) => {
      throw new StoreError(limit.aborted ? 'cut' : 'unreachable', causeOf(error));
    });
    if (answer.ok) return answer;
    throw faultOf(answer, await textOf(answer).catch(() => ''), this.#now()); // Its status says enough
  }

  /** Waits until the bytes of before have had their time. */
  async #pace(bytes: number): Promise<void> {
    const rate = this.manner.bytesPerSecond;
    if (!rate) return;
    const now = this.#now();
    const start = Math.max(now, this.#free);
    this.#free = start + (bytes / rate) * 1_000;
    if (start > now) await this.#pause(start - now);
  }
}

const lockHeader = 'x-amz-object-lock-';

/** COMPLIANCE until then: nobody who speaks S3 takes that away, the owner of the bucket included. */
export function lockHeaders(until: number): Record<string, string> {
  return {
    [`${lockHeader}mode`]: 'COMPLIANCE',
    [`${lockHeader}retain-until-date`]: new Date(until).toISOString(),
  };
}

/** Full jitter: many clients that were cut off together do not come back together. */
function backOff(turn: number): number {
  return Math.random() * Math.min(60_000, 200 * 2 ** turn);
}

function objectIn(xml: string): StoredObject {
  return {
    key: keyIn(xml),
    bytes: Number(textIn(xml, 'Size')),
    etag: unquoted(textIn(xml, 'ETag')),
    version: textIn(xml, 'VersionId'),
    isLatest: textIn(xml, 'IsLatest') === 'true',
  };
}

export const unquoted = (etag = '') => etag.replaceAll('"', '');

const queryOf = (version?: string): Record<string, string> => (version ? { versionId: version } : {});

/** For `catch`: this word of the store, and no other error, is an answer. */
export const nothingIf =
  (fault: StoreFault) =>
  (error: unknown): undefined => {
    if (!(error instanceof StoreError) || error.fault !== fault) throw error;
  };

/** The store's word that there is nothing. */
export const nothingIfAbsent = nothingIf('absent');

/** Node hides the reason one level down. */
function causeOf(error: unknown): string {
  const { cause } = Object(error) as { cause?: unknown };
  return String(cause ?? error).slice(0, 200);
}
