import { ownOverlay } from '../../utils/capture/page/own-overlay';
import { isPersons } from '../../utils/capture/page/persons-event';
import type { PostProgress } from '../../utils/capture/posts/follow-captures';
import type { Translate } from '../words/translate';
import styles from './mark.css?inline';
import { faceOf, type MarkFace, type MarkState, spokenWords } from './mark-face';
import { steerMarks } from './mark-keys';
import { createMarkLayer } from './mark-layer';
import { type MarkedPost, steerPointer } from './mark-pointer';
import { type MarkStates, markStates } from './mark-states';
import { element, type MarkView } from './mark-view';
import { nearViewport, type Sighted } from './near-viewport';

/** What a person asks for at a mark. */
export interface MarkActs {
  record(key: string, element: Element): void;
  retry(key: string, captureId: string): void;
  openDetails(captureId: string): void;
  /** Choose several posts: starts or ends it. */
  select(): void;
  /** Elements that may be posts, in page order. */
  units(): readonly Element[];
  /** Reads one that may still wait for its turn; it is shown if it is a post. */
  read(unit: Element): void;
}

/** Something else that marks are for a while: choosing several. */
interface MarkMode {
  face(key: string): MarkFace;
  press(key: string, post: Element): void;
  /** After every layout. */
  placed(): void;
}

export interface Marks {
  /** Marks an element; again with another key when the feed put another post into it. */
  show(element: Element, key: string): void;
  hide(element: Element): void;
  /** All marks of a post say so, wherever it stands. */
  set(key: string, progress: PostProgress): void;
  /** How the mark of a post looks while nothing else is to be said of it; without a face, as all do. */
  rest(key: string, face: MarkFace | undefined): void;
  /** Puts all marks into a mode, or back. */
  mode(mode?: MarkMode): void;
  /** Moves the focus to the mark in the middle of the screen. */
  enter(): void;
  /** Posts near the viewport, with their marks. */
  views(): Iterable<MarkedPost>;
  /** Adds a style for the marks. */
  dress(css: string): void;
  /** Whether the page has taken them out so often that they stay away. */
  isRefused(): boolean;
}

/** The marks of a page. Puts one host into it, with the first marks and not before. */
export function createMarks(document: Document, t: Translate, acts: MarkActs, signal: AbortSignal): Marks {
  const keys = new Map<Element, string>();
  const sheets = [styles];
  const resting = new Map<string, MarkFace>();
  let mode: MarkMode | undefined;
  let mounted: ReturnType<typeof mount> | undefined;

  const keyOf = (post: Element) => keys.get(post) ?? '';
  const views = () => mounted?.layer.views ?? [];
  const isHeld = (key: string) => [...views()].some(([post, mark]) => keyOf(post) === key && isAtHand(mark));
  const states = markStates(dressAll, isHeld, signal);
  // The host comes with the first marks: alone it would cost the page a frame of its own
  const see = (entries: readonly Sighted[]) => {
    mounted ??= mount();
    mounted.layer.see(entries);
  };
  const { sight, first } = nearViewport(see, signal);
  const rest = (post: Element) => states.rest(keyOf(post));

  function mount() {
    const host = mountHost(document, t, sheets, signal);
    const { marks } = host;
    const placed = () => {
      steer.settle();
      lookUnderPointer();
      mode?.placed();
    };
    const layer = createMarkLayer(document, marks, dress, placed, signal);
    const steer = steerMarks(document, marks, layer, acts.units, isPost, rest, () => acts.select(), signal);
    const lookUnderPointer = steerPointer(marked, press, signal);
    hearButtons(marks, marked, press, rest, signal);
    return { ...host, layer, steer };
  }

  function dress(post: Element, mark: MarkView): void {
    const key = keyOf(post);
    const state = states.of(key);
    mark.draw(mode?.face(key) ?? (state ? undefined : resting.get(key)) ?? faceOf(state ?? { is: 'idle' }, t));
  }

  function dressAll(key?: string): void {
    for (const [post, mark] of views()) if (key === undefined || keyOf(post) === key) dress(post, mark);
  }

  function isPost(unit: Element): boolean {
    if (!keys.has(unit)) acts.read(unit);
    return keys.has(unit);
  }

  const marked = (): MarkedPost[] => [...views()].map(([post, mark]) => [post, mark, keyOf(post)]);

  function press([post, , was]: MarkedPost, isMore: boolean): void {
    const key = keys.get(post) ?? was;
    mode?.press(key, post);
    if (mode) dressAll(key);
    else act(acts, states, key, post, isMore);
  }

  return {
    set(key, progress) {
      const state = states.follow(key, progress);
      if (state) mounted?.say(state);
    },
    rest(key, face) {
      if (face) resting.set(key, face);
      else if (!resting.delete(key)) return;
      dressAll(key);
    },
    mode(next) {
      mode = next;
      dressAll();
      mounted?.layer.schedule();
    },
    enter: () => void mounted?.steer.enter(),
    isRefused: () => mounted?.layer.isRefused() ?? false,
    views: marked,
    dress(css) {
      sheets.push(css);
      mounted?.root.append(element(document, 'style', '', css));
    },
    show(post, key) {
      keys.set(post, key);
      const { layer } = mounted ?? {};
      const mark = layer?.views.get(post);
      if (mark) {
        dress(post, mark);
        layer?.schedule();
        return;
      }
      sight.observe(post);
      if (!mounted) first(post);
    },
    hide(post) {
      keys.delete(post);
      sight.unobserve(post);
      mounted?.layer.delete(post);
    },
  };
}

/** A press by a key, or by what reads the screen; and which mark the focus leaves. */
function hearButtons(
  marks: HTMLElement,
  marked: () => MarkedPost[],
  press: (post: MarkedPost, isMore: boolean) => void,
  rest: (post: Element) => void,
  signal: AbortSignal,
): void {
  const markAt = (target: EventTarget | null) => marked().find(([, { slot }]) => slot.contains(target as Node | null));
  const hear = (event: Event) => {
    const known = isPersons(event) && markAt(event.target);
    if (known) press(known, known[1].more.contains(event.target as Node));
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const known = markAt(target);
    // Which mark the focus has left for the page is told to nobody
    for (const [post, mark] of known ? [known] : marked())
      if (!mark.slot.contains(relatedTarget as Node | null)) rest(post);
  };
  marks.addEventListener('click', hear, { signal });
  marks.addEventListener('focusout', leave, { signal });
}

/** What a press on a mark asks for, as its state is. */
function act(acts: MarkActs, states: MarkStates, key: string, post: Element, isMore: boolean): void {
  const state = states.of(key);
  if (state?.is === 'kept' && isMore) acts.openDetails(state.captureId);
  else if (state?.is === 'kept' && state.phase !== 'offering') states.offer(key, state);
  else if (state?.is === 'failed' && state.captureId !== undefined) acts.retry(key, state.captureId);
  else if (state?.is !== 'running') acts.record(key, post);
}

const isAtHand = ({ slot, more }: MarkView) => slot.hasAttribute('data-over') || more.matches(':focus');

/** The toolbar that marks stand in, and the two live regions that say what became of a post. */
function mountHost(document: Document, t: Translate, sheets: readonly string[], signal: AbortSignal) {
  const { root } = ownOverlay(document, 'marks', sheets, signal);
  root.classList.add('layer');
  root.role = 'toolbar';
  root.ariaLabel = t('mark_name');
  root.ariaOrientation = 'vertical';
  const marks = document.createElement('div');
  const liveRegion = (role: string) => {
    const region = element(document, 'div', 'sr');
    region.role = role;
    return region;
  };
  const [status, alert] = [liveRegion('status'), liveRegion('alert')] as const;
  root.append(marks, status, alert);
  return {
    root,
    marks,
    say(state: MarkState) {
      const words = spokenWords(state, t);
      if (!words) return;
      (state.is === 'failed' ? alert : status).replaceChildren(element(document, 'p', '', words));
    },
  };
}
