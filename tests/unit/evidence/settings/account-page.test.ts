import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { verifyChain } from '../../../../utils/evidence/custody-chain';
import { db } from '../../../../utils/evidence/db';
import { joinedCapture } from '../../../../utils/evidence/joined-capture';
import { custodyOf, incidentFile } from '../../../../utils/evidence/queries';
import { joinCapture, partCapture } from '../../../../utils/evidence/store/captures/part-capture';
import { noteCaseTab } from '../../../../utils/evidence/store/captures/tab-captures';
import { noteAct } from '../../../../utils/evidence/store/incidents';
import { newestOfEach } from '../../../../utils/review/newest-of-each';
import { accountPages } from '../../../../utils/shapes/records/account-page';
import type { Sighting } from '../../../../utils/shapes/schema';
import { freshDevice, now, recorder, recordPost } from '../../handoff/invented-device';
import { inventedSighting } from '../invented-sighting';

beforeEach(freshDevice);

const account = 'https://x.com/tokumei_sample83';
const author = { name: '名無しの客', handle: 'tokumei_sample83', profileUrl: account };
const post = (over: Partial<Sighting['post']> = {}): Partial<Sighting> => ({
  post: { ...inventedSighting().post, author, ...over },
});
/** The whole page at this address. */
const page = (url: string): Partial<Sighting> => ({
  scope: 'page',
  postKey: `generic:${url}`,
  post: { platform: 'generic', kind: 'article', title: '名無しの客さん / X' },
  page: { url, title: '名無しの客さん / X', lang: 'ja' },
});
const other = post({ id: '2125091629328146999', permalink: `${account}/status/2125091629328146999` });

/** A case with one post, and the page of its account opened for it in the tab of `recordPost`. */
async function openedForCase(): Promise<string> {
  const { incidentId } = await recordPost(post());
  await noteCaseTab({ tabId: 1, incidentId, at: now() });
  return incidentId;
}

it('what is recorded of the account in the tab that was opened for a case goes into it: its page, and its other posts', async () => {
  const incidentId = await openedForCase();
  const before = (await incidentFile(incidentId))!.captures;
  expect(accountPages(before)).toEqual([{ url: account, of: 'account', isSaved: false }]);
  const saved = await recordPost(page(`${account}/?lang=ja#top`));
  const second = await recordPost({ ...other, postKey: 'x::2125091629328146999' });
  expect([saved.incidentId, second.incidentId]).toEqual([incidentId, incidentId]);

  const { captures, incident, custody } = (await incidentFile(incidentId))!;
  expect(accountPages(captures)).toEqual([{ url: account, of: 'account', isSaved: true }]);
  // The page is evidence, and none of the posts that a request or a list of articles is about
  expect(newestOfEach(captures).map(({ scope }) => scope)).toEqual(['post', 'post']);
  expect(incident.summary.captureCount).toBe(3);
  expect(custody.filter(({ event }) => event === 'sealed')).toHaveLength(3);
  expect(await verifyChain(await custodyOf(incidentId))).toMatchObject({ ok: true });
  expect(await db.incidents.count()).toBe(1);
});

it('where a site shows no page of an account, the page of the post is what can be saved', async () => {
  const { incidentId } = await recordPost();
  const { permalink } = inventedSighting().post;
  await noteCaseTab({ tabId: 1, incidentId, at: now() });
  expect((await recordPost(page(`${permalink}?s=20`))).incidentId).toBe(incidentId);
  const { captures } = (await incidentFile(incidentId))!;
  expect(accountPages(captures)).toEqual([{ url: permalink, of: 'post', isSaved: true }]);
  expect(newestOfEach(captures)).toHaveLength(1);
});

it.each([
  ['the page of somebody else', page('https://x.com/harumaki_sample')],
  [
    'a post of somebody else',
    { ...post({ author: { handle: 'harumaki_sample' }, id: '1' }), postKey: 'x::1' } satisfies Partial<Sighting>,
  ],
])('%s in that tab is a case of its own', async (_, seen) => {
  const incidentId = await openedForCase();
  expect((await recordPost(seen)).incidentId).not.toBe(incidentId);
});

it('in another tab, after half an hour, or of a case that went on elsewhere nothing is joined', async () => {
  const { incidentId } = await recordPost(post());
  await noteCaseTab({ tabId: 2, incidentId, at: now() });
  expect((await recordPost(page(account))).incidentId).not.toBe(incidentId);

  await noteCaseTab({ tabId: 1, incidentId, at: new Date(Date.now() - 31 * 60_000).toISOString() });
  expect((await recordPost(page(`${account}?later`))).incidentId).not.toBe(incidentId);

  await noteCaseTab({ tabId: 1, incidentId, at: now() });
  await noteAct({ incidentId, event: 'handed-over', detail: { handOver: crypto.randomUUID() } }, recorder, now());
  expect((await recordPost(page(`${account}?last`))).incidentId).not.toBe(incidentId);
});

it('the person is told which case it went into, takes it out and puts it back', async () => {
  const incidentId = await openedForCase();
  const { number } = (await db.incidents.get(incidentId))!;
  const { captureId } = await recordPost(page(account));
  expect(await joinedCapture(captureId, now())).toMatchObject({ openedFor: number, isJoined: true });

  const own = await partCapture(captureId, now());
  expect(await joinedCapture(captureId, now())).toMatchObject({ openedFor: number, isJoined: false });
  expect(accountPages((await incidentFile(incidentId))!.captures)).toEqual([
    { url: account, of: 'account', isSaved: false },
  ]);

  expect((await joinCapture(captureId, now())).id).toBe(incidentId);
  expect(await db.incidents.get(own.id)).toBeUndefined();
  expect(accountPages((await incidentFile(incidentId))!.captures)).toEqual([
    { url: account, of: 'account', isSaved: true },
  ]);
  expect(await verifyChain(await custodyOf(incidentId))).toMatchObject({ ok: true });
});
