import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makePack, type SampleInput } from './pack-maker';
import { insult, postPixels, samplePackInput, type Wish } from './sample-incident';
import { extract, run } from './stock-tools';

// Packs and stock tools take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The report of a pack over these captures: its path and its words as `pdftotext` reads them. */
async function reportOf(...wishes: Wish[]) {
  const input = await samplePackInput(...wishes);
  const path = join(await extract(await makePack(input)), 'data', 'report.pdf');
  // pdftotext sets blanks as it likes
  return { input, path, words: (await run('pdftotext', ['-layout', path, '-'])).replace(/[ \u3000\n]+/g, ' ') };
}

const drawn = { kind: 'rendered' as const, width: 598, height: 416, seams: [], tiles: [], hidden: [], beside: [] };
const none = { kind: 'none' as const, seams: [], tiles: [], hidden: [], beside: [] };

describe('the report of two captures', () => {
  let report: { input: SampleInput; path: string; words: string };
  beforeAll(async () => {
    report = await reportOf({}, { viewport: true, height: 3_000, at: '2026-11-25T05:32:07.412Z' });
  }, 60_000);

  it('is a sound PDF 1.7 without password, both fonts embedded, A4', async () => {
    expect(await run('qpdf', ['--check', report.path])).toContain('No syntax or stream encoding errors found');
    const facts = await run('pdfinfo', [report.path]);
    expect(facts).toMatch(/PDF version:\s+1\.7/);
    expect(facts).toMatch(/Encrypted:\s+no/);
    expect(facts).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(facts).toMatch(/Title:\s+投稿記録報告書 K-2026-0117/);
    expect(facts).toMatch(/JavaScript:\s+no/);
    const fonts = (await run('pdffonts', [report.path])).trim().split('\n').slice(2);
    expect(fonts.length).toBe(2);
    expect(fonts.every((line) => /NotoSansJP-(Regular|Bold)\s.*yes yes yes/.test(line))).toBe(true);
  });

  it('gives URL, times and author as text', () => {
    for (const words of [
      'https://x.com/tokumei_sample83/status/2125091629328146883',
      '2026年11月24日（火）13:58:21（日本時間）',
      '2026-11-24T04:58:21.000Z',
      'ページの時刻属性の値・秒まで',
      '午後1:58 · 2026年11月24日',
      '名無しの客 @tokumei_sample83 ID 1843270018852093952',
      '2026年11月24日（火）14:32:07（日本時間）',
      '2026-11-24T05:32:07.412Z',
      '47 字',
      '立証趣旨',
      '記録した人',
    ]) {
      expect(report.words).toContain(words);
    }
  });

  it('prints every digest, every seal and the head of the log unbroken', () => {
    const { captures, custody } = report.input;
    const digests = captures.flatMap(({ seal, files }) => [seal, ...files.map(({ sha256 }) => sha256)]);
    for (const digest of [...digests, custody.at(-1)?.hash ?? '']) expect(report.words).toContain(digest);
    expect(report.words).toContain('data/capture-2/screenshot-viewport.png');
  });

  it('has the empty exhibit box, its number and the page count on every page', { tags: 'long' }, async () => {
    const pages = report.words.split('\f').slice(0, -1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('号証');
      expect(page).toContain(`${index + 1} / ${pages.length}`);
      expect(page).toContain('K-2026-0117 投稿記録報告書');
    }
  });

  it('holds the pixels as they were, slice after slice without overlap', { tags: 'long' }, async () => {
    const folder = join(report.path, '..', '..');
    await run('pdfimages', [report.path, 'slice'], folder);
    const listed = (await run('pdfimages', ['-list', report.path]))
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/\s+/));
    const tall = listed.filter(([page, , , width]) => width === '598' && Number(page) > 2);
    expect(tall.length).toBe(4);
    const slices = await Promise.all(
      tall.map(([, number = '']) => readFile(join(folder, `slice-${number.padStart(3, '0')}.ppm`))),
    );
    // PPM: `P6`, width and height, 255, then red, green, blue of every pixel
    const pixels = Buffer.concat(
      slices.map((slice) => slice.subarray((/^P6\n\d+ \d+\n255\n/.exec(slice.toString('latin1')) ?? [''])[0].length)),
    );
    const colour = postPixels(598);
    const wanted = Buffer.alloc(598 * 3_000 * 3);
    for (let at = 0; at < 598 * 3_000; at += 1) wanted.set(colour(at % 598, Math.floor(at / 598)), at * 3);
    expect(pixels.equals(wanted)).toBe(true);
    expect(report.words).toContain('1/4 枚目');
    expect(report.words).toContain('継ぎ目 1');
    expect(report.words).toContain('重なり 96 px');
  });
});

describe('a report over weak captures', () => {
  it('says loudly what is missing', async () => {
    const { permalink: _, author: __, postedAt: ___, ...bare } = insult;
    const failures = [{ step: 'archive' as const, code: '記録できなかったもの：ページの保存' }];
    const { words } = await reportOf({ post: { ...bare, truncated: true }, picture: drawn, failures });
    for (const said of [
      '固定リンクがありません',
      '投稿日時がありません',
      '投稿者の ID がありません',
      '画像は番犬が描き直したものです',
      '見えたままではありません',
      '本文が途中までです',
      '記録できなかったもの：ページの保存',
      '固定リンクなし',
      '描き直し',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('枠の中は見えたままの画像');
  });

  it('says that there is no picture, and of a coarse time how it came about', { tags: 'long' }, async () => {
    const postedAt = {
      raw: '3時間前',
      iso: '2026-11-24T01:32:07Z/2026-11-24T02:32:07Z',
      precision: 'hour' as const,
      method: 'relative' as const,
    };
    const { words } = await reportOf({ post: { ...insult, postedAt }, picture: none });
    expect(words).toContain('画面の画像がありません');
    expect(words).toContain('「○分前」などの表示から計算');
    expect(words).toContain('3時間前');
  });

  it('goes on when the picture cannot be printed', { tags: 'long' }, async () => {
    const input = await samplePackInput({ picture: { ...none, kind: 'screen' as const } });
    expect((await makePack(input)).blob.size).toBeGreaterThan(1_000);
  });
});

describe('hostile text', () => {
  it('escapes what the font lacks, drops nothing, turns no line round', async () => {
    const text = '👍 한글 \u202e逆\u202c שלום \u200b \u0000 \ue000 \ud800 𠮷野家 カ\u3099 SHA-256 fi [U+200B]';
    const { words } = await reportOf({
      post: { ...insult, text, author: { name: '\u202e番犬\u200f公式 👮', handle: 'x' } },
    });
    for (const said of [
      '[U+1F44D]',
      '[U+D55C][U+AE00]',
      '[U+202E]逆[U+202C]',
      '[U+05E9][U+05DC][U+05D5][U+05DD]',
      '[U+200B]',
    ])
      expect(words).toContain(said);
    for (const said of ['[U+0000]', '[U+E000]', '[U+D800]', '𠮷野家', 'ガ', 'SHA-256', '[U+202E]番犬[U+200F]公式'])
      expect(words).toContain(said);
  });

  it('prints 100,000 characters without a break, all of them, inside the margins', {
    tags: 'long',
    timeout: 60_000,
  }, async () => {
    const { path } = await reportOf({ post: { ...insult, text: 'w'.repeat(100_000) } });
    const words = await run('pdftotext', ['-raw', path, '-']);
    expect(words.match(/w{20,}/g)?.join('').length).toBe(100_000);
    const boxes = await run('pdftotext', ['-bbox', path, '-']);
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, right]) => Number(right));
    expect(Math.max(...rights)).toBeLessThanOrEqual(595.28 - 51);
  });

  it('prints a URL of 2,000 characters whole', { tags: 'long' }, async () => {
    const permalink = `https://x.com/a/status/1?${'q'.repeat(1_976)}`;
    const { path } = await reportOf({ post: { ...insult, permalink } });
    const words = await run('pdftotext', ['-raw', path, '-']);
    expect(words.replace(/\s/g, '')).toContain(permalink);
  });
});
