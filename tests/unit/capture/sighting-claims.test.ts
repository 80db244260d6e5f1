import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldAgainstBrowser } from '../../../utils/capture/job/sighting-claims';
import { postKey } from '../../../utils/platforms/units';
import {
  held,
  mendedClaims,
  now,
  otherSenders,
  own,
  refusedClaims,
  sighting,
} from '../../attacks/messages/refused-claims';
import { platformFixtures } from '../platforms/adapters/platform-fixtures';

describe('what a page’s process says of a capture', () => {
  it('is taken where the browser says the same', () => {
    expect(held({})).toEqual(sighting);
  });

  it.each(refusedClaims)('is refused with %s', (_, changes) => expect(held(changes)).toBeUndefined());

  it.each(mendedClaims)('gets the browser’s word for %s', (_, isMended) => expect(isMended()).toBe(true));

  it('gets the browser’s time where it is off by seconds, and that is noted', () => {
    const taken = held({ capturedAt: '2026-11-27T02:59:30.000Z' });
    expect(taken?.capturedAt).toBe('2026-11-27T03:00:00.000Z');
    expect(taken?.environment.unknown).toEqual([{ what: 'click-time', why: 'page-clock-differs' }]);
  });

  it.each([
    ['1970-01-01T00:00:00.000Z', 'not-a-time'],
    ['2090', 'future'],
    ['2026-12-04T03:00:00.000Z/2026-12-05T03:00:00.000Z', 'future'],
  ])('loses a time of the post that cannot be: %s', (iso, why) => {
    const taken = held({ post: { ...sighting.post, postedAt: { iso, precision: 'day' } } });
    expect(taken?.post).toEqual({ ...sighting.post, notes: [`withheld:postedAt:${why}`] });
  });

  it('is refused where the browser names another sender, or none', () => {
    for (const sender of otherSenders) expect(held({}, sender)).toBeUndefined();
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
              { ...sighting, post: read, postKey: postKey(read), page: { ...sighting.page, url: address } },
              { ...own, url: address },
            ),
        )
        .map(({ permalink }) => `${name}: ${permalink}`),
    );
    expect(refused).toEqual([]);
  });
});
