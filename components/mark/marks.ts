import { ownOverlay } from '../../utils/capture/page/own-overlay';
import type { PostProgress } from '../../utils/capture/posts/record-posts';
import type { Translate } from '../words/translate';
import styles from './mark.css?inline';
import { faceOf, type MarkFace, type MarkState, spokenWords } from './mark-face';
import { steerMarks } from './mark-keys';
import { createMarkLayer } from './mark-layer';
import type { MarkView } from './mark-view';

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
  views(): Iterable<[post: Element, mark: MarkView, key: string]>;
  /** Adds a style for the marks. */
  dress(css: string): void;
}

const slowMilliseconds = 1_000;
const wordsMilliseconds = 6_000;
const idle: MarkState = { is: 'idle' };

/** The marks of a page. Puts one host into it, at the first post and not before. */
export function createMarks(document: Document, t: Translate, acts: MarkActs, signal: AbortSignal): Marks {
  const view = window;
  const keys = new Map<Element, string>();
  const states = new Map<string, MarkState>();
  const sheets = [styles];
  const resting = new Map<string, MarkFace>();
  let mode: MarkMode | undefined;
  let mounted: ReturnType<typeof mount> | undefined;

  function mount() {
    const { root } = ownOverlay(document, 'marks', sheets, signal);
    root.classList.add('layer');
    root.role = 'toolbar';
    root.ariaLabel = t('mark_name');
    root.ariaOrientation = 'vertical';
    const says = { status: liveRegion('status'), alert: liveRegion('alert') };
    const marks = document.createElement('div');
    root.append(marks, says.status, says.alert);
    const placed = () => {
      steer.settle();
      mode?.placed();
    };
    const layer = createMarkLayer(document, marks, dress, placed, signal);
    const steer = steerMarks(document, marks, layer, acts.units, isPost, rest, () => acts.select(), signal);
    marks.addEventListener('click', press, { signal });
    marks.addEventListener('focusout', leave, { signal });
    return { root, layer, steer, says };
  }

  function liveRegion(role: string): HTMLElement {
    const region = document.createElement('div');
    region.className = 'sr';
    region.role = role;
    return region;
  }

  const keyOf = (post: Element) => keys.get(post) ?? '';
  const stateOf = (post: Element) => states.get(keyOf(post)) ?? idle;

  function dress(post: Element, mark: MarkView): void {
    const key = keyOf(post);
    mark.draw(mode?.face(key) ?? (states.has(key) ? undefined : resting.get(key)) ?? faceOf(stateOf(post), t));
  }

  function dressAll(key?: string): void {
    for (const [post, mark] of mounted?.layer.views ?? []) {
      if (key === undefined || keyOf(post) === key) dress(post, mark);
    }
  }

  function put(key: string, state: MarkState): void {
    states.set(key, state);
    dressAll(key);
  }

  /** Goes on from a state unless another has come meanwhile; a pointer or a focused second button holds it. */
  function later(key: string, state: MarkState, next: MarkState, milliseconds: number): void {
    view.setTimeout(() => {
      if (signal.aborted || states.get(key) !== state) return;
      const holds = [...(mounted?.layer.views ?? [])].some(
        ([post, { slot, more }]) => keys.get(post) === key && (slot.matches(':hover') || more.matches(':focus')),
      );
      if (holds && state.is === 'kept') later(key, state, next, slowMilliseconds);
      else put(key, next);
    }, milliseconds);
  }

  function set(key: string, progress: PostProgress): void {
    const before = states.get(key) ?? idle;
    if (progress.is === 'running') {
      const isSlow = before.is === 'running' && before.isSlow;
      const state: MarkState = { ...progress, isSlow };
      put(key, state);
      if (before.is !== 'running') view.setTimeout(() => slow(key), slowMilliseconds);
    } else if (progress.is === 'failed') {
      put(key, progress);
    } else {
      if (before.is === 'kept' && before.captureId === progress.captureId) return;
      const state: MarkState = { ...progress, phase: progress.isNew ? 'fresh' : 'rest' };
      put(key, state);
      if (progress.isNew) later(key, state, { ...state, phase: 'rest' }, wordsMilliseconds);
    }
    const state = states.get(key) ?? idle;
    const words = spokenWords(state, t);
    if (!words) return;
    const line = document.createElement('p');
    line.textContent = words;
    mounted?.says[state.is === 'failed' ? 'alert' : 'status'].replaceChildren(line);
  }

  function slow(key: string): void {
    const state = states.get(key);
    if (!signal.aborted && state?.is === 'running') put(key, { ...state, isSlow: true });
  }

  /** Ends the offer to record again. */
  function rest(post: Element): boolean {
    const state = stateOf(post);
    const isOffering = state.is === 'kept' && state.phase === 'offering';
    if (isOffering) put(keys.get(post) ?? '', { ...state, phase: 'rest' });
    return isOffering;
  }

  function isPost(unit: Element): boolean {
    if (!keys.has(unit)) acts.read(unit);
    return keys.has(unit);
  }

  function leave({ target, relatedTarget }: FocusEvent): void {
    const hit = markAt(target);
    if (hit && !hit.mark.slot.contains(relatedTarget as Node | null)) rest(hit.post);
  }

  function markAt(target: EventTarget | null) {
    for (const [post, mark] of mounted?.layer.views ?? []) {
      if (mark.slot.contains(target as Node | null)) return { post, mark };
    }
    return undefined;
  }

  function press(event: MouseEvent): void {
    const hit = event.isTrusted ? markAt(event.target) : undefined;
    const key = hit && keys.get(hit.post);
    if (!hit || key === undefined) return;
    if (mode) {
      mode.press(key, hit.post);
      dressAll(key);
      return;
    }
    const state = stateOf(hit.post);
    const isMore = hit.mark.more.contains(event.target as Node);
    if (state.is === 'idle') {
      acts.record(key, hit.post);
    } else if (state.is === 'failed') {
      if (state.captureId === undefined) acts.record(key, hit.post);
      else acts.retry(key, state.captureId);
    } else if (state.is === 'kept') {
      const { captureId } = state;
      if (isMore) acts.openDetails(captureId);
      else if (state.phase === 'offering') acts.record(key, hit.post);
      else offer(key, state);
    }
  }

  function offer(key: string, state: Extract<MarkState, { is: 'kept' }>): void {
    const offering: MarkState = { ...state, phase: 'offering' };
    put(key, offering);
    later(key, offering, { ...state, phase: 'rest' }, wordsMilliseconds);
  }

  return {
    set,
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
    *views() {
      for (const [post, mark] of mounted?.layer.views ?? []) yield [post, mark, keyOf(post)];
    },
    dress(css) {
      sheets.push(css);
      const style = document.createElement('style');
      style.textContent = css;
      mounted?.root.append(style);
    },
    show(element, key) {
      mounted ??= mount();
      keys.set(element, key);
      const mark = mounted.layer.views.get(element);
      if (mark) dress(element, mark);
      else mounted.layer.add(element);
      mounted.layer.schedule();
    },
    hide(element) {
      keys.delete(element);
      mounted?.layer.delete(element);
    },
  };
}
