import { parentOf } from '../../members';
import type { ListedPost } from '../../shapes/records/listed-post';
import { boxOf } from './registry';
import type { SeenPost } from './seen-posts';

const most = 500;

/** The posts of a page in its order, each once, as the side panel lists them. Reads only. */
export function listedPosts(present: Iterable<SeenPost>, view: Window = window): ListedPost[] {
  const ordered = [...present].sort(({ element: one }, { element: other }) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const byKey = new Map<string, ListedPost>();
  for (const seen of ordered) {
    const known = byKey.get(seen.key);
    // Of several places the one that is on the screen counts
    if (byKey.size < most && !known?.isInView) byKey.set(seen.key, listed(seen, view));
  }
  return [...byKey.values()];
}

function listed({ element, key, post }: SeenPost, { innerHeight }: Window): ListedPost {
  const { author, title, text, media, postedAt } = post;
  const { top, bottom } = boxOf(element);
  const name = author?.name ?? (author?.handle && `@${author.handle}`) ?? author?.id;
  const at = postedAt?.iso ?? postedAt?.raw;
  return {
    key,
    ...(name ? { author: name.slice(0, 200) } : {}),
    ...(at ? { postedAt: at.slice(0, 200) } : {}),
    text: [title, text].filter(Boolean).join('\n').slice(0, 5_000),
    media: media?.length ?? 0,
    isInView: bottom > 0 && top < innerHeight && bottom > top,
  };
}

/** The innermost post that an element stands in. */
export function postAround(element: Element | null | undefined, present: ReadonlyMap<Element, SeenPost>) {
  for (let at = element; at; at = parentOf(at)) {
    const seen = present.get(at);
    if (seen) return seen;
  }
  return undefined;
}
