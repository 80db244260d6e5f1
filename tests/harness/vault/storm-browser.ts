import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Reach } from '../../../utils/vault/store/reach';
import { type KillableBrowser, launchKillable, makeProfileDir } from '../browsers/killable-browser';
import { InventedDesk } from './invented-desk';

/** What one writer of a storm has in its own hands at the end: how many it wrote, and the digests of all of them. */
export interface Diary {
  readonly written: number;
  readonly own: readonly string[];
}

/** How long one answer of the worker may take before the page asks again, ms. */
const patience = 120_000;
/** What passes by itself: the store is away, or the browser has not said yet whether it is managed. */
const passes = /vault-(unreachable|cut|busy|policy-unknown)/;

/**
 * One writer of a storm that is the built extension in a Chromium of its own: what it writes goes by the messages of its
 * pages through its worker, its database and its queue, and worker and whole browser die at any moment.
 */
export class StormBrowser implements AsyncDisposable {
  /** Of its device key; known once it has started. */
  writer = '';
  #browser: KillableBrowser | undefined;
  #page: Page | undefined;
  #vault: string | undefined;

  private constructor(
    readonly folder: string,
    readonly profile: string,
    readonly reach: Reach,
    /** Whose browser it is: the identity reads, the device key writes. */
    readonly person: InventedDesk,
  ) {}

  static async start(folder: string, reach: Reach): Promise<StormBrowser> {
    const desk = new StormBrowser(folder, await makeProfileDir(), reach, await InventedDesk.make());
    await desk.#live();
    // The first word with the store makes databases and device key
    await desk.#patiently(() => desk.#ask('vaultSync', { hurry: false }));
    const [, key] = await desk.#row('banken', 'settings', 'device-key');
    desk.writer = String((key as { value?: { fingerprint?: string } }).value?.fingerprint);
    return desk;
  }

  /** Into this vault, as after the passphrase was given. */
  async join(vault: string): Promise<void> {
    this.#vault = vault;
    await this.#unlock();
    const row = JSON.stringify({ key: 'vault', place: 'storm', id: vault });
    await this.#inDatabase('banken-vault', 'vaults', 'readwrite', `put({ ...${row}, connection: new Uint8Array(1) })`);
  }

  /** Writes so many events about these cases, through any number of deaths, and sends all of them. */
  async write(events: number, cases: readonly string[], oneMore: () => void): Promise<Diary> {
    for (let deaths = 0; ; deaths += 1) {
      try {
        // It can be killed again while it comes back
        if (deaths > 0) await this.#live();
        return await this.#writeOn(events, cases, oneMore);
      } catch (error) {
        if (error instanceof Told || deaths === mostDeaths) throw error;
      }
    }
  }

  async killWorker(): Promise<void> {
    await this.#browser?.banken.killWorker().catch(() => undefined);
  }

  /** SIGKILL to the whole browser; what was writing starts it again on its profile. */
  async kill(): Promise<void> {
    await this.#browser?.kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true });
  }

  async #writeOn(events: number, cases: readonly string[], oneMore: () => void): Promise<Diary> {
    // A new machine reads before it writes
    await this.#patiently(() => this.#ask('vaultPoll', {}));
    for (let seq = await this.#end(); seq < events; seq = await this.#end()) {
      const about = cases[(seq * 7 + this.writer.charCodeAt(0)) % cases.length] ?? '';
      const claim = { kind: 'claim', body: { holder: this.writer.slice(0, 12) } };
      const note = { kind: 'note', body: { text: `${seq} ${this.writer}` } };
      await this.#patiently(() => this.#ask('vaultSay', { about, ...(seq % 3 === 0 ? claim : note) }));
      oneMore();
      if (seq % 20 === 19) await this.#patiently(() => this.#ask('vaultPoll', {}));
    }
    while ((await this.#waiting()) > 0) await this.#patiently(() => this.#ask('vaultPoll', {}));
    const mine = `(rows) => rows.flatMap(({ hash, event }) => event.header.writer === '${this.writer}' ? [hash] : [])`;
    const own = await this.#inDatabase('banken-vault', 'events', 'readonly', 'getAll()', mine);
    return { written: await this.#end(), own: own as string[] };
  }

  /** Starts the browser where it does not run, and gives it back what its session has lost. */
  async #live(): Promise<void> {
    if (this.#page?.isClosed() !== false || !this.#page.context().browser()?.isConnected()) {
      await this.kill();
      this.#browser = await launchKillable(this.folder, this.profile);
    }
    await this.#page?.close().catch(() => undefined);
    this.#page = await this.#browser?.banken.openExtensionPage('manifest.json');
    await this.#unlock();
  }

  async #unlock(): Promise<void> {
    const { identity, recipient } = this.person;
    const { reach: connection } = this;
    const session = { connection, identity, recipient, ...(this.#vault ? { vault: this.#vault } : {}) };
    await this.#run(`chrome.storage.session.set({ 'vault-session': ${JSON.stringify(session)} })`);
  }

  async #end(): Promise<number> {
    const [there, row] = await this.#row('banken-vault', 'ends', this.writer);
    return there ? (row as { end: { seq: number } }).end.seq : 0;
  }

  async #waiting(): Promise<number> {
    const open = `(rows) => rows.flatMap((row) => row.state === 'stored' ? [] : [row.state + ' ' + row.fault + ' ' + row.detail])`;
    const left = (await this.#inDatabase('banken-vault', 'queue', 'readonly', 'getAll()', open)) as string[];
    const refused = left.find((state) => state.startsWith('refused'));
    if (refused) throw new Told(refused);
    return left.length;
  }

  /** Until the store answers. */
  async #patiently(work: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof Told) || !passes.test(error.message)) throw error;
        await new Promise((done) => setTimeout(done, 300));
      }
    }
  }

  /** @throws Told with the worker's code */
  async #ask(name: string, request: object): Promise<unknown> {
    const message = JSON.stringify({ name, request });
    const late = `new Promise((_, late) => setTimeout(() => late(new Error('no answer')), ${patience}))`;
    const reply = (await this.#run(`Promise.race([chrome.runtime.sendMessage(${message}), ${late}])`)) as Reply;
    if (!reply) throw new Error('the worker died');
    if (!reply.ok) throw new Told(`${name}: ${reply.code} ${reply.detail ?? ''}`);
    return reply.value;
  }

  async #row(database: string, table: string, key: string): Promise<[boolean, unknown]> {
    const row = await this.#inDatabase(database, table, 'readonly', `get(${JSON.stringify(key)})`);
    return [row !== undefined && row !== null, row];
  }

  /** As an outsider reads and writes: with IndexedDB alone. */
  #inDatabase(name: string, table: string, mode: IDBTransactionMode, request: string, pick = '(all) => all') {
    return this.#run(`new Promise((done, failed) => {
      const opening = indexedDB.open('${name}');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction('${table}', '${mode}');
        const asked = change.objectStore('${table}').${request};
        change.oncomplete = () => { opening.result.close(); done((${pick})(asked.result)); };
        change.onabort = () => failed(change.error);
      };
    })`);
  }

  async #run(script: string): Promise<unknown> {
    if (!this.#page) throw new Error('no page');
    return this.#page.evaluate(script);
  }
}

/** More than a storm can have dealt out: then something else is wrong. */
const mostDeaths = 200;

/** What the extension itself has said, as against a death in between. */
class Told extends Error {}

type Reply = { ok: true; value: unknown } | { ok: false; code: string; detail?: string } | undefined;
