import { describe, expect, it } from 'vitest';
import { custodyEvents } from '../../../utils/shapes/custody';
import { strangeDetails } from '../../../utils/shapes/custody-details';
import type { ReadPost } from '../../../utils/shapes/records/post';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkPostClock } from '../../../utils/verify/captures/post-clock';
import { insult, sampleCapture } from '../../unit/export/sample-incident';

/** The post of the samples is of 2026-11-24T04:58:21.382Z by its id. */
async function clockOf(post: Partial<ReadPost>, capturedAt = '2026-11-24T05:32:07.412Z', url = 'https://x.com/home') {
  const { capture } = await sampleCapture({ post: { ...insult, ...post }, at: capturedAt, url });
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

it('takes no act without what it is about', () => {
  const salt = '0'.repeat(32);
  const bare = custodyEvents.filter((event) => strangeDetails({ event, detail: {}, salt }).length === 0);
  expect(bare).toEqual(['opened']);
});
