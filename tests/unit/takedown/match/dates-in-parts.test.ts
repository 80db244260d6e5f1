import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../../utils/takedown/match/match-form';
import { representatives } from '../../../harness/whole';

const options = (from: number, to: number, unit = '') =>
  Array.from({ length: to - from + 1 }, (_, at) => `<option>${from + at}${unit}</option>`).join('');
const list = (id: string, of: string, more = '') => `<select id="${id}" ${more}>${of}</select>`;
const months = 'January February March April May June July August September October November December'
  .split(' ')
  .map((month) => `<option>${month}</option>`)
  .join('');

/** What each box of a short report takes of the post's date, by its id. */
const partsIn = (row: string) => {
  const page =
    new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form><p><label>投稿のURL / URL of the post <input id="url"></label></p>
    ${row}<p><label for="why">理由 / Reason</label><textarea id="why"></textarea></p></form>`);
  const found = fillable(matchForm(page.window.document)).filter(({ key }) => key === 'post.postedAt');
  return Object.fromEntries(found.map(({ element, part }) => [element.id, part?.takes ?? 'whole']));
};

const ymd = { y: 'year', m: 'month', d: 'day' };
const y = list('y', options(2020, 2026));
const m = list('m', options(1, 12));
const d = list('d', options(1, 31));

it.each<[string, string, Record<string, string>]>(
  representatives(
    [
      ['words behind lists', `<dl><dt>投稿日</dt><dd>${y}年${m}月${d}日</dd></dl>`, ymd],
      [
        'a shortened list, told by what stands behind it',
        `<table><tr><th>書き込みの日時</th><td>${y}年${list('m', options(1, 2))}月${list('d', options(1, 2))}日
      ${list('h', options(0, 23))}時${list('i', options(0, 59))}分頃</td></tr></table>`,
        { ...ymd, h: 'hour', i: 'minute' },
      ],
      [
        'words in the options',
        `<p>投稿日時<br>${list('y', options(2024, 2026, '年'))}${list('m', options(1, 12, '月'))}${list('d', options(1, 31, '日'))}</p>`,
        ymd,
      ],
      [
        'an era before a box',
        `<p>投稿された日<br>令和<input id="y" size="2">年<input id="m" size="2">月<input id="d" size="2">日</p>`,
        { ...ymd, y: 'eraYear' },
      ],
      [
        'eras in a list',
        `<dl><dt>掲載日</dt><dd>${list('e', '<option>令和</option><option>平成</option>')}<input id="y" size="2">年<input id="m" size="2">月<input id="d" size="2">日</dd></dl>`,
        { ...ymd, e: 'era', y: 'eraYear' },
      ],
      [
        'words within a fieldset',
        `<fieldset><legend>When was it published?</legend><div><label for="d">Day</label><input id="d" inputmode="numeric"></div>
    <div><label for="m">Month</label><input id="m" inputmode="numeric"></div><div><label for="y">Year</label><input id="y" inputmode="numeric"></div></fieldset>`,
        ymd,
      ],
      [
        'a legend over an explanation',
        `<fieldset role="group" aria-describedby="x"><legend>When was it published?</legend><div id="x">For example, 27 3 2025</div>
      <div><div><label for="d">Day</label><input id="d"></div><div><label for="m">Month</label><input id="m"></div>
      <div><label for="y">Year</label><input id="y"></div></div></fieldset>`,
        ymd,
      ],
      [
        'names for screen readers',
        `<dl><dt><label for="d">Posted on</label></dt><dd>${list('d', options(1, 31), 'aria-label="Day"')} ${list('m', months, 'aria-label="Month"')} ${list('y', options(2015, 2026), 'aria-label="Year"')}</dd></dl>`,
        ymd,
      ],
      [
        'the first option',
        `<fieldset><legend>Date posted</legend>${list('d', `<option>Day</option>${options(1, 31)}`)} ${list('m', `<option>Month</option>${months}`)} ${list('y', `<option>Year</option>${options(2015, 2026)}`)}</fieldset>`,
        ymd,
      ],
      [
        'samples in the boxes',
        `<div><label for="y">投稿日</label><input id="y" placeholder="YYYY"> / <input id="m" placeholder="MM"> / <input id="d" placeholder="DD"></div>`,
        ymd,
      ],
      [
        'words before boxes',
        `<dl><dt>Date posted</dt><dd>Day <input id="d" size="2"> Month <input id="m" size="2"> Year <input id="y" size="4"></dd></dl>`,
        ymd,
      ],
      [
        'words under boxes',
        `<ul><li><label id="l">Review posted</label><div><span><input id="m" aria-labelledby="l lm"><label id="lm">Month</label></span>-<span><input id="d" aria-labelledby="l ld"><label id="ld">Day</label></span>-<span><input id="y" aria-labelledby="l ly"><label id="ly">Year</label></span></div></li></ul>`,
        ymd,
      ],
      [
        'halves of the day',
        `<dl><dt>投稿日時</dt><dd>${y}年${m}月${d}日 ${list('p', '<option>午前</option><option>午後</option>')}${list('h', options(1, 12))}時</dd></dl>`,
        { ...ymd, p: 'half', h: 'hour12' },
      ],
      [
        'a date and its time',
        `<table><tr><th>書き込みがされた日時</th><td><input id="d" type="date"> <input id="t" type="time"></td></tr></table>`,
        { d: 'date', t: 'time' },
      ],
    ],
    5,
  ),
)('a date of the post stands in parts: %s', (_, row, parts) => {
  expect(partsIn(row)).toEqual(parts);
});

it.each<[string, string]>(
  representatives(
    [
      ['a birth date', `<dl><dt>生年月日</dt><dd>${list('y', options(1940, 2026))}年${m}月${d}日</dd></dl>`],
      [
        'a birth date in English',
        `<fieldset><legend>Date of birth</legend><label for="d">Day</label><input id="d"> <label for="m">Month</label><input id="m"> <label for="y">Year</label><input id="y"></fieldset>`,
      ],
      ['when it was found', `<dl><dt>投稿に気づいた日</dt><dd>${y}年${m}月${d}日</dd></dl>`],
      ['today', `<p>本日の日付 ${y}年${m}月${d}日</p>`],
      ['a wished date', `<dl><dt>ご希望の連絡日</dt><dd>${y}年${m}月${d}日</dd></dl>`],
      [
        'from one day to another',
        `<dl><dt>投稿日</dt><dd>${y}年${m}月 ～ ${list('z', options(2020, 2026))}年${list('n', options(1, 12))}月</dd></dl>`,
      ],
      [
        'a number that nobody names',
        `<dl><dt>投稿日</dt><dd>${y}年<input id="q" size="2"><input id="r" size="2"></dd></dl>`,
      ],
      [
        'two digits of no era',
        `<dl><dt>投稿日</dt><dd><input id="y" maxlength="2">年<input id="m" maxlength="2">月<input id="d" maxlength="2">日</dd></dl>`,
      ],
    ],
    5,
  ),
)('no part is filled of %s', (_, row) => {
  expect(partsIn(row)).toEqual({});
});

it('of two dates that ask for the post’s the one that says so more plainly is it, or none', () => {
  const other = ['y', 'm', 'd'].map(
    (id) =>
      [id, list(`${id}2`, options(...({ y: [2020, 2026], m: [1, 12], d: [1, 31] } as const)[id as 'y']))] as const,
  );
  const [y2, m2, d2] = other.map(([, box]) => box);
  expect(
    partsIn(`<dl><dt>投稿日</dt><dd>${y}年${m}月${d}日</dd><dt>投稿日</dt><dd>${y2}年${m2}月${d2}日</dd></dl>`),
  ).toEqual({});
});
