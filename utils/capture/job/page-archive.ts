import { browser } from 'wxt/browser';
import { codeOf } from '../../coded-error';
import type { CaptureJob, StoredFile } from '../../shapes/schema';
import type { PageReach } from './reach-page';
import type { StepResult } from './run-capture';

/**
 * The page as files: a clean HTML copy everywhere, and Chromium's MHTML where the person has allowed it. The browser
 * makes the MHTML of the whole page and nothing can be taken out of it without making it something else, so it is left
 * out whenever the page shows or holds the viewer's session: the employee's own account must not reach the other side.
 */
export async function archivePage(job: CaptureJob, page: PageReach): Promise<Omit<StepResult, 'next'>> {
  const files: StoredFile[] = [];
  const failures: StepResult['failures'] = [];
  const copy = await page.copy(job.sighting.capturedAt);
  files.push({
    captureId: job.id,
    name: 'page.html',
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(copy.html),
  });
  if (copy.session) {
    if (import.meta.env.CHROME) failures.push({ step: 'archive', code: 'mhtml-session' });
  } else if (await mayArchive()) {
    try {
      files.push({
        captureId: job.id,
        name: 'page.mhtml',
        mediaType: 'multipart/related',
        bytes: await exactCopy(job.tab.tabId),
      });
    } catch (error) {
      failures.push({
        step: 'archive',
        code: codeOf(error) === 'quota-exceeded' ? 'quota-exceeded' : 'mhtml-failed',
        detail: String(error),
      });
    }
  } else if (import.meta.env.CHROME) {
    failures.push({ step: 'archive', code: 'mhtml-not-granted' });
  }
  return { files, failures, archive: { left: copy.left } };
}

async function mayArchive(): Promise<boolean> {
  if (!import.meta.env.CHROME) return false;
  return (await browser.permissions.contains({ permissions: ['pageCapture'] })) && browser.pageCapture !== undefined;
}

/** Chromium hands the copy over as a temporary file that is now and then gone before it can be read: then once more. */
async function exactCopy(tabId: number, more = 2): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const blob = await browser.pageCapture.saveAsMHTML({ tabId });
    if (!blob) throw new Error('empty');
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (more === 0 || (error as Error).name !== 'NotFoundError') throw error;
    await new Promise((resolve) => setTimeout(resolve, 120));
    return exactCopy(tabId, more - 1);
  }
}
