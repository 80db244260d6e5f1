import { browser } from '../../../utils/messaging/browser';
import type { Paper } from '../../../utils/takedown/letters/paper';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

/** Makes the sheets as a file and saves it. Word and PDF engines come in here and not before. */
export async function saveCourtPapers(papers: readonly Paper[], name: string, format: 'docx' | 'pdf'): Promise<void> {
  if (format === 'docx') {
    const { docxOf } = await import('../../../utils/takedown/letters/docx-file');
    saveBlob(await docxOf(papers), `${name}.docx`);
    return;
  }
  const [{ letterPdf }, { loadReportFonts }] = await Promise.all([
    import('../../../utils/export/documents/letter-pdf'),
    import('../../../utils/export/layout/fonts'),
  ]);
  const { version } = browser.runtime.getManifest();
  const facts = { createdAt: instantNow(), version, author: `番犬 ${version}` };
  saveBlob(
    new Blob([await letterPdf(papers, facts, await loadReportFonts())], { type: 'application/pdf' }),
    `${name}.pdf`,
  );
}
