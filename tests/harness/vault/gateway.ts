import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from '../../../utils/node/browser/debian-packages';
import { onPath } from '../../../utils/node/browser/find-browser';
import { gatewayConfig, type Places } from './gateway-config';

/** What the gateway is made of, as Debian and Ubuntu call it. */
export const gatewayPackages = ['radosgw', 'ceph-mon', 'ceph-osd'] as const;

export interface S3User {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const isThere = () => [...gatewayPackages, 'radosgw-admin', 'monmaptool'].every((name) => onPath(name));

/**
 * Whether the gateway can run here; installs it where that may be done. Says so loudly where it cannot: what is held against
 * a real object store is then not held at all.
 */
export function hasGateway(): boolean {
  if (!isThere()) installDebianPackages(gatewayPackages);
  const there = isThere();
  if (!there) console.error(`NOT TESTED: the vault on a real object store. It needs ${gatewayPackages.join(', ')}.`);
  return there;
}

/** Ceph's S3 gateway with its own store, for one test: nothing of it outlives `stop`. */
export class Gateway implements AsyncDisposable {
  readonly owner: S3User = { accessKeyId: 'AKVAULTOWNER', secretAccessKey: 'vault-owner-secret' };
  readonly #daemons = new Map<string, ChildProcess>();

  private constructor(readonly places: Places) {}

  get endpoint(): string {
    return `http://127.0.0.1:${this.places.s3}`;
  }

  /** @throws Error when it does not answer within two minutes */
  static async start(store: Places['store'] = 'memstore'): Promise<Gateway> {
    const folder = mkdtempSync(join(tmpdir(), 'banken-vault-'));
    const [s3, monitor] = [await freePort(), await freePort()];
    const gateway = new Gateway({ folder, s3, monitor, store });
    try {
      await gateway.#make();
      return gateway;
    } catch (error) {
      await gateway.stop();
      throw error;
    }
  }

  /** One that another process of the same machine has started and will stop: for further users in it. */
  static at(places: Places): Gateway {
    return new Gateway(places);
  }

  async #make(): Promise<void> {
    const { folder, monitor } = this.places;
    for (const name of ['mon', 'osd', 'rgw', 'log']) mkdirSync(join(folder, name));
    const [id, store] = [randomUUID(), randomUUID()];
    writeFileSync(join(folder, 'ceph.conf'), gatewayConfig(this.places, id));
    const map = join(folder, 'monmap');
    this.#run('monmaptool', '--create', '--clobber', '--fsid', id, '--addv', 'a', `[v2:127.0.0.1:${monitor}]`, map);
    this.#run('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map);
    this.#serve('ceph-mon', '-i', 'a', '-f');
    this.#run('ceph', 'osd', 'new', store);
    this.#run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', store);
    this.#serve('ceph-osd', '-i', '0', '-f');
    this.#addUser('vault', this.owner);
    await this.startFront();
  }

  /** A user of the store with a key of its own, who may nothing yet. */
  addUser(name: string): S3User {
    const user = userNamed(name);
    this.#addUser(name, user);
    return user;
  }

  /** The same for whoever needs one as long as the gateway runs: made at the first call, since each takes a second of processor. */
  keepUser(name: string): S3User {
    const made = join(this.places.folder, `user-${name}`);
    if (existsSync(made)) return userNamed(name);
    const user = this.addUser(name);
    writeFileSync(made, '');
    return user;
  }

  #addUser(name: string, { accessKeyId, secretAccessKey }: S3User): void {
    const key = [`--access-key=${accessKeyId}`, `--secret-key=${secretAccessKey}`];
    this.#run('radosgw-admin', '-n', 'client.rgw', 'user', 'create', `--uid=${name}`, `--display-name=${name}`, ...key);
  }

  /** Starts the S3 front, as after a kill of it; what was stored is still there. */
  async startFront(): Promise<void> {
    const front = this.#serve('radosgw', '-n', 'client.rgw', '-f');
    const late = Date.now() + 120_000;
    while (Date.now() < late && front.exitCode === null && front.signalCode === null) {
      if (await answers(this.endpoint)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    const words = readFileSync(join(this.places.folder, 'log', 'radosgw.out'), 'utf8').slice(-1_000);
    throw new Error(`the gateway does not answer (${front.exitCode ?? front.signalCode ?? 'still running'}): ${words}`);
  }

  /** Ends the S3 front as a power cut does, in the middle of whatever it was doing. */
  async killFront(): Promise<void> {
    await ended(this.#daemons.get('radosgw'), 'SIGKILL');
  }

  async stop(): Promise<void> {
    for (const daemon of [...this.#daemons.values()].reverse()) await ended(daemon, 'SIGTERM');
    rmSync(this.places.folder, { recursive: true, force: true });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  get #environment() {
    return { ...process.env, CEPH_CONF: join(this.places.folder, 'ceph.conf') };
  }

  #run(command: string, ...words: string[]): void {
    execFileSync(command, words, { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  }

  #serve(command: string, ...words: string[]): ChildProcess {
    const log = openSync(join(this.places.folder, 'log', `${command}.out`), 'a');
    // Whoever is cut off leaves no daemon behind: the kernel ends it with its parent
    const daemon = spawn('setpriv', ['--pdeathsig', 'SIGKILL', command, ...words], {
      env: this.#environment,
      stdio: ['ignore', log, log],
    });
    this.#daemons.set(command, daemon);
    return daemon;
  }
}

const userNamed = (name: string): S3User => ({
  accessKeyId: `AK${name.toUpperCase()}`,
  secretAccessKey: `${name}-secret`,
});

async function ended(daemon: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!daemon || daemon.exitCode !== null || daemon.signalCode !== null) return;
  const gone = new Promise((done) => daemon.once('exit', done));
  daemon.kill(signal);
  const late = setTimeout(() => daemon.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(endpoint)).headers.has('x-amz-request-id');
  } catch {
    return false;
  }
}

/** A port of the loopback that nobody has at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
