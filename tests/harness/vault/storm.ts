import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reach } from '../../../utils/vault/store/reach';
import { makeVariant } from '../browsers/variants';
import { buildExtension } from '../build';
import { makeBuckets, reachOf } from './buckets';
import { bundle } from './bundle';
import { Gateway } from './gateway';
import { type Passing, StoreProxy } from './store-proxy';
import { aftermath } from './storm-aftermath';
import { type Blows, blow } from './storm-blows';
import { StormBrowser } from './storm-browser';
import { prepare } from './storm-orders';

export interface Storm {
  readonly writers: number;
  /** How many of the writers are the built extension, each in a Chromium of its own; the others are its code in Node. */
  readonly browsers: number;
  /** Of all writers together. */
  readonly events: number;
  readonly cases: number;
  /** How many kills of processes, of workers and of whole browsers, of the store's front: each spread over all that is written. */
  readonly kills: number;
  readonly workerKills: number;
  readonly browserKills: number;
  readonly frontKills: number;
}

export interface Aftermath {
  readonly written: number;
  readonly lost: number;
  /** Places in logs at which two different events lie. */
  readonly forked: number;
  /** Objects that were put a second time with the same bytes. */
  readonly doubled: number;
  /** The same, by the browser itself: Chromium sends a request once more whose answer was cut off on a connection used before. */
  readonly resent: number;
  /** Words that were said a second time, as an event of their own. */
  readonly repeated: number;
  /** Events that were not believed although nobody cheated. */
  readonly apart: number;
  readonly unreadable: number;
  /** Cases that two readers fold differently. */
  readonly split: number;
  readonly blows: Blows;
  readonly refusedByStore: number;
  readonly seconds: number;
}

/** Lets a storm pass over a vault of its own. @throws Error when a writer gives up */
export async function storm(wanted: Storm): Promise<Aftermath> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-storm-'));
  const start = Date.now();
  await using gateway = await Gateway.start();
  const weather = { refused: 0, isOn: true };
  const again = sentAgain();
  await using proxy = await StoreProxy.start(gateway.endpoint, {
    asked: (passing) => {
      again.look(passing);
      const dice = weather.isOn ? Math.random() : 1;
      if (dice > 0.05) return undefined;
      weather.refused += 1;
      return dice < 0.02 ? 'cut' : { status: 503, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') };
    },
    answered: () => (weather.isOn && Math.random() < 0.02 ? 'cut' : undefined),
  });
  const store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner));
  const reach = { ...store.reach, endpoint: proxy.endpoint };
  await using browsers = await startBrowsers(wanted.browsers, reach);
  try {
    const { vault, orders, cases, reader } = await prepare(store, reach, folder, browsers.list, wanted);
    const script = await bundle('storm-writer.ts', folder);
    const { blows, diaries } = await blow(gateway, script, orders, browsers.list, { ...wanted, cases });
    weather.isOn = false;
    return {
      ...(await aftermath(vault, diaries, [await reader(), await reader()], again.keys)),
      blows,
      refusedByStore: weather.refused,
      seconds: Math.round((Date.now() - start) / 1_000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startBrowsers(count: number, reach: Reach) {
  const folder = count > 0 ? await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' }) : '';
  const list: StormBrowser[] = [];
  while (list.length < count) list.push(await StormBrowser.start(folder, reach));
  return {
    list,
    async [Symbol.asyncDispose]() {
      for (const browser of list) await browser[Symbol.asyncDispose]();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Which objects a browser sent a second time without a word to who had asked for it: the same signature comes again. */
function sentAgain() {
  const [seen, keys] = [new Set<string>(), new Set<string>()];
  const look = ({ method, url, headers }: Passing) => {
    if (method !== 'PUT' || !String(headers['user-agent']).includes('Chrome')) return;
    const signed = `${url} ${headers['authorization']}`;
    const path = new URL(url, 'http://x').pathname.split('/').slice(2).map(decodeURIComponent).join('/');
    if (seen.has(signed)) keys.add(path);
    seen.add(signed);
  };
  return { keys, look };
}
