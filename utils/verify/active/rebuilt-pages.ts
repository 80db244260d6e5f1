import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { wordsOfHtml } from '../pages/html-text';
import { type PageRoom, pageFault } from '../pages/page-limits';
import { strangeRuns } from '../pages/strange-runs';
import { activePage } from './active-page';

/** Where the pages of earlier captures, written anew, lie in a pack. */
const rebuilt = /^data\/rebuilt\/capture-([1-9]\d*)\.html$/;
/** Readings of one page by a browser and by ourselves differ by a few letters where tags are left open. */
const fewest = 6;

/**
 * Pages that were written anew, of captures whose own page acts: they run nothing, show nothing that the sealed page does
 * not, and the words of the post stand in both. A copy of a page that does not act has no business in a pack.
 * @param acting folders of the captures whose pages act
 * @param room of the pack, see page-limits.ts
 */
export function rebuiltFindings(
  files: BagFiles,
  found: readonly FoundCapture[],
  acting: ReadonlySet<string>,
  room: PageRoom,
): Finding[] {
  return [...files.keys()].flatMap((path): Finding[] => {
    if (!path.startsWith('data/rebuilt/')) return [];
    const number = rebuilt.exec(path)?.[1];
    const own = found.find(({ label }) => label === `capture-${number}`);
    if (!own || !acting.has(own.path)) return [{ reason: 'file-unlisted', path }];
    if (pageFault(files.get(path), room) ?? pageFault(own.files.get('page.html')))
      return activePage(path, files.get(path) ?? new Uint8Array(), false, room);
    const copy = textOf(files.get(path));
    const words = wordsOfHtml(copy);
    const sealed = textOf(own.files.get('page.html'));
    const [strange = []] = strangeRuns([words], [sealed, wordsOfHtml(sealed)], fewest);
    const text = own.capture.post.text ?? '';
    const [left = []] = strangeRuns([text], [words], fewest);
    const [lacking = []] = strangeRuns([text], [wordsOfHtml(sealed)], fewest);
    return [
      ...activePage(path, files.get(path) ?? new Uint8Array()),
      ...strange.slice(0, 5).map((detail): Finding => ({ reason: 'page-differs', path, detail })),
      ...(left.length > lacking.length ? [{ reason: 'page-differs' as const, path, detail: 'words of the post' }] : []),
    ];
  });
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
