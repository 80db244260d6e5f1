import { readFileSync } from 'node:fs';
import { base64Of, bytesOfBase64 } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import type { Reach } from '../../../utils/vault/store/reach';
import { Vault } from '../../../utils/vault/work/vault';

/** What one writer of a storm is told; it lies in a file, so that the process can be killed and started again at any time. */
export interface StormOrder {
  readonly reach: Reach;
  readonly vault: string;
  readonly pkcs8: string;
  readonly spki: string;
  readonly identity: string;
  readonly journal: string;
  readonly cases: readonly string[];
  readonly events: number;
  /** Reads and folds what all the others write, too; the rest only write. */
  readonly reads: boolean;
  /** Minutes by which this machine's clock is off. */
  readonly minutes: number;
}

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as StormOrder;
const now = () => Date.now() + order.minutes * 60_000;
const spki = bytesOfBase64(order.spki);
const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const privateKey = await crypto.subtle.importKey('pkcs8', bytesOfBase64(order.pkcs8), curve, false, ['sign']);
const writer = { privateKey, spki, fingerprint: await sha256Hex(spki) };
const store = new ObjectStore(order.reach, { now, tries: 6 });
const shelf = await JournalShelf.open(order.journal);
const until = () => Date.now() + 3_600_000;
const vault = new Vault(store, shelf, { vault: order.vault, writer, identities: [order.identity], until, now });

/** Until the store answers: the whole point is that it often does not. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!/unreachable|cut|busy/.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}

async function send(): Promise<void> {
  while (shelf.queued().some(({ state }) => state === 'waiting')) {
    await drainQueue(store, shelf, () => now() + 3_600_000);
    await new Promise((done) => setTimeout(done, 50));
  }
}

// Who has written before knows the keys already
if (order.reads || (await shelf.end()).seq === 0) await patiently(() => vault.pull());
for (let { seq } = await shelf.end(); seq < order.events; { seq } = await shelf.end()) {
  const about = order.cases[(seq * 7 + order.spki.length + order.minutes + 100) % order.cases.length] ?? '';
  if (seq % 3 === 0) await vault.say(about, 'claim', { holder: base64Of(spki).slice(-12) });
  else await vault.say(about, 'note', { text: `${seq} ${writer.fingerprint}` });
  process.stdout.write('.');
  if (seq % 10 === 9) await patiently(send);
  if (order.reads && seq % 40 === 39) await patiently(() => vault.poll(Date.now()));
}
await patiently(send);
