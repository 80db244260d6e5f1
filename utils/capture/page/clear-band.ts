import { attributeOf, holds, nameOf, parentOf, rectOf } from '../../members';
import { boxOf, partsOf } from '../posts/registry';

/**
 * The part of the viewport in which nothing of the site lies over the post: below a sticky header, above a sticky
 * footer. Tiles are cut from it, so a header is not repeated in every tile.
 */
export interface ClearBand {
  /** CSS pixels from the top of the viewport. */
  top: number;
  bottom: number;
  /** What was found lying over it, as `tag#id` or `tag[role]`, for the record. */
  covers: string[];
}

export function clearBand(post: Element, view: Window = window): ClearBand {
  const { document } = view;
  const box = boxOf(post);
  const left = Math.max(0, box.left);
  const right = Math.min(view.innerWidth, box.right);
  const columns = [0.25, 0.5, 0.75].map((share) => left + (right - left) * share);
  const covers = new Set<string>();
  let top = 0;
  let bottom = view.innerHeight;
  for (const x of columns) {
    for (let tries = 0; tries < 4; tries += 1) {
      const above = coverAt(document, post, x, top + 1);
      if (!above) break;
      covers.add(labelOf(above));
      top = Math.max(top + 1, rectOf(above).bottom);
    }
    for (let tries = 0; tries < 4; tries += 1) {
      const below = coverAt(document, post, x, bottom - 1);
      if (!below) break;
      covers.add(labelOf(below));
      bottom = Math.min(bottom - 1, rectOf(below).top);
    }
  }
  // A dialog over everything leaves no band: then the whole viewport is taken as it is.
  if (bottom - top < 80) return { top: 0, bottom: view.innerHeight, covers: [...covers] };
  return { top, bottom, covers: [...covers] };
}

/** The outermost pinned element at a point that is neither the post, nor in it, nor round it. */
function coverAt(document: Document, post: Element, x: number, y: number): Element | undefined {
  const hit = document.elementFromPoint(x, y);
  if (!hit || holds(hit, post) || partsOf(post).some((part) => holds(part, hit))) return undefined;
  let cover: Element | undefined;
  for (let element: Element | null = hit; element && !holds(element, post); element = parentOf(element)) {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') cover = element;
  }
  return cover;
}

function labelOf(element: Element): string {
  const [role, id] = [attributeOf(element, 'role'), attributeOf(element, 'id')];
  return `${nameOf(element)}${id ? `#${id.slice(0, 40)}` : role ? `[role=${role}]` : ''}`;
}
