import 'fake-indexeddb/auto';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { deskCase, eventsByCase, writeActs } from '../../../utils/desk/desk-log';
import { exportEvents, importEvents } from '../../../utils/desk/event-exchange';
import { foldDesk } from '../../../utils/desk/fold-desk';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { takeUpDesk } from '../../../utils/desk/take-up-desk';
import { db } from '../../../utils/evidence/db';
import { countOfWholeRows } from '../../../utils/evidence/figures/counters';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { actsOfCases, casesWithoutRow } from '../../../utils/evidence/store/desk-acts';
import { withheld, writeEventFile } from '../../../utils/vault/events/event-file';
import { representatives } from '../../harness/whole';
import { backTo, everythingHere, freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { begin, faults } from '../screens/faults';

const one = '00000000-0000-4000-8000-000000000001';
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);

const ask = () =>
  writeActs(
    [{ caseId: one, kind: 'asked', body: { round: 'r1', of: ['田所', '久保'], purpose: 'close' } }],
    reviewer,
    now(),
  );
const opine = async (by: string, decision: string) => {
  const body = { round: 'r1', decision, reasons: ['threat'], openedPost: false, by };
  const [opinion = ''] = await writeActs([{ caseId: one, kind: 'opinion', body }], reviewer, now());
  await writeActs([{ caseId: one, kind: 'given', body: { round: 'r1', by, opinion } }], reviewer, now());
};

/** Sends the log of one device to another; gives what became of it there. */
async function send(from: Map<string, unknown[]>, to: Map<string, unknown[]>) {
  await backTo(from);
  const { file, kept } = await exportEvents([recipient]);
  await backTo(to);
  return { ...(await importEvents(file, [identity], () => true, reviewer, now())), kept };
}

beforeEach(freshDevice);

describe('the row of a case', () => {
  it('is the same whether it went on with each act or is folded from all', async () => {
    const incident = (await recordPost()).incidentId;
    const say = (kind: 'claim' | 'note' | 'later' | 'task', body: object) =>
      writeActs([{ caseId: incident, kind, body } as Parameters<typeof writeActs>[0][number]], reviewer, now());
    await say('claim', { holder: '田所' });
    await say('note', { text: '裏口を 2 人にする' });
    await say('task', { task: 't1', text: '結果を伝える', owner: '田所', due: '2026-12-03', done: false });
    await say('later', { until: '2026-12-04' });
    await say('claim', { holder: '久保' });
    const row = await deskCase(incident);
    const events = (await eventsByCase(await actsOfCases([incident]))).get(incident) ?? [];
    expect(foldDesk(incident, events, row.rev)).toEqual(row);
    await db.desk.clear();
    await takeUpDesk(new AbortController().signal);
    expect(await db.desk.get(incident)).toEqual({ ...row, rev: 1 });
  });
});

it.each([
  ['the same', '久保', false],
  ['another thing', '水野', true],
])('two desks that say %s without having known of each other', async (_, other, isDisputed) => {
  const claim = (holder: string) => writeActs([{ caseId: one, kind: 'claim', body: { holder } }], reviewer, now());
  await claim(other);
  const there = await everythingHere();
  await freshDevice();
  await claim('久保');
  await send(there, await everythingHere());
  const row = await deskCase(one);
  expect(row.words['claim']).toHaveLength(2);
  expect(deskFacts(row, undefined).isDisputed).toBe(isDisputed);
});

describe('a case that is not here and of which nothing can be read', () => {
  /** A file of all acts here, as they are told once the case was made unreadable in a vault. */
  async function wordlessFile() {
    await ask();
    await opine('田所', 'person');
    const events = (await eventsByCase(await actsOfCases([one]))).get(one) ?? [];
    const file = await writeEventFile(events.map(withheld), [recipient]);
    const whole = await writeEventFile(events, [recipient]);
    return { file, whole };
  }
  const take = (file: Uint8Array<ArrayBuffer>) => importEvents(file, [identity], () => true, reviewer, now());
  const takeUp = () => takeUpDesk(new AbortController().signal);

  it('has no row, neither as it comes nor later, and one once its words come', async () => {
    const { file, whole } = await wordlessFile();
    await freshDevice();
    expect(await take(file)).toMatchObject({ taken: 3, refused: 0 });
    expect(await db.desk.count()).toBe(0);
    await takeUp();
    expect(await db.desk.count()).toBe(0);
    // Nobody looks for it again
    expect(await casesWithoutRow()).toEqual([]);
    expect(await db.counts.get(countOfWholeRows)).toBeDefined();
    expect(await take(whole)).toMatchObject({ taken: 0, revealed: 3 });
    expect(opinionRounds((await db.desk.get(one))!)).toMatchObject([{ given: [{ by: '田所' }] }]);
  });
});

describe('the file of events between desks', () => {
  it('keeps an opinion back until all of its round stand, and shows both desks the same then', async () => {
    await ask();
    await opine('田所', 'person');
    const first = await everythingHere();
    await freshDevice();
    const empty = await everythingHere();
    expect(await send(first, empty)).toMatchObject({ taken: 3, refused: 0, kept: 1, cases: 1 });
    const [blind] = opinionRounds(await deskCase(one));
    expect(blind).toMatchObject({ waiting: ['久保'], given: [{ by: '田所' }], isSplit: false });
    expect(blind?.given[0]).not.toHaveProperty('said');
    expect(JSON.stringify(await db.acts.toArray())).not.toContain('threat');

    await opine('久保', 'company');
    const second = await everythingHere();
    expect(await send(second, first)).toMatchObject({ taken: 2, kept: 0 });
    expect(opinionRounds(await deskCase(one))[0]).toMatchObject({ waiting: [], isSplit: true });
    const complete = await everythingHere();
    expect(await send(complete, second)).toMatchObject({ taken: 0, revealed: 1 });
    expect(opinionRounds(await deskCase(one))[0]?.given.map(({ said }) => said?.body['decision'])).toEqual([
      'person',
      'company',
    ]);
  });

  it('refuses what does not follow its log, and takes nothing twice', async () => {
    await ask();
    await writeActs([{ caseId: one, kind: 'note', body: { text: 'a' } }], reviewer, now());
    await writeActs([{ caseId: one, kind: 'note', body: { text: 'b' } }], reviewer, now());
    const gap = (await db.acts.toArray()).find(({ seq }) => seq === 2)?.hash ?? '';
    await db.acts.delete(gap);
    const first = await everythingHere();
    await freshDevice();
    const empty = await everythingHere();
    expect(await send(first, empty)).toMatchObject({ taken: 1, refused: 1 });
    const here = await everythingHere();
    expect(await send(first, here)).toMatchObject({ taken: 0, known: 1, refused: 1 });
  });

  it.each(representatives(faults, 2))('takes in all of a file or nothing where the store is %s', async (fault) => {
    await ask();
    await opine('田所', 'person');
    const { file } = await exportEvents([recipient]);
    await freshDevice();
    const running = begin(fault);
    await expect(importEvents(file, [identity], () => true, reviewer, now())).rejects.toThrow();
    await running.end();
    expect([await db.acts.count(), await db.desk.count()]).toEqual([0, 0]);
    expect(await importEvents(file, [identity], () => true, reviewer, now())).toMatchObject({ taken: 3 });
  });

  it('takes nothing of a writer whom nobody here knows, and opens no file for another company', async () => {
    await ask();
    const { file } = await exportEvents([recipient]);
    const writer = (await db.acts.toArray())[0]?.writer ?? '';
    await freshDevice();
    expect(await importEvents(file, [identity], () => false, reviewer, now())).toMatchObject({
      ...{ taken: 0, known: 0, refused: 0, cases: 0 },
      strangers: [{ writer, events: 1 }],
    });
    expect(await db.acts.count()).toBe(0);
    expect(await importEvents(file, [identity], (each) => each === writer, reviewer, now())).toMatchObject({
      taken: 1,
      strangers: [],
    });
    await expect(importEvents(file, [await generateIdentity()], () => true, reviewer, now())).rejects.toMatchObject({
      code: 'key-wrong',
    });
  });
});
