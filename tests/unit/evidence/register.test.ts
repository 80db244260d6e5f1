import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { idAt } from '../../../utils/evidence/register/chunks';
import { shopAt } from '../../../utils/evidence/register/desk-columns';
import { readColumns, readRegister, readWords } from '../../../utils/evidence/register/read-register';
import { takeUp } from '../../../utils/evidence/register/take-up';
import { enterByHand } from '../../../utils/evidence/store/captures/hand-entered';
import { describeIncident, setStatuses } from '../../../utils/evidence/store/incidents';
import { filterCases, type IncidentFilter, openFilter, totalsOf } from '../../../utils/review/filters';
import type { Capture, Incident } from '../../../utils/shapes/schema';
import { now, recordPost, reviewer } from '../handoff/invented-device';
import { inventedCapture, inventedIncident } from '../review/invented-capture';

const shown = { wordOf: (_: string, value: string) => value, siteOf: (_: string, name: string) => name };

/** Numbers of the cases that a filter leaves, in its order. */
async function numbers(filter: Partial<IncidentFilter>): Promise<string[]> {
  const [register, words] = [await readRegister(), await readWords()];
  const places = filterCases(register, words, { ...openFilter, ...filter }, shown) ?? [];
  const found = await db.incidents.bulkGet(
    [...places].map((place) => idAt(register[Math.floor(place / 1_000)]!, place % 1_000)),
  );
  return found.map((incident) => incident?.number ?? 'gone');
}
const counts = async () => totalsOf(await readRegister(), shown).tabCounts;

async function put(
  number: string,
  text: string,
  over: Partial<Incident> = {},
): Promise<{ id: string; capture: Capture }> {
  const id = crypto.randomUUID();
  const { capture } = await inventedCapture({ id: crypto.randomUUID(), incidentId: id });
  const whole = { ...capture, post: { ...capture.post, text } };
  await db.incidents.put({ ...inventedIncident(number), ...over, id });
  await db.captures.put(whole);
  return { id, capture: whole };
}

beforeEach(async () => {
  for (const table of [db.incidents, db.captures, db.requests, db.jobs, db.custody, db.files]) await table.clear();
});

describe('the register', () => {
  it('holds a case as soon as it is recorded, with the words of its post', async () => {
    const { incidentId } = await recordPost();
    expect(await counts()).toMatchObject({ all: 1, new: 1 });
    expect(await numbers({ query: 'レジの人' })).toEqual([(await db.incidents.get(incidentId))?.number]);
    expect(await numbers({ query: 'author:tokumei_sample83' })).toHaveLength(1);
  });

  it('finds a case by the number that a window gave for one of its posts, and by a court’s number', async () => {
    const { id, capture } = await put('K-2026-0777', 'ことば');
    await put('K-2026-0778', 'べつ');
    const asked = { routeId: 'x-idpa', platform: 'x', standing: 'self', claim: 'insult', reason: '' } as const;
    const posts = [{ captureId: capture.id, receipt: 'ＲＣ－0418-77' }];
    const of = {
      id: crypto.randomUUID(),
      incidentId: id,
      captureId: capture.id,
      preparedAt: now(),
      state: 'sent',
    } as const;
    await db.requests.put({ ...asked, ...of, posts });
    const step = {
      id: crypto.randomUUID(),
      kind: 'petition',
      sentOn: '2026-11-20',
      caseNumber: '令和8年（発チ）第10001号',
    } as const;
    await db.incidents.update(id, { own: { disclosure: { steps: [step] } } });
    for (const query of ['rc-0418', '発チ', '第10001号'])
      expect(await numbers({ query }), query).toEqual(['K-2026-0777']);
  });

  it('follows a status, an answer and what was written by hand', async () => {
    const { incidentId, captureId } = await recordPost();
    const capture = await db.captures.get(captureId);
    await setStatuses([{ id: incidentId, to: 'closed' }], reviewer, now());
    expect(await counts()).toMatchObject({ all: 1, new: 0, closed: 1 });
    await describeIncident(
      incidentId,
      { acts: ['threat'], details: { impact: '眠れず、090-1234-5678 を変えた', feeling: 'つらい' } },
      reviewer,
      now(),
    );
    expect(await numbers({ act: 'threat' })).toHaveLength(1);
    expect(await numbers({ query: '09012345678' })).toHaveLength(1);
    expect(await numbers({ query: 'つらい' })).toEqual([]);
    await describeIncident(incidentId, { details: { impact: 'なし' } }, reviewer, now());
    expect(await numbers({ query: '09012345678' })).toEqual([]);
    await enterByHand(incidentId, capture!, { author: '髙橋' }, reviewer, now());
    expect(await numbers({ query: '高橋' })).toHaveLength(1);
  });

  it('keeps what a desk said beside what the recorder set, in whatever order they are written', {
    tags: 'long',
  }, async () => {
    const { capture, id } = await put('K-2026-0101', '店員の名前');
    const columns = async () => (await db.columns.toArray()).at(-1)!;
    const place = async () => (await db.places.get(id))!.place % 1_000;
    const shop = async () => (await columns()).shops[shopAt(await columns(), await place())];
    const holder = async () => (await columns()).holders[(await columns()).holder[await place()] ?? 0];
    const said = (facts: object) => {
      const word = { hash: 'h', writer: 'w', at: now() };
      return {
        ...{ id, rev: 1, heads: {}, kept: {} },
        words: {
          facts: [{ ...word, kind: 'facts', body: { facts } }],
          claim: [{ ...word, kind: 'claim', body: { holder: '久保' } }],
        },
      };
    };
    const recorded = (at: string) =>
      db.incidents.put({ ...inventedIncident('K-2026-0101'), id, details: { shop: at } });
    await db.incidents.delete(id);
    // Words of another desk and a record are here ahead of their case
    await db.desk.put(said({ shop: '北町店' }));
    await db.captures.put(capture);
    await recorded('港店');
    expect([await shop(), await holder()]).toEqual(['北町店', '久保']);
    await db.desk.put(said({}));
    expect([await shop(), await holder()]).toEqual(['港店', '久保']);
    await recorded('中央店');
    expect([await shop(), await holder()]).toEqual(['中央店', '久保']);
  });

  it('lays what is said of many cases at once to each of them, wherever it stands', { tags: 'long' }, async () => {
    const ids = Array.from({ length: 160 }, () => crypto.randomUUID());
    for (const [index, id] of ids.entries()) await db.incidents.put({ ...inventedIncident(`K-2026-${index}`), id });
    const [gone = '', ...left] = ids;
    await db.incidents.delete(gone);
    // Those that come last are of cases that are not here
    const said = [...left.reverse(), gone, crypto.randomUUID()].map((id) => ({
      ...{ id, rev: 1, heads: {}, kept: {} },
      words: { claim: [{ kind: 'claim', body: { holder: `係${id}` }, hash: 'h', writer: 'w', at: now() }] },
    }));
    await db.desk.bulkPut(said);
    const found = (await readColumns()).flatMap(({ n, holder, holders }) =>
      [...holder].flatMap((place, at) => (place === 0 ? [] : [[n * 1_000 + at, holders[place]]])),
    );
    const register = await readRegister();
    const whose = (place: number) => idAt(register[Math.floor(place / 1_000)]!, place % 1_000);
    expect(found.map(([place]) => `係${whose(Number(place))}`)).toEqual(found.map(([, holder]) => holder));
    expect(found).toHaveLength(159);
  });

  it('changes with its case or not at all', { tags: 'long' }, async () => {
    const { incidentId } = await recordPost();
    const failing = db.transaction('rw', [db.incidents, db.custody], async () => {
      await setStatuses([{ id: incidentId, to: 'closed' }], reviewer, now());
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await counts()).toMatchObject({ new: 1, closed: 0 });
  });

  it('forgets the words of a record and of a case that go', { tags: 'long' }, async () => {
    const { id, capture } = await put('K-2026-0001', '晒してやる');
    const other = { ...capture, id: crypto.randomUUID(), post: { ...capture.post, text: '別の投稿' } };
    await db.captures.put(other);
    await db.captures.delete(capture.id);
    expect(await numbers({ query: '晒し' })).toEqual([]);
    expect(await numbers({ query: '別の' })).toEqual(['K-2026-0001']);
    await db.incidents.delete(id);
    expect(await counts()).toMatchObject({ all: 0 });
    expect(JSON.stringify(await db.words.toArray())).not.toContain('別の');
    await put('K-2026-0002', 'あとから');
    expect(await numbers({})).toEqual(['K-2026-0002']);
  });

  it('tells a watching page of each change', { tags: 'long' }, async () => {
    const seen: number[] = [];
    const watching = liveQuery(readRegister).subscribe((chunks) => seen.push(totalsOf(chunks, shown).tabCounts.all));
    await expect.poll(() => seen.at(-1)).toBe(0);
    await put('K-2026-0001', '一つ目');
    await expect.poll(() => seen.at(-1)).toBe(1);
    watching.unsubscribe();
  });

  it('takes up what was written past it, goes on after an end in the middle, and does nothing twice', {
    tags: 'long',
  }, async () => {
    const ids = Array.from({ length: 450 }, () => crypto.randomUUID());
    for (const [index, id] of ids.entries())
      await db.incidents.put({
        ...inventedIncident(`K-2026-${String(index + 1).padStart(4, '0')}`),
        id,
        createdAt: new Date(1e12 + index).toISOString(),
      });
    const { capture } = await inventedCapture({ incidentId: ids[0]! });
    await db.captures.put(capture);
    for (const table of [db.places, db.register, db.words]) await table.clear();
    const ending = new AbortController();
    await takeUp(ending.signal, ({ done }) => done > 0 && ending.abort());
    const part = await counts();
    expect(part.all).toBeGreaterThan(0);
    expect(part.all).toBeLessThan(450);
    expect(await numbers({})).toContain('K-2026-0450');
    await takeUp(new AbortController().signal);
    expect(await counts()).toMatchObject({ all: 450 });
    expect(await numbers({ query: '見に行くわ' })).toEqual(['K-2026-0001']);
    const before = await db.register.toArray();
    await takeUp(new AbortController().signal);
    expect(await db.register.toArray()).toEqual(before);
  });
});
