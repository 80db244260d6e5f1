import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { joinCases, partCases, readDeskWords } from '../../../utils/desk/campaign-acts';
import { writeActs } from '../../../utils/desk/desk-log';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { bothWays, groupCases } from '../../../utils/review/campaigns/group-cases';
import { followChains } from '../../../utils/vault/events/chains';
import { readEvent } from '../../../utils/vault/events/event-text';
import { freshDevice, reviewer } from '../handoff/invented-device';

const [a, b, c] = [1, 2, 3].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`) as [string, string, string];
const now = () => '2026-11-27T09:00:00.000Z';

const eventsHere = async () => {
  const read = await Promise.all(
    (await db.acts.toArray()).map(({ text }) => readEvent(new TextEncoder().encode(text))),
  );
  return read.filter((event) => typeof event !== 'string');
};

beforeEach(freshDevice);

describe('what a desk says about which cases belong together', () => {
  it('is signed in one chain, enters the custody of each case and is taken back by one press', async () => {
    const undo = await partCases([a, b], [c], reviewer, now);
    expect((await readDeskWords()).apart).toEqual(
      new Map([
        [a, [c]],
        [b, [c]],
      ]),
    );
    await undo();
    expect((await readDeskWords()).apart).toEqual(new Map());
    const { standing, apart } = followChains(await eventsHere());
    expect([standing.length, apart.length]).toEqual([4, 0]);
    const custody = await custodyOf(a);
    expect(custody.map(({ event }) => event)).toEqual(['campaign-parted', 'campaign-joined']);
    expect((await verifyChain(custody)).ok).toBe(true);
  });

  it('keeps what was parted before, and takes back a join that a person had made', async () => {
    await partCases([a], [b], reviewer, now);
    const undoJoin = await joinCases(a, c, { share: 0.64 }, reviewer, now);
    expect((await readDeskWords()).together).toEqual([{ one: a, other: c, by: 'person' }]);
    const undo = await partCases([a], [c], reviewer, now);
    expect(await readDeskWords()).toEqual({ apart: new Map([[a, [b, c]]]), together: [] });
    await undo();
    expect(await readDeskWords()).toEqual({
      apart: new Map([[a, [b]]]),
      together: [{ one: a, other: c, by: 'person' }],
    });
    await undoJoin();
    expect((await db.acts.count()) > 5).toBe(true);
  });

  it('brings together again what was parted, when a person says so, with all that it belongs to', async () => {
    await partCases([a], [b, c], reviewer, now);
    await joinCases(a, b, { within: [b, c] }, reviewer, now);
    const words = await readDeskWords();
    expect(words).toEqual({ apart: new Map(), together: [{ one: a, other: b, by: 'person' }] });
    const [campaign] = groupCases(
      [...words.together, { one: b, other: c, by: 'text', share: 0.9 }],
      bothWays(words.apart),
    );
    expect(campaign?.cases.toSorted()).toEqual([a, b, c]);
  });

  it('numbers acts without a gap where two pages write at once', async () => {
    const note = (text: string) => writeActs([{ caseId: a, kind: 'note', body: { text } }], reviewer, now());
    await Promise.all(['1', '2', '3', '4'].map(note));
    expect(await db.acts.orderBy('[writer+seq]').keys()).toMatchObject(
      [1, 2, 3, 4].map((seq) => [expect.any(String), seq]),
    );
    expect(followChains(await eventsHere()).apart).toEqual([]);
  });

  it('does not count what its key did not sign', async () => {
    await joinCases(a, b, {}, reviewer, now);
    const [act] = await db.acts.toArray();
    await db.acts.update(act?.hash ?? '', { text: act?.text.replace('"at":"2026', '"at":"2025') ?? '' });
    expect((await readDeskWords()).together).toEqual([]);
  });
});
