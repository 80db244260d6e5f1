import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { authorSizes, duesByDay, routeCounters } from '../../../utils/evidence/figures/figure-counts';
import { markSeen, markTold } from '../../../utils/evidence/queue/due-rows';
import { takeUp } from '../../../utils/evidence/register/take-up';
import { deleteCase } from '../../../utils/evidence/store/delete-case';
import { japanDate } from '../../../utils/japan-time';
import { inventedCase } from '../../bench/scale/invented-cases';
import { freshDevice } from '../handoff/invented-device';

beforeEach(freshDevice);

const many = 18;

async function fill(): Promise<void> {
  for (let index = 0; index < many; index += 1) {
    const made = await inventedCase(index, many);
    await db.captures.bulkPut(made.captures);
    await db.incidents.put(made.incident);
    await db.requests.bulkPut(made.requests);
  }
}

/** The counters in an order of their own, as they would come from nothing but the rows. */
const counters = async () => {
  const windows = await db.counts.where('of').startsWith('windows ').toArray();
  const rows: object[] = [...(await db.figures.toArray()), ...windows];
  return JSON.stringify(rows.map((row) => JSON.stringify(row, sortedKeys)).sort());
};
const sortedKeys = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .filter(([, each]) => each !== 0),
      )
    : value;

async function anew(): Promise<string> {
  for (const name of ['places', 'register', 'words', 'figures']) await db.table(name).clear();
  await takeUp(new AbortController().signal);
  return counters();
}

describe('the counters of figures', () => {
  it('come to the same by writing, changing and deleting as by counting what is there', async () => {
    await fill();
    expect((await db.figures.count()) > 3).toBe(true);
    const sent = (await db.requests.toArray()).filter(({ sentAt }) => sentAt);
    for (const [index, request] of sent.entries()) {
      const answer = { at: '2026-11-27T01:00:00.000Z', outcome: index % 2 ? 'removed' : 'refused' } as const;
      await db.requests.put({ ...request, answer });
    }
    await db.captures.bulkDelete(await db.captures.limit(7).primaryKeys());
    await db.requests
      .where('incidentId')
      .equals(sent[0]?.incidentId ?? '')
      .delete();
    await db.requests.toCollection().limit(3).modify({ routeId: 'another-window' });
    const kept = await counters();
    expect(await anew()).toBe(kept);
  });

  it('count a row that is written twice once', { tags: 'long' }, async () => {
    await fill();
    const before = await counters();
    await fill();
    expect(await counters()).toBe(before);
  });

  it('count requests by window and year of sending, and authors without holding who they are', async () => {
    await fill();
    const sent = (await db.requests.toArray()).filter(({ sentAt }) => sentAt);
    const years = [2025, 2026];
    const counted = (await Promise.all(years.map(routeCounters))).flat();
    expect(counted.reduce((sum, { size }) => sum + size, 0)).toBe(sent.length);
    const [first] = await db.captures.toArray();
    const id = first?.post.author?.id ?? first?.post.author?.handle ?? '';
    expect(id).not.toBe('');
    expect(await counters()).not.toContain(id);
    const of2026 = (await db.captures.toArray()).filter(({ capturedAt }) => japanDate(capturedAt).startsWith('2026'));
    const authors = new Map<string, Set<string>>();
    for (const { post, incidentId } of of2026) {
      const author = `${post.platform} ${post.author?.id ?? post.author?.handle}`;
      authors.set(author, (authors.get(author) ?? new Set()).add(incidentId));
    }
    const cases = [...authors.values()].map(({ size }) => size);
    const sizes = [...new Set(cases)].map((size) => ({
      cases: size,
      authors: cases.filter((one) => one === size).length,
    }));
    expect(sizes.length).toBeGreaterThan(0);
    expect(await authorSizes(2026)).toEqual(sizes.toSorted((one, other) => one.cases - other.cases));
  });

  it('count dates by day through every way of writing them', async () => {
    const due = (at: number, dueOn: string, incidentId = 'a') => ({
      ...{ key: `due ${at}`, incidentId, about: 'rule', dueOn, span: 7, unseenFrom: dueOn, untoldFrom: dueOn },
    });
    await db.dues.bulkAdd(['2026-11-27', '2026-11-27', '2026-11-28', '2026-12-05'].map((day, at) => due(at, day)));
    await db.dues.bulkPut([due(3, '2026-11-28'), due(4, '2026-12-24', 'b')]);
    await markSeen('a', '2026-11-28');
    await markTold(['due 0']);
    const byDay = async () => Object.fromEntries([...(await duesByDay())].filter(([, count]) => count !== 0));
    expect(await byDay()).toEqual({ '2026-11-27': 2, '2026-11-28': 2, '2026-12-24': 1 });
    await db.dues.delete('due 1');
    await deleteCase('b', []);
    expect(await byDay()).toEqual({ '2026-11-27': 1, '2026-11-28': 2 });
    await db.dues.clear();
    expect(await byDay()).toEqual({});
  });
});
