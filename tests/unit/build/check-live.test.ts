import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { judgeLive, type LivePage } from '../../../utils/node/live/judge-live';
import { scrubbedPage } from '../../../utils/node/live/scrub';
import { isSignedSeen, maintainerKey, signSeen } from '../../../utils/node/live/seen-record';
import type { ReadPost } from '../../../utils/platforms/contract';
import seen from '../../../utils/platforms/seen.json';
import { seenSiteSchema } from '../../../utils/shapes/seen-site';

const folder = mkdtempSync(join(tmpdir(), 'banken-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = 'https://board.example.co.jp/';
const post = { platform: 'x', kind: 'post', id: '1', author: { name: 'a' }, text: 'b' } as unknown as ReadPost;
const page = (change: Partial<LivePage>): LivePage => ({
  ...{ asked, url: asked, status: 200, words: 'あ'.repeat(300), passwordBoxes: 0, posts: [], likely: 0 },
  ...change,
});

describe('a live page', () => {
  it.each([
    ['right', { posts: [post] }],
    ['wrong', { likely: 12 }],
    ['wrong', {}],
    ['wrong', { posts: [{ platform: 'x', kind: 'post', text: 'b' } as unknown as ReadPost] }],
    ['right', { lacks: 'id', posts: [{ ...post, id: undefined } as unknown as ReadPost] }],
    ['blocked', { status: 429 }],
    ['blocked', { status: 200, words: 'Just a moment... Verify you are human' }],
    ['blocked', { words: 'ログイン', passwordBoxes: 1 }],
    ['blocked', { words: '' }],
    ['blocked', { failure: 'net::ERR_TIMED_OUT' }],
    ['gone', { status: 410 }],
    ['gone', { failure: 'net::ERR_NAME_NOT_RESOLVED' }],
    ['gone', { url: 'https://parking.example.com/' }],
    ['gone', { words: `${'あ'.repeat(300)}本サービスは終了いたしました` }],
  ] as const)('is %s', (verdict, change) => {
    expect(judgeLive(page(change as Partial<LivePage>)).verdict).toBe(verdict);
  });

  it('that moved within its own site is no other site', () => {
    expect(judgeLive(page({ url: 'https://www.example.co.jp/x', posts: [post] })).verdict).toBe('right');
  });

  it('leaves its structure and nobody’s words, names, numbers or scripts in the fixture', () => {
    const html = `<article id="p1"><a href="/tanaka_taro/status/1234509876543">田中 太郎</a><p title="秘密">ひどい店 2026年1月2日</p>
      <img src="https://p.example/face.jpg" alt="顔"><script>track()</script></article>`;
    const scrubbed = scrubbedPage(new JSDOM(html).window.document, ['status', '年', '月', '日']);
    expect(scrubbed).not.toMatch(/田中|太郎|ひどい|秘密|tanaka|1234509876543|face|track/);
    expect(scrubbed).toMatch(/\/status\/\d{13}"/);
    expect(scrubbed).toContain('2026年1月2日');
  });
});

describe('what a person saw', () => {
  const said = {
    ...{ site: 'x', seenOn: '2026-11-27', by: '見本', verdict: 'right' as const, why: '3 read', posts: 3 },
    ...{ fields: { id: 3 }, picture: 'a'.repeat(64), browser: 'Chromium 150' },
  } as const;

  it('is signed, and a changed word shows', () => {
    const record = signSeen(said, maintainerKey(join(folder, 'key.pem')), seenSiteSchema);
    expect(isSignedSeen(record)).toBe(true);
    expect(isSignedSeen({ ...record, verdict: 'wrong' })).toBe(false);
    expect(isSignedSeen({ ...record, seenOn: '2026-11-28' })).toBe(false);
  });

  it('stands in the product only as its key signed it', () => {
    const records = seenSiteSchema.array().parse(seen);
    expect(records.filter((record) => !isSignedSeen(record))).toEqual([]);
  });
});
