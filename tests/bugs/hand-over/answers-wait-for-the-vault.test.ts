import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { answerPerson } from '../../../utils/evidence/hand-over/desk-side';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { appendCustody } from '../../../utils/evidence/store/append-custody';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// With the vault closed the answer was saved as a file that the person's device refuses: it was signed by another key
beforeEach(freshDevice);

const replyTo = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

async function handedOver(deskKey: string) {
  const { incidentId } = await recordPost();
  const given = {
    ...{ handOver: crypto.randomUUID(), to: '相談窓口', purposes: 'safety', captures: 1 },
    ...{ replyTo, answersAt: 'a'.repeat(32), deskKey },
  };
  const pack = { pack: 'a'.repeat(64), number: 'K-2026-0001', captures: 1, keys: '', keyStanding: 'none' };
  await db.transaction('rw', db.custody, async () => {
    await appendCustody({ incidentId, actor: reviewer, event: 'consented', detail: given }, now());
    await appendCustody({ incidentId, actor: reviewer, event: 'imported', detail: pack }, now());
  });
  const incident = await db.incidents.get(incidentId);
  if (!incident) throw new Error('no case');
  return incident;
}

const log = () => db.custody.toArray();

it('an answer that only the key in the vault may sign is not made without it, and nothing is said in the log', async () => {
  const incident = await handedOver('c'.repeat(64));
  const before = await log();
  await expect(answerPerson(incident, '確認しています。', reviewer, now())).rejects.toMatchObject({
    code: 'vault-closed',
  });
  expect(await log()).toEqual(before);
});

it('a desk whose own key the person knows answers with it', async () => {
  const incident = await handedOver((await deviceKey(now())).fingerprint);
  expect((await answerPerson(incident, '確認しています。', reviewer, now())).length).toBeGreaterThan(100);
});

it('the log says that the person was answered once the answer lies in the vault, and nothing when it could not be laid', async () => {
  const { fingerprint } = await deviceKey(now());
  const incident = await handedOver(fingerprint);
  const before = await log();
  const away = () => Promise.reject(new Error('the store is away'));
  await expect(answerPerson(incident, '確認しています。', reviewer, now(), undefined, away)).rejects.toThrow('away');
  expect(await log()).toEqual(before);
  const said: number[] = [];
  await answerPerson(incident, '確認しています。', reviewer, now(), undefined, async () =>
    said.push((await log()).length),
  );
  expect(said).toEqual([before.length]);
  expect((await log()).map(({ event }) => event)).toContain('answered-person');
});
