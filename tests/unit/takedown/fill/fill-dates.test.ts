import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../../harness/fill/form-pages';
import { representatives } from '../../../harness/whole';
import { planInput, route, xPost } from '../match/match-samples';

/** A date in several boxes, in a browser: posted at 13:58 of 24 November 2026 in Japan. */
type Posted = NonNullable<typeof xPost.postedAt>;
const planOf = (postedAt: Posted) =>
  planTakedown(
    planInput({
      route: route('gmaps-legal'),
      post: { ...xPost, postedAt },
      claim: 'defamation',
      reason: '理由です。',
    }),
  );
const exact: Posted = { raw: '13:58', iso: '2026-11-24T04:58:21.000Z', precision: 's', method: 'attribute' };

let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

async function open(row: string, postedAt: Posted = exact): Promise<Page> {
  const plan = planOf(postedAt);
  const html = `<h1>投稿の削除依頼</h1><form><p><label>投稿のURL <input id="url"></label></p>${row}</form>`;
  const page = await forms.open(plan.route.url, (url) => (url === plan.route.url ? html : undefined));
  await startGuide(page, plan);
  return page;
}
const shown = (page: Page) =>
  page.$$eval('[data-part]', (boxes) =>
    boxes
      .map(
        (box) =>
          ('selectedOptions' in box ? (box as HTMLSelectElement).selectedOptions[0]?.label : undefined) ??
          (box as HTMLInputElement).value,
      )
      .join(' '),
  );
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { guideState } = globalThis as unknown as { guideState(): { steps: string[] } };
    return guideState().steps;
  });
const stepOf = (postedAt: Posted) => planOf(postedAt).steps.findIndex(({ key }) => key === 'post.postedAt');

const options = (from: number, to: number, write: (value: number) => string = String) =>
  `<option value="">--</option>${Array.from({ length: to - from + 1 }, (_, at) => `<option>${write(from + at)}</option>`).join('')}`;
const list = (of: string, more = '') => `<select data-part ${more}>${of}</select>`;
const box = (more = '') => `<input data-part size="3" ${more}>`;
const two = (value: number) => String(value).padStart(2, '0');
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
  .split(' ')
  .map((each) => `<option>${each}</option>`)
  .join('');
const ymd = `${list(options(2020, 2026))}年${list(options(1, 12))}月${list(options(1, 31))}日`;

it.each<[string, string, string]>(
  representatives(
    [
      [
        'lists with the time',
        `<dl><dt>投稿日時</dt><dd>${ymd}${list(options(0, 23))}時${list(options(0, 59, two))}分</dd></dl>`,
        '2026 11 24 13 58',
      ],
      [
        'years of an era',
        `<p>投稿日<br>${list(`<option></option><option>令和7年（2025年）</option><option>令和8年（2026年）</option>`)}${list(options(1, 12, (each) => `${each}月`))}${list(options(1, 31, (each) => `${each}日`))}</p>`,
        '令和8年（2026年） 11月 24日',
      ],
      ['an era before boxes', `<p>投稿された日<br>令和${box()}年${box()}月${box()}日</p>`, '8 11 24'],
      [
        'names of months',
        `<fieldset><legend>Date posted</legend>${list(`<option>Day</option>${options(1, 31)}`, 'title="Day"')} ${list(`<option>Month</option>${months}`, 'title="Month"')} ${list(`<option>Year</option>${options(2015, 2026)}`, 'title="Year"')}</fieldset>`,
        '24 Nov 2026',
      ],
      [
        'boxes under labels',
        `<fieldset><legend>When was it posted?</legend><div><label for="d">Day</label> ${box('id="d" inputmode="numeric"')}</div><div><label for="m">Month</label> ${box('id="m" inputmode="numeric"')}</div><div><label for="y">Year</label> ${box('id="y" inputmode="numeric"')}</div></fieldset>`,
        '24 11 2026',
      ],
      [
        'halves of the day',
        `<dl><dt>投稿日時</dt><dd>${ymd}${list('<option>--</option><option>午前</option><option>午後</option>')}${list(options(0, 11))}時</dd></dl>`,
        '2026 11 24 午後 1',
      ],
      [
        'a date and its time',
        `<table><tr><th>投稿された日時</th><td><input data-part type="date"> <input data-part type="time"></td></tr></table>`,
        '2026-11-24 13:58',
      ],
    ],
    7,
  ),
)('a date in parts is filled and taken back: %s', async (_, row, filled) => {
  const page = await open(row);
  const before = await shown(page);
  await press(page, 'fill');
  expect(await shown(page)).toBe(filled);
  expect((await stateOf(page))[stepOf(exact)]).toBe('filled');
  await press(page, 'undo');
  expect(await shown(page)).toBe(before);
  await page.close();
});

it('of a post whose day is known the time stays empty', { tags: 'long' }, async () => {
  const day: Posted = { raw: '11/24', iso: '2026-11-24', precision: 'day', method: 'shown' };
  const page = await open(
    `<dl><dt>投稿日時</dt><dd>${ymd}${list(options(0, 23))}時${list(options(0, 59))}分</dd></dl>`,
    day,
  );
  await press(page, 'fill');
  expect(await shown(page)).toBe('2026 11 24 -- --');
  expect((await stateOf(page))[stepOf(day)]).toBe('filled');
  await page.close();
});

it('no part is filled where one list has no option for it, and none over what stands there', {
  tags: 'long',
}, async () => {
  const page = await open(
    `<dl><dt>投稿日</dt><dd>${list(options(2020, 2025))}年${list(options(1, 12))}月${list(options(1, 31))}日</dd></dl>`,
  );
  await press(page, 'fill');
  expect(await shown(page)).toBe('-- -- --');
  expect((await stateOf(page))[stepOf(exact)]).toBe('no-option');
  await page.close();
  const other = await open(`<dl><dt>投稿日</dt><dd>${ymd}</dd></dl>`);
  await other.selectOption('[data-part]', '2022');
  await press(other, 'fill');
  expect((await shown(other)).startsWith('2022')).toBe(true);
  expect((await stateOf(other))[stepOf(exact)]).toBe('occupied');
  await other.close();
});

it('a time that counts back from now is no date, and nothing is filled', { tags: 'long' }, async () => {
  const page = await open(`<dl><dt>投稿日</dt><dd>${ymd}</dd></dl>`, {
    raw: '3 日前',
    iso: '2026-11-24',
    precision: 'day',
    method: 'relative',
  });
  await press(page, 'fill');
  expect(await shown(page)).toBe('-- -- --');
  await page.close();
});
