import { shownFacts, shownOtherwise } from '../../utils/capture/page/lines/shown-facts';
import { partsOf } from '../../utils/capture/posts/registry';
import { openedMark, seenBefore } from '../../utils/capture/posts/seen-before';
import { rectOf } from '../../utils/members';
import type { Gate, Shown } from '../../utils/page-slots';
import type { ReadPost } from '../../utils/platforms/contract';
import { type MarkServices, markServices } from './mark-services';

/** What was to be seen of a post, and until when. */
interface Seen extends Shown {
  until: number;
}

/** A person has looked at what they press for as long, in ms: record-posts.ts. */
const lookedBefore = 3_000;
/** What has just come, and what a person opens, fades in by then, in ms. */
const fadedIn = 2_000;
/** Nobody has read what came into sight later than so long before their press, in ms. */
const readBefore = 800;
/** Of the posts that are level with a moving pointer it is noted so often, in ms, and never for more than a twentieth of the time. */
const noteMilliseconds = 200;
const noteShare = 20;
const mostPosts = 20;
/** A picture of the page that the browser draws over it for longer is no transition, in ms. */
const longestTransition = 800;
/** Of the page or of a part of it: from the picture of what was there to the one of what is. */
const inTransition = ':active-view-transition';

/**
 * A page may hide words by a style until the press, or have the browser go on drawing what stood there before (a view
 * transition that does not end): none of its elements changes. Notes what of a post's words, names and time is to be seen
 * while the pointer is level with it, as it goes down and up, before anything of the page hears of the pointer.
 * Where that has changed and what it says has not, the gate keeps what was seen, as for posts that stood there: stood-here.ts.
 *
 * A post that has just come, or that a person has just opened or had translated, is in motion honestly: what it showed
 * meanwhile counts only where nobody can have read what it shows now.
 */
export function followSight(gate: Gate): void {
  const before = new Map<Element, Seen[]>();
  /** When a post was first read, by its key: a page cannot have it come anew. */
  const came = new Map<string, number>();
  /** The last press of the person on something that is no mark: when, in which post, and what that one said. */
  let acted = 0;
  let opened: Element | undefined;
  let said = '';
  /** When nothing was drawn over the page last. */
  let moved = 0;
  let pause = noteMilliseconds;
  let services: MarkServices | undefined;
  const look = gate.look?.bind(gate);

  function hear(): void {
    const now = markServices();
    if (!now || now === services) return;
    services = now;
    const { seen } = now;
    now.seen = (post) => {
      seen?.(post);
      if (!came.has(post.key)) came.set(post.key, Date.now());
    };
  }
  // Behind the marks, which wait for the same, and before they read the first post
  void gate.stored?.then(hear);

  function note(post: Element, read?: ReadPost): readonly Seen[] {
    const at = Date.now();
    const isFrozen = at - moved > longestTransition;
    const now = shownFacts(isFrozen ? [] : partsOf(post), read);
    const known = (before.get(post) ?? []).filter((seen) => at - seen.until < lookedBefore);
    const last = known.at(-1);
    if (last) last.until = at;
    if (!last || nameOf(last) !== nameOf(now)) known.push({ ...now, until: at });
    before.delete(post);
    before.set(post, known);
    if (before.size > mostPosts) before.delete([...before.keys()][0] as Element);
    return known;
  }

  // Of fonts that their number changes is what counts
  const nameOf = ({ said, shown, drawn, fonts }: Shown) => String([said, shown, drawn, fonts.length]);

  /** For the worker: what was to be seen until just now and is no more; or, of other words, that the person asked for these. */
  function notesOf(known: readonly Seen[], post: Element, key: string, at: number): string[] {
    const isNow = ({ until }: Seen) => at - until < readBefore;
    const begun = [acted, came.get(key) ?? 0];
    const counts = (seen: Seen) => isNow(seen) || begun.every((since) => Math.abs(seen.until - since) > fadedIn);
    const now = known.at(-1) as Seen;
    for (const seen of known.filter(counts)) {
      const shown = shownOtherwise(seen, now);
      if (shown !== undefined) return [seenBefore(shown)];
    }
    const isAsked = opened === post && at - acted < lookedBefore;
    return isAsked && !known.some((seen) => seen.said[0] !== now.said[0] && isNow(seen)) ? [openedMark + said] : [];
  }

  gate.look = (event) => {
    look?.(event);
    hear();
    const { type, clientY: y, target, isTrusted, detail } = event as MouseEvent;
    const at = Date.now();
    const isClick = type === 'click';
    const isMove = type === 'pointermove';
    if (!services || services.signal.aborted || !isTrusted || !/^(?:pointer(?:move|down|up)|click)$/.test(type)) return;
    const views = [...services.marks.views()];
    if (!document.querySelector(inTransition)) moved = at;
    const pressed = type === 'pointerup' ? gate.pressed : undefined;
    const isOwn = isClick && !(detail && gate.pressed);
    if (isOwn) [acted, opened] = [at, undefined];
    for (const [post, { slot }, key] of views) {
      const read = services.recorder.present.get(post)?.post;
      // What a person opens in a post is no change of the page's
      if (isOwn && post.contains(target as Node)) {
        before.delete(post);
        [opened, said] = [post, read?.text ?? ''];
        continue;
      }
      const isPressed = pressed && (pressed[1].slot === slot || pressed[2] === key);
      const { top, bottom } = rectOf(post);
      const noted = before.get(post)?.at(-1)?.until ?? 0;
      if (!isPressed && (y < top || y > bottom || (isMove && at - noted < pause))) continue;
      const known = note(post, read);
      pause = Math.max(noteMilliseconds, (Date.now() - at) * noteShare);
      if (!isPressed) continue;
      gate.stood = { [key]: notesOf(known, post, key, at), ...gate.stood };
      gate.shown = { ...gate.shown, [key]: known.at(-1) };
    }
  };
}
