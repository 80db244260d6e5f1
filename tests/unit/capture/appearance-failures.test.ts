import { describe, expect, it } from 'vitest';
import { appearanceFailures, joined } from '../../../utils/capture/job/appearance-failures';
import type { LettersFound } from '../../../utils/capture/job/letters-in-picture';
import { unlikePicture } from '../../../utils/review/unlike-picture';
import type { Appearance } from '../../../utils/shapes/records/text-line';
import { inventedCapture } from '../review/invented-capture';

const post = { platform: 'x', kind: 'post', text: '今夜この店に火をつけて殺す。', author: { name: 'A' } } as const;
const plain: Appearance = {
  lines: [],
  letters: 13,
  unseen: 0,
  isTurned: false,
  isTranslated: false,
  isTimeHidden: false,
  hiddenNames: [],
  drawn: [],
  struck: [],
  unread: [],
  fonts: [],
  photos: [],
  links: [],
};
const counted = (
  looked: number,
  unlike = 0,
  exchanged = 0,
  lostLines = 0,
  lostRuns = 0,
  lostSigns = 0,
): LettersFound => ({
  ...{ looked, blank: 0, unlike, exchanged, lostLines, lostRuns, lostSigns },
});
const told = (change: Partial<Appearance>, text: LettersFound, author = counted(1), time = counted(1)) =>
  appearanceFailures(post, { ...plain, ...change }, { text, author, time }).map(({ code }) => code);

describe('what does not hold between words, page and picture', () => {
  it('is nothing where every letter was found', () => {
    expect(told({}, counted(13))).toEqual([]);
  });

  it('is said where nothing, or too little, could be compared', () => {
    expect(told({}, counted(0))).toEqual(['letters-not-compared']);
    expect(told({}, counted(3))).toEqual(['letters-not-compared']);
    expect(told({ letters: 0 }, counted(0))).toEqual(['letters-not-compared']);
    expect(told({ unseen: 13 }, counted(0))).toEqual(['letters-not-compared', 'unseen-words']);
  });

  it('names letters that nobody saw without hiding that the others were compared', () => {
    expect(told({ unseen: 8 }, counted(5))).toEqual(['unseen-words']);
  });

  it('are told of by the line: four letters of 313 are few, unless they are a line', () => {
    expect(told({}, counted(313, 4))).toEqual([]);
    expect(told({}, counted(313, 4, 0, 1))).toEqual(['picture-unlike-text']);
  });

  it('are told of by the word: two letters side by side, and a sign that turns the sense', () => {
    expect(told({}, counted(575, 2))).toEqual([]);
    expect(told({}, counted(575, 2, 0, 0, 1))).toEqual(['picture-unlike-text']);
    expect(told({}, counted(575, 0, 0, 0, 0, 1))).toEqual(['picture-unlike-text']);
    expect(told({}, counted(13), counted(9, 0, 0, 0, 0, 1))).toEqual(['author-unlike-picture']);
  });

  it('names photographs that are shown otherwise, and links of which none leads to the permalink', () => {
    expect(told({ photos: ['style'] }, counted(13))).toEqual(['photos-unlike-record']);
    const told2 = (links: string[]) =>
      appearanceFailures(
        { ...post, permalink: 'https://x.com/a/status/1' },
        { ...plain, links },
        { text: counted(13), author: counted(1), time: counted(1) },
      );
    expect(told2(['x.com.evil.example'])).toMatchObject([
      { code: 'permalink-elsewhere', detail: 'x.com.evil.example' },
    ]);
    expect(told2(['x.com.evil.example', 'mobile.x.com'])).toEqual([]);
  });

  it('names drawn words, unread parts, and an author who is hidden or shown as another', () => {
    expect(told({ drawn: ['つもりはありません'], unread: ['iframe'] }, counted(13))).toEqual([
      'drawn-words',
      'unread-parts',
    ]);
    expect(told({ isTurned: true }, counted(13))).toEqual(['words-out-of-order']);
    expect(told({ isTranslated: true }, counted(13))).toEqual(['words-translated']);
    expect(told({ hiddenNames: ['A'] }, counted(13))).toEqual(['author-unseen']);
    expect(told({}, counted(13), counted(10, 4))).toEqual(['author-unlike-picture']);
    expect(told({}, counted(13), { ...counted(30), blank: 1 })).toEqual(['author-unlike-picture']);
  });

  it('says of a time that is covered, or another on the picture, that nobody saw it', () => {
    expect(told({ isTimeHidden: true }, counted(13))).toEqual(['time-unseen']);
    expect(told({}, counted(13), counted(9), { ...counted(4), blank: 1 })).toEqual(['time-unseen']);
    expect(told({}, counted(13), counted(9), counted(4, 1, 1))).toEqual(['time-unseen']);
  });

  it('tells one letter among hundreds where it is plainly another, and no single one else', () => {
    expect(told({}, counted(500, 1), counted(30, 1))).toEqual([]);
    expect(told({}, counted(500, 1, 1), counted(30, 1, 1))).toEqual(['picture-unlike-text', 'author-unlike-picture']);
  });

  it('keeps the worse of two looks', () => {
    const both = joined({ ...plain, unseen: 4, drawn: ['a'] }, { ...plain, unseen: 2, drawn: ['b'] });
    expect(both).toMatchObject({ unseen: 4, drawn: ['a', 'b'] });
  });
});

describe('grade of a picture', () => {
  const keysOf = async (...changes: Parameters<typeof inventedCapture>) =>
    unlikePicture((await inventedCapture(...changes)).capture).map(({ key }) => key);

  it('says that it was not held against the words, by the record alone', async () => {
    expect(await keysOf()).toEqual([]);
    const { capture } = await inventedCapture();
    const { letters: _, ...without } = capture.picture;
    expect(await keysOf({ picture: without })).toEqual(['grade_letters_notCompared']);
  });

  it('counts the letters that were not visible', async () => {
    const failures = [{ step: 'pixels' as const, code: 'unseen-words', detail: '8 of 24 letters' }];
    const { capture } = await inventedCapture({ failures });
    expect(unlikePicture(capture)).toContainEqual({ key: 'grade_letters_unseen', params: ['8'] });
  });
});
