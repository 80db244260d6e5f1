import { hasTwoReviewers } from '../../../utils/evidence/settings/desk-settings';
import { noteExports } from '../../../utils/evidence/store/incidents';
import { browser } from '../../../utils/messaging/browser';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Paper, PaperFormat } from '../../../utils/takedown/letters/paper';
import { instantNow, legal } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

/** Makes the sheets as a file and saves it. What makes Word, PDF and page comes in here and not before. */
export async function savePapers(
  papers: readonly Paper[],
  name: string,
  format: PaperFormat,
  author?: string,
): Promise<void> {
  saveBlob(await makers[format](papers, author), `${name}.${format}`);
}

interface CourtPapers {
  incidentId: string;
  papers: readonly Paper[];
  name: string;
  format: PaperFormat;
}

/** Saves a paper of counsel's file. At a desk the log says that it left, and for whom where that was said; one's own stays free. */
export async function saveCourtPapers({ incidentId, papers, name, format }: CourtPapers, to?: FreeRecipient) {
  if (await hasTwoReviewers()) await noteExports([incidentId], 'court-paper', legal, instantNow(), to);
  await savePapers(papers, name, format);
}

const makers: Record<PaperFormat, (papers: readonly Paper[], author?: string) => Promise<Blob>> = {
  async docx(papers) {
    const { docxOf } = await import('../../../utils/takedown/letters/docx-file');
    return docxOf(papers);
  },
  async html(papers) {
    const { letterHtml } = await import('../../../utils/takedown/letters/letter-html');
    return new Blob([letterHtml(papers)], { type: 'text/html' });
  },
  async pdf(papers, author) {
    const [{ letterPdf }, { loadReportFonts }] = await Promise.all([
      import('../../../utils/export/documents/letter-pdf'),
      import('../../../utils/export/layout/fonts'),
    ]);
    const { version } = browser.runtime.getManifest();
    const facts = { createdAt: instantNow(), version, author: author ?? `番犬 ${version}` };
    return new Blob([await letterPdf(papers, facts, await loadReportFonts())], { type: 'application/pdf' });
  },
};
