import { createHash } from 'node:crypto';
import { createServer as createPlainServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { eventText } from '../../../../utils/vault/events/event-text';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { upload } from '../../../../utils/vault/store/upload';
import { readLog, readNews, readPack, writersIn } from '../../../../utils/vault/work/read-logs';
import { InventedDesk } from '../../../harness/vault/invented-desk';
import { type Answer, type Passing, StoreProxy } from '../../../harness/vault/store-proxy';

const reach = { region: 'r', bucket: 'vault', wraps: 'wraps', accessKeyId: 'AK', secretAccessKey: 'SK' };
const storeAt = (endpoint: string) => new ObjectStore({ ...reach, endpoint }, { tries: 1 });
const writer = 'a'.repeat(64);

/** What a store that answers like this ends in. */
async function served<Value>(
  asked: (passing: Passing) => Partial<Answer>,
  use: (store: ObjectStore) => Promise<Value>,
) {
  await using proxy = await StoreProxy.start('http://127.0.0.1:1', { asked });
  return await use(storeAt(proxy.endpoint));
}
const xml = (words: string, status = 200): Partial<Answer> => ({ status, body: Buffer.from(words) });
const page = (keys: readonly string[], more = '<IsTruncated>false</IsTruncated>') =>
  `<?xml version="1.0"?><ListBucketResult>${more}${keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('')}</ListBucketResult>`;
async function listed(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const some of store.list('new/')) keys.push(...some.map(({ key }) => key));
  return keys;
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    ({ fault }: { fault?: string }) => fault,
  );

describe('a list', () => {
  it.each([
    ['breaks off behind its first word of whether there is more', page(['new/a', 'new/b']).slice(0, -60), 'cut'],
    ['names a key twice', page(['new/a', 'new/a']), 'damaged'],
    ['goes back', page(['new/b', 'new/a']), 'damaged'],
    ['names what was not asked for', page(['log/a']), 'damaged'],
    ['says that there is more, and shows nothing', page([], '<IsTruncated>true</IsTruncated>'), 'damaged'],
    ['is longer than a thousand names can be', page([`new/${'x'.repeat(10_000_000)}`]), 'damaged'],
    ['is a page of another site', '<html>please sign in</html>', 'cut'],
  ])('that %s is no list', async (_, words, fault) => {
    expect(
      await served(
        () => xml(words),
        (store) => faultOf(listed(store)),
      ),
    ).toBe(fault);
  });

  it('of versions or writers that leads nowhere new is not followed without end, and is not the last page', async () => {
    const versions =
      '<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>log%2Fa</NextKeyMarker></ListVersionsResult>';
    expect(
      await served(
        () => xml(versions),
        (store) => faultOf(store.versions('log/')),
      ),
    ).toBe('damaged');
    const folder = `<CommonPrefixes><Prefix>log/${writer}/</Prefix></CommonPrefixes>`;
    const writers = `<ListBucketResult><IsTruncated>true</IsTruncated>${folder}</ListBucketResult>`;
    expect(
      await served(
        () => xml(writers),
        (store) => faultOf(writersIn(store)),
      ),
    ).toBe('damaged');
  });

  it('reads letters that are written by number, as some stores write the marks around an ETag', async () => {
    const one = `<Version><Key>log/a</Key><Size>1</Size><ETag>&#34;abc&#34;</ETag><VersionId>v&amp;1</VersionId></Version>`;
    const words = `<ListVersionsResult><IsTruncated>false</IsTruncated>${one}</ListVersionsResult>`;
    expect(
      await served(
        () => xml(words),
        (store) => store.versions('log/'),
      ),
    ).toMatchObject([{ etag: 'abc', version: 'v&1' }]);
  });
});

describe('an answer', () => {
  it('with entities of its own, or of ten megabytes, is told by its number', async () => {
    const bomb = `<!DOCTYPE e [<!ENTITY a "NoSuchKey"><!ENTITY b "&a;&a;&a;">]><Error><Code>&b;</Code></Error>`;
    expect(
      await served(
        () => xml(bomb, 404),
        (store) => faultOf(store.get('x')),
      ),
    ).toBe('refused');
    const long = `<Error><Code>NoSuchKey</Code><Message>${'x'.repeat(10_000_000)}</Message></Error>`;
    expect(
      await served(
        () => xml(long, 500),
        (store) => faultOf(store.get('x')),
      ),
    ).toBe('busy');
  });

  it.each([301, 302, 307, 308])('that leads to another host (%i) is not followed', async (status) => {
    let asked = 0;
    const elsewhere = createPlainServer((_, answer) => {
      asked += 1;
      answer.end('another');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const code = status === 307 ? 'TemporaryRedirect' : 'PermanentRedirect';
    const body = Buffer.from(`<Error><Code>${code}</Code><Endpoint>other</Endpoint></Error>`);
    const answer = { status, headers: { location, 'x-amz-bucket-region': 'eu-west-1' }, body };
    const fault = await served(
      () => answer,
      (store) => store.get('packs/x').catch((error: Error) => error.message),
    );
    elsewhere.close();
    expect([fault, asked]).toEqual([expect.stringMatching(/^region: \d+ \w+ eu-west-1$/), 0]);
  });

  it('of HTTP/1.0 without a length that ends early is no object, and one that is whole is', async () => {
    const body = Buffer.from('sealed and whole');
    const sha256 = createHash('sha256').update(body).digest('hex');
    const serve = async (bytes: Buffer) => {
      const server = createServer((socket) => {
        socket.once('data', () => socket.end(Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\n\r\n'), bytes])));
        socket.on('error', () => undefined);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const store = storeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const fault = await faultOf(readPack(store, sha256));
      server.close();
      return fault;
    };
    expect(await serve(body)).toBe('none');
    expect(await serve(body.subarray(0, 9))).toBe('damaged');
  });

  it('that does not tell a length is held to its digest', async () => {
    const etag = `"${createHash('md5').update('ab').digest('hex')}"`;
    const serve = async (told: string) => {
      let isThere = false;
      const server = createPlainServer((request, answer) => {
        request.resume();
        if (request.method === 'PUT') isThere = true;
        answer.writeHead(request.method === 'HEAD' && !isThere ? 404 : 200, {
          etag: told,
          'transfer-encoding': 'chunked',
        });
        answer.end();
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const store = storeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const fault = await faultOf(upload(store, { key: 'log/a', blob: new Blob(['ab']) }));
      server.closeAllConnections();
      server.close();
      return fault;
    };
    expect(await serve(etag)).toBe('none');
    expect(await serve('"0"')).toBe('damaged');
  });
});

describe('a log', () => {
  it('goes on behind something that is longer than any event, which is told and not read to its end', async () => {
    const versions = [1, 2].map(
      (seq) =>
        `<Version><Key>log/${writer}/000000000${seq}</Key><Size>9</Size><ETag>${seq}</ETag><VersionId>${seq}</VersionId></Version>`,
    );
    const list = `<ListVersionsResult><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`;
    const long = Buffer.alloc(3_000_000, 'x');
    const read = await served(
      ({ url }) => (url.includes('versions') ? xml(list) : url.includes('0001') ? { body: long } : xml('no event')),
      (store) => readLog(store, writer, 0),
    );
    expect(read).toMatchObject({ events: [], misfits: [{ why: 'not-an-event' }, { why: 'not-an-event' }] });
  });

  it('does not take an event of one writer at the place of another, however well it is signed', async () => {
    const desk = await InventedDesk.make();
    const event = await desk.on(writer, '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d', 'note', { text: '' });
    const body = Buffer.from(eventText(event));
    const version = `<Version><Key>log/${writer}/0000000001</Key><Size>9</Size><ETag>1</ETag><VersionId>1</VersionId></Version>`;
    const list = `<ListVersionsResult><IsTruncated>false</IsTruncated>${version}</ListVersionsResult>`;
    const read = await served(
      ({ url }) => (url.includes('versions') ? xml(list) : { body }),
      (store) => readLog(store, writer, 0),
    );
    expect(read).toMatchObject({ events: [], misfits: [{ why: 'wrong-place' }] });
  });

  it('is not asked for events of minutes that are still to come', async () => {
    const asked: string[] = [];
    const now = Date.UTC(2026, 10, 28, 4, 0);
    const news = ['2026-11-28T03:59', '2026-11-28T04:30', '2026-11-28T05:30', '2099-01-01T00:00'];
    const keys = news.map((minute, at) => `new/${minute}/${writer}-${at + 1}`);
    const { late } = await served(
      ({ url }) => {
        if (!url.includes('list-type')) asked.push(url.split('?')[0] ?? '');
        return url.includes('list-type') ? xml(page(keys)) : xml('<Error><Code>NoSuchKey</Code></Error>', 404);
      },
      (store) => readNews(store, now - 60_000, now, () => Promise.resolve(false)),
    );
    expect(late).toBe(2);
    expect(asked.map((path) => path.slice(-1)).sort()).toEqual(['1', '2']);
  });
});
