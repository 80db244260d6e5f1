/** A label this near stands at its box, and one so much nearer than another at that of the other, in CSS pixels. */
const NEAR = 12;
const NEARER = 4;

/**
 * Whether the label of a box stands nearer to it, above, before or over it, than the label of another does. Orders,
 * grids and offsets can draw words anywhere.
 */
export function isLabelNearest(element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  // Over it, before it or within it, as labels are that float
  const isAhead = ({ left, top, right, bottom }: DOMRect) =>
    top < box.bottom - 2 && left < box.right - 2 && (right > box.left || bottom > box.top);
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  if (labels.length === 0 || labels.some((label) => label.contains(element)) || element.matches('[type=radio]'))
    return true;
  const places = labels.map((label) => label.getBoundingClientRect());
  const own = Math.min(...places.map((rect) => distance(rect, box)));
  const isPlaced = places.some(isAhead);
  if (isPlaced && own <= NEAR) return true;
  const most = own + (isPlaced ? -NEARER : NEARER);
  return ![...element.ownerDocument.querySelectorAll('label')].some((label) => {
    if (!label.control || labels.includes(label) || label.contains(label.control)) return false;
    const rect = label.getBoundingClientRect();
    return rect.width > 0 && isAhead(rect) && distance(rect, box) < most;
  });
}

function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, other.left - one.right, one.left - other.right);
  const down = Math.max(0, other.top - one.bottom, one.top - other.bottom);
  return Math.hypot(across, down);
}
