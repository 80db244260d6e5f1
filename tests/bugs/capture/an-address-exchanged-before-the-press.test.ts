// @in-a-document
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openGate } from '../../../utils/capture/page/first-in-line';
import { type PostRecorder, recordPosts } from '../../../utils/capture/posts/record-posts';
import type { Platform } from '../../../utils/platforms/contract';
import { postKey } from '../../../utils/platforms/units';
import type { Sighting } from '../../../utils/shapes/records/sighting';
import { withChangeJudged } from '../../unit/capture/judged-change';
import { hirobaPlatform } from '../../unit/mark/hiroba-platform';

/**
 * Seen on 2026-11-30: a board that called history.replaceState before the press made its own record one of the old thread,
 * with no markup, beside a page of the new one: the verifier called it changed.
 */
const board: Platform = {
  ...hirobaPlatform,
  read(unit, page) {
    const post = hirobaPlatform.read(unit, page);
    const url = page.url.href.replace(/[?#].*$/, '');
    return post && { ...post, thread: { url }, permalink: `${url}/${post.id}`, notes: ['from-address:thread'] };
  },
};

let sent: Sighting[];
let leave: AbortController;
let recorder: PostRecorder;
const element = () => document.querySelector('article') as Element;
const read = () => board.read(element(), { url: new URL(document.URL), capturedAt: '', timeZone: 'UTC' });

beforeEach(() => {
  openGate();
  vi.useFakeTimers();
  window.matchMedia ??= (() => ({ matches: false })) as never;
  history.replaceState(0, '', '/thread/1787045314');
  document.body.innerHTML = '<article data-id="3"><b>客</b><p>駅前店のレジの佐伯</p></article>';
  sent = [];
  leave = new AbortController();
  const send = async (name: string, request: { sighting: Sighting }) => {
    if (name === 'startCapture') sent.push(request.sighting);
    return name === 'keptPosts' ? { kept: [] } : { captureId: 'c1', state: 'sealed', step: 'seal' };
  };
  recorder = recordPosts({ platform: board, send: send as never, show: () => {}, lost: () => {} }, leave.signal);
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

it('is the record’s own, with the markup of the post, and it is told what the post was before', async () => {
  const post = read();
  const key = post ? postKey(post) : '';
  if (post) recorder.posts({ show: () => {}, hide: () => {} }).appeared({ element: element(), key, post });
  history.replaceState(0, '', '/thread/1700000000');
  await recorder.record(key, element());
  const [sighting] = sent;
  expect(sighting?.page.url).toMatch(/1700000000$/);
  expect(sighting?.post.permalink).toMatch(/1700000000\/3$/);
  expect(sighting?.postKey).toBe(postKey(sighting?.post as never));
  expect(sighting?.postHtml).toContain('駅前店のレジの佐伯');
  expect(withChangeJudged(sighting?.post as never).notes).toEqual([
    'from-address:thread',
    expect.stringMatching(/^changed-before-click:.*1787045314/),
  ]);
});

it('lends the markup to no other post of the same number', async () => {
  const post = read();
  const key = post ? postKey(post) : '';
  if (post) recorder.posts({ show: () => {}, hide: () => {} }).appeared({ element: element(), key, post });
  history.replaceState(0, '', '/thread/1700000000');
  (element().querySelector('p') as Element).textContent = '別の話';
  await recorder.record(key, element());
  expect(sent[0]).toMatchObject({ postKey: key, postHtml: '', post: { text: '駅前店のレジの佐伯' } });
});
