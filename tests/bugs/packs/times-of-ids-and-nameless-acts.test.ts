import { describe, expect, it } from 'vitest';
import { platforms } from '../../../utils/platforms';
import { timeOfPostId } from '../../../utils/platforms/post-id-clock';
import { idTimeOff } from '../../../utils/platforms/time';
import { custodyEvents } from '../../../utils/shapes/custody';
import { strangeDetails } from '../../../utils/shapes/custody-details';
import type { ReadPost } from '../../../utils/shapes/records/post';
import type { Environment } from '../../../utils/shapes/records/sighting';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkPostClock } from '../../../utils/verify/captures/post-clock';
import { insult, sampleCapture } from '../../unit/export/sample-incident';

/** The post of the samples is of 2026-11-24T04:58:21.382Z by its id. */
async function clockOf(
  post: Partial<ReadPost>,
  capturedAt = '2026-11-24T05:32:07.412Z',
  { url = 'https://x.com/home', clock }: { url?: string } & Pick<Environment, 'clock'> = {},
) {
  const { capture } = await sampleCapture({ post: { ...insult, ...post }, at: capturedAt, url });
  if (clock) capture.environment.clock = clock;
  const found: FoundCapture = { path: 'data/', label: 'capture-1', capture, files: new Map() };
  return checkPostClock([found]).status;
}
const coarse = { raw: '2時間前', iso: '2026-11-19T03:00:00Z/2026-11-19T04:00:00Z', precision: 'hour' } as const;
const later = '2126000000000000000';

describe('a record is held against every clock that it carries', () => {
  it('tells that it was made before its own post was, whatever its time is called', async () => {
    expect(await clockOf({ postedAt: { ...coarse, method: 'relative' } }, '2026-11-19T05:00:00.000Z')).toBe('changed');
    expect(await clockOf({ postedAt: { raw: '', precision: 'day' } }, '2026-11-22T10:00:00.000Z')).toBe('changed');
  });

  it.each([
    ['a span that nobody counted back', { postedAt: { ...coarse, method: 'attribute' } }],
    [
      'a picture of a later day',
      { media: [{ kind: 'video', url: `https://video.twimg.com/ext_tw_video/${later}/a.mp4` }] },
    ],
    ['a writer whose account is of a later day', { author: { ...insult.author, id: later } }],
    [
      'a number of before there were times in them',
      { id: '20', permalink: 'https://x.com/tokumei_sample83/status/20' },
    ],
  ] satisfies [string, Partial<ReadPost>][])('tells of %s', async (_, post) => {
    expect(await clockOf(post)).toBe('changed');
  });

  it('takes what is as it should be', async () => {
    expect(await clockOf({})).toBe('proven');
  });
});

/** A post of each site whose numbers hold a time, with its page and the instant of that number. */
const posts = {
  bluesky: { id: '3m6gkzvrkqs2y', permalink: 'https://bsky.app/profile/a.example/post/3m6gkzvrkqs2y' },
  instagram: { id: 'DRcJm0wEqYp', permalink: 'https://www.instagram.com/p/DRcJm0wEqYp/' },
  linkedin: {
    id: '7398586112581500928',
    permalink: 'https://www.linkedin.com/feed/update/urn:li:activity:7398586112581500928/',
  },
  mastodon: { id: '115600000000000000', permalink: 'https://mstdn.example/@a/115600000000000000' },
  threads: { id: 'DRcJm0wEqYp', permalink: 'https://www.threads.com/@a/post/DRcJm0wEqYp' },
  tiktok: { id: '7575000000000000000', permalink: 'https://www.tiktok.com/@a/video/7575000000000000000' },
  x: { id: insult.id ?? '', permalink: insult.permalink ?? '' },
} as const;
type Site = keyof typeof posts;
const sites = Object.keys(posts) as Site[];

/** What an adapter records of it whose page shows a time so many seconds before or behind the number's. */
function recordOf(platform: Site, off: number): [Partial<ReadPost>, string, { url: string }] {
  const { id, permalink } = posts[platform];
  const at = timeOfPostId(platform, id) ?? Number.NaN;
  const iso = new Date(at - off * 1_000).toISOString();
  const postedAt = { raw: iso, iso, precision: 'ms', method: 'attribute' } as const;
  const note = idTimeOff(at, postedAt) ?? '';
  const captured = new Date(at + 30 * 86_400_000).toISOString();
  const post = { platform, id, permalink, kind: 'post' as const, author: { name: 'a' }, postedAt, notes: [note] };
  return [post, captured, { url: permalink }];
}

describe('what an adapter takes of a time beside its number is no change of the record', () => {
  it('knows each site whose adapter holds the two against each other', () => {
    const held = platforms.filter(({ idClock }) => idClock !== undefined).map(({ id }) => id);
    expect(sites).toEqual(expect.arrayContaining(held));
  });

  it.each(sites)('on %s', async (site) => {
    const { idClock } = platforms.find(({ id }) => id === site) ?? {};
    const [before, behind] = idClock ?? [3_600 * 24 * 900, 3_600 * 24 * 900];
    for (const off of [1 - before, behind - 1])
      expect(await clockOf(...recordOf(site, off)), `${off} s`).not.toBe('changed');
    // Twice as far no adapter takes it
    if (idClock)
      for (const off of [-2 * Math.max(before, 3_900), 2 * Math.max(behind, 3_900)])
        if (site !== 'linkedin' || off > 0) expect(await clockOf(...recordOf(site, off)), `${off} s`).toBe('changed');
    const [post, ...more] = recordOf(site, 100);
    expect(await clockOf({ ...post, notes: ['id-time-off:812'] }, ...more)).toBe('changed');
  });

  it('counts back from the clock of a device that is behind', async () => {
    const relative = { raw: '1時間前', iso: '2026-11-23T22:10:00Z/2026-11-23T23:10:00Z', precision: 'hour' } as const;
    const clock = { offsetMs: 6 * 3_600_000, uncertaintyMs: 600, source: 'http-date' } as const;
    const post: Partial<ReadPost> = { postedAt: { ...relative, method: 'relative' } };
    expect(await clockOf(post, '2026-11-24T00:10:00.000Z', { clock })).not.toBe('changed');
    expect(await clockOf(post, '2026-11-24T00:10:00.000Z')).toBe('changed');
  });

  it('is held against what was noted of words that count back', async () => {
    const [post, captured, url] = recordOf('bluesky', 0);
    const at = timeOfPostId('bluesky', post.id) ?? 0;
    const iso = [-100, -90].map((days) => new Date(at + days * 86_400_000).toISOString()).join('/');
    const postedAt = { raw: '3か月前', iso, precision: 'month', method: 'relative' } as const;
    const noted = (off: number) => clockOf({ ...post, postedAt, notes: [`id-time-off:${off}`] }, captured, url);
    expect(await noted(90 * 86_400_000 + 4_000)).toBe('cannot-tell');
    expect(await noted(0)).toBe('changed');
  });
});

it('takes no act without what it is about', () => {
  const salt = '0'.repeat(32);
  const bare = custodyEvents.filter((event) => strangeDetails({ event, detail: {}, salt }).length === 0);
  expect(bare).toEqual(['opened']);
});
