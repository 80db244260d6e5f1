import { describe, expect, it } from 'vitest';
import { withShownDateHeld } from '../../../utils/platforms/distrust/shown-date';

const clock = { capturedAt: '2025-11-26T03:00:00.000Z', timeZone: 'Asia/Tokyo' };
const iso = '2025-11-25T05:53:57.000Z';
const held = (raw: string) =>
  withShownDateHeld(
    { platform: 'x', kind: 'post', text: 'a', postedAt: { raw, iso, precision: 's', method: 'attribute' } },
    clock,
  );

describe('a shown date beside a stated time', () => {
  it.each(['2019年1月1日', '2019/01/01 10:00', '2026年11月25日'])('withholds the time where it says %s', (raw) => {
    expect(held(raw).postedAt).toBeUndefined();
    expect(held(raw).notes).toEqual(['withheld:postedAt:shown-date', `shown:${raw}`]);
  });

  it.each(['2025年11月25日', '11月25日', '2025/11/25 14:53', '22時間前', iso, 'きのうの夜'])(
    'keeps the time where it says %s',
    (raw) => {
      expect(held(raw).postedAt?.iso).toBe(iso);
    },
  );
});
