import { createServer, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request on its way to the store, or its answer on the way back. */
export interface Passing {
  method: string;
  /** Path and query. */
  url: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Breaks off after so many bytes of the body. */
  cutAfter?: number;
}

/** What a proxy does to what passes; each part may be left out. */
export interface Meddling {
  /** Changes the request in place, answers in the store's stead, or cuts the connection. */
  asked?(passing: Passing): Partial<Answer> | 'cut' | undefined | Promise<Partial<Answer> | 'cut' | undefined>;
  /** Changes the answer in place or cuts the connection. */
  answered?(answer: Answer, passing: Passing): 'cut' | undefined;
}

/** A proxy before the store. The `Host` that was signed passes on, so signatures hold unless it meddles with what they cover. */
export class StoreProxy implements AsyncDisposable {
  private constructor(
    readonly server: Server,
    readonly endpoint: string,
    /** What came, before it was meddled with. */
    readonly passed: readonly Passing[],
  ) {}

  static async start(target: string, meddling: Meddling = {}): Promise<StoreProxy> {
    const passed: Passing[] = [];
    const server = createServer((incoming, outgoing) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const { method = 'GET', url = '/', headers } = incoming;
        const passing: Passing = { method, url, headers: { ...headers }, body: Buffer.concat(parts) };
        passed.push({ ...passing });
        const cut = () => outgoing.destroy();
        void (async () => {
          const early = await meddling.asked?.(passing);
          if (early === 'cut') return cut();
          const answer = early
            ? { status: 200, headers: {}, body: Buffer.alloc(0), ...early }
            : await forward(target, passing);
          if (!answer || meddling.answered?.(answer, passing) === 'cut') return cut();
          const { 'content-length': _, 'transfer-encoding': __, ...rest } = answer.headers;
          const length = passing.method === 'HEAD' ? answer.headers['content-length'] : answer.body.length;
          outgoing.writeHead(answer.status, { ...rest, ...(length === undefined ? {} : { 'content-length': length }) });
          if (answer.cutAfter === undefined) outgoing.end(answer.body);
          else outgoing.write(answer.body.subarray(0, answer.cutAfter), () => outgoing.destroy());
        })().catch(cut);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new StoreProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, passed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

function forward(target: string, { method, url, headers, body }: Passing): Promise<Answer | undefined> {
  const { hostname, port } = new URL(target);
  const { 'transfer-encoding': _, ...plain } = headers;
  const length = body.length > 0 || headers['content-length'] ? { 'content-length': String(body.length) } : {};
  return new Promise((done) => {
    const onward = request({
      hostname,
      port,
      method,
      path: url,
      headers: { ...plain, ...length },
    });
    onward.on('response', (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('error', () => done(undefined));
      incoming.on('end', () =>
        done({ status: incoming.statusCode ?? 502, headers: { ...incoming.headers }, body: Buffer.concat(parts) }),
      );
    });
    onward.on('error', () => done(undefined));
    onward.end(body);
  });
}
