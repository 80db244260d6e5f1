import type { ReadPost } from '../../platforms/contract';

const dialogs = 'dialog, [role=dialog]';

/** Whether the element is laid out, and none that a site keeps out of sight. Without a layout (jsdom) everything is. */
const isShown = (element: Element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/**
 * The posts right before and right after one in page order, among those that an adapter has read. Hidden ones (the old
 * pages of single-page sites) and those on the other side of a dialog are not its neighbours.
 */
export function neighboursOf(post: Element, read: Iterable<Element>): { before?: Element; after?: Element } {
  const dialog = post.closest(dialogs);
  const nearest: { before?: Element; after?: Element } = {};
  // 4: following
  const precedes = (one: Element, other: Element) => (one.compareDocumentPosition(other) & 4) > 0;
  for (const other of read) {
    if (other === post || !other.isConnected) continue;
    const isBefore = precedes(other, post);
    const side = isBefore ? 'before' : 'after';
    const known = nearest[side];
    if (known && precedes(other, known) === isBefore) continue;
    if (other.closest(dialogs) === dialog && isShown(other)) nearest[side] = other;
  }
  return nearest;
}

const mostCharacters = 1_000;

/** A neighbour as one line of context, `author: text`; an ellipsis says that it goes on. */
export function neighbourLine({ author, title, text, media }: ReadPost): string | undefined {
  const name = author?.name ?? (author?.handle && `@${author.handle}`) ?? author?.id;
  const words = [title, text].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const shown = words || [...new Set(media?.map(({ kind }) => `[${kind}]`))].join(' ');
  const line = [name, shown].filter(Boolean).join(': ');
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line || undefined;
}
