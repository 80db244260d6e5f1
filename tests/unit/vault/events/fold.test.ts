import { assert, property, shuffledSubarray } from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readEventFile, withheld, writeEventFile } from '../../../../utils/vault/events/event-file';
import { foldCase, settled } from '../../../../utils/vault/events/fold-case';
import { InventedDesk } from '../../../harness/vault/invented-desk';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const other = '1b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const vault = 'a'.repeat(64);
let tadokoro: InventedDesk, kubo: InventedDesk;

beforeAll(async () => {
  tadokoro = await InventedDesk.make();
  kubo = await InventedDesk.make();
});

it('shows two claims that did not know of each other, until somebody decides', async () => {
  const first = await tadokoro.on(vault, about, 'claim', { holder: '田所' });
  const second = await kubo.on(vault, about, 'claim', { holder: '久保' });
  const both = foldCase([second, first]);
  expect(both.conflicts).toMatchObject([{ name: 'claim', said: [{}, {}] }]);
  expect(settled(both, 'claim')).toBeUndefined();
  expect(both.heads).toEqual([first.hash, second.hash].sort());
  const decided = await kubo.on(vault, about, 'claim', { holder: '田所' }, [first, second]);
  const after = foldCase([decided, second, first]);
  expect(after.conflicts).toEqual([]);
  expect(settled(after, 'claim')).toEqual({ holder: '田所' });
  expect(after.heads).toEqual([decided.hash]);
});

it('does not call it a conflict when both say the same, or when one had seen the other', async () => {
  const open = await tadokoro.on(vault, about, 'state', { state: 'reviewing' });
  const same = await kubo.on(vault, about, 'state', { state: 'reviewing' });
  expect(settled(foldCase([open, same]), 'state')).toEqual({ state: 'reviewing' });
  const closed = await kubo.on(vault, about, 'state', { state: 'closed' }, [open]);
  expect(settled(foldCase([closed, open, same]), 'state')).toEqual({ state: 'closed' });
});

it('keeps notes, steps by their name, and joins until they are taken back', async () => {
  const note = await tadokoro.on(vault, about, 'note', { text: '本人に電話' });
  const leave = await tadokoro.on(vault, about, 'step', { step: '休暇', done: true }, [note]);
  const doctor = await kubo.on(vault, about, 'step', { step: '産業医', done: false }, [note]);
  const join = await kubo.on(vault, about, 'join', { other, why: '82 % 同じ文、4 分差', share: 0.82 }, [doctor]);
  const state = foldCase([join, doctor, leave, note]);
  expect(settled(state, 'step', '休暇')).toEqual({ step: '休暇', done: true });
  expect(settled(state, 'step', '産業医')).toEqual({ step: '産業医', done: false });
  expect(state.joins.map(({ body }) => body.other)).toEqual([other]);
  const split = await tadokoro.on(vault, about, 'split', { join: join.hash }, [join]);
  expect(foldCase([split, join, doctor, leave, note]).joins).toEqual([]);
});

it('lets a blind opinion stand as a digest, and takes no other words for it afterwards', async () => {
  const opinion = { round: '1', decision: 'harassment', reasons: ['脅し'], openedPost: false };
  const event = await tadokoro.on(vault, about, 'opinion', opinion);
  const text = event.words.state === 'read' ? event.words.text : '';
  const blind = withheld(event);
  expect(foldCase([blind])).toMatchObject({ withheld: [blind], kept: {} });
  const lie = await tadokoro.copy().on(vault, about, 'reveal', {
    of: event.hash,
    words: text.replace('harassment', 'no-harassment'),
  });
  expect(foldCase([blind, lie]).withheld).toEqual([blind]);
  const told = await tadokoro.copy().on(vault, about, 'reveal', { of: event.hash, words: text });
  const state = foldCase([told, blind]);
  expect(state.withheld).toEqual([]);
  expect(state.kept.opinion?.map(({ body }) => body)).toEqual([opinion]);
});

it('never takes unreadable, unknown or not yet arrived for absent', async () => {
  const first = await tadokoro.on(vault, about, 'note', { text: '一' });
  const sealed = { ...first, words: { state: 'sealed', file: new Uint8Array(3) } } as const;
  const strange = await kubo.on(vault, about, 'record', { name: 'x', data: {} });
  const newer = { ...strange, words: { ...strange.words, payload: { kind: 'hologram', body: {}, salt: '' } } } as never;
  const late = await kubo.on(vault, about, 'note', { text: '二' }, [first, strange]);
  const state = foldCase([sealed, newer, late]);
  expect(state).toMatchObject({ unreadable: [sealed], unknown: [newer], missing: [] });
  expect(foldCase([late]).missing).toEqual([first.hash, strange.hash].sort());
});

it('gives one state for any order of arrival', async () => {
  const desks = [tadokoro, kubo, await InventedDesk.make()];
  const events = [await tadokoro.on(vault, about, 'claim', { holder: '田所' })];
  for (let turn = 0; turn < 24; turn++) {
    const desk = desks[turn % 3]!;
    const seen = events.filter((_, at) => (at * 7 + turn) % 3 === 0).slice(-3);
    events.push(
      turn % 4 === 0
        ? await desk.on(vault, about, 'claim', { holder: String(turn) }, seen)
        : await desk.on(vault, about, 'step', { step: String(turn % 3), done: turn % 2 === 0 }, seen),
    );
  }
  const told = (all: typeof events) =>
    JSON.stringify([
      [...foldCase(all).words].map((word) => JSON.stringify(word)).sort(),
      foldCase(all)
        .conflicts.map(({ name }) => name)
        .sort(),
    ]);
  const expected = told(events);
  assert(
    property(shuffledSubarray(events, { minLength: events.length }), (shuffled) => told(shuffled) === expected),
    { numRuns: 60 },
  );
});

it('travels between desks as a sealed file, and counts what is no event in it', async () => {
  const events = [
    await tadokoro.on(vault, about, 'note', { text: '渡します\n改行も' }),
    withheld(await kubo.on(vault, about, 'opinion', { round: '1', decision: 'x', reasons: [], openedPost: true })),
  ];
  const file = await writeEventFile(events, [kubo.recipient]);
  await expect(readEventFile(file, [tadokoro.identity])).rejects.toThrow('key-wrong');
  expect(await readEventFile(file, [kubo.identity])).toEqual({
    events,
    unfit: { 'not-an-event': 0, 'bad-signature': 0 },
  });
  const turned = events.map((event, at) => (at === 0 ? { ...event, header: { ...event.header, seq: 9 } } : event));
  const tampered = await writeEventFile(turned, [kubo.recipient]);
  expect((await readEventFile(tampered, [kubo.identity])).unfit).toEqual({ 'not-an-event': 0, 'bad-signature': 1 });
});
