import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptPosts } from '../../../entrypoints/background/capture/captures';
import { db } from '../../../utils/evidence/db';
import { incidentFile, keptCaptures, postStates } from '../../../utils/evidence/queries';
import { askedBefore } from '../../../utils/review/earlier-askings';
import { newestOfEach } from '../../../utils/review/newest-of-each';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { inventedSighting } from '../../unit/evidence/invented-sighting';
import { freshDevice, now, recordPost } from '../../unit/handoff/invented-device';

// Records of the first releases lie under `x:ID`: the page showed their posts as never recorded, a second record opened a case
// of its own, and one post stood twice among those of a request
const { id = '' } = inventedSighting().post;
const [older, todays] = [`x:${id}`, `x::${id}`];

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDevice();
});

it('marks a post on its page that was recorded by a first release', async () => {
  const { captureId } = await recordPost({ postKey: older });
  const origin = { from: 'tab', url: 'https://x.com/' } as unknown as Parameters<typeof keptPosts>[1];
  const asOf = async (text: string) =>
    (
      await keptPosts(
        {
          posts: [
            [todays, text],
            ['x::1', ''],
          ],
          fine: '',
        },
        origin,
      )
    ).kept;
  const { text = '' } = inventedSighting().post;
  const kept = await asOf(text);
  expect(kept).toMatchObject([{ postKey: todays, captureId }]);
  // A page's process that names numbers of posts learns nothing of them
  expect(await asOf(''), 'no text').toEqual([]);
  expect(kept[0]?.sealedAt, 'as fine as the mark says it').toMatch(/T\d\d:\d\d:00\.000Z$/);
  expect(await asOf(`${text.slice(0, 8)}…`), 'folded').toMatchObject(kept);
  expect(await asOf('きょうは銀杏がきれいでした。'), 'another text').toEqual([]);
  expect([...(await postStates([todays, 'x::1']))]).toMatchObject([[todays, { is: 'kept', captureId }]]);
  await db.jobs.add({
    ...{ id: crypto.randomUUID(), incidentId: '', state: 'failed', step: 'pixels', attempts: 1, failures: [] },
    ...{ sighting: inventedSighting({ postKey: older }), postKey: older, startedAt: now() },
    tab: { tabId: 1, frameId: 0, windowId: 1 },
  });
  expect((await postStates([todays])).get(todays)).toMatchObject({ is: 'failed' });
});

it('knows a number on a board within its thread alone', async () => {
  const thread = (at: number) => `https://medaka.5ch.io/test/read.cgi/company/178704531${at}/`;
  const answer = {
    ...{ platform: '5ch', kind: 'reply' as const, id: '7', permalink: `${thread(4)}7`, text: '七番' },
    thread: { url: thread(4) },
  };
  const { captureId } = await recordPost({ postKey: '5ch:7', post: answer });
  const keys = [4, 5].map((at) => `5ch:${thread(at)}:7`);
  expect([...(await keptCaptures(keys))].map(([key, { id: of }]) => [key, of])).toEqual([[keys[0], captureId]]);
});

it('joins a second record to the case of the first, as one post of a request, asked for once', async () => {
  const first = await recordPost({ postKey: older });
  const second = await recordPost({ postKey: todays });
  expect(second.incidentId).toBe(first.incidentId);
  const { captures } = (await incidentFile(first.incidentId))!;
  expect(captures.at(-1)?.follows).toMatchObject({ captureId: first.captureId, why: 'again' });
  expect(newestOfEach(captures).map((each) => each.id)).toEqual([second.captureId]);
  const request: TakedownRequest = {
    ...{ id: crypto.randomUUID(), incidentId: first.incidentId, captureId: first.captureId, routeId: 'x-form' },
    ...{ platform: 'x', standing: 'self', claim: 'defamation', reason: '', preparedAt: now(), state: 'sent' },
    sentAt: now(),
  };
  const asked = askedBefore({ captures, requests: [request] }, { standing: 'self', claim: 'defamation' });
  expect([...asked.keys()].sort()).toEqual([first.captureId, second.captureId].sort());
});
