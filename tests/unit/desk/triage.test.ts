import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeCase, sayDecision, sayHold, sayStep, sayWishes } from '../../../utils/desk/care-acts';
import { deskCases, writeActs } from '../../../utils/desk/desk-log';
import { unsaid } from '../../../utils/desk/fold-desk';
import { askOpinions } from '../../../utils/desk/opinion-acts';
import { applyWish, mostAtOnce, preview, undoBulk, type Wish } from '../../../utils/desk/triage';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { readBulkActs } from '../../../utils/evidence/settings/desk-settings';
import { viewCounts } from '../../../utils/review/desk-views';
import { filterCases, openFilter } from '../../../utils/review/filters';
import { nextStatuses } from '../../../utils/review/status';
import type { PublicDecision } from '../../../utils/shapes/desk/care';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { inventedIncident } from '../review/invented-capture';

const shown = { wordOf: (_: string, value: string) => value, siteOf: (_: string, name: string) => name };
const looking = { me: '久保', today: '2026-11-30' };
const mayMove = (from: Parameters<typeof nextStatuses>[0], to: typeof from) => nextStatuses(from).includes(to);

/** The numbers of the cases that a filter of the desk leaves, as 1, 2, 3. */
async function left(filter: object): Promise<number[]> {
  const [register, columns] = [await db.register.toArray(), await db.columns.toArray()];
  const places = filterCases(register, undefined, { ...openFilter, ...filter }, shown, { columns, looking });
  return [...(places ?? [])].map((place) => place + 1);
}

async function see(wish: Wish, ids: readonly string[]) {
  const desks = await deskCases(ids);
  const incidents = await db.incidents.bulkGet([...ids]);
  return preview(
    wish,
    incidents.flatMap((incident) => (incident ? [{ incident, desk: desks.get(incident.id)! }] : [])),
    mayMove,
  );
}

let ids: string[] = [];
beforeEach(async () => {
  await freshDevice();
  ids = [];
  for (const number of [1, 2, 3]) ids.push((await recordPost({ postKey: `x::${number}` })).incidentId);
});

describe('triage', () => {
  it('previews case by case, writes at once, and takes back what nobody has changed since', async () => {
    const [one = '', two = '', three = ''] = ids;
    await writeActs([{ caseId: two, kind: 'claim', body: { holder: '久保' } }], reviewer, now());
    const asked = { round: 'r', of: ['久保', '田所'], purpose: 'close' };
    await writeActs([{ caseId: three, kind: 'asked', body: asked }], reviewer, now());
    const seen = await see({ kind: 'claim', to: '久保' }, ids);
    expect([seen.changes, seen.stays, seen.cannot].map((list) => list.map(({ incident }) => incident.id))).toEqual([
      [one],
      [two],
      [three],
    ]);
    const act = await applyWish({ kind: 'claim', to: '久保' }, seen, reviewer, now());
    expect(await left({ view: 'mine' })).toEqual([2, 1]);
    expect(await readBulkActs(now())).toHaveLength(1);
    expect(await undoBulk(act, reviewer, now())).toEqual({ back: 1, left: 0 });
    expect(await left({ view: 'mine' })).toEqual([2]);
    expect(await readBulkActs(now())).toEqual([]);
  });

  it('loses nothing of what was said of a case between the preview and the act', { tags: 'long' }, async () => {
    const [one = ''] = ids;
    const seen = await see({ kind: 'claim', to: '久保' }, ids);
    await writeActs([{ caseId: one, kind: 'note', body: { text: '電話した' } }], reviewer, now());
    await applyWish({ kind: 'claim', to: '久保' }, seen, reviewer, now());
    const row = (await deskCases(ids)).get(one);
    expect(row).toMatchObject({ rev: 2, words: { claim: [{ body: { holder: '久保' } }] } });
    expect(row?.kept['note']).toHaveLength(1);
  });

  it('moves states with an entry in each chain, never to closed, and leaves what others did since', {
    tags: 'long',
  }, async () => {
    const [one = '', two = ''] = ids;
    expect((await see({ kind: 'status', to: 'closed' }, ids)).cannot).toHaveLength(3);
    const act = await applyWish(
      { kind: 'status', to: 'in-review' },
      await see({ kind: 'status', to: 'in-review' }, ids),
      reviewer,
      now(),
    );
    const entries = await custodyOf(one);
    expect(entries.at(-1)).toMatchObject({ event: 'status-changed', detail: { from: 'new', to: 'in-review' } });
    expect((await verifyChain(entries)).ok).toBe(true);
    await db.incidents.update(two, { status: 'requested' });
    expect(await undoBulk(act, reviewer, now())).toEqual({ back: 2, left: 1 });
    expect((await db.incidents.get(two))?.status).toBe('requested');
  });

  it('looks at a thousand at most, and can be taken back for a day, whoever has looked at the list meanwhile', async () => {
    const many = Array.from({ length: mostAtOnce + 1 }, (_, at) => ({
      incident: { ...inventedIncident(`K-2026-${at}`), id: crypto.randomUUID() },
      desk: unsaid(''),
    }));
    expect(preview({ kind: 'claim', to: '久保' }, many, mayMove).changes).toHaveLength(1_000);
    const at = now();
    const later = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
    const act = await applyWish(
      { kind: 'claim', to: '久保' },
      await see({ kind: 'claim', to: '久保' }, ids),
      reviewer,
      at,
    );
    expect((await readBulkActs(later(23.9))).map(({ id }) => id)).toEqual([act.id]);
    expect(await readBulkActs(later(24.1))).toEqual([]);
    expect(await undoBulk(act, reviewer, later(23.9))).toEqual({ back: 3, left: 0 });
    expect(await left({ view: 'unassigned' })).toHaveLength(3);
  });

  it('shows what is mine, nobody’s, waiting for a platform, wanting a second opinion, new and done, each by itself', async () => {
    const [one = '', two = '', three = ''] = ids;
    await writeActs([{ caseId: one, kind: 'claim', body: { holder: '久保' } }], reviewer, now());
    await askOpinions(two, ['久保', '田所'], 'other', '', reviewer, now());
    await db.incidents.update(three, { status: 'requested' });
    const all = { me: '久保', today: '2026-11-30' };
    const { views } = viewCounts(await db.register.toArray(), await db.columns.toArray(), all);
    expect(views).toMatchObject({ new: 2, mine: 1, unassigned: 2, second: 1, waiting: 1, done: 0 });
    for (const [view, places] of [
      ['mine', [1]],
      ['unassigned', [3, 2]],
      ['second', [2]],
      ['waiting', [3]],
    ] as const)
      expect([view, await left({ view })]).toEqual([view, [...places]]);
    await db.incidents.update(three, { status: 'closed' });
    expect([await left({ view: 'waiting' }), await left({ view: 'done' })]).toEqual([[], [3]]);
  });

  it('puts a case out of the way until its day, sorts by the day and finds by shop, person and note', {
    tags: 'long',
  }, async () => {
    const [one = '', two = '', three = ''] = ids;
    const task = (caseId: string, due: string) =>
      ({
        caseId,
        kind: 'task',
        body: { task: caseId, text: '結果を伝える', owner: '久保', due, done: false },
      }) as const;
    await writeActs([task(one, '2026-12-02'), task(two, '2026-12-01')], reviewer, now());
    await applyWish(
      { kind: 'later', to: '2026-12-04' },
      await see({ kind: 'later', to: '2026-12-04' }, [three]),
      reviewer,
      now(),
    );
    const facts = { shop: '駅前店', region: '東京西', whom: 'つばき04' };
    await writeActs([{ caseId: one, kind: 'facts', body: { facts } }], reviewer, now());
    await writeActs([{ caseId: two, kind: 'note', body: { text: '髙﨑さんと電話した' } }], reviewer, now());
    expect(await left({ order: 'due' })).toEqual([2, 1, 3]);
    expect(await left({ view: 'week', order: 'due' })).toEqual([2, 1]);
    expect(await left({ view: 'later' })).toEqual([3]);
    expect(await left({ dueOn: '2026-12-02' })).toEqual([1]);
    expect(await left({ query: 'shop:東京西' })).toEqual([1]);
    expect(await left({ query: 'whom:つばき04' })).toEqual([1]);
    expect(await left({ query: 'person:つばき' })).toEqual([1]);
    const { views, days } = viewCounts(await db.register.toArray(), await db.columns.toArray(), looking);
    expect(views).toMatchObject({ new: 2, unassigned: 2, week: 2, later: 1, mine: 0 });
    expect(days).toEqual([0, 1, 1, 0, 0, 0, 0]);
    const words = await db.words.toArray();
    const found = filterCases(await db.register.toArray(), words, { ...openFilter, query: '高崎' }, shown);
    expect([...(found ?? [])]).toEqual([1]);
  });

  it('finds what was written of steps, holds, gates, wishes, the word in public and the end, and no opinion', {
    tags: 'long',
  }, async () => {
    const [one = '', two = '', three = ''] = ids;
    const decision: PublicDecision = {
      ...{ answers: true, reach: {}, reasonsFor: ['問い合わせが増えた'], reasonsAgainst: ['かえって広まる'] },
      ...({ text: '事実と異なります', approvedBy: ['支社長の牧'], person: 'agrees' } as const),
    };
    const wishes = { work: '裏方へ移りたい', whoMayKnow: '', police: '', request: '', askedOn: '2026-11-29' };
    const step = { step: 'police', done: true, text: '生活安全課へ', proof: '受理 港−204' };
    const body = { round: 'r', decision: 'person', reasons: [], text: '伏せた意見', openedPost: false };
    await sayStep(one, step, reviewer, now);
    await sayDecision(one, decision, undefined, reviewer, now());
    await sayHold(two, true, '訴訟のため', reviewer, now());
    await sayWishes(two, wishes, reviewer, now());
    await writeActs(
      [
        { caseId: three, kind: 'override', body: { gate: 'export', open: [], why: '裁判所の期限' } },
        { caseId: three, kind: 'opinion', body },
      ],
      reviewer,
      now(),
    );
    await closeCase(three, { open: [], why: '店を閉めた' }, reviewer, now());
    const [register, columns, words] = await Promise.all([
      db.register.toArray(),
      db.columns.toArray(),
      db.words.toArray(),
    ]);
    const found = (query: string) =>
      [...(filterCases(register, words, { ...openFilter, query }, shown, { columns, looking }) ?? [])].map(
        (place) => place + 1,
      );
    for (const [query, places] of [
      ['港-204', [1]],
      ['生活安全課', [1]],
      ['支社長の牧', [1]],
      ['かえって広まる', [1]],
      ['事実と異なり', [1]],
      ['訴訟', [2]],
      ['裏方', [2]],
      ['裁判所の期限', [3]],
      ['店を閉めた', [3]],
      ['伏せた意見', []],
      ['agrees', []],
    ] as const)
      expect(found(query), query).toEqual(places);
  });
});
