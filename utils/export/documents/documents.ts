import type { CustodyEntry, Incident, Proceeding } from '../../shapes/schema';
import { type ReportFonts, readFontTables } from '../../verify/layout/font-tables';
import { evidenceRows } from '../../verify/papers/said/evidence-rows';
import { evidenceListPages } from '../../verify/report/evidence-list';
import { paperSection } from '../../verify/report/paper-section';
import { postListPages } from '../../verify/report/post-list';
import type { PlacedCapture } from '../capture-folder';
import { drawPdf } from '../layout/engine';
import { keywordsOf } from '../layout/keywords';
import type { RedactedFolder } from '../redacted-folder';
import { evidenceListDocx } from './evidence-list-docx';

/** What the papers for a lawyer are made from. */
interface DocumentInput {
  incident: Incident;
  folders: readonly PlacedCapture[];
  copies?: readonly RedactedFolder[];
  custody: readonly CustodyEntry[];
  /** Instant of the making, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  fonts: ReportFonts;
  organization?: string;
  /** Decides what the parties are called. */
  proceeding?: Proceeding | undefined;
}

/**
 * 証拠説明書 as DOCX and PDF and 投稿記事目録 as PDF, by their names in the pack. Numbers of exhibits, what is to be
 * proven, parties and court stay blank: they are the lawyer's to write.
 */
export async function makeDocuments(input: DocumentInput): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { incident, folders, copies, custody, createdAt, version, fonts, organization, proceeding } = input;
  const font = readFontTables(fonts.regular);
  const rows = evidenceRows(input);
  const keywords = keywordsOf(incident, folders, custody, copies);
  const facts = { number: incident.number, keywords, createdAt, version };
  const draw = (title: string, content: ReturnType<typeof postListPages>) =>
    drawPdf(
      {
        title: `${title} ${incident.number}`,
        author: organization ?? `番犬 ${version}`,
        keywords,
        createdAt,
        version,
        sections: [paperSection(`${incident.number}　${title}`, content)],
        images: new Map(),
      },
      fonts,
      () => {},
    );
  return new Map([
    ['evidence-list.docx', await evidenceListDocx(rows, { ...facts, proceeding })],
    ['evidence-list.pdf', await draw('証拠説明書', evidenceListPages(rows, font, proceeding))],
    ['post-list.pdf', await draw('投稿記事目録', postListPages(folders, font))],
  ]);
}
