import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { letterPdf } from '../../../../utils/export/documents/letter-pdf';
import { reportFonts } from '../../../../utils/node/build/letter-table';
import { boardPaper } from '../../../../utils/takedown/letters/board-text';
import { disclosureRequest } from '../../../../utils/takedown/letters/disclosure-request';
import { docxOf } from '../../../../utils/takedown/letters/docx-file';
import { letterHtml } from '../../../../utils/takedown/letters/letter-html';
import type { Paper } from '../../../../utils/takedown/letters/paper';
import { takedownNotice } from '../../../../utils/takedown/letters/takedown-notice';
import { axeSource } from '../../../harness/axe-source';
import { representatives } from '../../../harness/whole';
import { boardPost, counsel, planInput, profile } from '../match/match-samples';

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

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
  passes: unknown[];
}

const said = (command: string, ...words: string[]) => bare(execFileSync(command, words, { encoding: 'utf8' }));

describe('letters as files', () => {
  it.each(representatives(Object.keys(letters), 3))(
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

  it.each(Object.keys(letters))(
    '%s: the PDF has title, language and bookmarks, and is read in its order',
    async (name) => {
      const papers = letters[name] ?? [];
      const pdf = join(folder, `${name}-read.pdf`);
      const facts = { createdAt: '2026-11-25T01:00:00.000Z', version: '0.1.0', author: '見本' };
      const bytes = await letterPdf(papers, facts, await reportFonts());
      writeFileSync(pdf, bytes);
      expect(said('pdfinfo', pdf)).toContain(`Title:${bare(papers[0]?.title ?? '')}`);
      const raw = new TextDecoder('latin1').decode(bytes);
      expect(raw).toContain('/Lang (ja-JP)');
      expect(raw.match(/\/Dest \[/g)?.length).toBeGreaterThanOrEqual(papers.length);
      const text = said('pdftotext', '-raw', pdf, '-');
      let at = 0;
      for (const { addressee, title, rows } of papers)
        for (const words of [addressee, title, ...rows.flatMap(({ label, value }) => [label, ...value])]) {
          const found = text.indexOf(bare(words), at);
          expect(found, words).toBeGreaterThanOrEqual(at);
          at = found;
        }
    },
  );

  it.each(Object.keys(letters))(
    '%s: the page says every label and value in the same order, and runs nothing',
    (name) => {
      const papers = letters[name] ?? [];
      const { window } = new JSDOM(letterHtml(papers));
      const { document } = window;
      expect(document.documentElement.lang).toBe('ja');
      expect(document.title).toBe(papers[0]?.title);
      expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual(
        papers.map(({ title }) => title),
      );
      expect(document.querySelectorAll('script, img, link, [onclick]')).toHaveLength(0);
      const text = bare(document.body.textContent);
      let at = 0;
      for (const { title, rows } of papers)
        for (const words of [title, ...rows.flatMap(({ label, value }) => [label, ...value])]) {
          const found = text.indexOf(bare(words), at);
          expect(found, words).toBeGreaterThanOrEqual(at);
          at = found;
        }
    },
  );

  it.each(representatives(Object.keys(letters), 3))('%s: the page stands before axe', async (name) => {
    const { window } = new JSDOM(letterHtml(letters[name] ?? []), { runScripts: 'outside-only' });
    window.eval(axeSource);
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    // Without a layout no colour can be told
    const { violations, passes } = await axe.run({ rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });

  it('a page takes no markup out of the words of a post', () => {
    const [paper] = letters['notice'] ?? [];
    if (!paper) throw new Error('no letter');
    const hostile = {
      ...paper,
      addressee: '<script>x</script>"&',
      rows: [{ label: '<b>', value: ['<img src=x>'], forwarded: true }],
    };
    const { document } = new JSDOM(letterHtml([hostile])).window;
    expect(document.querySelectorAll('script, b, img')).toHaveLength(0);
    expect(document.body.textContent).toContain('<img src=x>');
  });
});
