import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldAgainstBrowser } from '../../../utils/capture/job/sighting-claims';
import { sightingSchema } from '../../../utils/shapes/sighting';
import { platformFixtures } from '../platforms/platform-fixtures';

const now = Date.parse('2026-11-27T03:00:00.000Z');
const url = 'https://x.com/tokumei_sample83/status/2125091629328146883';
const sighting = sightingSchema.parse({
  scope: 'post',
  postKey: 'x:2125091629328146883',
  post: { platform: 'x', kind: 'post', permalink: url, text: '見本' },
  postHtml: '<article>見本</article>',
  page: { url, title: 'X' },
  capturedAt: '2026-11-27T02:59:59.400Z',
  environment: {
    extensionVersion: '1.0.0',
    userAgent: 'test',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    viewport: { width: 1, height: 1 },
    devicePixelRatio: 1,
    scroll: { x: 0, y: 0 },
    colorScheme: 'light',
  },
});
const held = (changes: Partial<typeof sighting>, sender = url) =>
  heldAgainstBrowser({ ...sighting, ...changes }, { url: sender, now });
const post = (changes: Partial<typeof sighting.post>) => ({ post: { ...sighting.post, ...changes } });

describe('what a page’s process says of a capture', () => {
  it('is taken where the browser says the same', () => {
    expect(held({})).toEqual(sighting);
  });

  it.each([
    '1999-12-31T00:00:00.000Z',
    '2099-01-01T00:00:00.000Z',
    '2026-11-27T02:49:59.000Z',
    '2026-11-27T03:10:01.000Z',
  ])('is refused with a time that cannot be: %s', (capturedAt) => expect(held({ capturedAt })).toBeUndefined());

  it('gets the browser’s time where it is off by seconds, and that is noted', () => {
    const taken = held({ capturedAt: '2026-11-27T02:59:30.000Z' });
    expect(taken?.capturedAt).toBe('2026-11-27T03:00:00.000Z');
    expect(taken?.environment.unknown).toEqual([{ what: 'click-time', why: 'page-clock-differs' }]);
  });

  it.each([
    ['another site’s page', { page: { ...sighting.page, url: 'https://www.facebook.com/a' } }],
    ['another site’s platform', post({ platform: 'facebook' })],
    ['a platform that there is not', post({ platform: 'invented' })],
    ['another site’s permalink', post({ permalink: 'https://www.facebook.com/a/posts/1' })],
    ['a permalink that only begins like it', post({ permalink: 'https://x.com.evil.example/a/status/1' })],
    ['a permalink that runs', post({ permalink: 'javascript:alert(1)//https://x.com/' })],
    ['no address', { page: { ...sighting.page, url: 'x' } }],
  ])('is refused with %s', (_, changes) => {
    expect(held(changes)).toBeUndefined();
  });

  it('is refused where the browser names another sender, or none', () => {
    for (const sender of ['https://x.com.evil.example/', 'http://x.com/', '', 'about:blank'])
      expect(held({}, sender)).toBeUndefined();
  });

  it('never gives out a time that is more than five seconds from the browser’s', () => {
    assert(
      property(date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') }), (at) => {
        const taken = held({ capturedAt: at.toISOString() });
        return taken === undefined || Math.abs(Date.parse(taken.capturedAt) - now) <= 5_000;
      }),
    );
  });

  it('takes every post that an adapter reads on its own pages', () => {
    const refused = platformFixtures.flatMap(({ name, url: address, expected }) =>
      expected
        .filter(
          (read) =>
            !heldAgainstBrowser(
              { ...sighting, post: read, page: { ...sighting.page, url: address } },
              { url: address, now },
            ),
        )
        .map(({ permalink }) => `${name}: ${permalink}`),
    );
    expect(refused).toEqual([]);
  });
});
