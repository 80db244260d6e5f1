import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinCases, partCases } from '../../../utils/desk/campaign-acts';
import { readCare, sayDecision, sayHold } from '../../../utils/desk/care-acts';
import { clear, dueCases, leftOf, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCase, deskCases } from '../../../utils/desk/desk-log';
import { askOpinions, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { applyWish, preview, undoBulk, type Wish } from '../../../utils/desk/triage';
import { db } from '../../../utils/evidence/db';
import { readBulkActs } from '../../../utils/evidence/settings/desk-settings';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import { representatives } from '../../harness/whole';
import { everythingHere, freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { begin, type Running } from '../screens/faults';

let [one, two] = ['', ''];
let running: Running | undefined;
let restore = () => {};

beforeEach(async () => {
  await freshDevice();
  [one = '', two = ''] = [
    (await recordPost({ postKey: 'x::1' })).incidentId,
    (await recordPost({ postKey: 'x::2' })).incidentId,
  ];
});
afterEach(async () => {
  restore();
  await running?.end();
  running = undefined;
});

/** A table that takes nothing and gives nothing away; tells which were asked. */
function refuse(table: string): Set<string> {
  const asked = new Set<string>();
  const { put, add, delete: drop } = IDBObjectStore.prototype;
  const guarded = <Given extends unknown[], Asked>(work: (this: IDBObjectStore, ...given: Given) => Asked) =>
    function write(this: IDBObjectStore, ...given: Given): Asked {
      asked.add(this.name);
      if (this.name === table) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return work.apply(this, given);
    };
  Object.assign(IDBObjectStore.prototype, { put: guarded(put), add: guarded(add), delete: guarded(drop) });
  restore = () => void Object.assign(IDBObjectStore.prototype, { put, add, delete: drop });
  return asked;
}

async function wished(wish: Wish) {
  const incidents = (await db.incidents.toArray()).filter(({ id }) => id === one || id === two);
  const desks = await deskCases(incidents.map(({ id }) => id));
  const cases = incidents.map((incident) => ({ incident, desk: desks.get(incident.id)! }));
  return applyWish(
    wish,
    preview(wish, cases, () => true),
    reviewer,
    now(),
  );
}

async function undoing(wish: Wish): Promise<() => Promise<unknown>> {
  const act = await wished(wish);
  return () => undoBulk(act, reviewer, now());
}

const decision = {
  ...{ answers: false, reach: {}, reasonsFor: [], reasonsAgainst: ['広がる'], approvedBy: ['広報'] },
  person: 'agrees' as const,
};

const closedAt = '2026-11-24T05:00:00.000Z';
const afterwards = '2029-11-26T05:00:00.000Z';

async function proposed(...ids: readonly string[]) {
  for (const id of ids) await db.incidents.update(id, { createdAt: '2026-11-24T04:00:00.000Z' });
  await setStatuses(
    ids.map((id) => ({ id, to: 'closed' as const })),
    reviewer,
    closedAt,
  );
  const due = await dueCases(await periodsIn(await readCompany()), '2029-11-26');
  const rows = due.rows.filter(({ incident }) => ids.includes(incident.id));
  return proposeClearing(rows, '久保', reviewer, afterwards);
}

/** Brings a device to where the act can be done, and gives the act. */
const acts: {
  name: string;
  prepare(): Promise<() => Promise<unknown>>;
  /** Tables, each of which refuses in turn. */
  writes: readonly string[];
  /** Writes for one case after another. */
  goesOn?: true;
}[] = [
  {
    name: 'claim many cases and keep the way back',
    prepare: async () => () => wished({ kind: 'claim', to: '久保' }),
    writes: ['acts', 'desk', 'settings'],
  },
  {
    name: 'move many cases and keep the way back',
    prepare: async () => () => wished({ kind: 'status', to: 'in-review' }),
    writes: ['acts', 'desk', 'incidents', 'custody', 'settings'],
  },
  {
    name: 'take a claim of many back',
    prepare: () => undoing({ kind: 'claim', to: '久保' }),
    writes: ['acts', 'desk', 'settings'],
  },
  {
    name: 'take a move of many back',
    prepare: () => undoing({ kind: 'status', to: 'in-review' }),
    writes: ['acts', 'desk', 'incidents', 'custody', 'settings'],
  },
  {
    name: 'give an opinion, and say that it was given',
    async prepare() {
      await askOpinions(one, ['田所', '久保'], 'other', '', reviewer, now());
      const round = opinionRounds(await deskCase(one))[0]?.round ?? '';
      const opinion = { round, decision: 'person', reasons: ['threat'], openedPost: false };
      return () => giveOpinion(one, opinion, '田所', reviewer, now());
    },
    writes: ['acts', 'desk'],
  },
  {
    name: 'decide in public, and say the step of the playbook',
    prepare: async () => () => sayDecision(one, decision, { step: 'public', done: true }, reviewer, now()),
    writes: ['acts', 'desk', 'custody'],
  },
  {
    name: 'part cases that a person had joined',
    async prepare() {
      await joinCases(one, two, {}, reviewer, now);
      return () => partCases([one], [two], reviewer, now);
    },
    writes: ['acts', 'desk', 'custody'],
  },
  {
    name: 'bring them together again',
    async prepare() {
      await joinCases(one, two, {}, reviewer, now);
      return partCases([one], [two], reviewer, now);
    },
    writes: ['acts', 'desk', 'custody'],
  },
  {
    name: 'delete a case that is due, and leave its tombstone',
    async prepare() {
      const list = await proposed(two);
      return () => clear(list, '森', reviewer, afterwards);
    },
    writes: ['acts', 'desk', 'files', 'captures', 'incidents', 'custody'],
    goesOn: true,
  },
];

it.each(
  representatives(
    acts.filter(({ goesOn }) => !goesOn),
    3,
  ),
)('$name: one writing, behind which nothing is left to do', async (act) => {
  const press = await act.prepare();
  running = begin('later');
  await press();
  expect(running.met()).toBe(false);
});

it.each(representatives(acts, 4))(
  '$name: written whole or not at all, whichever table refuses',
  async ({ prepare, writes }) => {
    const press = await prepare();
    const before = await everythingHere();
    for (const table of writes) {
      const asked = refuse(table);
      await expect(press(), table).rejects.toThrow();
      restore();
      expect(asked, table).toContain(table);
      expect(await everythingHere(), table).toEqual(before);
    }
    await press();
    expect(await everythingHere()).not.toEqual(before);
  },
);

it('an act on many cases names what takes it back, written with it', async () => {
  const act = await wished({ kind: 'claim', to: '久保' });
  expect(await readBulkActs(now())).toEqual([act]);
  const hashes = await Promise.all([one, two].map(async (id) => (await deskCase(id)).words['claim']?.at(-1)?.hash));
  expect(new Set(act.cases.map((each) => each.now))).toEqual(new Set(hashes));
  expect(await undoBulk(act, reviewer, now())).toEqual({ back: 2, left: 0 });
});

it('an opinion that was given is the one that its round names', { tags: 'long' }, async () => {
  await acts
    .find(({ name }) => name.startsWith('give'))!
    .prepare()
    .then((give) => give());
  expect(opinionRounds(await deskCase(one))[0]).toMatchObject({
    waiting: ['久保'],
    given: [{ by: '田所', said: { kind: 'opinion', body: { decision: 'person' } } }],
  });
});

it('a public decision stands beside its step', { tags: 'long' }, async () => {
  await sayDecision(one, decision, { step: 'public', done: true }, reviewer, now());
  const care = await readCare(one);
  expect(care.decision).toMatchObject(decision);
  expect(care.steps.get('public')).toEqual({ done: true });
});

it('deleting that breaks off leaves each case whole or gone, tells what is left, and goes on', async () => {
  const list = await proposed(one, two);
  const [first, second] = list.cases.map(({ id }) => id);
  running = begin('later');
  await expect(clear(list, '森', reviewer, afterwards)).rejects.toThrow();
  await running.end();
  const stones = async () => (await db.acts.toArray()).filter(({ kind }) => kind === 'deleted').map((act) => act.case);
  expect(await stones()).toEqual([first]);
  expect(await db.incidents.toCollection().primaryKeys()).toEqual([second]);
  expect(await db.captures.where({ incidentId: second }).count()).toBe(1);
  expect(await leftOf((await readCompany()).clearing[0]!)).toEqual(new Set([second]));

  const number = list.cases[1]?.number;
  expect(await clear(list, '原', reviewer, afterwards)).toEqual({ deleted: [number], stayed: [] });
  expect(await stones()).toEqual(expect.arrayContaining([first, second]));
  expect(await db.incidents.count()).toBe(0);
  expect((await readCompany()).clearing).toEqual([]);
});

it('a hold that is said while the tombstone is being signed keeps the case', { tags: 'long' }, async () => {
  const list = await proposed(one);
  const sign = crypto.subtle.sign.bind(crypto.subtle);
  const signing = vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...given) => {
    await sayHold(one, true, '訴訟', reviewer, afterwards);
    return sign(...given);
  });
  expect(await clear(list, '森', reviewer, afterwards)).toMatchObject({ deleted: [], stayed: [list.cases[0]?.number] });
  signing.mockRestore();
  expect(await db.captures.where({ incidentId: one }).count()).toBe(1);
});
