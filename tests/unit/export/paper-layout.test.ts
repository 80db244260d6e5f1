import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { drawPdf } from '../../../utils/export/layout/engine';
import { reportFonts } from '../../../utils/node/build/letter-table';
import type { Content } from '../../../utils/verify/layout/content';
import { readFontTables } from '../../../utils/verify/layout/font-tables';
import { framedSection } from '../../../utils/verify/layout/framed-section';
import { setText } from '../../../utils/verify/layout/set-text';
import { boxed, factWidth, ink, ruled } from '../../../utils/verify/layout/style';
import { paperDrawing } from '../../../utils/verify/pdf/pdf-structure';
import { run } from './stock-tools';

// Stock tools take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const fonts = await reportFonts();
const font = readFontTables(fonts.regular);
const noPictures = async () => undefined;

async function paperOf(content: Content[]) {
  const document = {
    ...{ title: '見本', author: '番犬', keywords: '', createdAt: '2026-11-25T05:00:00.000Z', version: '0.1.0' },
    sections: [framedSection('見本', { number: 'K-2026-0001', version: '0.1.0', digests: [] }, content)],
    images: new Map(),
  };
  const pdf = await drawPdf(document, fonts, () => {});
  expect(await drawPdf(document, fonts, () => {})).toEqual(pdf);
  const path = join(await mkdtemp(join(tmpdir(), 'banken-paper-')), 'paper.pdf');
  await writeFile(path, pdf);
  expect(await run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  const pages = (await run('pdftotext', ['-raw', path, '-'])).split('\f').filter((page) => page.trim() !== '');
  // The verifier's own eyes: nothing over another, beside the paper or out of its order
  const { faults } = await paperDrawing(pdf, { pictureOf: noPictures, isFlush: true });
  return { pages, faults };
}

describe('a paper of many pages', () => {
  it('says the head of a table again on each page and loses no row', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => [`第${at}行`, `値${at}`]);
    const body = [['番号', '中身'].map((text): Content => ({ text, color: ink.muted })), ...rows];
    const { pages, faults } = await paperOf([
      { table: { widths: ['auto', '*'], headerRows: 1, dontBreakRows: true, body }, layout: ruled() },
    ]);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.match(/番号/g)).toHaveLength(1);
    expect(pages.join('').match(/第\d+行/g)).toEqual(rows.map(([label]) => label));
    expect(faults).toEqual([]);
  });

  it('goes on with a cell that is longer than a page, in a frame on each, to the last sign', {
    tags: 'long',
  }, async () => {
    const text = Array.from({ length: 400 }, (_, at) => `${at}。駅前店の人がずっと見ていた`).join('\n');
    const words = setText(text, factWidth, font, { fontSize: 11, lineHeight: 1.2 });
    const { pages, faults } = await paperOf([
      { text: '本文', bold: true },
      { table: { widths: ['*'], body: [[words]] }, layout: boxed(0.85, ink.text) },
    ]);
    expect(pages.length).toBeGreaterThan(5);
    const said = pages.join('\n').split('\n');
    expect(said.filter((line) => /^\d+。/.test(line))).toEqual(text.split('\n'));
    expect(faults).toEqual([]);
  });

  it('keeps together what may not be parted, and draws a letter that the font lacks as its number', async () => {
    const block = (name: string): Content => ({
      stack: Array.from({ length: 30 }, (_, at) => `${name}${at}`),
      unbreakable: true,
    });
    const { pages, faults } = await paperOf([block('い'), block('ろ'), block('は'), setText('👍 ｶﾞ', 400, font)]);
    expect(pages.map((page) => new Set(page.match(/^[いろは](?=\d)/gm)))).toEqual([
      new Set(['い']),
      new Set(['ろ']),
      new Set(['は']),
    ]);
    expect(pages.at(-1)).toContain('[U+1F44D]');
    expect(faults).toEqual([]);
  });
});
