import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { boardPaper } from '../../../../utils/takedown/letters/board-text';
import { disclosureRequest } from '../../../../utils/takedown/letters/disclosure-request';
import { docxOf } from '../../../../utils/takedown/letters/docx-file';
import type { Paper } from '../../../../utils/takedown/letters/paper';
import { takedownNotice } from '../../../../utils/takedown/letters/takedown-notice';
import { boardPost, counsel, planInput, profile } from '../match/match-samples';

const source = {
  ...planInput({
    post: boardPost,
    profile: {
      ...profile,
      phone: '03-1234-5678',
      postalCode: '100-0001',
      region: '東京都',
      city: '見本区',
      street: '見本町1-2-3',
    },
  }),
  addressee: '見本通信株式会社',
  rightName: '名誉権',
};
const words = (paper: Paper) => paper.rows.map(({ label }) => label);

/** Unzips with the stock tool and parses each part: what Word and LibreOffice do first. */
async function partsOf(papers: Paper[]): Promise<Map<string, Document>> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-docx-'));
  const file = join(folder, 'letter.docx');
  writeFileSync(file, new Uint8Array(await (await docxOf(papers)).arrayBuffer()));
  execFileSync('unzip', ['-tq', file]);
  const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n');
  const view = new JSDOM('').window;
  return new Map(
    names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => {
        const xml = execFileSync('unzip', ['-p', file, name.replaceAll('[', '\\[')], { encoding: 'utf8' });
        return [name, new view.DOMParser().parseFromString(xml, 'text/xml')];
      }),
  );
}

describe('the takedown notice', () => {
  const paper = takedownNotice(source);

  it('has every field of the standard form in its order', () => {
    expect(words(paper).map((label) => label.slice(0, 8))).toEqual([
      '権利を侵害された',
      '氏名（記名）・印',
      '連絡先（電話番号',
      '依頼',
      '掲載されている場',
      'そのほか、情報の',
      '掲載されている情',
      '侵害されたと考え',
      '権利が侵害された',
      '上の太枠の内容は',
      '発信者に氏名を示',
    ]);
    expect(paper.date).toMatch(/年.*月.*日/);
    expect(paper.addressee).toBe('見本通信株式会社 御中');
  });

  it('quotes exactly, adds no argument, and leaves consent and the name box blank', () => {
    expect(paper.rows.find(({ label }) => label === '掲載されている情報')?.value.join('\n')).toBe(boardPost.text);
    expect(paper.rows.find(({ label }) => label.startsWith('権利が侵害されたと'))?.value.join('\n')).toBe(
      source.reason,
    );
    expect(paper.rows.filter(({ byHand }) => byHand).flatMap(({ value }) => value)).toEqual([]);
    expect(paper.rows.filter(({ byHand }) => byHand)).toHaveLength(2);
  });

  it('marks the three rows that the operator forwards', () => {
    expect(paper.rows.filter(({ forwarded }) => forwarded).map(({ label }) => label)).toEqual([
      '掲載されている情報',
      '侵害されたと考える権利',
      '権利が侵害されたと考える理由・被害の状況',
    ]);
  });

  it('is a Word file that unzips and parses, with every word in it', { tags: 'long' }, async () => {
    const parts = await partsOf([paper]);
    for (const [name, part] of parts) expect(part.querySelector('parsererror'), name).toBeNull();
    const body = parts.get('word/document.xml')?.documentElement.textContent ?? '';
    for (const { value } of paper.rows) for (const text of value) expect(body).toContain(text);
    expect(body).toContain(paper.title);
  });

  it('leaves blanks where nothing is known', () => {
    const empty = takedownNotice({ ...source, profile: {}, post: { ...boardPost, permalink: undefined } as never });
    expect(empty.rows.filter(({ value, byHand }) => value.length === 0 && !byHand).length).toBe(4);
  });
});

describe('the disclosure request', () => {
  it('is refused to anybody but counsel', () => {
    for (const standing of ['self', 'guardian', 'company'] as const)
      expect(() => disclosureRequest({ ...source, standing, agent: counsel })).toThrow();
    const { registration: _, ...data } = counsel.data;
    for (const agent of [undefined, { ...counsel, data }])
      expect(() => disclosureRequest({ ...source, standing: 'counsel', ...(agent ? { agent } : {}) })).toThrow();
  });

  it('has a masked copy for the poster: no name, contact or evidence of the claimant', { tags: 'long' }, async () => {
    const { provider, poster } = disclosureRequest({
      ...source,
      standing: 'counsel' as const,
      agent: counsel,
      profile: { ...source.profile, victimName: '見本 花子' },
    });
    expect(JSON.stringify(provider)).toContain('見本 花子');
    expect(JSON.stringify(poster)).not.toContain('見本 花子');
    const copy = (await partsOf([poster])).get('word/document.xml')?.documentElement.textContent ?? '';
    expect(copy).not.toContain('見本 花子');
    expect(copy).toContain('（非開示）');
  });
});

describe('texts for boards', () => {
  it('has thread, number and the person’s own reason for 爆サイ', () => {
    const { rows } = boardPaper('bakusai', source);
    const said = new Map(rows.map(({ label, value }) => [label, value.join('\n')]));
    expect(said.get('スレッド№')).toBe('1700000000');
    expect(said.get('レス番号')).toBe('57');
    expect(said.get('削除依頼理由（全角750字まで）')).toBe(source.reason);
  });
});
