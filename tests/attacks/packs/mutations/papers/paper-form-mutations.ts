import { storedZip } from '../../../../../utils/bytes/zip/stored-zip';
import { readZip } from '../../../../../utils/bytes/zip/zip';
import { sampleDevice } from '../../../../unit/export/sample-incident';
import { bytesOf, type Forged, text } from '../../forged-pack';
import { resignPack } from '../../forged-seals';
import type { Mutation } from '../../mutation';
import { drawingOfPage, eachObject } from '../../written-pdf';

const paper = (name: string, detail: string, change: (files: Forged) => unknown): Mutation => ({
  name: `form of a paper: ${name}`,
  id: 'report',
  reason: 'report-differs',
  detail,
  apply: async (files) => {
    await change(files);
    await resignPack(files, sampleDevice);
  },
});

/** Bytes put in before the table of objects, which then says where it stands. */
const beforeTable =
  (more: string, path = 'data/report.pdf') =>
  (files: Forged) => {
    const pdf = Buffer.from(files.get(path) ?? []).toString('latin1');
    const at = pdf.lastIndexOf('\nxref\n') + 1;
    const moved = pdf.slice(at).replace(/startxref\n\d+/, `startxref\n${at + more.length}`);
    files.set(path, new Uint8Array(Buffer.from(pdf.slice(0, at) + more + moved, 'latin1')));
  };

const part =
  (name: string, from: string | RegExp, to: string) =>
  async (files: Forged): Promise<void> => {
    const path = 'data/evidence-list.docx';
    const parts = new Map(await readZip(files.get(path) ?? new Uint8Array()));
    const after = text(parts.get(name)).replace(from, to);
    if (after === text(parts.get(name))) throw new Error(`nothing to edit in ${name}`);
    parts.set(name, bytesOf(after));
    files.set(
      path,
      storedZip(
        [...parts].map(([each, bytes]) => ({ name: each, bytes })),
        '2026-11-30T00:00:00.000Z',
      ),
    );
  };

/** The drawing of the report's second page, edited. */
const drawing = (edit: (content: string) => string) => drawingOfPage(2, edit);

/** The report's text as it stands in the file, edited to the same length, so that nothing else moves. */
const inPlace =
  (from: RegExp, to: (found: string) => string) =>
  (files: Forged): void => {
    const path = 'data/report.pdf';
    const pdf = Buffer.from(files.get(path) ?? []).toString('latin1');
    const edited = pdf.replace(from, (found) => to(found).padEnd(found.length));
    if (edited === pdf || edited.length !== pdf.length) throw new Error('nothing to edit in the PDF');
    files.set(path, new Uint8Array(Buffer.from(edited, 'latin1')));
  };

const handleInHex = Buffer.from('tokumei_sample83').toString('hex');

/** What the report says of itself for other programs (XMP), edited. */
const xmp = (from: string | RegExp, to: string) => editing(/\/Type \/Metadata/, 'content', from, to);
const editing = (form: RegExp, part: 'content' | 'dictionary', from: string | RegExp, to: string) =>
  eachObject(form, (object) => {
    const before = Buffer.from(object[part] ?? '').toString();
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to edit in ${before}`);
    if (part === 'content') object.content = Buffer.from(after);
    else object.dictionary = after;
  });

/** Papers whose words are right and which show, or carry, something else. */
export const paperFormMutations: Mutation[] = [
  paper('a comment between objects', 'after the objects', beforeTable('% call Sato\n')),
  paper('an object that nothing leads to', 'after the objects', beforeTable('(call Sato)\n')),
  paper(
    'a page drawn to a point',
    'draws 0.01',
    drawing((content) => content.replace('\n', '\n0.01 0 0 0.01 0 0 cm\n')),
  ),
  paper(
    'a page in a mirror',
    'draws -1',
    drawing((content) => content.replace('\n', '\n-1 0 0 1 595.28 0 cm\n')),
  ),
  paper(
    'a page drawn beside the paper',
    'draws 1 0 0 1 900',
    drawing((content) => content.replace('\n', '\n1 0 0 1 900 0 cm\n')),
  ),
  paper(
    'a page that is in no list',
    'not all pages',
    inPlace(/\/Kids \[.* \d+ 0 R\]/, (list) => list.replace(/ \d+ 0 R\]/, ']')),
  ),
  paper(
    'pages in another order',
    'not all pages',
    inPlace(/\/Kids \[\d+ 0 R \d+ 0 R/, (list) => list.replace(/(\d+ 0 R) (\d+ 0 R)/, '$2 $1')),
  ),
  paper(
    'words in a member of its own in what the report says of itself',
    'metadata',
    inPlace(/<xmp:CreatorTool>[^<]*<\/xmp:CreatorTool>/, () => '<x>y</x>'),
  ),
  paper('another title for programs', 'metadata', xmp(/K-\d{4}-\d{4}/, 'K-2026-0118')),
  paper('a name in its title for programs', 'metadata', xmp('投稿記録報告書', '投稿記録報告書 佐伯')),
  paper('another year for programs', 'metadata', xmp('<xmp:CreateDate>2026', '<xmp:CreateDate>2019')),
  paper('a number for its date', 'metadata', xmp(/(?<=<xmp:CreateDate>)[^<]*/, '090-1234-5678')),
  paper('another year in all that it says of itself', 'another date', async (files) => {
    await xmp('<xmp:CreateDate>2026', '<xmp:CreateDate>2019')(files);
    await editing(/^\(D:2026/, 'dictionary', '2026', '2019')(files);
  }),
  paper('another day of its last change', 'metadata', editing(/^\(D:2026/, 'dictionary', '20261130', '20261124')),
  paper('another day of the list', 'dcterms:created', part('docProps/core.xml', /2026-11-30T/g, '2026-11-24T')),
  paper(
    'a sentence for its maker',
    'another maker',
    inPlace(/\(Banken 0\.1\.0\)/, () => '(call Sato 11)'),
  ),
  paper(
    'a handle for its id',
    'table of objects',
    inPlace(/<([0-9a-f]{32})> <\1>/, () => `<${handleInHex}> <${handleInHex}>`),
  ),
  paper(
    'two ids',
    'after the objects',
    inPlace(/> <[0-9a-f]{32}>\]/, () => `> <${'ab'.repeat(16)}>]`),
  ),
  paper(
    'white over a page',
    'draws',
    drawing((content) => `${content}q 1 1 1 rg 0 0 600 900 re f Q\n`),
  ),
  paper('a comment in a list of evidence', 'after the objects', beforeTable('% x\n', 'data/evidence-list.pdf')),
  paper('words in a style of the list', 'styles.xml', part('word/styles.xml', '</w:styles>', '<!-- x --></w:styles>')),
  paper(
    'words in the properties of the list',
    'app.xml',
    part('docProps/app.xml', '/>', '><Company>x</Company></Properties>'),
  ),
  paper('hidden words in the list', 'w:vanish', part('word/document.xml', '<w:rPr>', '<w:rPr><w:vanish/>')),
  paper('white words in the list', 'w:color', part('word/document.xml', '<w:rPr>', '<w:rPr><w:color w:val="FFFFFF"/>')),
  paper('a comment in the list', 'document.xml', part('word/document.xml', '<w:body>', '<w:body><!-- x -->')),
];
