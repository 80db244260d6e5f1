import type { CustodyEntry, Incident } from '../../shapes/schema';
import type { CaptureFolder } from '../capture-folder';
import type { Section } from '../layout/content';
import { drawPdf } from '../layout/engine';
import { type ReportFonts, readFontTables } from '../layout/font-tables';
import { framedSection } from '../layout/frame';
import { keywordsOf } from '../layout/keywords';
import type { RedactedFolder } from '../redacted-folder';
import { capturePages } from './capture-page';
import { coverPage } from './cover';
import type { ImageShelf } from './picture';
import { recordPages } from './record-pages';
import { redactedCover } from './redacted-cover';
import { copyName, redactedPages } from './redacted-pages';

/** What the report is made from. */
interface ReportInput {
  incident: Incident;
  folders: readonly CaptureFolder[];
  /** Redacted copies. With no capture beside them the report is made from them alone. */
  copies?: readonly RedactedFolder[];
  custody: readonly CustodyEntry[];
  /** Instant of the making, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  /** The pack's top directory, for the commands in the text. */
  directory: string;
  fonts: ReportFonts;
  organization?: string;
}

/**
 * 投稿記録報告書 as an A4 PDF that stands alone: facts, words, pixels, custody, digests, and how to check them.
 * `onProgress` gets the drawn share from 0 to 1.
 */
export async function makeReport(
  input: ReportInput,
  onProgress: (share: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { incident, folders, copies = [], custody, createdAt, version, directory, fonts, organization } = input;
  const font = readFontTables(fonts.regular);
  const images: ImageShelf = new Map();
  const head = custody.at(-1);
  const chain: [string, string][] = head ? [[`取扱履歴の末尾（${head.seq} 番）`, head.hash]] : [];
  const foot = { number: incident.number, version };
  const disclaimer = '番犬が作成した報告書です。内容の当否は判断していません。';
  const cover = folders.length > 0 ? coverPage(input, font) : redactedCover(input, copies, font);
  const sections: Section[] = [framedSection(disclaimer, { ...foot, digests: chain }, cover)];
  for (const folder of folders) {
    const digests = footDigests(folder);
    const content = await capturePages(folder, font, images);
    sections.push(framedSection(`記録 ${folder.number}`, { ...foot, digests }, content));
  }
  for (const copy of copies) {
    const content = await redactedPages(copy, font, images);
    sections.push(framedSection(copyName(copy), { ...foot, digests: copyDigests(copy) }, content));
  }
  const records = recordPages({ custody, folders, copies, directory });
  sections.push(framedSection('取扱履歴と確かめ方', { ...foot, digests: chain }, records));
  const title = `投稿記録報告書 ${incident.number}`;
  const author = organization ?? `番犬 ${version}`;
  const keywords = keywordsOf(incident, folders, custody, copies);
  return drawPdf({ title, author, keywords, createdAt, version, sections, images }, fonts, onProgress);
}

function footDigests({ capture, number, path }: CaptureFolder): [string, string][] {
  const main = ['screenshot-post.png', 'post.json', 'page.html'];
  return [
    ...main.flatMap((name): [string, string][] => {
      const file = capture.files.find((sealed) => sealed.name === name);
      return file ? [[`${path}${name}`, file.sha256]] : [];
    }),
    [`記録 ${number} の封印`, capture.seal],
  ];
}

function copyDigests({ path, redaction }: RedactedFolder): [string, string][] {
  const { files, parent } = redaction.record;
  return [
    ...files.map(({ name, sha256 }): [string, string] => [`${path}${name}`, sha256]),
    [`${path}redaction.json`, redaction.digest],
    ['元の記録の封印', parent.seal],
  ];
}
