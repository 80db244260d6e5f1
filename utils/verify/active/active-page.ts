import { binaryText } from '../../bytes/binary-text';
import { readInertPage } from '../../inert-page/read-inert-page';
import type { Finding } from '../check-ids';
import { archiveParts } from '../pages/archive-html';
import { pageFault } from '../pages/page-limits';

/** What in a saved page may act when it is opened, see utils/inert-page. */
export function activePage(path: string, bytes: Uint8Array): Finding[] {
  const large = pageFault(bytes);
  if (large !== undefined) return [{ reason: 'too-large', path, detail: large }];
  const faults = readInertPage(new TextDecoder().decode(bytes));
  return faults.map(({ at, what }) => ({ reason: 'active-content', path, detail: `${what} (${at})` }));
}

/** Parts of an MHTML archive that a browser would run if it took them for a page. */
const running = /[<]script\b|\son[a-z]+\s*=|javascript:|<iframe\b|<object\b|<embed\b|http-equiv\s*=\s*["']?refresh/i;

/**
 * What in an exact archive of the browser may act. The browser writes it without scripts and opens it in a frame that
 * runs none; one in which something of that kind stands was not written so.
 */
export function activeArchive(path: string, bytes: Uint8Array): Finding[] {
  const large = pageFault(bytes);
  if (large !== undefined) return [{ reason: 'too-large', path, detail: large }];
  const text = binaryText(bytes).replace(/=\r?\n/g, '');
  const decoded = text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  // What stands there as it is or quoted, in whatever part, and what a part of words hides in Base64
  const found = running.exec(decoded) ?? running.exec(archiveParts(bytes, /^content-type:\s*(?:text\/|[^\n]*xml)/im));
  return found ? [{ reason: 'active-content', path, detail: found[0] }] : [];
}
