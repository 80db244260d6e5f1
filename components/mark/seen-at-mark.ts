import { shownTextOf } from '../../utils/capture/page/lines/shown-text';
import { partsOf } from '../../utils/capture/posts/registry';
import { seenBefore } from '../../utils/capture/posts/seen-before';
import type { Gate } from '../../utils/page-slots';
import { type MarkServices, markServices } from './mark-services';

/** What of a post's words was to be seen, and until when. */
interface Seen {
  readonly key: string;
  readonly words: string;
  readonly shown: string;
  until: number;
}

/** A person has looked at what they press for as long, in ms: record-posts.ts. */
const lookedBefore = 3_000;
/** Of the posts that are level with a moving pointer it is noted so often, in ms. */
const noteMilliseconds = 200;

/**
 * A page may hide words by a style until the press: none of its elements changes. Notes what of a post's words is to be seen
 * while the pointer is level with it, as it goes down and at the click, before anything of the page hears of the pointer.
 * Where that has changed and the words have not, the gate keeps what was seen, as for posts that stood there: stood-here.ts.
 */
export function followSight(gate: Gate): void {
  const before = new Map<Element, Seen[]>();
  const look = gate.look?.bind(gate);

  gate.look = (event) => {
    look?.(event);
    const { type, clientY: y } = event as MouseEvent;
    const services = markServices();
    const at = Date.now();
    const isMove = type === 'pointermove';
    if (!services || services.signal.aborted || !(isMove || type === 'pointerdown' || type === 'click')) return;
    for (const [post, { slot }, key] of services.marks.views()) {
      const { top, bottom } = post.getBoundingClientRect();
      const last = before.get(post)?.at(-1);
      const isNoted = last?.key === key && at - last.until < noteMilliseconds;
      if (y < top || y > bottom || (isMove && isNoted)) continue;
      const other = note(before, post, key, services);
      const isHere = isIn(event as MouseEvent, slot);
      // What a person opens in a post themselves is no change of the page's
      if (type === 'click' && !isHere && post.contains(event.target as Node)) before.delete(post);
      else if (type === 'click' && isHere && other !== undefined) gate.stood ??= { [key]: seenBefore(other) };
    }
  };
}

/** @returns what was to be seen until just now, where it was something else and the words are the same */
function note(
  before: Map<Element, Seen[]>,
  post: Element,
  key: string,
  { recorder }: Pick<MarkServices, 'recorder'>,
): string | undefined {
  const at = Date.now();
  const words = squeezed(recorder.present.get(post)?.post.text ?? '');
  const shown = shownTextOf(partsOf(post), ({ data }) => words.includes(squeezed(data)));
  const known = (before.get(post) ?? []).filter((seen) => at - seen.until < lookedBefore && seen.key === key);
  const last = known.at(-1);
  if (last) last.until = at;
  if (last?.shown !== shown || last.words !== words) known.push({ key, words, shown, until: at });
  before.delete(post);
  before.set(post, known);
  if (before.size > mostPosts) before.delete([...before.keys()][0] as Element);
  return known.find((seen) => seen.shown !== shown && seen.words === words)?.shown;
}

const mostPosts = 20;
const squeezed = (text: string) => text.replace(/\s+/g, '');

function isIn({ clientX: x, clientY: y }: MouseEvent, slot: Element): boolean {
  const { left, top, right, bottom } = slot.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}
