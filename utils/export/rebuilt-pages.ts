import { readInertPage } from '../inert-page/read-inert-page';
import type { CaptureFolder } from './capture-folder';

/**
 * Pages of captures that were sealed as the site had made them, written anew so that they can be opened. The sealed bytes
 * stay as they are; the copies lie beside them and are covered by no seal but the pack's.
 * @returns bytes by their path below `data/`
 */
export function rebuiltPages(
  folders: readonly CaptureFolder[],
  rebuild: ((html: string) => string) | undefined,
): Map<string, Uint8Array<ArrayBuffer>> {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { number, html } of rebuild ? activePagesOf(folders) : [])
    pages.set(`rebuilt/capture-${number}.html`, new TextEncoder().encode(rebuild?.(html) ?? ''));
  return pages;
}

/** The captures whose page may act when it is opened. */
export function activePagesOf(folders: readonly CaptureFolder[]): { number: number; path: string; html: string }[] {
  return folders.flatMap(({ number, path, files }) => {
    const bytes = files.get('page.html');
    const html = bytes && new TextDecoder().decode(bytes);
    return html === undefined || readInertPage(html).length === 0 ? [] : [{ number, path: `${path}page.html`, html }];
  });
}
