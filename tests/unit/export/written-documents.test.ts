import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { japanEraDay } from '../../../utils/japan-time';
import { makePack } from './pack-maker';
import { insult, samplePackInput } from './sample-incident';
import { extract, run, toldOf } from './stock-tools';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { permalink: _, postedAt: __, author: ___, ...bare } = insult;
const hostile = { ...bare, text: '👍 \u0000 & < > \u202e逆 ]]> \ud800', title: 'タイトル' };
let data: string;
beforeAll(async () => {
  const input = await samplePackInput({}, { post: hostile, at: '2026-11-25T05:32:07.412Z' });
  data = join(await extract(await makePack({ ...input, organization: '株式会社やまねこ商店' })), 'data');
});
const words = async (name: string) =>
  (await run('pdftotext', ['-layout', join(data, name), '-'])).replace(/[ \u3000\n]+/g, '');

describe('the evidence list', () => {
  it('as PDF is A4, without password, with what the records say and the rest blank', async () => {
    const facts = await run('pdfinfo', [join(data, 'evidence-list.pdf')]);
    expect(facts).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(facts).toMatch(/Encrypted:\s+no/);
    const text = await words('evidence-list.pdf');
    for (const said of [
      '証拠説明書',
      '号証',
      '標目',
      '作成年月日',
      '立証趣旨',
      '令和8年11月30日',
      '令和8年11月24日',
      '株式会社やまねこ商店',
      '@tokumei_sample83',
      '氏名不詳',
      '原本',
      '写し',
      'data/capture-2/screenshot-post.png',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('甲');
  });

  it('as DOCX holds the same, in sound XML without control characters', { tags: 'long' }, async () => {
    const files = await readZip(new Uint8Array(await readFile(join(data, 'evidence-list.docx'))));
    expect([...files.keys()][0]).toBe('[Content_Types].xml');
    for (const [name, bytes] of files) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const points = Array.from(xml, (letter) => letter.codePointAt(0) ?? 0);
      expect(points.filter((point) => point < 0x20 && ![9, 10, 13].includes(point))).toEqual([]);
      expect(
        spawnSync('python3', ['-c', 'import sys,xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())'], {
          input: bytes,
        }).status,
      ).toBe(0);
    }
    const text = new TextDecoder().decode(files.get('word/document.xml')).replace(/<[^>]*>/g, '');
    for (const said of ['証　拠　説　明　書', '投稿記録報告書', '令和8年11月24日', '@tokumei_sample83'])
      expect(text).toContain(said);
  });

  it('opens in LibreOffice as one A4 page', { tags: 'long' }, async () => {
    const profile = `-env:UserInstallation=file://${data}/office`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(data, 'out'),
      join(data, 'evidence-list.docx'),
    ]);
    const converted = join(data, 'out', 'evidence-list.pdf');
    expect(await run('pdfinfo', [converted])).toMatch(/Page size:.*A4/);
    expect((await run('pdftotext', [converted, '-'])).replace(/\s/g, '')).toContain('証拠説明書');
  });
});

describe('the list of posts', () => {
  it('gives address, time, author and words of each, and says what is missing', async () => {
    const text = await words('post-list.pdf');
    for (const said of [
      '投稿記事目録',
      'https://x.com/tokumei_sample83/status/2125091629328146883',
      '2026年11月24日（火）13:58:21',
      '見に行くわ',
      '固定リンクなし',
      '不明',
      '表示なし',
      '[U+1F44D][U+0000]',
      '[U+202E]逆',
      '[U+D800]',
    ])
      expect(text).toContain(said);
  });

  it('breaks long words over pages and loses none', { tags: 'long' }, async () => {
    const long = await extract(
      await makePack(await samplePackInput({ post: { ...insult, text: 'w'.repeat(20_000) } })),
    );
    const text = await run('pdftotext', ['-raw', join(long, 'data', 'post-list.pdf'), '-']);
    expect(text.match(/w{20,}/g)?.join('').length).toBe(20_000);
  });
});

it('a program that reads the papers of a pack aloud is told their titles and their language', {
  tags: 'long',
}, async () => {
  for (const [name, title] of [
    ['report.pdf', '投稿記録報告書'],
    ['evidence-list.pdf', '証拠説明書'],
    ['post-list.pdf', '投稿記事目録'],
  ] as const) {
    const told = await toldOf(join(data, name));
    expect(told.title).toContain(title);
    expect(told.lang).toBe('ja-JP');
  }
});

it('writes days as court papers do', () => {
  expect(japanEraDay('2026-11-24T15:00:00.000Z')).toBe('令和8年11月25日');
  expect(japanEraDay('2019-04-30T15:00:00.000Z')).toBe('令和元年5月1日');
  expect(japanEraDay('2019-04-30T14:59:59.000Z')).toBe('平成31年4月30日');
  expect(japanEraDay('1988-12-01T00:00:00.000Z')).toBe('1988年12月1日');
});
