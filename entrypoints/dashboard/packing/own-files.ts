import { loadReportFonts } from '../../../utils/export/layout/fonts';
import type { PageFiles } from '../../../utils/export/verify-files/verify-files';
import type { ReportFonts } from '../../../utils/verify/layout/font-tables';
import { letterTable, pageOfRelease } from '../../../utils/verify/letters/letter-book';

/** What a pack takes out of the extension's own package. */
export interface OwnFiles {
  fonts: Promise<ReportFonts>;
  help: Promise<PageFiles>;
}

/** Twelve megabytes, which come while the database answers. */
export function ownFiles(): OwnFiles {
  const files = { fonts: loadReportFonts(), help: pageFiles() };
  // Thrown where they are awaited
  for (const each of Object.values(files)) each.catch(() => {});
  return files;
}

/** This release's own verify.html and its table of letters, out of the extension. A build without them makes packs without them. */
async function pageFiles(): Promise<PageFiles> {
  const [verifyPage, letters] = await Promise.all(
    [pageOfRelease, letterTable].map((name) => fileOfExtension(`/${name}`)),
  );
  return { ...(verifyPage ? { verifyPage } : {}), ...(verifyPage && letters ? { letters } : {}) };
}

async function fileOfExtension(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // A browser rejects what is not there instead of answering 404
  const response = await fetch(path).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
