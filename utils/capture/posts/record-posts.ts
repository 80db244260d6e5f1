import type { CodedError } from '../../coded-error';
import { newId } from '../../new-id';
import type { Platform, ReadPost } from '../../platforms/contract';
import { postKey } from '../../platforms/units';
import type { BroughtScript } from '../../shapes/brought-scripts';
import type { CaptureState } from '../../shapes/records/job';
import type { Sighting } from '../../shapes/records/sighting';
import { gateOf } from '../page/hear-first';
import { type CaptureWays, followCaptures } from './follow-captures';
import type { PostsHandler } from './observe';
import { isBroken, mostAtHead } from './page-health';
import { inContext, readAtClick } from './read-at-click';
import { locate } from './registry';
import type { SeenPost } from './seen-posts';

/** What the worker says while it captures, unasked. */
type SaidProgress = CaptureState & { readonly postKey: string };

interface RecordingDependencies extends CaptureWays {
  readonly platform: Platform;
  /** The extension was reloaded under this page. */
  readonly lost: () => void;
}

/** Whoever shows that a post can be recorded. */
export interface ShownPosts {
  show(element: Element, key: string): void;
  hide(element: Element): void;
}

export interface PostRecorder {
  /** What the page's posts do, with what should happen to their marks. */
  posts(marks: ShownPosts): PostsHandler;
  /** Whether there are posts, more than may stay above a list that was rebuilt, each read with what a record needs. */
  isFine(): boolean;
  /**
   * Reads the post afresh and has it captured. Does nothing while a capture of it runs. Of a post that was chosen with
   * others and has left the page since, what was seen at the choosing goes.
   */
  record(key: string, element: Element, together?: Together): Promise<void>;
  /** Has the worker bring a script that is there on demand only. */
  bring(script: BroughtScript): Promise<void>;
  /** What was read last in every element that shows a post now. */
  readonly present: ReadonlyMap<Element, SeenPost>;
  retry(key: string, captureId: string): Promise<void>;
  openDetails(captureId: string): Promise<void>;
  /** What a click on this post would hand over now; `undefined` when it has left the page. */
  readAgain(key: string): Sighting | undefined;
  progress(said: SaidProgress): void;
}

/** One of several posts that are recorded as one incident. */
interface Together {
  /** The same UUID for all. */
  readonly group: string;
  readonly chosen?: Sighting | undefined;
}

/** A remark for the worker, which judges it: what stood there before follows. */
const stoodBefore = 'was:';
const said: (post: ReadPost) => string = JSON.stringify;
const gatherMilliseconds = 200;
const rememberedReadings = 2_000;

/** A person sees the post for as long before the press, in ms. */
const lookedBefore = 3_000;

/** Everything between a mark and the worker: reads, asks, follows. Knows no DOM of ours. */
export function recordPosts(dependencies: RecordingDependencies, signal: AbortSignal): PostRecorder {
  const { platform, send, show, lost } = dependencies;
  const present = new Map<Element, SeenPost>();
  /** The last reading of each post: it may be gone from the page when the click comes. */
  const readings = new Map<string, ReadPost>();
  /** What stood in an element before it changed, and when it did. */
  const changes = new WeakMap<Element, [before: ReadPost, at: number][]>();
  const recent = (element: Element) => (changes.get(element) ?? []).filter(([, at]) => Date.now() - at < lookedBefore);
  const was = (element: Element) => recent(element)[0]?.[0] ?? present.get(element)?.post;
  /** A list gives the element of a neighbour to another post. */
  const wasSame = (of: Element) => [was(of)].find((post) => post && postKey(post) === present.get(of)?.key);
  const look = (key: string, element: Element): Sighting => {
    const sighting = readAtClick(key, element, platform, present.keys(), readings.get(key));
    const before = stoodBefore + said(inContext(was(element) ?? sighting.post, element, present.keys(), wasSame));
    const notes = [sighting.post.notes ?? [], before, gateOf().stood?.[key] ?? []].flat();
    return { ...sighting, post: { ...sighting.post, notes } };
  };
  const asked = new Set<string>();
  let toAsk = new Map<string, string | undefined>();
  const later = (milliseconds: number, act: () => void) => {
    setTimeout(() => signal.aborted || act(), milliseconds);
  };
  const { isRunning, begin, start, follow } = followCaptures(dependencies, isLost, later);

  function see(seen: SeenPost): void {
    const { element, key, post } = seen;
    // A post that comes anew, of which another reading is known, may have been put in its own place
    const before = present.get(element)?.post ?? readings.get(key);
    if (before && said(before) !== said(post)) changes.set(element, [...recent(element), [before, Date.now()]]);
    present.set(element, seen);
    readings.delete(key);
    readings.set(key, post);
    if (readings.size > rememberedReadings) readings.delete(readings.keys().next().value as string);
    if (asked.has(key)) return;
    asked.add(key);
    if (!toAsk.size) later(gatherMilliseconds, askKept);
    toAsk.set(key, post.text);
  }
  function askKept(): void {
    const posts = [...toAsk];
    toAsk = new Map();
    send('keptPosts', { posts, fine: isFine() ? platform.id : '' }).then(
      ({ kept }) => {
        for (const { postKey: key, ...facts } of kept) {
          if (!isRunning(key)) show(key, { is: 'kept', isNew: false, ...facts });
        }
      },
      // A mark without its tick is no harm: asked again when the post comes back
      (error) => {
        for (const [key] of isLost(error) ? [] : posts) asked.delete(key);
      },
    );
  }

  const isFine = () => present.size > mostAtHead && ![...present.values()].some(({ post }) => isBroken(post));

  function isLost(error: unknown): boolean {
    const isReloaded = (error as CodedError | undefined)?.code === 'reload-needed';
    if (isReloaded) lost();
    return isReloaded;
  }

  return {
    posts(marks) {
      const come = (seen: SeenPost) => {
        see(seen);
        marks.show(seen.element, seen.key);
      };
      return {
        appeared: come,
        changed: come,
        removed({ element }) {
          present.delete(element);
          marks.hide(element);
        },
      };
    },
    record: (key, element, { group, chosen }: Partial<Together> = {}) =>
      begin(key, async () => {
        // What was pressed may have been drawn anew since
        const sighting = (!locate(key) && chosen) || look(key, (!element.isConnected && locate(key)) || element);
        return start(newId(), sighting, group);
      }),
    isFine,
    async bring(script) {
      await send('bringScript', { script }).catch(isLost);
    },
    present,
    retry: (key, captureId) => begin(key, () => send('retryCapture', { captureId }), captureId),
    async openDetails(captureId) {
      await send('openDetails', { captureId }).catch(isLost);
    },
    readAgain(key) {
      // A post that was not recorded from here is known by having been seen
      const element = locate(key) ?? [...present.values()].find((seen) => seen.key === key)?.element;
      return element && look(key, element);
    },
    progress: ({ postKey: key, ...state }) => follow(key, state),
  };
}
