import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { AwsV4Signer } from 'aws4fetch';
import type { S3User } from '../gateway';

/** One request as it reached what stands between. */
export interface Asked {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
  /** The access key it was signed with; empty for an unsigned one. */
  readonly who: string;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What differs in the request that the store gets; it is signed anew, with the sender's own key or another's. */
interface Change {
  readonly method?: string;
  /** `undefined` takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: Buffer<ArrayBuffer>;
  readonly as?: S3User;
  /** As it stands in the address, encoded. */
  readonly path?: string;
  /** Also when what came was not signed as it should be. */
  readonly anyhow?: true;
}

/** Lies about one request, or passes it on. */
export type Lie = (asked: Asked, pass: (change?: Change) => Promise<Answered>) => Promise<Answered>;

/** A proxy before the gateway that keeps all but one of a store's promises. */
export class LyingStore implements AsyncDisposable {
  private constructor(
    readonly endpoint: string,
    private readonly server: Server,
  ) {}

  /** @param users whoever may sign, for requests that are changed underway */
  static async start(gateway: string, users: readonly S3User[], lie: Lie): Promise<LyingStore> {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', async () => {
        const asked = askedOf(incoming.method ?? '', incoming.url ?? '', incoming.headers, Buffer.concat(chunks));
        const pass = (change?: Change) => passOn(gateway, users, asked, incoming.url ?? '', change);
        const answer = await lie(asked, pass).catch((error: unknown) => text(500, String(error)));
        const { 'transfer-encoding': _, 'content-length': length, ...headers } = answer.headers;
        const bytes = incoming.method === 'HEAD' ? length : String(answer.body.length);
        outgoing.writeHead(answer.status, { ...headers, ...(bytes === undefined ? {} : { 'content-length': bytes }) });
        outgoing.end(answer.body);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return new LyingStore(`http://127.0.0.1:${port}`, server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

export const text = (status: number, body: string): Answered => ({
  ...{ status, headers: { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(body)) } },
  body: Buffer.from(body),
});

function askedOf(method: string, path: string, headers: IncomingHttpHeaders, body: Buffer<ArrayBuffer>): Asked {
  const url = new URL(path, 'http://x');
  const [bucket = '', ...key] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const credential = /Credential=([^/]+)\//.exec(flat['authorization'] ?? '')?.[1];
  const who = credential ?? url.searchParams.get('X-Amz-Credential')?.split('/')[0] ?? '';
  return { method, bucket, key: key.join('/'), query: url.searchParams, headers: flat, body, who };
}

async function passOn(gateway: string, users: readonly S3User[], asked: Asked, path: string, change?: Change) {
  if (!change || !(change.anyhow || isSound(users, asked, path)))
    return ask(new URL(path, gateway), asked.method, asked.headers, asked.body);
  const { as = users.find(({ accessKeyId }) => accessKeyId === asked.who), body = asked.body } = change;
  const method = change.method ?? asked.method;
  const url = new URL(change.path ?? new URL(path, gateway).pathname, gateway);
  const query = { ...Object.fromEntries(asked.query), ...change.query };
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && !/^X-Amz-/i.test(name)) url.searchParams.set(name, value);
  const headers: Record<string, string> = {};
  const own =
    /^(authorization|host|connection|content-length|x-amz-date|x-amz-content-sha256|accept.*|sec-.*|user-agent)$/;
  for (const [name, value] of Object.entries({ ...asked.headers, ...change.headers }))
    if (value !== undefined && !own.test(name)) headers[name] = value;
  if (!as) return ask(url, method, headers, body);
  headers['x-amz-content-sha256'] = createHash('sha256').update(body).digest('hex');
  const signer = new AwsV4Signer({ ...as, method, url: url.href, service: 's3', region: 'us-east-1', headers });
  const signed = await signer.sign();
  return ask(url, method, { ...Object.fromEntries(signed.headers), host: url.host }, body);
}

/** Whether a store would take this for what its sender signed, now. What is not stays as it is, for the store to refuse. */
function isSound(users: readonly S3User[], { method, headers, body, query, who }: Asked, path: string): boolean {
  const user = users.find(({ accessKeyId }) => accessKeyId === who);
  const given = /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    headers['authorization'] ?? '',
  );
  const sum = createHash('sha256').update(body).digest('hex');
  const date = headers['x-amz-date'] ?? '';
  if (!user || !given || headers['x-amz-content-sha256'] !== sum) return false;
  const at = Date.parse(date.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5'));
  const md5 = headers['content-md5'];
  if (Math.abs(Date.now() - at) > 890_000) return false;
  if (md5 && md5 !== createHash('md5').update(body).digest('base64')) return false;
  const [, scope = '', names = '', signature] = given;
  const strict = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const asked = [...query]
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  const lines = names.split(';').map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  const text = [method, new URL(path, 'http://x').pathname, asked, lines.join(''), names, sum].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(text).digest('hex')].join('\n');
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const mac = (key: string | Buffer, words: string) => createHmac('sha256', key).update(words).digest();
  const key = [day, region, service, end].reduce<string | Buffer>(
    (last, words) => mac(last, words),
    `AWS4${user.secretAccessKey}`,
  );
  return mac(key, toSign).toString('hex') === signature;
}

function ask(url: URL, method: string, headers: Record<string, string>, body: Buffer): Promise<Answered> {
  return new Promise((done, failed) => {
    const { 'transfer-encoding': _, ...sent } = headers;
    const length = body.length > 0 || method === 'PUT' || method === 'POST' ? { 'content-length': body.length } : {};
    const asking = request(url, { method, headers: { ...sent, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on('error', failed);
    asking.end(body);
  });
}
