import { assert, property, shuffledSubarray } from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { ReadEvent } from '../../../../utils/vault/events/event';
import { judgeEvents } from '../../../../utils/vault/events/judge-events';
import { InventedDesk } from '../../../harness/vault/invented-desk';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
let owner: InventedDesk, second: InventedDesk, paper: InventedDesk, hr: InventedDesk;
let vault = '';
let start: ReadEvent[] = [];

beforeAll(async () => {
  [owner, second, paper, hr] = (await Promise.all([1, 2, 3, 4].map(() => InventedDesk.make()))) as [
    InventedDesk,
    InventedDesk,
    InventedDesk,
    InventedDesk,
  ];
  const founding = await owner.found(paper);
  vault = founding.header.vault;
  const admitted = await owner.about(vault, 'member', second.member('久保', 'owner'), [founding]);
  start = [founding, admitted, await owner.about(vault, 'member', hr.member('森', 'reviewer'), [admitted])];
});

const reasons = (events: readonly ReadEvent[]) =>
  judgeEvents(vault, events)
    .apart.map(({ event, reason }) => `${event.header.seq} ${reason}`)
    .sort();
const counted = (events: readonly ReadEvent[]) => judgeEvents(vault, events).cases.get(about) ?? [];
const note = (desk: InventedDesk, text: string, seen: readonly ReadEvent[] = []) =>
  desk.on(vault, about, 'note', { text }, seen);

it('keeps a stranger’s events and those of another company apart', async () => {
  const stranger = await InventedDesk.make();
  const strange = await note(stranger, '知らない人');
  const elsewhere = await InventedDesk.make();
  const foreign = await elsewhere.found(paper);
  expect(reasons([...start, strange, foreign])).toEqual(['1 other-vault', '1 unknown-writer']);
});

it('does not take the words of the founding for the founder', async () => {
  const [founding] = start as [ReadEvent];
  const thief = await InventedDesk.make();
  const copied = await thief.on(vault, about, 'note', { text: '' });
  const stolen = { ...founding, hash: copied.hash, header: { ...founding.header, writer: thief.writer.fingerprint } };
  expect(judgeEvents(vault, [stolen, copied]).roster.members.size).toBe(0);
});

it('tells two devices with one key, and lets the one stand that somebody had seen', async () => {
  const twin = hr.copy();
  const one = await note(hr.copy(), '一台目');
  const other = await note(twin, '二台目');
  const after = await note(twin, '二台目の続き');
  expect(reasons([...start, one, other, after])).toEqual(['1 forked-writer', '1 forked-writer', '2 after-fork']);
  const seen = await note(owner.copy(), '見ました', [one]);
  expect(reasons([...start, one, other, after, seen])).toEqual(['1 forked-writer', '2 after-fork']);
  const named = await second.copy().about(vault, 'stands', { event: other.hash }, start);
  expect(reasons([...start, one, other, after, named])).toEqual(['1 forked-writer']);
  expect(counted([...start, one, other, after, named])).toEqual([other, after]);
});

it('tells a number that is claimed again, one that leaves a gap, and one that does not follow', async () => {
  const desk = hr.copy();
  const first = await note(desk, '一');
  const next = await note(desk, '二');
  const third = await note(desk, '三');
  const gone = hr.copy();
  gone.end = { seq: 1, hash: 'f'.repeat(64) };
  const forged = await note(gone, '二のふり');
  expect(reasons([...start, first, third])).toEqual(['3 waiting-for-previous']);
  expect(reasons([...start, first, next, third, forged, first])).toEqual(['2 wrong-previous']);
  expect(counted([...start, third, next, first, first])).toHaveLength(3);
});

it('counts a revoked device up to the limit, whatever time it claims', async () => {
  const desk = hr.copy();
  const before = await note(desk, 'まえ');
  const revoked = await owner.copy().about(vault, 'revoked', { writer: desk.writer.fingerprint, after: 1 }, start);
  desk.clock = Date.UTC(2020, 0, 1);
  const later = await note(desk, 'あと');
  expect(reasons([...start, before, revoked, later])).toEqual(['2 revoked-writer']);
  expect(counted([...start, later, revoked, before])).toEqual([before]);
});

it('takes two persons to put out an owner or to shred a case', async () => {
  const alone = owner.copy();
  const out = await alone.about(vault, 'revoked', { writer: second.writer.fingerprint, after: 0 }, start);
  const self = await alone.about(vault, 'seconded', { of: out.hash }, [out]);
  expect(reasons([...start, out, self])).toEqual(['4 second-owner-wanted', '5 role-may-not']);
  const accused = await second.copy().about(vault, 'seconded', { of: out.hash }, [out]);
  expect(judgeEvents(vault, [...start, out, accused]).roster.limits.size).toBe(0);
  const byPaper = await paper.copy().about(vault, 'seconded', { of: out.hash }, [out]);
  expect([...judgeEvents(vault, [...start, out, byPaper]).roster.limits.keys()]).toEqual([second.writer.fingerprint]);
  const asked = await alone.about(vault, 'shredded', { case: about, why: '保存期間が過ぎた' }, [out]);
  expect(judgeEvents(vault, [...start, out, self, asked]).roster.shredded.size).toBe(0);
  const agreed = await second.copy().about(vault, 'seconded', { of: asked.hash }, [asked]);
  expect([...judgeEvents(vault, [...start, out, self, asked, agreed]).roster.shredded.keys()]).toEqual([about]);
});

it('lets a reviewer neither appoint nor revoke, and a reader write nothing', async () => {
  const desk = hr.copy();
  const appointed = await desk.about(
    vault,
    'member',
    { ...second.member('森', 'owner'), writer: 'a'.repeat(64) },
    start,
  );
  expect(reasons([...start, appointed])).toEqual(['1 role-may-not']);
  const reader = await InventedDesk.make();
  const admitted = await owner.copy().about(vault, 'member', reader.member('弁護士', 'reader'), start);
  expect(reasons([...start, admitted, await note(reader, '書けない')])).toEqual(['1 role-may-not']);
  const taken = await owner.copy().about(vault, 'member', { ...second.member('別人', 'reviewer') }, start);
  expect(reasons([...start, taken])).toEqual(['4 role-may-not']);
});

it('judges alike in whatever order and however often events arrive', async () => {
  const [a, b, c] = [owner.copy(), second.copy(), hr.copy()];
  const one = await note(c, '一', start);
  const two = await note(c, '二', [one]);
  const out = await a.about(vault, 'revoked', { writer: c.writer.fingerprint, after: 1 }, start);
  const asked = await b.about(vault, 'shredded', { case: about, why: '' }, [out]);
  const agreed = await a.about(vault, 'seconded', { of: asked.hash }, [asked]);
  const twin = hr.copy();
  const events = [...start, one, two, out, asked, agreed, await note(twin, '別の一'), await note(a, '見た', [one])];
  const told = (all: readonly ReadEvent[]) => {
    const { roster, cases, apart } = judgeEvents(vault, all);
    return JSON.stringify([
      [...roster.limits].map(String).sort(),
      [...roster.shredded],
      [...cases].map(([id, some]) => [id, ...some.map(({ hash }) => hash).sort()].join()).sort(),
      apart.map(({ event, reason }) => `${event.hash} ${reason}`).sort(),
    ]);
  };
  const expected = told(events);
  assert(
    property(
      shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      (shuffled) => told(shuffled) === expected,
    ),
    { numRuns: 60 },
  );
});
