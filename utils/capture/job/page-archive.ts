import { codeOf } from '../../coded-error';
import type { CaptureJob, StoredFile } from '../../shapes/schema';
import type { PageReach } from './page-reach';
import type { StepResult } from './run-capture';

/** How this browser makes an exact copy of a tab: not at all, not before the person allows it, or so. */
export type ExactCopy = 'none' | 'not-granted' | (() => Promise<Uint8Array<ArrayBuffer>>);

/**
 * The page as files: a clean HTML copy everywhere, and Chromium's MHTML where the person has allowed it. The browser
 * makes the MHTML of the whole page and nothing can be taken out of it without making it something else, so it is left
 * out whenever the page shows or holds the viewer's session: the employee's own account must not reach the other side.
 */
export async function archivePage(
  job: CaptureJob,
  page: PageReach,
  how: Promise<ExactCopy>,
): Promise<Omit<StepResult, 'next'>> {
  const { capturedAt, environment } = job.sighting;
  const copy = await page.copy(job.postKey, capturedAt, environment.quiet === true);
  const exact = await how;
  const files: StoredFile[] = [file(job, 'page.html', 'text/html', new TextEncoder().encode(copy.html))];
  const failures: StepResult['failures'] = [];
  if (exact === 'none') return { files, failures, archive: { left: copy.left } };
  if (copy.session) {
    failures.push({ step: 'archive', code: 'mhtml-session' });
  } else if (exact === 'not-granted') {
    failures.push({ step: 'archive', code: 'mhtml-not-granted' });
  } else {
    try {
      files.push(file(job, 'page.mhtml', 'multipart/related', await exact()));
    } catch (error) {
      const code = codeOf(error) === 'quota-exceeded' ? 'quota-exceeded' : 'mhtml-failed';
      failures.push({ step: 'archive', code, detail: String(error) });
    }
  }
  return { files, failures, archive: { left: copy.left } };
}

function file({ id }: CaptureJob, name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): StoredFile {
  return { captureId: id, name, mediaType, bytes };
}
