import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterPdf } from '../../../utils/export/documents/letter-pdf';
import { boardPaper } from '../../../utils/takedown/letters/board-text';
import { disclosureRequest } from '../../../utils/takedown/letters/disclosure-request';
import { docxOf } from '../../../utils/takedown/letters/docx-file';
import type { Paper } from '../../../utils/takedown/letters/paper';
import { takedownNotice } from '../../../utils/takedown/letters/takedown-notice';
import { reportFonts } from '../export/sample-incident';
import { boardPost, counsel, planInput, profile } from './samples';

const source = {
  ...planInput({
    post: boardPost,
    standing: 'counsel',
    profile: {
      ...profile,
      victimName: '見本 花子',
      phone: '03-1234-5678',
      postalCode: '100-0001',
      region: '東京都',
      city: '見本区',
    },
  }),
  addressee: '見本通信株式会社',
  address: '〒163-0001 東京都見本区1-2',
  rightName: '名誉毀損',
  agent: counsel,
};
const { provider, poster } = disclosureRequest(source);
const letters: Record<string, Paper[]> = {
  notice: [takedownNotice(source)],
  disclosure: [provider, poster],
  '5ch': [boardPaper('5ch', source)],
  bakusai: [boardPaper('bakusai', source)],
};
const folder = process.env['BANKEN_LETTERS'] ?? mkdtempSync(join(tmpdir(), 'banken-letters-'));
const bare = (text: string) => text.replaceAll(/\s+/g, '');

describe('letters as files', () => {
  it.each(Object.keys(letters))(
    '%s: PDF and Word hold every label and value, and the masked copy hides them',
    async (name) => {
      const papers = letters[name] ?? [];
      const pdf = join(folder, `${name}.pdf`);
      const facts = { createdAt: '2026-11-25T01:00:00.000Z', version: '0.1.0', author: '見本' };
      writeFileSync(pdf, await letterPdf(papers, facts, await reportFonts()));
      writeFileSync(join(folder, `${name}.docx`), new Uint8Array(await (await docxOf(papers)).arrayBuffer()));
      const text = bare(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
      for (const paper of papers) {
        expect(text).toContain(bare(paper.title));
        for (const { value } of paper.rows) for (const line of value) expect(text).toContain(bare(line));
      }
      // What the person is told stands on the screen, never in a letter.
      expect(papers.some(({ advice }) => advice.length > 0)).toBe(true);
      for (const { advice } of papers) for (const told of advice) expect(text).not.toContain(bare(told));
      expect(text).toContain('〒163-0001');
      if (name === 'disclosure') expect(text.split('（発信者への写し）').at(-1)).not.toContain('見本花子');
    },
  );
});
