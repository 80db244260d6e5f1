import { describe, expect, it } from 'vitest';
import { compareIdClock, timeOfPostId } from '../../../utils/platforms/post-id-clock';

const instantOf = (platform: string, id: string) => {
  const ms = timeOfPostId(platform, id);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe('the time in a post’s id', () => {
  // The first two are ids of public posts; the others are made from the formulas
  it.each([
    ['x', '1842037500065546723', '2024-10-04T03:02:18.074Z'],
    ['instagram', 'DWD5jrEoGa8', '2026-03-19T09:26:02'],
    ['threads', 'DWD5jrEoGa8', '2026-03-19T09:26:02'],
    ['tiktok', String((1_764_050_037n << 32n) + 7n), '2025-11-25T05:53:57.000Z'],
    ['mastodon', String((1_764_050_037_372n << 16n) + 9n), '2025-11-25T05:53:57.372Z'],
    ['bluesky', '3lk5qjx2abc2d', '2025-03-12'],
  ])('%s %s is of %s', (platform, id, instant) => {
    expect(instantOf(platform, id)?.slice(0, instant.length)).toBe(instant);
  });

  it.each([
    ['x', '12'],
    ['x', 'DWD5jrEoGa8'],
    ['instagram', '18012345678901234'],
    ['instagram', 'short'],
    ['bluesky', '3lk5qjx2abc2'],
    ['bluesky', 'zlk5qjx2abc2d'],
    ['mastodon', '123'],
    ['5ch', '1842037500065546723'],
    ['constructor', '1842037500065546723'],
  ])('%s %s has none', (platform, id) => {
    expect(timeOfPostId(platform, id)).toBeUndefined();
  });
});

describe('the id’s time held against the page’s', () => {
  const code = { platform: 'instagram', id: 'DWD5jrEoGa8' };
  const at = (post: object, iso: string, precision = 's', method = 'attribute') =>
    compareIdClock({ ...(post as { platform: string; id: string }), postedAt: { iso, precision, method } });

  it('lets an upload begin before it is published, and never after', () => {
    expect(at(code, '2026-03-19T09:39:00.000Z')?.holds).toBe(true);
    expect(at(code, '2026-03-19T09:20:00.000Z')?.holds).toBe(false);
    expect(at(code, '2026-03-20T09:39:00.000Z')?.holds).toBe(false);
  });

  it('says that the poster’s own program made the id', () => {
    const ms = timeOfPostId('bluesky', '3lk5qjx2abc2d') ?? 0;
    expect(at({ platform: 'bluesky', id: '3lk5qjx2abc2d' }, new Date(ms).toISOString(), 'ms')).toMatchObject({
      holds: true,
      maker: 'client',
    });
  });

  it('compares nothing with itself, with a comment’s id or with a day', () => {
    expect(at(code, '2026-03-19T09:39:00.000Z', 's', 'id')).toBeUndefined();
    expect(at({ ...code, kind: 'comment' }, '2026-03-19T09:39:00.000Z')).toBeUndefined();
    expect(at(code, '2026-03-19', 'day')).toBeUndefined();
  });
});
