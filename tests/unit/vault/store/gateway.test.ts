import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import type { StoreError } from '../../../../utils/vault/store/store-error';
import { partSize, upload } from '../../../../utils/vault/store/upload';
import { makeBuckets, reachOf } from '../../../harness/vault/buckets';
import { freePort, type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { oneGateway } from '../../../harness/vault/one-gateway';
import { StoreProxy } from '../../../harness/vault/store-proxy';

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: StoreError) => `${error.fault} ${error.detail}`,
  );

describe.skipIf(!hasGateway())('on a real object store', () => {
  let gateway: Gateway;
  let store: ObjectStore;
  const soon = () => Date.now() + 3_600_000;
  const quick = { tries: 1 };
  beforeAll(async () => {
    gateway = oneGateway();
    store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner, 'client'));
  });

  it('puts, reads back with its lock, and the store refuses to delete the version', async () => {
    const until = soon();
    const stored = await upload(store, { key: 'packs/one', blob: new Blob(['番犬']), until });
    expect(new Date(stored.until!).toISOString().slice(0, 19)).toBe(new Date(until).toISOString().slice(0, 19));
    expect(new TextDecoder().decode(await store.get('packs/one'))).toBe('番犬');
    const version = (await store.versions('packs/one'))[0]!.version!;
    const deletion = store.ask('DELETE', 'packs/one', { query: { versionId: version } });
    expect(await faultOf(deletion)).toBe('denied 403 AccessDenied');
  });

  it('sends the same object once, and calls another one at its place taken', async () => {
    const blob = new Blob(['same']);
    const first = await upload(store, { key: 'log/w/1', blob, until: soon() });
    expect((await upload(store, { key: 'log/w/1', blob, until: soon() - 60_000 })).version).toBe(first.version);
    expect(await store.versions('log/w/1')).toHaveLength(1);
    expect(await faultOf(upload(store, { key: 'log/w/1', blob: new Blob(['else']), until: soon() }))).toMatch('taken');
  });

  it('locks what went in parts before it says stored, and goes on after a death without sending parts again', async () => {
    let parts = 0;
    await using proxy = await StoreProxy.start(gateway.endpoint, {
      asked: ({ url }) => {
        if (!url.includes('partNumber=2')) return undefined;
        parts += 1;
        return parts < 3 ? 'cut' : undefined;
      },
    });
    const bytes = randomBytes(partSize * 2 + 17);
    const key = `packs/${createHash('sha256').update(bytes).digest('hex')}`;
    const cut = new ObjectStore({ ...store.reach, endpoint: proxy.endpoint }, { tries: 2, pause: async () => {} });
    let id = '';
    const begun = async (given: string) => {
      id = given;
    };
    const aim = { key, blob: new Blob([bytes]), until: soon() };
    expect(await faultOf(upload(cut, aim, { begun }))).toMatch('unreachable');
    const before = proxy.passed.filter(({ url }) => url.includes('partNumber')).length;
    const stored = await upload(cut, { ...aim, id });
    const sent = proxy.passed.filter(({ url }) => url.includes('partNumber')).slice(before);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ url }) => new URL(url, 'http://x').searchParams.get('partNumber'))).not.toContain('1');
    expect(stored.until).toBeGreaterThan(Date.now());
    expect(Buffer.from(await store.get(key)).equals(bytes)).toBe(true);
    // The answer to the last request was lost: nothing goes twice
    const count = proxy.passed.length;
    await upload(cut, { ...aim, id });
    expect(proxy.passed.slice(count).map(({ method }) => method)).toEqual(['HEAD']);
  });

  it('tells a wrong clock, key, role, bucket and a missing object apart, and never an error as absent', async () => {
    const as = (change: object, manner: object = quick) => new ObjectStore({ ...store.reach, ...change }, manner);
    const late = as({}, { ...quick, now: () => Date.now() - 20 * 60_000 });
    expect(await faultOf(late.get('x'))).toBe('clock 403 RequestTimeTooSkewed -20 min');
    const early = new ObjectStore(store.reach, { tries: 1, now: () => Date.now() + 1_200_000 });
    expect(await faultOf(early.get('x'))).toBe('clock 403 RequestTimeTooSkewed 20 min');
    expect(await faultOf(as({ accessKeyId: 'AKNOBODY' }).get('x'))).toBe('key 403 InvalidAccessKeyId');
    expect(await faultOf(as({ secretAccessKey: 'wrong' }).get('x'))).toBe('key 403 SignatureDoesNotMatch');
    expect(await faultOf(as({ bucket: 'elsewhere' }).get('x'))).toBe('no-bucket 404 NoSuchBucket');
    expect(await faultOf(store.get('x'))).toBe('absent 404 NoSuchKey');
    expect(await store.head('x')).toBeUndefined();
    expect(await faultOf(as(gateway.addUser('nobody')).get('x'))).toBe('denied 403 AccessDenied');
    expect(await faultOf(as({ endpoint: `http://127.0.0.1:${await freePort()}` }).get('x'))).toMatch(
      /^unreachable .*ECONNREFUSED/,
    );
    for (const [asked, fault] of [
      [{ status: 500 }, 'busy 500'],
      [{ status: 503, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') }, 'busy 503 SlowDown'],
      [{ status: 404, body: Buffer.from('<html>not the store</html>') }, 'refused 404'],
    ] as const) {
      await using proxy = await StoreProxy.start(gateway.endpoint, { asked: () => asked });
      expect(await faultOf(as({ endpoint: proxy.endpoint }).get('x'))).toBe(fault);
    }
    await using short = await StoreProxy.start(gateway.endpoint, {
      answered: (answer) => {
        answer.cutAfter = 3;
        return undefined;
      },
    });
    expect(await faultOf(as({ endpoint: short.endpoint }).get('packs/one'))).toMatch(/^cut /);
  });

  it('comes through 503s and cut connections by waiting, and holds its bound of bytes', { tags: 'long' }, async () => {
    let turn = 0;
    await using proxy = await StoreProxy.start(gateway.endpoint, {
      asked: () => [{ status: 503, headers: { 'retry-after': '2' } }, 'cut' as const, undefined][turn++ % 3],
    });
    const pauses: number[] = [];
    const pause = async (ms: number) => void pauses.push(ms);
    const slow = new ObjectStore({ ...store.reach, endpoint: proxy.endpoint }, { pause, bytesPerSecond: 1_000 });
    await slow.put('packs/slow', new Uint8Array(500), soon());
    expect(pauses.filter((ms) => ms === 2_000)).toHaveLength(1);
    expect(pauses.some((ms) => ms > 300 && ms <= 1_000)).toBe(true);
  });

  it('does not put again what a front that died in mid-write has put: the store knows it once versions are listed', {
    tags: 'long',
  }, async () => {
    let [puts, isListed] = [0, false];
    await using proxy = await StoreProxy.start(gateway.endpoint, {
      asked: ({ method, url }) => {
        if (url.includes('versions')) isListed = true;
        return method === 'HEAD' && !isListed ? { status: 404 } : undefined;
      },
      answered: (_, { method }) => (method === 'PUT' && puts++ === 0 ? 'cut' : undefined),
    });
    const behind = new ObjectStore({ ...store.reach, endpoint: proxy.endpoint }, { pause: async () => {} });
    const aim = { key: 'packs/half', blob: new Blob(['half']), until: Date.now() + 60_000 };
    const { version } = await upload(behind, aim);
    expect((await store.versions('packs/half')).map((each) => each.version)).toEqual([version]);
    expect(puts).toBe(1);
  });

  it('lists everything in order, page by page, from where it was', { tags: 'long' }, async () => {
    const keys = Array.from({ length: 23 }, (_, at) => `new/${String(at).padStart(3, '0')} ＋&あ`);
    for (const key of keys) await store.put(key, new Uint8Array(1));
    const listed = async (after?: string) => {
      const found: string[] = [];
      for await (const page of store.list('new/', after)) found.push(...page.map(({ key }) => key));
      return found;
    };
    expect(await listed()).toEqual(keys);
    expect(await listed(keys[20])).toEqual(keys.slice(21));
  });

  it('deletes key wraps alone', async () => {
    await store.put('wraps/c/1', new Uint8Array(3), undefined, store.reach.wraps);
    const [wrap] = await store.versions('wraps/c/1', store.reach.wraps);
    await store.deleteWrap('wraps/c/1', wrap!.version!);
    expect(await store.versions('wraps/c/1', store.reach.wraps)).toEqual([]);
    expect(await faultOf(store.deleteWrap('packs/one', 'x'))).toMatch('refused');
  });
});
