import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatesOfCases } from '../../../utils/desk/gates-of-cases';
import { askOpinions, passGates } from '../../../utils/desk/opinion-acts';
import { casesOfSamePosts } from '../../../utils/evidence/cases-together';
import { custodyOf } from '../../../utils/evidence/queries';
import { saveCompanyLists, saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { noteAct } from '../../../utils/evidence/store/incidents';
import type { Sighting } from '../../../utils/shapes/schema';
import { inventedSighting } from '../evidence/invented-sighting';
import { freshDevice, now, recorder, recordPost, reviewer } from '../handoff/invented-device';

/** Two cases that hold one post, and one that holds another. */
let cases: { first: string; second: string; other: string };

beforeEach(async () => {
  await freshDevice();
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  const record = async (postKey: string) => (await recordPost({ postKey })).incidentId;
  const first = await record('x::1');
  // What comes later is a case of its own
  await noteAct(
    { incidentId: first, event: 'handed-over', detail: { handOver: crypto.randomUUID() } },
    recorder,
    now(),
  );
  cases = { first, second: await record('x::1'), other: await record('x::2') };
});

const none = () => [];
const heldFor = (id: string, asks = none as (id: string) => readonly string[]) =>
  gatesOfCases([id], 'export', asks, now()).then((held) => held.get(id));

describe('a post that two cases hold', () => {
  it('waits in both while a second opinion is open in one, and the other case is named', async () => {
    const { first, second, other } = cases;
    expect(first).not.toBe(second);
    expect(await heldFor(second)).toBeUndefined();
    await askOpinions(first, ['田所', '久保'], 'other', '', reviewer, now());
    expect(await heldFor(second)).toMatchObject({
      open: ['opinions'],
      own: [],
      elsewhere: [{ id: first, open: ['opinions'] }],
    });
    expect(await heldFor(first)).toMatchObject({ own: ['opinions'], elsewhere: [] });
    expect(await heldFor(other)).toBeUndefined();
  });

  it('waits in both while somebody is asked about a near copy of one', async () => {
    const { first, second, other } = cases;
    const asks = (id: string) => (id === first ? [other] : []);
    expect(await heldFor(second, asks)).toMatchObject({ open: ['alike'], elsewhere: [{ id: first, open: ['alike'] }] });
    expect(await heldFor(other, asks)).toBeUndefined();
  });

  it('goes on where it is urgent, with the reason in the log of the case that is asked about, and of that question alone', async () => {
    const { first, second } = cases;
    await askOpinions(first, ['田所', '久保'], 'other', '', reviewer, now());
    await passGates(await gatesOfCases([second], 'export', none, now()), 'export', '今夜', reviewer, now());
    expect(await heldFor(second)).toBeUndefined();
    expect((await custodyOf(first)).at(-1)).toMatchObject({ event: 'gate-passed', detail: { open: 'opinions' } });
    // What is asked later of the other case was passed by nobody
    await askOpinions(second, ['田所', '久保'], 'other', '', reviewer, now());
    expect(await heldFor(second)).toMatchObject({ own: ['opinions'], elsewhere: [] });
  });

  it('asks two people of the case that it leaves through alone', async () => {
    const { first, second } = cases;
    const held = await gatesOfCases([second], 'company-request', none, now());
    expect(held.get(second)).toMatchObject({ own: ['opinions'], elsewhere: [] });
    expect(held.has(first)).toBe(false);
  });

  it('is one under the shorter key of the first releases too, and another in another thread', async () => {
    const { post } = inventedSighting();
    const record = (over: Partial<Sighting>) => recordPost(over).then(({ incidentId }) => incidentId);
    const older = await record({ postKey: `x:${post.id}` });
    await noteAct(
      { incidentId: older, event: 'handed-over', detail: { handOver: crypto.randomUUID() } },
      recorder,
      now(),
    );
    const newer = await record({ postKey: `x::${post.id}` });
    expect(newer).not.toBe(older);
    expect(await casesOfSamePosts([older, newer])).toEqual(
      new Map([
        [older, new Set([newer])],
        [newer, new Set([older])],
      ]),
    );
    await askOpinions(older, ['田所', '久保'], 'other', '', reviewer, now());
    expect(await heldFor(newer)).toMatchObject({ elsewhere: [{ id: older, open: ['opinions'] }] });

    // On a board a number is of its thread alone
    const thread = (at: number) => `https://medaka.5ch.io/test/read.cgi/company/178704531${at}/`;
    const answer = (at: number) => ({
      ...{ platform: '5ch', kind: 'reply' as const, id: '7', permalink: `${thread(at)}7`, text: '七番' },
      thread: { url: thread(at) },
    });
    const board = await record({ postKey: '5ch:7', post: answer(4) });
    await noteAct(
      { incidentId: board, event: 'handed-over', detail: { handOver: crypto.randomUUID() } },
      recorder,
      now(),
    );
    const same = await record({ postKey: `5ch:${thread(4)}:7`, post: answer(4) });
    const elsewhere = await record({ postKey: `5ch:${thread(5)}:7`, post: answer(5) });
    const found = await casesOfSamePosts([board, same, elsewhere]);
    expect([...found.values()].map((each) => [...each])).toEqual([[same], [board], []]);
  });

  it('of whole pages holds nothing: many strangers write on one', async () => {
    const page = { scope: 'page' as const, postKey: 'generic:https://shop.example/' };
    const one = (await recordPost(page)).incidentId;
    await noteAct(
      { incidentId: one, event: 'handed-over', detail: { handOver: crypto.randomUUID() } },
      recorder,
      now(),
    );
    const two = (await recordPost(page)).incidentId;
    expect(two).not.toBe(one);
    await askOpinions(one, ['田所', '久保'], 'other', '', reviewer, now());
    expect(await heldFor(two)).toBeUndefined();
  });
});

it('nothing waits where nobody could give a second opinion', async () => {
  await askOpinions(cases.first, ['田所', '久保'], 'other', '', reviewer, now());
  await saveDeskSelf({ role: 'employee' });
  expect(await heldFor(cases.second)).toBeUndefined();
});
