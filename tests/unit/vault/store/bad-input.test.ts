import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drainQueue } from '../../../../utils/vault/store/drain-queue';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { readPack } from '../../../../utils/vault/work/read-logs';
import { DatabaseShelf, VaultDatabase } from '../../../../utils/vault/work/vault-database';
import { StoreProxy } from '../../../harness/vault/store-proxy';
import { whole } from '../../../harness/whole';

const reach = { region: 'r', bucket: 'vault', wraps: 'wraps', accessKeyId: 'AK', secretAccessKey: 'SK' };
const storeAt = (endpoint: string) => new ObjectStore({ ...reach, endpoint }, { tries: 1 });

it('tells a certificate of a private authority as what cannot be reached, with the reason in the small print', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'banken-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...make, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, answer) => answer.end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await expect(storeAt(`https://127.0.0.1:${port}`).head('x')).rejects.toMatchObject({
    fault: 'unreachable',
    detail: expect.stringMatching(/certificate/i),
  });
  server.close();
  rmSync(folder, { recursive: true });
});

it('takes no object whose bytes are not those of its name, and none that broke off', async () => {
  const body = Buffer.from('sealed');
  const sha256 = createHash('sha256').update(body).digest('hex');
  await using sound = await StoreProxy.start('http://127.0.0.1:1', { asked: () => ({ body }) });
  expect(Buffer.from(await readPack(storeAt(sound.endpoint), sha256))).toEqual(body);
  await using changed = await StoreProxy.start('http://127.0.0.1:1', {
    asked: () => ({ body: Buffer.from('sealeD') }),
  });
  await expect(readPack(storeAt(changed.endpoint), sha256)).rejects.toMatchObject({ fault: 'damaged' });
  await using cut = await StoreProxy.start('http://127.0.0.1:1', { asked: () => ({ body, cutAfter: 3 }) });
  await expect(readPack(storeAt(cut.endpoint), sha256)).rejects.toMatchObject({ fault: 'cut' });
});

it('tells 404 with a name, 404 without, 500 and a foreign page apart: only the first is absent', async () => {
  const faultOf = async (status: number, body: string) => {
    await using store = await StoreProxy.start('http://127.0.0.1:1', {
      asked: () => ({ status, body: Buffer.from(body) }),
    });
    return await storeAt(store.endpoint)
      .get('x')
      .then(
        () => 'none',
        ({ fault }) => fault,
      );
  };
  expect(await faultOf(404, '<Error><Code>NoSuchKey</Code></Error>')).toBe('absent');
  expect(await faultOf(404, '<html>404 not found</html>')).toBe('refused');
  expect(await faultOf(500, '<Error><Code>NoSuchKeyy</Code></Error>')).toBe('busy');
  expect(await faultOf(403, '<Error><Code>RequestTimeTooSkewed</Code></Error>')).toBe('clock');
  expect(await faultOf(301, '<Error><Code>PermanentRedirect</Code></Error>')).toBe('region');
});

it('takes what waited for a month in its order, a handful at a time, and does not look at what is stored', {
  timeout: 300_000,
}, async () => {
  const database = new VaultDatabase('month-offline');
  const shelf = new DatabaseShelf(database, 'w');
  const row = (turn: number, state: 'stored' | 'waiting') =>
    ({ key: `log/${turn}`, turn, bytes: 2, state, tries: 0, next: 0 }) as const;
  const half = whole ? 10_000 : 200;
  const rows = Array.from({ length: 2 * half }, (_, turn) => row(turn, turn < half ? 'stored' : 'waiting'));
  await database.queue.bulkPut(rows);
  expect((await shelf.due(1, 3)).map(({ turn }) => turn)).toEqual([half, half + 1, half + 2]);
  await database.queue
    .where('turn')
    .between(half, 2 * half - 10)
    .modify({ next: 99 });
  expect((await shelf.due(1, 2)).map(({ turn }) => turn)).toEqual([2 * half - 10, 2 * half - 9]);
});

it('waits on when the disk is full while bytes are read, and loses nothing of what was queued', async () => {
  const database = new VaultDatabase('full-disk');
  const shelf = new DatabaseShelf(database, 'w');
  await shelf.send({ key: 'packs/a', blob: new Blob(['ab']) });
  const full = Object.assign(new Error('The disk is full.'), { name: 'QuotaExceededError' });
  await expect(
    drainQueue(
      storeAt('http://127.0.0.1:1'),
      shelf,
      () => 1,
      () => Promise.reject(full),
    ),
  ).rejects.toBe(full);
  expect(await database.queue.toArray()).toMatchObject([{ key: 'packs/a', state: 'waiting' }]);
  expect(await database.blobs.count()).toBe(1);
});

it('waits for a store that takes and gives a hundred kilobytes a second', { tags: 'long' }, async () => {
  const kept: Buffer[] = [];
  const rate = 100;
  const server = createPlainServer((request, answer) => {
    if (request.method === 'PUT') {
      request.on('data', (part: Buffer) => {
        kept.push(part);
        request.pause();
        setTimeout(() => request.resume(), part.length / rate);
      });
      request.on('end', () => answer.end());
      return;
    }
    const body = Buffer.concat(kept);
    answer.writeHead(200, { 'content-length': body.length });
    const drip = (at: number) => {
      if (at >= body.length) return answer.end();
      answer.write(body.subarray(at, at + 10_000));
      setTimeout(() => drip(at + 10_000), 10_000 / rate);
      return undefined;
    };
    drip(0);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const store = storeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const body = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  await store.put('packs/slow', body);
  expect(await store.get('packs/slow')).toEqual(body);
  server.closeAllConnections();
  server.close();
});
