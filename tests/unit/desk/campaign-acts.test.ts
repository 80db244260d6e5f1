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
import { verifyPack } from '../../../utils/verify/verify-pack';
import { bytesOf, exportHere, freshDevice, recordPost, reviewer } from '../handoff/invented-device';

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

  it('keeps what was parted before, and takes back a join that a person had made', { tags: 'long' }, async () => {
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

  it('brings together again what was parted, when a person says so, with all that it belongs to', {
    tags: 'long',
  }, async () => {
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

  it('numbers acts without a gap where two pages write at once', { tags: 'long' }, async () => {
    const note = (text: string) => writeActs([{ caseId: a, kind: 'note', body: { text } }], reviewer, now());
    await Promise.all(['1', '2', '3', '4'].map(note));
    expect(await db.acts.orderBy('[writer+seq]').keys()).toMatchObject(
      [1, 2, 3, 4].map((seq) => [expect.any(String), seq]),
    );
    expect(followChains(await eventsHere()).apart).toEqual([]);
  });

  it('does not count what its key did not sign', { tags: 'long' }, async () => {
    await joinCases(a, b, {}, reviewer, now);
    const [act] = await db.acts.toArray();
    await db.acts.update(act?.hash ?? '', { text: act?.text.replace('"at":"2026', '"at":"2025') ?? '' });
    expect((await readDeskWords()).together).toEqual([]);
  });
});

describe('the custody of every case that is joined or parted', () => {
  let [one, two, three] = ['', '', ''];
  const number = async (id: string) => (await db.incidents.get(id))?.number ?? '';
  const told = async (id: string) => {
    const custody = await custodyOf(id);
    expect((await verifyChain(custody)).ok).toBe(true);
    return custody.flatMap(({ event, detail }) => (event.startsWith('campaign-') ? [{ event, ...detail }] : []));
  };

  beforeEach(async () => {
    const ids: string[] = [];
    for (const post of ['1', '2', '3']) ids.push((await recordPost({ postKey: `x::${post}` })).incidentId);
    [one = '', two = '', three = ''] = ids;
  });

  it('names the other side by number, where a case is joined to a campaign and where that is taken back', async () => {
    const undo = await joinCases(one, two, { within: [three, two] }, reviewer, now);
    await undo();
    const others = { others: 2, cases: `${await number(two)} ${await number(three)}` };
    const alone = { others: 1, cases: await number(one) };
    expect(await told(one)).toEqual([
      { event: 'campaign-joined', ...others },
      { event: 'campaign-parted', ...others },
    ]);
    for (const id of [two, three])
      expect(await told(id)).toEqual([
        { event: 'campaign-joined', ...alone },
        { event: 'campaign-parted', ...alone },
      ]);
  });

  it('has one entry an act where cases are parted that a person had joined, and where that is taken back', {
    tags: 'long',
  }, async () => {
    await joinCases(one, two, {}, reviewer, now);
    const undo = await partCases([one], [two, three], reviewer, now);
    await undo();
    expect((await told(one)).map(({ event }) => event)).toEqual([
      'campaign-joined',
      'campaign-parted',
      'campaign-joined',
    ]);
    expect((await told(two)).map(({ event }) => event)).toEqual([
      'campaign-joined',
      'campaign-parted',
      'campaign-joined',
    ]);
    expect(await told(three)).toEqual([
      { event: 'campaign-parted', others: 1, cases: await number(one) },
      { event: 'campaign-joined', others: 1, cases: await number(one) },
    ]);
  });

  it('begins no log of a case that lies at another desk alone, and counts it among the others', {
    tags: 'long',
  }, async () => {
    await partCases([one], [two, c], reviewer, now);
    expect(await told(one)).toEqual([{ event: 'campaign-parted', others: 2, cases: await number(two) }]);
    expect(await custodyOf(c)).toEqual([]);
  });

  it('names ten of many cases and tells how many there are', { tags: 'long' }, async () => {
    const many = [...Array(11).keys()].map((at) => `00000000-0000-4000-8000-0000000001${10 + at}`);
    const like = await db.incidents.get(two);
    await db.incidents.bulkAdd(many.map((id, at) => ({ ...like!, id, number: `K-2026-90${10 + at}` })));
    await partCases([one], many, reviewer, now);
    const [entry] = await told(one);
    expect(entry).toMatchObject({ others: 11 });
    expect(String(Object(entry).cases).split(' ')).toEqual(many.slice(0, 10).map((_, at) => `K-2026-90${10 + at}`));
  });

  it('holds in a pack, of the case that was joined and of the one that it was joined to', {
    tags: 'long',
  }, async () => {
    await joinCases(one, two, {}, reviewer, now);
    for (const id of [one, two]) {
      const { checks } = await verifyPack(await bytesOf((await exportHere(id)).blob));
      expect(checks.find((check) => check.id === 'custody')).toMatchObject({ status: 'proven', findings: [] });
    }
  });
});
