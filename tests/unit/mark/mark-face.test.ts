import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faceOf, type MarkState, shortTime, spokenWords } from '../../../components/mark/mark-face';
import { wordsOf } from './mark-browser';

const words = wordsOf('ja');
const t = (key: string, params: readonly string[] = []) =>
  (words[key] ?? key).replace(/\$(\d)/g, (_, at) => params[Number(at) - 1] ?? '');
const now = new Date(2026, 10, 24, 14, 33);
const sealedAt = new Date(2026, 10, 24, 14, 32, 7).toISOString();
const kept: Extract<MarkState, { is: 'kept' }> = {
  is: 'kept',
  captureId: 'c',
  sealedAt,
  pixels: 'screen',
  isNew: true,
  phase: 'rest',
};

describe('the face of a mark', () => {
  it('is a quiet dog until somebody comes', () => {
    expect(faceOf({ is: 'idle' }, t, now)).toMatchObject({
      words: '記録する',
      isQuiet: true,
    });
  });

  it('shows no ring in the first second, then the step', () => {
    const quick = faceOf({ is: 'running', step: 'facts', isSlow: false }, t, now);
    expect(quick).toMatchObject({ words: '記録しています', tone: 'busy' });
    expect(quick).not.toHaveProperty('ring');
    const slow = faceOf({ is: 'running', step: 'pixels', isSlow: true }, t, now);
    expect(slow).toMatchObject({ ring: 50, step: '2 / 4 画面の画像' });
  });

  it('says the time when it is new, and rests with a tick', () => {
    expect(faceOf({ ...kept, phase: 'fresh' }, t, now)).toMatchObject({
      words: '記録しました 14:32',
      more: 'くわしく',
    });
    expect(faceOf(kept, t, now)).toMatchObject({ hasTick: true, isQuiet: true, tone: 'kept' });
    expect(faceOf(kept, t, now)).not.toHaveProperty('more');
  });

  it('offers to record again instead of doing it', () => {
    expect(faceOf({ ...kept, phase: 'offering' }, t, now)).toMatchObject({
      words: 'もう一度記録する',
      more: 'くわしく',
      isExpanded: true,
    });
  });

  it('always says that a picture is drawn again or missing', () => {
    const rendered = faceOf({ ...kept, pixels: 'rendered' }, t, now);
    expect(rendered).toMatchObject({ words: '画像は仮', isQuiet: false, tone: 'kept interim' });
    expect(rendered.name).toContain('画像は仮');
    expect(faceOf({ ...kept, pixels: 'none' }, t, now).words).toBe('画像なし');
  });

  it('says what failed in our words and what to do', () => {
    const full = faceOf({ is: 'failed', code: 'quota-exceeded' }, t, now);
    expect(full).toMatchObject({ words: 'この端末の空きが足りません', more: 'もう一度', tone: 'failed' });
    expect(faceOf({ is: 'failed', code: 'unknown' }, t, now).words).toBe('記録できませんでした');
  });

  it('is read out at the end of a capture and not on the way', () => {
    expect(spokenWords({ is: 'running', step: 'seal', isSlow: true }, t, now)).toBeUndefined();
    expect(spokenWords(kept, t, now)).toBeUndefined();
    expect(spokenWords({ ...kept, phase: 'fresh', pixels: 'rendered' }, t, now)).toBe('記録しました 14:32、画像は仮');
  });

  it('names the day of an older capture', () => {
    expect(shortTime(new Date(2026, 10, 3, 9, 5).toISOString(), now)).toBe('11/3 09:05');
    expect(shortTime('', now)).toBe('');
  });
});

it('wears the colours of tokens.css', () => {
  const read = (path: string) => readFileSync(new URL(`../../../components/${path}`, import.meta.url), 'utf8');
  const tokensOf = (css: string) => {
    const [first = ''] = /\.bk-root \{[^}]*\}/.exec(css) ?? [];
    return Object.fromEntries([...first.matchAll(/(--[\w-]+): (.+?);/g)].map(([, name, value]) => [name, value]));
  };
  const all = tokensOf(read('styles/tokens.css'));
  const [mark = {}, notice = {}] = ['mark/mark.css', '../utils/capture/page/page-notice.css'].map((path) =>
    tokensOf(read(path)),
  );
  expect(Object.keys(mark).length).toBeGreaterThan(8);
  expect(Object.keys(notice).length).toBeGreaterThan(2);
  expect(all).toMatchObject(mark);
  expect(all).toMatchObject(notice);
});
