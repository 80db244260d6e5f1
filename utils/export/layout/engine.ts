import { zlibOf } from '../../bytes/png/opaque-lines';
import type { Section } from '../../verify/layout/content';
import type { ReportFonts } from '../../verify/layout/font-tables';
import { Face } from './face';
import { pagesOf } from './pages';
import { closed, fontIn, imagesIn, type PrintedPicture, pageIn } from './paper-objects';
import { PdfFile } from './pdf-file';
import type { Noted, Sheet } from './sheet';
import { Strokes } from './strokes';

/** A laid-out report before it is a file. */
interface ReportDocument {
  /** Of its words; Japanese where it is absent. */
  lang?: 'en';
  title: string;
  author: string;
  /** ASCII words, readable in the file without a PDF library. */
  keywords: string;
  /** Instant, ISO 8601 UTC: PDF's own date, so that the same input gives the same file. */
  createdAt: string;
  version: string;
  sections: Section[];
  /** By the key under which sections name them. */
  images: ReadonlyMap<string, PrintedPicture>;
}

/**
 * Draws the document as PDF 1.7: both fonts as parts of the full files, no password, nothing fetched. What it writes is
 * what the verifier reads (`verify/pdf/`), form by form; a library took ten times as long for the pages of a large case.
 */
export async function drawPdf(
  document: ReportDocument,
  fonts: ReportFonts,
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const faces = { regular: new Face(fonts.regular), bold: new Face(fonts.bold) };
  const keys = [...document.images.keys()];
  const labels = new Map(keys.map((key, index) => [key, `I${index + 1}`]));
  const noted: Noted = { strokes: new Strokes(), labels, anchors: new Map(), bookmarks: [] };
  const sheets = pagesOf(document.sections, faces, noted);
  const numbers = new Map(sheets.map((sheet, index) => [sheet, index + 1]));
  const numberOf = (id: string) => `${numbers.get(noted.anchors.get(id)?.sheet ?? (sheets[0] as Sheet)) ?? ''}`;
  const file = new PdfFile();
  const [tree, state] = [file.reserve(), file.add('<<\n/Type /ExtGState\n/ca 1\n/CA 1\n>>\n')];
  const images = imagesIn(file, document.images);
  // The letters of a page get their codes when it is written, the fonts come after all of them; one after another, since
  // what packs a page takes a quarter of a megabyte while it does
  const contents: Uint8Array<ArrayBuffer>[] = [];
  for (const sheet of sheets) contents.push(await zlibOf(sheet.content(numberOf)));
  const cuts = [
    { label: 'F1', face: faces.bold, name: 'BZZZZZ+NotoSansJP-Bold' },
    { label: 'F2', face: faces.regular, name: 'CZZZZZ+NotoSansJP-Regular' },
  ].flatMap((cut) => (cut.face.isUsed ? [{ ...cut, number: file.reserve() }] : []));
  const fontNames = cuts.map(({ label, number }) => `/${label} ${number} 0 R\n`).join('');
  const drawnWith = `/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]\n/ExtGState <<\n/Gs1 ${state} 0 R\n>>\n/Font <<\n${fontNames}>>\n`;
  const kids: number[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const used = [...sheet.images].map((key) => `/${labels.get(key)} ${images.get(key)} 0 R\n`).join('');
    const pictures = used ? `/XObject <<\n${used}>>\n` : '';
    const resources = file.add(`<<\n${drawnWith}${pictures}/ColorSpace <<\n>>\n>>\n`);
    kids.push(pageIn(file, sheet, { tree, resources, content: contents[index] ?? new Uint8Array() }));
    onProgress((index + 1) / sheets.length);
  }
  for (const cut of cuts) await fontIn(file, cut);
  return closed(file, document, { tree, kids, noted, sheets });
}
