import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../harness/whole';
import { withChangeJudged } from '../../unit/capture/judged-change';
import { launchMarks, type MarkBrowser } from '../../unit/mark/mark-browser';
import { type Act, notedAtPress } from '../../unit/mark/noted-at-press';

/**
 * Until 2026-12-01 whatever came into sight within three seconds before a press was told as hidden until the press: posts
 * that fade in, spoilers and translations that the person had opened themselves. And a page that clicked by its script in
 * the post made the marks forget what it had hidden.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

const notedOf = (act: Act) => notedAtPress(marks, act);
const second = 'document.querySelector(\'article[data-id="2"]\')';
const hidden = `${second}.classList.add('part');${second}.querySelector('p').innerHTML='駅前店のレジの人は<i>親切だと言う人がいるが、</i>くずだ。'`;
const letIn = `${second}.classList.remove('part')`;
const seenWithout = 'seen:駅前店のレジの人はくずだ。';
/** A button in the post that opens something a moment later, as a server answers. */
const button = (act: string) =>
  `const b=document.createElement('button');b.textContent='表示';b.onclick=()=>setTimeout(()=>{${act}},400);${second}.querySelector('.acts').append(b)`;
const press = (page: Page) => page.locator('article[data-id="2"] button').click();

it.each(
  representatives<[string, Act]>(
    [
      [
        'a post that fades in as it comes',
        {
          before: `${second}.classList.add('faint');setTimeout(()=>${second}.classList.remove('faint'),900)`,
          readMilliseconds: 2_000,
        },
      ],
      [
        'words that the person opens with the pointer',
        {
          before: `${second}.classList.add('closed');${button(`${second}.classList.remove('closed')`)}`,
          isOld: true,
          person: press,
        },
      ],
      [
        'words that the person opens with a key',
        {
          before: `${second}.classList.add('closed');${button(`${second}.classList.remove('closed')`)}`,
          isOld: true,
          person: (page) => page.locator('article[data-id="2"] button').press('Enter'),
        },
      ],
      [
        'words that the person opens beside the post',
        {
          before: `${second}.classList.add('closed');const b=document.createElement('button');b.textContent='すべて表示';b.onclick=()=>setTimeout(()=>${second}.classList.remove('closed'),300);document.querySelector('nav').append(b)`,
          isOld: true,
          person: (page) => page.locator('nav button').click(),
        },
      ],
    ],
    4,
  ),
)('tells nothing of %s', async (_, act) => {
  expect(await notedOf(act)).toEqual(act.person ? expect.not.arrayContaining([expect.stringMatching(/^seen:/)]) : []);
});

it('a translation that the person asked for is no change of the page’s', { tags: 'long' }, async () => {
  const noted = await notedOf({
    before: button(`${second}.querySelector('p').textContent='The man at the till is scum.'`),
    isOld: true,
    person: press,
  });
  expect(noted).toEqual(['opened:駅前店のレジの人の話。二行目 2']);
  const post = { platform: 'hiroba', id: '2', kind: 'post' as const, permalink: 'https://hiroba.example/2' };
  const judged = (text: string, ...notes: string[]) =>
    withChangeJudged({
      ...post,
      text: 'The man at the till is scum.',
      notes: [`was:${JSON.stringify({ ...post, text })}`, ...notes],
    }).notes;
  expect(judged('駅前店のレジの人の話。二行目 2', ...noted)).toBeUndefined();
  expect(judged('駅前店のレジの人の話。二行目 2')).toEqual([expect.stringContaining('changed-before-click:')]);
  // What came between the opening and the press is the page's
  expect(judged('ほかの言葉がここに立っていた。', ...noted)).toEqual([
    expect.stringContaining('changed-before-click:'),
  ]);
});

it.each(
  representatives<[string, Act]>(
    [
      ['of a post that has long stood there, as the pointer comes', { before: hidden, isOld: true, atMark: letIn }],
      ['of one that has just come, too late to be read', { before: hidden, down: letIn }],
      [
        'after the page has clicked in the post by its script',
        { before: hidden, isOld: true, level: `${second}.click();${second}.querySelector('b').click()`, atMark: letIn },
      ],
      [
        'after the page has set the same post in anew',
        {
          before: hidden,
          isOld: true,
          level: `const n=${second}.cloneNode(true);${second}.replaceWith(n)`,
          readMilliseconds: 900,
          atMark: letIn,
        },
      ],
      [
        'of one that leaves its place as they come',
        { before: hidden, isOld: true, down: `${letIn};${second}.nextElementSibling.after(${second})` },
      ],
      [
        'after the person has pressed something in the post',
        { before: `${hidden};${button('')}`, isOld: true, person: press, down: letIn },
      ],
    ],
    6,
  ),
)('tells what was hidden until the press %s', { tags: 'long' }, async (_, act) => {
  expect(await notedOf(act)).toEqual([seenWithout]);
});

it('tells what the page lets in long before the press, too, where nothing has come and nobody has opened anything', {
  tags: 'long',
}, async () => {
  const later = `setTimeout(()=>{${letIn}},300)`;
  expect(await notedOf({ before: hidden, isOld: true, level: later, readMilliseconds: 1_400 })).toEqual([seenWithout]);
});
