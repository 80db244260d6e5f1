import { expect, it } from 'vitest';
import { drainQueue, isFree, type Queued, type QueueShelf } from '../../../../utils/vault/store/drain-queue';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { StoreProxy } from '../../../harness/vault/store-proxy';
import { whole } from '../../../harness/whole';

/** A queue in memory. */
function shelfOf(count: number) {
  const items = new Map<string, Queued>();
  for (let turn = 0; turn < count; turn++) {
    items.set(`log/w/${turn}`, { key: `log/w/${turn}`, turn, bytes: 2, state: 'waiting', tries: 0, next: 0 });
  }
  const shelf: QueueShelf = {
    due: async (now, most) =>
      [...items.values()].filter(({ state, next }) => state === 'waiting' && next <= now).slice(0, most),
    take: async (key, begun) => {
      const item = items.get(key)!;
      if (!isFree(item, begun.life)) return undefined;
      items.set(key, { ...item, begun });
      return item;
    },
    blobOf: async () => new Blob(['ab']),
    change: async (key, change) => void items.set(key, { ...items.get(key)!, ...change }),
  };
  const states = () => [...items.values()].map(({ state, fault }) => (fault ? `${state} ${fault}` : state));
  return { shelf, states, items };
}

const etag = '"187ef4436122d1cc2f40dc2b92f0eba0"';
const reach = { region: 'r', bucket: 'vault', wraps: 'wraps', accessKeyId: 'AK', secretAccessKey: 'SK' };
const storeAt = (endpoint: string) => new ObjectStore({ ...reach, endpoint }, { tries: 1 });

const many = whole ? 400 : 50;

it('sends what waited while offline, once each', async () => {
  const there = new Set<string>();
  const puts: string[] = [];
  await using store = await StoreProxy.start('http://127.0.0.1:1', {
    asked: ({ method, url }) => {
      if (method === 'HEAD') return there.has(url) ? { headers: { etag, 'content-length': 2 } } : { status: 404 };
      puts.push(url);
      there.add(url);
      return {};
    },
  });
  const { shelf, states } = shelfOf(many);
  await drainQueue(storeAt(store.endpoint), shelf);
  expect(new Set(states())).toEqual(new Set(['stored']));
  expect(puts).toHaveLength(many);
});

it('puts nothing twice: not what a death left on its way to the store, nor what two rounds send at once', {
  tags: 'long',
}, async () => {
  const there = new Set<string>();
  const puts: string[] = [];
  const late: string[] = [];
  const death = new AbortController();
  await using store = await StoreProxy.start('http://127.0.0.1:1', {
    asked: async ({ method, url }) => {
      if (method === 'HEAD') return there.has(url) ? { headers: { etag, 'content-length': 2 } } : { status: 404 };
      if (method === 'GET') return { body: Buffer.from('<ListVersionsResult></ListVersionsResult>') };
      puts.push(url);
      if (url.endsWith('/0') && !death.signal.aborted) {
        late.push(url);
        death.abort(new Error('killed'));
        return 'cut';
      }
      there.add(url);
      return {};
    },
  });
  const { shelf, states } = shelfOf(40);
  const manner = { tries: 1, pause: async () => late.forEach(there.add, there) };
  const at = (more: object) => new ObjectStore({ ...reach, endpoint: store.endpoint }, { ...manner, ...more });
  await expect(drainQueue(at({ signal: death.signal }), shelf)).rejects.toThrow('killed');
  await Promise.all([drainQueue(at({}), shelf), drainQueue(at({}), shelf)]);
  expect(new Set(states())).toEqual(new Set(['stored']));
  expect(puts.filter((url) => url.includes('/log/')).toSorted()).toEqual(
    [...there].filter((url) => url.includes('/log/')).toSorted(),
  );
});

it('keeps waiting what the store cannot take now, refuses with the reason what it will not take', async () => {
  await using store = await StoreProxy.start('http://127.0.0.1:1', {
    asked: ({ url }) => {
      if (url.endsWith('/1')) return { status: 503 };
      if (url.endsWith('/2')) return { status: 403, body: Buffer.from('<Code>AccessDenied</Code>') };
      return { headers: { etag, 'content-length': 2 } };
    },
  });
  const { shelf, states, items } = shelfOf(4);
  await drainQueue(storeAt(store.endpoint), shelf);
  expect(states()).toEqual(['stored', 'waiting busy', 'refused denied', 'stored']);
  expect(items.get('log/w/1')!.next).toBeGreaterThan(Date.now() + 5_000);
});

it('does not try thousands against a store that cannot be reached', async () => {
  const { shelf, states } = shelfOf(50);
  await drainQueue(storeAt('http://127.0.0.1:1'), shelf);
  expect(states().filter((state) => state === 'waiting unreachable').length).toBeLessThan(10);
});
