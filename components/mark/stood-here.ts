import { measureOf, parentOf } from '../../utils/members';
import type { Gate } from '../../utils/page-slots';
import type { ReadPost } from '../../utils/platforms/contract';
import { markServices } from './mark-services';

/** At a place where a mark stands: whose it is, and what was read of that one. */
interface Standing {
  readonly key: string;
  readonly post: ReadPost | undefined;
}

/** A person has looked at what they press for as long, in ms; a feed that goes on by itself is older. */
const lookedBefore = 3_000;
/** Where marks stand is noted so often while a pointer moves, in ms. */
const noteMilliseconds = 100;

/**
 * A page may exchange two posts as the pointer comes, and back a moment later. Notes whose mark stands where, before
 * anything of the page hears of the pointer: in the coordinates of the document, so that a person who scrolls changes
 * nothing. Where another post's mark stood at the place of a press until just now, the gate keeps what that one said.
 */
export function followPlaces(gate: Gate): void {
  let stood = new Map<string, Standing>();
  const left = new Map<string, Standing & { until: number }>();
  let noted = 0;

  gate.look = (event) => {
    const { type, clientX: x, clientY: y } = event as MouseEvent;
    const services = markServices();
    const at = Date.now();
    if (!services || (type === 'pointermove' && at - noted < noteMilliseconds)) return;
    noted = at;
    // A press is of the post that it began on, and what had stood there then stays known until it is over
    if (type.endsWith('down')) delete gate.stood;
    const stand = new Map<string, Standing>();
    for (const [element, { slot }, key] of services.marks.views()) {
      if (slot.classList.contains('away')) continue;
      const place = `${slot.style.translate} ${scrolled(element)}`;
      const before = stood.get(place);
      if (before && before.key !== key) left.set(place, { ...before, until: at });
      stand.set(place, { key, post: services.recorder.present.get(element)?.post });
      const other = left.get(place);
      if (!other?.post || other.key === key || at - other.until > lookedBefore) continue;
      const box = slot.getBoundingClientRect();
      if (x >= box.left && x < box.right && y >= box.top && y < box.bottom)
        gate.stood = { ...gate.stood, [key]: `stood:${JSON.stringify(other.post)}` };
    }
    stood = stand;
  };
}

/** How far the scrollers inside the page have moved what stands in them. */
function scrolled(element: Element): number {
  let sum = 0;
  for (let each = parentOf(element); each && each !== document.body; each = parentOf(each))
    sum += measureOf(each, 'scrollTop');
  return sum;
}
