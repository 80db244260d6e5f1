import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { doubt, judgeLive, type LivePage } from '../../../utils/node/live/judge-live';
import { scrubbedPage } from '../../../utils/node/live/scrub';
import { isSignedSeen, maintainerKey, signSeen, whoLooks } from '../../../utils/node/live/seen-record';
import type { ReadPost } from '../../../utils/platforms/contract';
import seen from '../../../utils/platforms/seen.json';
import { seenSiteSchema } from '../../../utils/shapes/records/seen-site';

const folder = mkdtempSync(join(tmpdir(), 'banken-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = 'https://board.example.co.jp/';
const post = { platform: 'x', kind: 'post', id: '1', author: { name: 'a' }, text: 'b' } as unknown as ReadPost;
const copied = [post];
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
    expect(judgeLive(page(change as Partial<LivePage>), copied).verdict).toBe(verdict);
  });

  it('that moved within its own site is no other site', () => {
    expect(judgeLive(page({ url: 'https://www.example.co.jp/x', posts: [post] }), copied).verdict).toBe('right');
  });

  const twenty = (change: (at: number) => object) =>
    Array.from({ length: 20 }, (_, at) => ({ ...post, postedAt: { raw: '1' }, ...change(at) }));
  const dated = twenty(() => ({})).slice(0, 2);
  const without = (field: keyof ReadPost, below: number) =>
    judgeLive(page({ posts: twenty((at) => (at < below ? { [field]: undefined } : {})) }), dated);

  it.each([
    ['postedAt', 20],
    ['author', 9],
    ['permalink', 0],
  ] as const)('that lost %s in %i of 20 posts says so of that fact alone', (field, lost) => {
    const { verdict, why, fields } = without(field, lost);
    expect(verdict).toBe(lost > 0 ? 'wrong' : 'right');
    expect(why.includes(field)).toBe(lost > 0);
    const wrong = Object.entries(fields).filter(([, of]) => of.verdict === 'wrong');
    expect(wrong).toEqual(lost > 0 ? [[field, { count: 20 - lost, verdict: 'wrong' }]] : []);
  });

  it('of a site whose copy has no ids either, and of answers beside one question, is not wrong for that', () => {
    const bare = twenty(() => ({ id: undefined }));
    expect(judgeLive(page({ posts: bare }), bare.slice(0, 3)).verdict).toBe('right');
    const kinds = twenty((at) => (at === 0 ? { kind: 'question' } : { kind: 'answer', id: undefined }));
    expect(judgeLive(page({ posts: kinds }), kinds.slice(0, 2)).verdict).toBe('right');
    expect(judgeLive(page({ posts: kinds.slice(1) }), dated).verdict).toBe('wrong');
  });

  it('is wrong in what the person who looks says is not so', () => {
    const finding = without('id', 0);
    doubt(finding, 'y');
    expect(finding.verdict).toBe('right');
    doubt(finding, 'postedat, author');
    expect(finding.verdict).toBe('wrong');
    expect(finding.fields).toMatchObject({ id: { verdict: 'right' }, author: { verdict: 'wrong' } });
  });

  it('leaves its structure and nobody’s words, names, numbers or scripts in the fixture', () => {
    const html = `<article id="p1"><a href="/tanaka_taro/status/1234509876543">田中 太郎</a><p title="秘密">ひどい店 2026年1月2日</p>
      <img src="https://p.example/face.jpg" alt="顔"><script>track()</script>
      <div data-testid="UserAvatar-Container-tanaka_taro" class="tanaka" id="by-tanaka_taro"></div>
      <b data-user="tanaka_taro" data-testid="1234567890123-follow" role="button"></b></article>`;
    const known = ['status', 'Container', 'UserAvatar', '年', '月', '日', 'follow'];
    const address = 'https://x.com/tanaka_taro/status/1234509876543?q=%E7%94%B0%E4%B8%AD';
    const { html: scrubbed, url } = scrubbedPage(new JSDOM(html).window.document, known, address, ['1234509876543']);
    expect(scrubbed).not.toMatch(/田中|太郎|ひどい|秘密|tanaka|1234509876543|1234567890123|face|track/);
    expect(scrubbed).toMatch(/"UserAvatar-Container-\w+".*\d{13}-follow" role="button"/s);
    expect(scrubbed).toMatch(/\/status\/\d{13}"/);
    expect(scrubbed).toContain('2026年1月2日');
    // The address and the links in the page name the same invented person, and its post the same half of an id
    const [, person = '', id] = /^https:\/\/x\.com\/(\w+)\/status\/(1234509\d{6})\?q=/.exec(url) ?? [];
    expect(person).not.toMatch(/tanaka|taro/);
    expect(url).not.toContain('%E7%94%B0%E4%B8%AD');
    expect(scrubbed).toContain(`/${person}/status/${id}"`);
  });
});

describe('what a person saw', () => {
  const said = {
    ...{ site: 'x', seenOn: '2026-11-27', by: '見本', verdict: 'right' as const, why: '3 read', posts: 3 },
    ...{ fields: { id: { count: 3, verdict: 'right' as const } }, picture: 'a'.repeat(64), browser: 'Chromium 150' },
  } as const;

  it('is signed, and a changed word shows', () => {
    const record = signSeen(said, maintainerKey(join(folder, 'key.pem')), seenSiteSchema);
    expect(isSignedSeen(record, [record])).toBe(true);
    expect(isSignedSeen({ ...record, verdict: 'wrong' }, [record])).toBe(false);
    expect(isSignedSeen({ ...record, seenOn: '2026-11-28' }, [record])).toBe(false);
  });

  it('counts with the key of a maintainer alone, and under their name', () => {
    const sign = (name: string) => signSeen(said, maintainerKey(join(folder, `${name}.pem`)), seenSiteSchema);
    const [ours, other] = [sign('ours'), sign('other')];
    expect(isSignedSeen(other, [ours])).toBe(false);
    expect(isSignedSeen(ours, [{ ...ours, by: '別の人' }])).toBe(false);
    expect(isSignedSeen(other)).toBe(false);
  });

  it('has a name, asked for where none is given', async () => {
    const answers = ['', '見本 花子'];
    expect(await whoLooks(undefined, async () => answers.shift() ?? '')).toBe('見本 花子');
    await expect(whoLooks(' ')).rejects.toThrow('--by');
  });

  it('stands in the product only as its key signed it', () => {
    const records = seenSiteSchema.array().parse(seen);
    expect(records.filter((record) => !isSignedSeen(record))).toEqual([]);
  });
});
