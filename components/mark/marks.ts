import { ownOverlay } from '../../utils/capture/own-overlay';
import type { PostProgress } from '../../utils/capture/record-posts';
import type { Translate } from '../translate';
import styles from './mark.css?inline';
import { faceOf, type MarkState, spokenWords } from './mark-face';
import { steerMarks } from './mark-keys';
import { createMarkLayer } from './mark-layer';
import type { MarkView } from './mark-view';

/** What a person asks for at a mark. */
export interface MarkActs {
  record(key: string, element: Element): void;
  retry(key: string, captureId: string): void;
  openDetails(captureId: string): void;
}

export interface Marks {
  /** Marks an element; again with another key when the feed put another post into it. */
  show(element: Element, key: string): void;
  hide(element: Element): void;
  /** All marks of a post say so, wherever it stands. */
  set(key: string, progress: PostProgress): void;
}

const slowMilliseconds = 1_000;
const wordsMilliseconds = 6_000;
const idle: MarkState = { is: 'idle' };

/** The marks of a page. Puts one host into it, at the first post and not before. */
export function createMarks(document: Document, t: Translate, acts: MarkActs, signal: AbortSignal): Marks {
  const view = document.defaultView ?? window;
  const keys = new Map<Element, string>();
  const states = new Map<string, MarkState>();
  let mounted: ReturnType<typeof mount> | undefined;

  function mount() {
    const { root } = ownOverlay(document, 'marks', [styles], signal);
    root.classList.add('layer');
    root.role = 'toolbar';
    root.ariaLabel = t('mark_name');
    root.ariaOrientation = 'vertical';
    const says = { status: liveRegion('status'), alert: liveRegion('alert') };
    const marks = document.createElement('div');
    root.append(marks, says.status, says.alert);
    const layer = createMarkLayer(document, marks, dress, () => steer.settle(), signal);
    const steer = steerMarks(document, marks, layer, () => keys.keys(), rest, signal);
    marks.addEventListener('click', press, { signal });
    marks.addEventListener('focusout', leave, { signal });
    return { layer, says };
  }

  function liveRegion(role: string): HTMLElement {
    const region = document.createElement('div');
    region.className = 'sr';
    region.role = role;
    return region;
  }

  const stateOf = (post: Element) => states.get(keys.get(post) ?? '') ?? idle;

  function dress(post: Element, mark: MarkView): void {
    mark.draw(faceOf(stateOf(post), t));
  }

  function put(key: string, state: MarkState): void {
    states.set(key, state);
    for (const [post, mark] of mounted?.layer.views ?? []) if (keys.get(post) === key) dress(post, mark);
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
