import { AwsV4Signer } from 'aws4fetch';
import type { StoreRole } from '../roles/bucket-policy';
import { contentMd5, sha256Of } from '../store/checksums';
import { lockHeaders, ObjectStore } from '../store/object-store';
import type { Reach } from '../store/reach';

/** A key of the store, as it is given to a person or a machine. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How a request of the doctor differs from one of the client's. */
export interface Deed {
  readonly bucket?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Whose key; `nobody` signs nothing. */
  readonly as?: Credentials | 'nobody';
  /** Minutes by which the signature's clock is off. */
  readonly minutes?: number;
  /** Signed over this body in place of the one that is sent. */
  readonly signedBody?: string;
  /** In place of the right one; `false` leaves it away. */
  readonly md5?: string | false;
  /** Changed after signing. */
  readonly tampered?: Record<string, string>;
}

/** Keys of roles, as far as they are at hand. */
export type Roles = Readonly<Partial<Record<StoreRole, Credentials>>>;

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** An object that was laid out to be attacked. */
export interface Bait {
  readonly key: string;
  readonly version: string;
  readonly text: string;
}

const encoder = new TextEncoder();

/** Where the client lays what is locked: a store may treat one folder otherwise than another. */
export const folders = ['doctor', 'packs', 'log', 'new', 'inbox', 'answers'] as const;

/** The bucket under examination. What the doctor lays there is locked for some minutes and names nobody. */
export class Ward {
  readonly store: ObjectStore;
  #count = 0;

  constructor(
    readonly reach: Reach,
    /** Keys of the roles, where they were given. */
    readonly roles: Roles,
    readonly run: string,
    /** Unlocks what was laid: ms since 1970. */
    readonly until: number,
  ) {
    this.store = new ObjectStore(reach, { tries: 3 });
  }

  newKey(folder = 'doctor'): string {
    this.#count += 1;
    return `${folder}/${this.run}-${this.#count}`;
  }

  /** Lays a locked object. */
  async bait(
    headers: Record<string, string> = lockHeaders(this.until),
    key = this.newKey(),
    as?: Credentials,
  ): Promise<Bait> {
    const text = `${key} ${crypto.randomUUID()}`;
    const {
      status,
      headers: got,
      text: why,
    } = await this.deed('PUT', key, { headers, body: text, ...(as ? { as } : {}) });
    const version = got.get('x-amz-version-id');
    if (status !== 200 || !version) throw new Error(`PUT ${status} ${why.slice(0, 200)}`);
    return { key, version, text };
  }

  /** Whether the object still lies there, with the same bytes. */
  async stands({ key, version, text }: Bait, as: Credentials = this.reach): Promise<boolean> {
    const there = await this.deed('GET', key, { query: { versionId: version }, as });
    return there.status === 200 && there.text === text;
  }

  /** One request, with whatever is wrong about it. Never throws for an answer. */
  async deed(method: string, key: string, deed: Deed = {}): Promise<Reply> {
    const { bucket = this.reach.bucket, query = {}, headers = {}, as = this.reach, minutes = 0, md5, tampered } = deed;
    const body = typeof deed.body === 'string' ? encoder.encode(deed.body) : deed.body;
    const url = new URL(`/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`, this.reach.endpoint);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const signedBody = deed.signedBody === undefined ? body : encoder.encode(deed.signedBody);
    const sum: Record<string, string> = body && md5 !== false ? { 'content-md5': md5 ?? contentMd5(body) } : {};
    const all: Record<string, string> = { ...headers, ...sum, 'x-amz-content-sha256': await sha256Of(signedBody) };
    const datetime = new Date(Date.now() + minutes * 60_000).toISOString().replace(/[:-]|\.\d{3}/g, '');
    const { endpoint: _, bucket: __, wraps: ___, ...place } = this.reach;
    const who = as === 'nobody' ? place : { ...place, ...as };
    const signed = await new AwsV4Signer({
      ...who,
      method,
      url: url.href,
      service: 's3',
      datetime,
      headers: all,
    }).sign();
    const sent = as === 'nobody' ? new Headers(headers) : signed.headers;
    for (const [name, value] of Object.entries(tampered ?? {})) sent.set(name, value);
    // One that never answers is no refusal, and ends nothing else; a slow line is given its time
    const signal = AbortSignal.timeout(60_000 + Math.ceil((body?.length ?? 0) / 10));
    const how = { cache: 'no-store', credentials: 'omit', redirect: 'manual', signal } as const;
    const answer = await fetch(url, { method, headers: sent, body: body ?? null, ...how });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }
}

/** The store says no, in words of its own: an outage is no refusal. */
export function isRefusal({ status, text }: Reply): boolean {
  return status >= 400 && status < 500 && (text === '' || text.includes('<Code>'));
}
