import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { sayStep } from '../../../utils/desk/care-acts';
import { clear, dueCases, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { readCompany } from '../../../utils/desk/company-acts';
import { writeActs } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';
import { keepPixelsAside, takePixelsOut } from '../../../utils/evidence/store/captures/pixels-out';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import type { Incident } from '../../../utils/shapes/schema';
import { followChains } from '../../../utils/vault/events/chains';
import { readEvent } from '../../../utils/vault/events/event-text';
import { freshDevice, inventedTools, recordPost, reviewer } from '../handoff/invented-device';

beforeEach(freshDevice);

const openedAt = '2026-11-24T04:00:00.000Z';
const closedAt = '2026-11-24T05:00:00.000Z';
const afterwards = '2029-11-26T05:00:00.000Z';

/** A case with a record, closed, with something said of it at the desk. */
async function closedCase(): Promise<Incident> {
  const { incidentId } = await recordPost({ postKey: `x::${crypto.randomUUID()}` });
  await db.incidents.update(incidentId, { createdAt: openedAt });
  await sayStep(incidentId, { step: 'support', done: true, text: '相談先を案内した' }, reviewer, () => closedAt);
  await setStatuses([{ id: incidentId, to: 'closed' }], reviewer, closedAt);
  return (await db.incidents.get(incidentId))!;
}

const list = async (today = '2029-11-26') => (await dueCases(await periodsIn(await readCompany()), today)).rows;

/** Everything in the database as text, bytes included. */
async function everything(): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : (value as unknown),
  );
}

describe('deleting a case', () => {
  it('is looked for among cases that are old enough, and no further once nobody waits', async () => {
    const old = await closedCase();
    const young = await closedCase();
    await db.incidents.update(young.id, {
      createdAt: '2029-11-01T00:00:00.000Z',
      updatedAt: '2029-11-02T00:00:00.000Z',
    });
    // Made by a clock that was set back since: the case itself is read
    const ahead = await closedCase();
    await db.incidents.update(ahead.id, { createdAt: '2031-01-01T00:00:00.000Z' });
    const told: number[] = [];
    const periods = await periodsIn(await readCompany());
    const { rows } = await dueCases(periods, '2029-11-26', undefined, (_, of) => told.push(of));
    expect(rows.map(({ incident }) => incident.id).sort()).toEqual([old.id, ahead.id].sort());
    expect(told).toEqual([2]);
    const left = new AbortController();
    left.abort();
    await expect(dueCases(periods, '2029-11-26', left.signal, (_, of) => told.push(of))).rejects.toThrow('abort');
    expect(told).toEqual([2]);
  });

  it('is proposed when its period is over, and not before', async () => {
    const incident = await closedCase();
    expect(await list('2029-11-24')).toEqual([]);
    expect((await list()).map(({ incident: { number } }) => number)).toEqual([incident.number]);
  });

  it('is listed by the oldest end of its period, with how many there are; no record is read for it', {
    tags: 'long',
  }, async () => {
    const made = await closedCase();
    await db.incidents.clear();
    const rows = Array.from({ length: 230 }, (_, at) => ({
      ...made,
      id: crypto.randomUUID(),
      number: `K-2026-${String(1_000 + at)}`,
      createdAt: '2020-01-01T00:00:00.000Z',
      updatedAt: new Date(Date.parse('2024-06-01T00:00:00.000Z') - at * 86_400_000).toISOString(),
    }));
    await db.incidents.bulkAdd(rows);
    let read = 0;
    const count = (row: unknown) => {
      read += 1;
      return row as never;
    };
    db.captures.hook('reading', count as never);
    const { rows: listed, total } = await dueCases(await periodsIn(await readCompany()), '2029-11-26');
    db.captures.hook('reading').unsubscribe(count as never);
    expect(read).toBe(0);
    expect(total).toBe(230);
    expect(listed).toHaveLength(200);
    expect(listed[0]?.incident.number).toBe('K-2026-1229');
    const ends = listed.map(({ retention }) => retention.until ?? '');
    expect([...ends].sort()).toEqual(ends);
  });

  it('takes a second person, leaves a signed tombstone and nothing else of the case, nowhere', async () => {
    const incident = await closedCase();
    const [capture] = await db.captures.toArray();
    const clearing = await proposeClearing(await list(), '久保', reviewer, afterwards);
    await expect(clear(clearing, ' 久保 ', reviewer, afterwards)).rejects.toThrow('second-person');
    expect(await db.captures.count()).toBe(1);

    expect(await clear(clearing, '森', reviewer, afterwards)).toEqual({
      deleted: [incident.number],
      stayed: [],
    });
    for (const name of ['incidents', 'captures', 'files', 'custody', 'requests', 'jobs', 'redactions', 'dues'])
      expect(await db.table(name).count(), name).toBe(0);
    const left = await everything();
    for (const words of ['レジの人', 'tokumei_sample83', '相談先を案内した', capture?.post.permalink ?? '?'])
      expect(left, words).not.toContain(words);
    const stone = (await db.acts.toArray()).find(({ kind }) => kind === 'deleted');
    for (const words of [incident.number, capture?.seal ?? '?', '久保', '森', 'closed 2029-11-24'])
      expect(stone?.text).toContain(words);
    expect((await readCompany()).clearing).toEqual([]);

    // The logs of the writers still hold, each place in them
    const events = await Promise.all(
      (await db.acts.toArray()).map(({ text }) => readEvent(new TextEncoder().encode(text))),
    );
    const { apart } = followChains(events.filter((event) => typeof event !== 'string'));
    expect(apart).toEqual([]);
    await writeActs([{ caseId: crypto.randomUUID(), kind: 'note', body: { text: 'weiter' } }], reviewer, afterwards);
  });

  it('ends what was said of shop and person, pictures that were kept aside, and its line among the addresses', async () => {
    const { incidentId, captureId } = await recordPost();
    await db.incidents.update(incidentId, { createdAt: openedAt, 'details.shop': '湊本町' });
    const other = await closedCase();
    const facts = { shop: '汐見台', region: '東の地区', whom: 'つばき04' };
    await writeActs([{ caseId: incidentId, kind: 'facts', body: { facts } }], reviewer, closedAt);
    await writeActs([{ caseId: incidentId, kind: 'claim', body: { holder: '早乙女' } }], reviewer, closedAt);
    const job = { url: 'https://sample.invalid/read-once', state: 'recorded', captureId } as const;
    await writeSetting('addresses', [job, { url: 'https://sample.invalid/other', state: 'waiting' }]);
    const [by = ''] = (await takePixelsOut(incidentId, ['sexual'], closedAt)).values();
    await runCapture((await db.jobs.get(by))!, inventedTools);
    await keepPixelsAside(incidentId, closedAt);
    await setStatuses([{ id: incidentId, to: 'closed' }], reviewer, closedAt);
    const round = { round: crypto.randomUUID(), of: ['久保', '森'], purpose: 'takedown' };
    await writeActs([{ caseId: incidentId, kind: 'asked', body: round }], reviewer, closedAt);
    expect(await everything()).toContain('湊本町');

    const rows = (await list()).filter(({ incident }) => incident.id === incidentId);
    const gone: string[] = [];
    const forget = async (ids: readonly string[]) => void gone.push(...ids);
    await clear(await proposeClearing(rows, '久保', reviewer, afterwards), '森', reviewer, afterwards, forget);
    const left = await everything();
    for (const words of ['湊本町', '汐見台', '東の地区', 'つばき04', '早乙女', 'read-once', captureId])
      expect(left, words).not.toContain(words);
    expect(left).toContain('https://sample.invalid/other');
    expect(await db.incidents.toCollection().primaryKeys()).toEqual([other.id]);
    // By these names drafts and half-made packs of it are found
    for (const id of [incidentId, captureId, by, round.round]) expect(gone).toContain(id);
  });

  it('leaves a case alone that was held or taken up again after the list was made', { tags: 'long' }, async () => {
    const [held, reopened] = [await closedCase(), await closedCase()];
    const clearing = await proposeClearing(await list(), '久保', reviewer, afterwards);
    await writeActs([{ caseId: held.id, kind: 'hold', body: { held: true, why: '訴訟' } }], reviewer, afterwards);
    await setStatuses([{ id: reopened.id, to: 'in-review' }], reviewer, afterwards);
    const { deleted, stayed } = await clear(clearing, '森', reviewer, afterwards);
    expect(deleted).toEqual([]);
    expect(new Set(stayed)).toEqual(new Set([held.number, reopened.number]));
    expect(await db.captures.count()).toBe(2);
  });

  it('touches nothing of another case', { tags: 'long' }, async () => {
    const [one, other] = [await closedCase(), await closedCase()];
    const rows = (await list()).filter(({ incident }) => incident.id === one.id);
    const clearing = await proposeClearing(rows, '久保', reviewer, afterwards);
    const before = JSON.stringify(
      await db.custody.where('[incidentId+seq]').between([other.id, 0], [other.id, 99]).toArray(),
    );
    await clear(clearing, '森', reviewer, afterwards);
    expect(
      JSON.stringify(await db.custody.where('[incidentId+seq]').between([other.id, 0], [other.id, 99]).toArray()),
    ).toBe(before);
    expect(await db.captures.where({ incidentId: other.id }).count()).toBe(1);
    expect(await db.files.count()).toBeGreaterThan(0);
  });
});
