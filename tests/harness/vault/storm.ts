import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64Of } from '../../../utils/bytes/base64';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import { drainQueue } from '../../../utils/vault/store/queue';
import { foundVault } from '../../../utils/vault/work/found-vault';
import { Vault } from '../../../utils/vault/work/vault';
import { makeBuckets, reachOf } from './buckets';
import { bundle } from './bundle';
import { Gateway } from './gateway';
import { InventedDesk, newWriter } from './invented-desk';
import { JournalShelf } from './journal-shelf';
import { StoreProxy } from './store-proxy';
import type { StormOrder } from './storm-writer';

export interface Storm {
  readonly writers: number;
  /** Of all writers together. */
  readonly events: number;
  readonly cases: number;
  /** How many kills of writers, and of the store's front: spread over all that is written. */
  readonly kills: number;
  readonly frontKills: number;
}

export interface Aftermath {
  readonly written: number;
  readonly lost: number;
  /** Places in logs at which two different events lie. */
  readonly forked: number;
  /** Objects that were put a second time with the same bytes. */
  readonly doubled: number;
  /** Events that were not believed although nobody cheated. */
  readonly apart: number;
  readonly unreadable: number;
  /** Cases that two readers fold differently. */
  readonly split: number;
  readonly killed: number;
  readonly frontKilled: number;
  readonly refusedByStore: number;
  readonly seconds: number;
}

/** Lets a storm pass over a vault of its own. @throws Error when a writer gives up */
export async function storm(wanted: Storm): Promise<Aftermath> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-storm-'));
  const start = Date.now();
  await using gateway = await Gateway.start();
  const weather = { refused: 0, isOn: true };
  await using proxy = await StoreProxy.start(gateway.endpoint, {
    asked: () => {
      const dice = weather.isOn ? Math.random() : 1;
      if (dice > 0.05) return undefined;
      weather.refused += 1;
      return dice < 0.02 ? 'cut' : { status: 503, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') };
    },
    answered: () => (weather.isOn && Math.random() < 0.02 ? 'cut' : undefined),
  });
  try {
    const { vault, orders, reader } = await prepare(gateway, proxy.endpoint, folder, wanted);
    const script = await bundle('storm-writer.ts', folder);
    const blows = await blow(
      gateway,
      orders.map((order) => ({ script, order })),
      wanted,
    );
    weather.isOn = false;
    return {
      ...(await aftermath(vault, orders, reader)),
      ...blows,
      refusedByStore: weather.refused,
      seconds: Math.round((Date.now() - start) / 1_000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Founds the vault, admits the writers, makes the cases. */
async function prepare(gateway: Gateway, endpoint: string, folder: string, { writers, events, cases }: Storm) {
  const store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner));
  const until = () => Date.now() + 3_600_000;
  const owner = await InventedDesk.make();
  const shelf = await JournalShelf.open();
  const founder = { writer: owner.writer, person: 'owner', recipient: owner.recipient };
  const { vault } = await foundVault(shelf, 'storm', founder, { at: new Date().toISOString(), until: until() });
  const reader = () => ({ vault, writer: owner.writer, identities: [owner.identity], until, now: Date.now });
  const desk = new Vault(store, shelf, reader());
  const orders: string[] = [];
  const ids = Array.from({ length: cases }, () => randomUUID());
  for (let at = 0; at < writers; at++) {
    const writer = await newWriter(true);
    const person = await InventedDesk.make(writer);
    await desk.rule('member', person.member(`writer ${at}`, 'reviewer'));
    const order: StormOrder = {
      ...{
        reach: { ...store.reach, endpoint },
        vault,
        identity: person.identity,
        cases: ids,
        minutes: (at % 5) * 4 - 8,
        reads: at % 25 === 0,
      },
      pkcs8: base64Of(new Uint8Array(await crypto.subtle.exportKey('pkcs8', writer.privateKey))),
      ...{ spki: base64Of(writer.spki), journal: join(folder, `${at}.journal`), events: Math.ceil(events / writers) },
    };
    orders.push(join(folder, `${at}.json`));
    writeFileSync(orders[at] ?? '', JSON.stringify(order));
  }
  await desk.shareKeys(vault);
  for (const id of ids) await desk.say(id, 'facts', { facts: { site: 'x' } });
  await drainQueue(store, shelf);
  const fresh = async () => {
    const seat = new Vault(store, await JournalShelf.open(), reader());
    await seat.pull();
    return seat;
  };
  return { vault, orders, reader: fresh };
}

/** Runs the writers to their end; every so many events one of them, and the store's front, dies and starts again. */
async function blow(
  gateway: Gateway,
  writers: readonly { script: string; order: string }[],
  { events, kills, frontKills }: Storm,
) {
  const running = new Map<string, ChildProcess>();
  const blows = { killed: 0, frontKilled: 0 };
  let written = 0;
  let front = Promise.resolve();
  const oneMore = () => {
    written += 1;
    const alive = [...running.values()];
    const victim = alive[Math.floor(Math.random() * alive.length)];
    if (written > (events * (blows.killed + 0.5)) / kills && victim?.kill('SIGKILL')) blows.killed += 1;
    if (written > (events * (blows.frontKilled + 0.5)) / frontKills) {
      blows.frontKilled += 1;
      front = front.then(() => gateway.killFront()).then(() => gateway.startFront());
    }
  };
  const life = (script: string, order: string) =>
    new Promise<void>((done, failed) => {
      const run = () => {
        // Fifty at once leave the rest of the machine its share
        const child = spawn('nice', ['-n', '5', process.execPath, script, order], {
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let words = '';
        child.stdout.on('data', (part: Buffer) => part.forEach(oneMore));
        child.stderr.on('data', (part: Buffer) => {
          words += part.toString();
        });
        running.set(order, child);
        child.once('exit', (code, signal) => {
          running.delete(order);
          if (code === 0) done();
          else if (signal === 'SIGKILL') run();
          else failed(new Error(`a writer gave up: ${words.slice(-2_000)}`));
        });
      };
      run();
    });
  try {
    await Promise.all(writers.map(({ script, order }) => life(script, order)));
    return blows;
  } finally {
    for (const child of running.values()) child.kill('SIGTERM');
    await front;
  }
}

async function aftermath(vault: string, orders: readonly string[], reader: () => Promise<Vault>) {
  const [one, other] = [await reader(), await reader()];
  const events = await one.shelf.events();
  const there = new Set(events.map(({ hash }) => hash));
  let written = 0;
  let lost = 0;
  for (const order of orders) {
    const own = await JournalShelf.open(order.replace('.json', '.journal'));
    const { seq } = await own.end();
    const mine = new Map((await own.events()).map((event) => [event.hash, event]));
    const log = [...mine.values()].filter(({ header }) => own.queued().some(({ key }) => key.includes(header.writer)));
    written += seq;
    lost += log.filter(({ hash }) => !there.has(hash)).length;
  }
  const versions = await one.store.versions('log/');
  const places = new Map<string, Set<string>>();
  for (const { key, etag } of versions) places.set(key, (places.get(key) ?? new Set()).add(etag));
  const judged = judgeEvents(vault, events);
  const again = judgeEvents(vault, [...(await other.shelf.events())].reverse());
  const told = (state: ReturnType<typeof foldCase>) =>
    JSON.stringify([[...state.words].map(([name, said]) => [name, said.map(({ event }) => event.hash)]), state.heads]);
  const split = [...judged.cases].filter(
    ([id, list]) => id !== vault && told(foldCase(list)) !== told(foldCase(again.cases.get(id) ?? [])),
  );
  return {
    ...{ written, lost, apart: judged.apart.length, split: split.length },
    unreadable: events.filter(({ words }) => words.state !== 'read').length,
    forked: [...places.values()].filter(({ size }) => size > 1).length,
    doubled: versions.length - [...places.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
