import { expect, it } from 'vitest';
import type { ReadEvent } from '../../../../utils/vault/events/event';
import { withheld } from '../../../../utils/vault/events/event-file';
import { judgeEvents } from '../../../../utils/vault/events/judge-events';
import { withoutSpentWords } from '../../../../utils/vault/events/spent-words';
import { sealEvent } from '../../../../utils/vault/keys/sealed-event';
import { dueLocks, lockSummary } from '../../../../utils/vault/work/renew-locks';
import { day } from '../../../../utils/vault/work/terms';
import { InventedDesk } from '../../../harness/vault/invented-desk';

const founder = await InventedDesk.make();
const founding = await founder.found(await InventedDesk.make());
const vault = founding.header.payload;
const now = founder.clock + 60_000;
/** Less than thirty days are left of the shortest term. */
const nearlyOver = now + 380 * day;
const until = new Date(now + 3_600_000).toISOString();

/** What was said of a case whose lock has almost run out. */
async function caseInVault(about: string): Promise<ReadEvent[]> {
  const facts = await founder.on(vault, about, 'facts', { facts: { status: 'in-review' } });
  const pack = { object: 'c'.repeat(64), name: 'K.age', bytes: 1, until };
  return [facts, await founder.on(vault, about, 'pack', pack, [facts])];
}

it('lets the lock of a case grow whose words cannot be had here, and not that of one which was deleted here', async () => {
  const [deleted, sealed] = [crypto.randomUUID(), crypto.randomUUID()];
  const [keptBack, mixed] = [crypto.randomUUID(), crypto.randomUUID()];
  const ofDeleted = (await caseInVault(deleted)).map((event) => withoutSpentWords(event) ?? event);
  // No key for it: the words lie there sealed
  const ofSealed = await Promise.all((await caseInVault(sealed)).map((event) => sealEvent(event, founder.recipient)));
  // Its writer has laid it without its words
  const [first, ...others] = await caseInVault(keptBack);
  const ofKeptBack = first ? [withheld(first), ...others] : [];
  // Both at once
  const [facts, ...left] = await caseInVault(mixed);
  const note = withheld(await founder.on(vault, mixed, 'note', { text: '' }));
  const ofMixed = facts ? [await sealEvent(facts, founder.recipient), ...left, note] : [];
  const judged = judgeEvents(vault, [founding, ...ofDeleted, ...ofSealed, ...ofKeptBack, ...ofMixed]);
  expect(judged.apart).toEqual([]);

  const gone = new Set([deleted]);
  const due = dueLocks(judged, vault, nearlyOver, gone).map(({ about }) => about);
  expect(due).not.toContain(deleted);
  expect(due).toEqual(expect.arrayContaining([sealed, keptBack, mixed]));
  // That a pack lies there cannot be read without a key either
  expect(lockSummary(judged, vault, now, gone)).toMatchObject({ open: 2 });
  // It was handed over anew, and is here again
  expect(dueLocks(judged, vault, nearlyOver).map(({ about }) => about)).toContain(deleted);
});
