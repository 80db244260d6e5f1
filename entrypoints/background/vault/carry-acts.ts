import { companyLog } from '../../../utils/desk/company-acts';
import { asTold, forgetShredded, takeEvents } from '../../../utils/desk/event-exchange';
import { casesGone } from '../../../utils/desk/tombstone';
import { db } from '../../../utils/evidence/db';
import { earlierKeys } from '../../../utils/evidence/keys/device-key';
import { isLocked } from '../../../utils/evidence/lock/key-ring';
import { actsAfter, actsAt } from '../../../utils/evidence/store/desk-acts';
import { mostActs } from '../../../utils/vault/events/case-kinds';
import type { ReadEvent } from '../../../utils/vault/events/event';
import { drainQueue, type QueueShelf } from '../../../utils/vault/store/drain-queue';
import type { VaultShelf } from '../../../utils/vault/work/shelf';
import {
  isPut,
  mayCarry,
  tellActs,
  tellingsIn,
  tellingsOf,
  toldIn,
  toldSince,
} from '../../../utils/vault/work/tell-acts';
import type { Vault } from '../../../utils/vault/work/vault';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { noteOfVault } from '../../../utils/vault/work/vault-writes';
import { instantNow, reviewer } from '../../shared/people';

/**
 * Carries between desks what they say: takes in what the others have told, as from a file between desks, then tells what
 * was said here since. In this order, since an opinion that has just come may set one of ours free.
 */
export async function carryActs(vault: Vault, shelf: QueueShelf): Promise<void> {
  // What is locked looks as if it were not there: nothing could be told from what is new
  if (isLocked()) return;
  const me = vault.desk.writer.fingerprint;
  const { members, limits, shredded } = (await vault.judged()).roster;
  const role = members.get(me)?.role;
  if (role === undefined || limits.has(me)) return;
  await forgetShredded(new Set(shredded.keys()), reviewer, instantNow());
  await takeIn(vault);
  await forgetSpent(vault, shredded.keys());
  if (role !== 'reader' && (await tell(vault))) await drainQueue(vault.store, shelf);
}

/** With how many tombstones, and at which state of its log, the words of deleted cases were let go last. */
const lastSpent = new WeakMap<VaultShelf, string>();

/** What was deleted at a desk, or made unreadable, leaves no words in this device's copy of the log, whenever they came. */
async function forgetSpent({ shelf }: Vault, shredded: Iterable<string>): Promise<void> {
  const gone = [...shredded];
  const state = async () =>
    [await db.acts.where({ kind: 'deleted' }).count(), gone.length, ...(await shelf.stamp())].join(' ');
  if (lastSpent.get(shelf) === (await state())) return;
  await shelf.letWordsGo(await casesGone(gone));
  lastSpent.set(shelf, await state());
}

/** What was found last and could not be taken in whole: the same is not gone through again. */
let lastFound = '';

async function takeIn(vault: Vault): Promise<void> {
  const { marks: before = {}, received = 0, refused = 0 } = (await vaultDatabase.vaults.get('vault'))?.acts ?? {};
  const { found, marks } = await toldSince(vault, before);
  const isNews = JSON.stringify(marks) !== JSON.stringify(before);
  const all = found.events.map(({ hash, words }) => `${hash} ${words.state}`).join();
  if (!isNews && all === lastFound) return;
  const { members } = (await vault.judged()).roster;
  const taken = await takeEvents(found, (writer) => members.has(writer), reviewer, instantNow());
  // Noted after it was taken in: after a death in between it is taken in twice, which changes nothing
  const acts = { marks, received: received + taken.taken, refused: refused + (isNews ? taken.refused : 0) };
  await noteOfVault({ acts });
  lastFound = all;
}

/** Tells what was said here and not told yet, with an earlier key of this desk too; gives whether there was anything. */
async function tell(vault: Vault): Promise<boolean> {
  const me = vault.desk.writer.fingerprint;
  let hasTold = false;
  for (const log of [...(await earlierKeys()), me]) {
    const { roster } = await vault.judged();
    if ((log === me || mayCarry(roster, me, log)) && (await tellLog(vault, log, me))) hasTold = true;
  }
  return hasTold;
}

async function tellLog(vault: Vault, log: string, me: string): Promise<boolean> {
  for (let isFirst = true; ; isFirst = false) {
    const judged = await vault.judged();
    const tellings = await tellingsIn(judged, vault.desk.vault);
    const { to, kept } = toldIn(tellingsOf(log, tellings, judged.roster));
    const mayGo = (event: ReadEvent) => casesIn(event).every((about) => isPut(judged, about));
    const fresh = await asTold(await actsAfter(log, to, mostActs), mayGo);
    const open = [...kept].flatMap(([seq, about]) => (about === companyLog || isPut(judged, about) ? [seq] : []));
    const free = await asTold(await actsAt(log, open), mayGo);
    const again = free.filter(({ words }) => words.state === 'read').slice(0, mostActs);
    const acts = [...again, ...fresh];
    if (acts.length === 0) return !isFirst;
    const numbers = again.map(({ header }) => header.seq);
    const of = log === me ? {} : { of: log };
    await tellActs(vault, { acts, ofAll: companyLog, to: fresh.at(-1)?.header.seq ?? to, again: numbers, ...of });
  }
}

/** The cases of which the words of an act tell: its own, and those that a list of the company names. */
function casesIn({ header, words }: ReadEvent): string[] {
  if (header.case !== companyLog) return [header.case];
  const { data } = words.state === 'read' ? words.payload.body : {};
  const { cases } = Object(data) as { cases?: unknown };
  return Array.isArray(cases) ? cases.map((each) => String(Object(each).id)) : [];
}
