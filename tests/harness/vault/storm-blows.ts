import { type ChildProcess, spawn } from 'node:child_process';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import { eventIn } from '../../../utils/vault/store/names';
import type { Gateway } from './gateway';
import type { Storm } from './storm';
import type { Diary, StormBrowser } from './storm-browser';

/** What was killed: processes that write, workers and whole browsers of those that are the extension, the store's front. */
export type Blows = Readonly<Record<'kills' | 'workerKills' | 'browserKills' | 'frontKills', number>>;

/** Runs the writers to their end; every so many events one of them, or the store's front, dies and starts again. */
export async function blow(
  gateway: Gateway,
  script: string,
  orders: readonly string[],
  browsers: readonly StormBrowser[],
  { cases, ...wanted }: Omit<Storm, 'cases'> & { cases: readonly string[] },
): Promise<{ blows: Blows; diaries: Diary[] }> {
  const running = new Map<string, ChildProcess>();
  const writing = new Set(browsers);
  const blows = { kills: 0, workerKills: 0, browserKills: 0, frontKills: 0 };
  let front = Promise.resolve();
  /** Each gives whether there was anything to kill. */
  const strike: Record<keyof Blows, () => boolean> = {
    kills: () => anyOf(running.values())?.kill('SIGKILL') === true,
    workerKills: () => anyOf(writing)?.killWorker() !== undefined,
    browserKills: () => anyOf(writing)?.kill() !== undefined,
    frontKills: () => {
      front = front.then(() => gateway.killFront()).then(() => gateway.startFront());
      return true;
    },
  };
  let written = 0;
  const oneMore = () => {
    written += 1;
    for (const kind of Object.keys(strike) as (keyof Blows)[])
      if (written > (wanted.events * (blows[kind] + 0.5)) / wanted[kind] && strike[kind]()) blows[kind] += 1;
  };
  const life = (order: string) =>
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
    }).then(() => diaryOf(order));
  const inBrowser = async (browser: StormBrowser) => {
    const diary = await browser.write(Math.ceil(wanted.events / wanted.writers), cases, oneMore);
    writing.delete(browser);
    return diary;
  };
  try {
    const diaries = await Promise.all([...orders.map(life), ...browsers.map(inBrowser)]);
    return { blows, diaries };
  } finally {
    for (const child of running.values()) child.kill('SIGTERM');
    await front;
  }
}

function anyOf<One>(some: Iterable<One>): One | undefined {
  const all = [...some];
  return all[Math.floor(Math.random() * all.length)];
}

async function diaryOf(order: string): Promise<Diary> {
  const shelf = await JournalShelf.open(order.replace('.json', '.journal'));
  const writers = new Set(shelf.queued().flatMap(({ key }) => eventIn(key)?.writer ?? []));
  const own = (await shelf.events()).filter(({ header }) => writers.has(header.writer)).map(({ hash }) => hash);
  return { written: (await shelf.end()).seq, own };
}
