import { beforeAll, describe, expect, it, vi } from 'vitest';
import { storedZip } from '../../../../utils/bytes/zip/stored-zip';
import { readZip } from '../../../../utils/bytes/zip/zip';
import { activeDocx } from '../../../../utils/verify/active/active-docx';
import { activePdf } from '../../../../utils/verify/active/active-pdf';
import { actingDocx, actingPdfs } from '../../../attacks/active/acting-papers';
import { makePack } from '../../export/pack-maker';
import { samplePackInput } from '../../export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
let papers: Map<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  const files = await readZip(new Uint8Array(await (await makePack(await samplePackInput({}, {}))).blob.arrayBuffer()));
  papers = new Map([...files].map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]));
});

describe('our own papers', () => {
  it('hold nothing that acts', async () => {
    const pdfs = [...papers].filter(([name]) => name.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(1);
    for (const [name, bytes] of pdfs) expect(activePdf(name, bytes)).toEqual([]);
    const lists = [...papers].filter(([name]) => name.endsWith('.docx'));
    expect(lists.length).toBeGreaterThan(0);
    for (const [name, bytes] of lists) expect(await activeDocx(name, bytes)).toEqual([]);
  });
});

describe('a PDF that acts', () => {
  it.each(actingPdfs)('is told: %s', (_, change) => {
    const before = latin1(papers.get('data/report.pdf')!);
    const after = change(before);
    expect(after).not.toBe(before);
    expect(activePdf('report.pdf', bytesOf(after)).map(({ reason }) => reason)).toContain('active-content');
  });
});

describe('a DOCX that acts', () => {
  const change = (edit: (files: Map<string, Uint8Array>) => void) => {
    const files = new Map<string, Uint8Array>(listParts);
    edit(files);
    return storedZip(
      [...files].map(([path, bytes]) => ({ name: path, bytes: bytes as Uint8Array<ArrayBuffer> })),
      '2026-11-25T05:32:07.412Z',
    );
  };
  let listParts: Map<string, Uint8Array>;
  beforeAll(async () => {
    listParts = new Map(await readZip(papers.get('data/evidence-list.docx')!));
  });
  it.each(actingDocx)('is told: %s', async (_, edit) => {
    expect((await activeDocx('list.docx', change(edit))).map(({ reason }) => reason)).toContain('active-content');
  });
});
