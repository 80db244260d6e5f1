import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryActs } from '../../../entrypoints/background/vault/carry-acts';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { takeUpDesk } from '../../../utils/desk/take-up-desk';
import { db } from '../../../utils/evidence/db';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { heldSecret, holdSecret } from '../../../utils/evidence/lock/key-ring';
import { closeLock, lockState, setLock } from '../../../utils/evidence/lock/record-lock';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';

let id = '';
const note = (text: string) => writeActs([{ caseId: id, kind: 'note', body: { text } }], reviewer, now());
const notes = async () => ((await deskCase(id)).kept['note'] ?? []).map(({ body }) => body['text']);
const takeUp = () => takeUpDesk(new AbortController().signal);

beforeEach(async () => {
  await closeLock();
  await freshDevice();
  await closeLock();
  id = (await recordPost()).incidentId;
  await setLock('うみねこ 自転車 七月 みかん', 30, now());
  await note('裏口を 2 人にする');
});

afterEach(() => vi.restoreAllMocks());

/** Does something at one call of a table, before it is answered. */
function at(table: object, method: string, call: number, act: () => void): void {
  const known = table as Record<string, (...given: unknown[]) => unknown>;
  const answer = known[method]?.bind(table);
  let calls = 0;
  vi.spyOn(known, method).mockImplementation((...given) => {
    calls += 1;
    if (calls === call) act();
    return answer?.(...given);
  });
}

describe('rows that are folded anew', () => {
  it('wait where the lock closes meanwhile, and nobody is told of a fault', async () => {
    await db.desk.clear();
    const secret = heldSecret();
    at(db.desk, 'bulkGet', 1, () => holdSecret(undefined));
    await expect(takeUp()).resolves.toBeUndefined();
    expect(await lockState()).toBe('locked');
    holdSecret(secret);
    expect(await db.desk.count()).toBe(0);
    await takeUp();
    expect(await notes()).toEqual(['裏口を 2 人にする']);
  });

  it('are not written empty where it was closed and opened while they were read', async () => {
    await db.desk.clear();
    const secret = heldSecret();
    // The tombstones of the case are looked for first, then its acts are read
    at(db.acts, 'where', 2, () => holdSecret(undefined));
    at(db.desk, 'bulkGet', 1, () => holdSecret(secret));
    await takeUp();
    expect(await db.desk.count()).toBe(0);
    vi.restoreAllMocks();
    await takeUp();
    expect((await db.desk.get(id))?.kept['note']).toHaveLength(1);
  });
});

it('nothing is carried by the vault under a closed lock: what is locked looks as if it were not there', async () => {
  const { fingerprint } = await deviceKey(now());
  const say = vi.fn().mockRejectedValue(new Error('told'));
  const roster = {
    members: new Map([[fingerprint, { role: 'reviewer', person: '田所', writer: fingerprint, recipient: '' }]]),
    ...{ limits: new Map(), shredded: new Map(), keys: [] },
  };
  const judged = vi.fn(async () => ({ roster, cases: new Map(), apart: [] }));
  const desk = { vault: 'f'.repeat(64), writer: { fingerprint } };
  const own = { stamp: async () => [0], letWordsGo: async () => undefined };
  const vault = { desk, judged, say, shelf: own } as unknown as Parameters<typeof carryActs>[0];
  const shelf = {} as Parameters<typeof carryActs>[1];
  const secret = heldSecret();
  holdSecret(undefined);
  const before = await db.acts.count();
  await carryActs(vault, shelf);
  expect(judged).not.toHaveBeenCalled();
  expect(say).not.toHaveBeenCalled();
  holdSecret(secret);
  expect(await db.acts.count()).toBe(before);
  // Opened, the same act is told
  await expect(carryActs(vault, shelf)).rejects.toThrow('told');
  expect(say.mock.calls[0]?.slice(1)).toMatchObject(['acts', { to: 1, kept: { [id]: [1] } }]);
});
