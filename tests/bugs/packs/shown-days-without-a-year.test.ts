import { expect, it } from 'vitest';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { timeFindings } from '../../../utils/verify/pages/page-times';

const iso = '2025-11-25T03:04:05.678Z';

/** Whether a page that shows this beside the time for machines is told to say another day. */
function isTold(raw: string, stated: string | undefined = iso): boolean {
  const capture = {
    scope: 'post',
    page: { url: 'https://x.com/home' },
    capturedAt: '2025-12-20T00:00:00.000Z',
    environment: { timeZone: 'Asia/Tokyo' },
    post: {
      platform: 'x',
      postedAt: { raw, ...(stated ? { iso: stated, precision: 'ms', method: 'attribute' } : {}) },
    },
  };
  const found = { path: 'data/', capture } as unknown as FoundCapture;
  const markup = `<time datetime="${iso}">${raw}</time>`;
  return timeFindings(found, [{ path: 'data/page.html', markup, words: raw.replace(/\s+/g, '') }]).length > 0;
}

// X writes month and day alone for this year: a record of 25 November was whole beside 「3月3日」
it.each([
  '3月3日',
  '３月３日',
  '午前9:00 · 3月3日',
  'Mar 3',
  '3 Mar',
  'March 3rd',
  '3/3/20',
  '3/3',
  '03.03.2025',
  '11/25/19',
])('a day that is another in every way to read it is told: %s', (raw) => {
  expect(isTold(raw)).toBe(true);
});

it.each([
  ...['11月25日', '11月24日', '午後0:04 · 11月25日', 'Nov 25', '25 Nov', 'Nov. 25th', '24 November', '11/25', '25/11'],
  ...['11/25/25', '25/11/25', '25/11/2025', '25.11.2025', '25/11/24', '2025/11/25', '2025年11月25日', 'Nov 25, 2025'],
  ...['25日前', '3週間', '2w', '編集済み 3月3日'],
])('a day that is the stated one somewhere, and what names none, is not: %s', (raw) => {
  expect(isTold(raw)).toBe(false);
});

it('a day beside which no time is recorded is held against nothing', () => {
  expect(isTold('3月3日', '')).toBe(false);
});
