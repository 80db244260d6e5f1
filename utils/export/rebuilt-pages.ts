import { readInertPage } from '../inert-page/read-inert-page';
import type { CaptureFolder } from './capture-folder';

/** Writes a page anew so that nothing of it runs (utils/inert-page). Needs a document, which the maker of packs may not have. */
export type RebuildPage = (html: string) => string | Promise<string>;

/**
 * The page of a capture that was sealed as the site had made it and may act when it is opened. The sealed bytes stay as
 * they are; the pack says so, and lays a copy beside them that is covered by no seal but its own.
 */
export function activePageOf({ path, files }: CaptureFolder): { path: string; html: string } | undefined {
  const bytes = files.get('page.html');
  const html = bytes && new TextDecoder().decode(bytes);
  return html === undefined || readInertPage(html).length === 0 ? undefined : { path: `${path}page.html`, html };
}
