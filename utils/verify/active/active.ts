import { isOfItsName } from '../../bytes/picture-bytes';
import { earlierPostMarkupFile } from '../../shapes/records/capture-record';
import type { BagFiles } from '../bag/check-bag';
import { captureFolders } from '../captures/capture-folders';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, checkFrom, type Finding } from '../check-ids';
import { pageRoom } from '../pages/page-limits';
import { activeDocx } from './active-docx';
import { activeArchive, activePage } from './active-page';
import { activePdf } from './active-pdf';
import { rebuiltFindings } from './rebuilt-pages';

/** Kinds of files that captures and cases are made of; what another one does when it is opened nobody can tell. */
const ofKnownKind = /\.(?:jsonl?|txt|x?html?|mhtml|png|jpe?g|gif|webp|avif|heic|pem|sig|tsq|tsr)$/;

/** Since this day captures hold their pages written anew, and the markup of a post as text. */
const cleaned = Date.parse('2026-11-28T00:00:00Z');
/** And since this one a press of whatever link stays on them. */
const staying = Date.parse('2026-12-01T00:00:00Z');

/**
 * Looks for what runs, loads or leads away in every page and paper of a pack. Captures of an earlier version hold their
 * pages as the site made them, and keep their bytes: those are named as active and not to be opened, which breaks nothing;
 * anything else that acts was not made by this product.
 * @param packed bytes of the whole pack as it lies in its ZIP
 */
export async function checkActive(files: BagFiles, found: readonly FoundCapture[], packed: number): Promise<Check> {
  const room = pageRoom(packed);
  const findings: Finding[] = [];
  const originals: Finding[] = [];
  // One whose record cannot be read has pages, too
  for (const { path, files: own } of captureFolders(files)) {
    const sealedAt = found.find((each) => each.path === path)?.capture.sealedAt;
    const isEarlier = own.has(earlierPostMarkupFile) && !(Date.parse(sealedAt ?? '') >= cleaned);
    const isStaying = Date.parse(sealedAt ?? '') >= staying;
    for (const name of own.keys()) {
      const bytes = () => own.get(name) ?? new Uint8Array();
      if (name === earlierPostMarkupFile && isEarlier) originals.push({ reason: 'active-original', path: path + name });
      else if (name === 'page.html') {
        const acts = activePage(path + name, bytes(), isStaying, room);
        if (isEarlier && acts.length > 0) originals.push({ reason: 'active-original', path: path + name });
        else findings.push(...acts);
      } else if (/\.x?html?$/.test(name)) findings.push(...activePage(path + name, bytes(), isStaying, room));
      else if (name.endsWith('.mhtml')) findings.push(...activeArchive(path + name, bytes(), room));
    }
  }
  for (const path of files.keys()) {
    const bytes = () => files.get(path) ?? new Uint8Array();
    if (path.startsWith('data/rebuilt/')) continue;
    if (path.endsWith('.pdf')) findings.push(...activePdf(path, bytes()));
    else if (path.endsWith('.docx')) findings.push(...(await activeDocx(path, bytes())));
    else if (path.startsWith('data/') && !isOfItsName(path, bytes))
      findings.push({ reason: 'active-content', path, detail: 'not the picture that its name says' });
    else if (path.startsWith('data/') && !ofKnownKind.test(path))
      findings.push({ reason: 'active-content', path, detail: 'a file of no known kind' });
  }
  const acting = originals.flatMap(({ path = '' }) => (path.endsWith('page.html') ? [path.slice(0, -9)] : []));
  findings.push(...rebuiltFindings(files, found, new Set(acting), room));
  for (const original of originals) {
    const copy = `data/rebuilt/capture-${numberOf(original.path ?? '')}.html`;
    if (original.path?.endsWith('/page.html') && !files.has(copy))
      original.detail = `without ${copy}, which runs nothing`;
  }
  if (findings.length > 0 && findings.every(({ reason }) => reason === 'too-large'))
    return { id: 'active', status: 'cannot-tell', findings };
  if (findings.length > 0 || originals.length === 0) return checkFrom('active', findings);
  return { id: 'active', status: 'missing', findings: originals };
}

/**
 * Pages of captures that act, by path, in their order: those that were sealed so, which a pack's VERIFY.txt names; and those
 * that act against that, or were not read through, of which it may name any.
 */
export function activePages({ findings }: Check): { activePages: string[]; perhapsActive: string[] } {
  const named = (isSuch: (reason: Finding['reason']) => boolean) =>
    [
      ...new Set(
        findings.flatMap(({ reason, path }) => (isSuch(reason) && path?.endsWith('/page.html') ? [path] : [])),
      ),
    ].toSorted((one, other) => numberOf(one) - numberOf(other));
  return {
    activePages: named((reason) => reason === 'active-original'),
    perhapsActive: named((reason) => reason === 'active-content' || reason === 'too-large'),
  };
}

const numberOf = (path: string) => Number(/capture-(\d+)/.exec(path)?.[1] ?? 1);
