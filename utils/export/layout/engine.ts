import type { Section } from '../../verify/layout/content';
import type { ReportFonts } from '../../verify/layout/font-tables';
import { unshapedFont } from './unshaped-font';

/** A laid-out report before it is a file. */
interface ReportDocument {
  title: string;
  author: string;
  /** ASCII words, readable in the file without a PDF library. */
  keywords: string;
  /** Instant, ISO 8601 UTC: PDF's own date, so that the same input gives the same file. */
  createdAt: string;
  version: string;
  sections: Section[];
  /** PNG files by the key under which sections name them. */
  images: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Draws the document as PDF 1.7: both fonts subset from the full files, no password, nothing fetched. pdfmake comes in
 * here and nowhere else, since it weighs a megabyte. Its build makes no code from strings on this path, so the
 * extension pages' `script-src 'self'` holds.
 */
export async function drawPdf(
  document: ReportDocument,
  fonts: ReportFonts,
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: pdfmake } = await import('pdfmake/build/pdfmake.js');
  const images = new Map([...document.images.keys()].map((key) => [key, `image-${key}.png`]));
  const put = pdfmake.virtualfs;
  put.writeFileSync('regular.ttf', unshapedFont(fonts.regular));
  put.writeFileSync('bold.ttf', unshapedFont(fonts.bold));
  // pdfmake takes a Uint8Array for a path here, an ArrayBuffer for bytes
  for (const [key, bytes] of document.images) put.writeFileSync(`image-${key}.png`, bytes.slice().buffer);
  pdfmake.fonts = { Noto: { normal: 'regular.ttf', bold: 'bold.ttf' } };
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.localAccessPolicy = () => false;
  pdfmake.setProgressCallback(onProgress);
  try {
    const pdf = pdfmake.createPdf(definitionOf(document, Object.fromEntries(images)));
    return new Uint8Array(await pdf.getBuffer());
  } finally {
    pdfmake.setProgressCallback(undefined);
    for (const name of Object.keys(put.storage)) if (/^(image-|regular|bold)/.test(name)) delete put.storage[name];
  }
}

function definitionOf(document: ReportDocument, images: Record<string, string>): Record<string, unknown> {
  const date = new Date(document.createdAt);
  const maker = `Banken ${document.version}`;
  const { title, author, keywords } = document;
  return {
    version: '1.7',
    pageSize: 'A4',
    language: 'ja-JP',
    displayTitle: true,
    info: { title, author, keywords, creator: maker, producer: maker, creationDate: date, modDate: date },
    defaultStyle: { font: 'Noto', fontSize: 9.5, lineHeight: 1.08, color: '#1d2021' },
    images,
    content: document.sections,
  };
}
