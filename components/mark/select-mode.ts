import { hearFirst } from '../../utils/capture/page/hear-first';
import { ownOverlay } from '../../utils/capture/page/own-overlay';
import type { PostProgress } from '../../utils/capture/posts/follow-captures';
import { keyShownIn } from '../../utils/capture/posts/key-shown';
import { boxOf, locate } from '../../utils/capture/posts/registry';
import { newId } from '../../utils/new-id';
import type { Sighting } from '../../utils/shapes/records/sighting';
import type { Translate } from '../words/translate';
import { groundOf } from './ground';
import styles from './mark.css?inline';
import type { MarkFace } from './mark-face';
import { isAway } from './mark-layer';
import { clipOf, scrollersOf } from './mark-position';
import type { MarkServices } from './mark-services';
import { element } from './mark-view';
import { createSelectBar } from './select-bar';
import selectStyles from './select-mark.css?inline';

interface Chosen {
  readonly element: Element;
  /** What was read when it was chosen: it may leave the page before it is recorded. */
  readonly sighting: Sighting | undefined;
}

/** A bar with nothing more to say goes by itself. */
const restMilliseconds = 8_000;

/**
 * Choosing several posts at their marks and recording them as one incident. Gives what starts and ends it. Once they are
 * being recorded the marks are marks again and show each result; the bar counts.
 */
export function createSelectMode(document: Document, services: MarkServices): () => void {
  const { marks } = services;
  let end: (() => void) | undefined;
  let isDressed = false;

  return () => {
    if (end) return end();
    if (!isDressed) marks.dress(selectStyles);
    isDressed = true;
    const ended = new AbortController();
    end = () => ended.abort();
    ended.signal.addEventListener('abort', () => {
      end = undefined;
    });
    startChoosing(document, services, ended);
  };
}

/** The bar, the edges and the marks as check boxes, until `ended`. */
function startChoosing(document: Document, services: MarkServices, ended: AbortController): void {
  const { marks, t } = services;
  const signal = AbortSignal.any([services.signal, ended.signal]);
  const view = document.defaultView ?? window;
  const { root } = ownOverlay(document, 'select', [styles, selectStyles], signal);
  root.style.colorScheme = groundOf(document.body ?? document.documentElement);
  const edges = element(document, 'div', '');
  root.append(edges);
  const chosen = new Map<string, Chosen>();
  const results = new Map<string, PostProgress['is']>();
  const leave = () => ended.abort();
  const bar = createSelectBar(root, t, { leave, record }, signal);

  const face = (key: string) => choiceFace(chosen.has(key), t);

  /** Of a node that was given to another post since its mark was drawn, the post that it shows is meant. */
  function press(marked: string, post: Element): void {
    const key = keyShownIn(post, services.platform) ?? marked;
    if (!chosen.delete(key)) chosen.set(key, { element: post, sighting: services.recorder.readAgain(key) });
    draw();
    placeEdges();
  }

  function placeEdges(): void {
    const origin = root.getBoundingClientRect();
    const lines = [...marks.views()]
      .filter(([, mark, key]) => chosen.has(key) && !isAway(mark))
      .map(([post]) => edgeStyle(post, origin));
    edges.replaceChildren(
      ...lines.map((style) => {
        const edge = element(document, 'div', 'edge');
        edge.style.cssText = style;
        return edge;
      }),
    );
  }

  function draw(): void {
    const count = String(chosen.size);
    if (results.size > 0) drawProgress();
    else if (chosen.size === 0) bar.draw({ words: t('select_none'), keys: keyCaps(), leave: t('select_leave') });
    else {
      const primary = t('select_record', [count]);
      bar.draw({ count, words: t('select_count', [count]), keys: keyCaps(), leave: t('select_leave'), primary });
    }
  }

  const keyCaps = () =>
    [
      ['Space', t('select_key_choose')],
      ['Esc', t('select_leave')],
    ] as const;

  function drawProgress(): void {
    const { words, isAllKept } = resultWords([...results.values()], t);
    bar.draw({ words, leave: t('select_close') });
    if (isAllKept) view.setTimeout(leave, restMilliseconds);
  }

  function record(): void {
    const group = newId();
    const posts = [...chosen].sort(([, one], [, other]) =>
      one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    for (const [key] of posts) results.set(key, 'running');
    chosen.clear();
    marks.mode();
    placeEdges();
    drawProgress();
    for (const [key, { element, sighting }] of posts)
      void services.recorder.record(key, locate(key) ?? element, { group, chosen: sighting });
  }

  services.heard = (key, { is }) => {
    if (!results.has(key)) return;
    results.set(key, is);
    drawProgress();
  };
  hearFirst((event) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (!event.isTrusted || event.type !== 'keydown' || key !== 'Escape' || isComposing) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
    return true;
  }, signal);
  ended.signal.addEventListener('abort', () => {
    delete services.heard;
    marks.mode();
  });
  marks.mode({ face, press, placed: placeEdges });
  draw();
  marks.enter();
}

function choiceFace(isChecked: boolean, t: Translate): MarkFace {
  const words = t(isChecked ? 'select_chosen' : 'select_choose');
  return { tone: isChecked ? 'chosen' : '', name: t('select_choose_name'), words, isQuiet: !isChecked, isChecked };
}

/** The line at the right edge of a post, as far as its scrollers show it. */
function edgeStyle(post: Element, origin: DOMRect): string {
  const box = boxOf(post);
  const clip = clipOf(scrollersOf(post), post.ownerDocument);
  const [top, bottom] = [Math.max(box.top, clip.top), Math.min(box.bottom, clip.bottom)];
  const left = Math.min(box.right, clip.right) - 3 - origin.left;
  return `top:${top - origin.top}px;left:${left}px;block-size:${Math.max(0, bottom - top)}px`;
}

/** What the bar says of the posts that are being recorded. */
function resultWords(results: readonly PostProgress['is'][], t: Translate): { words: string; isAllKept: boolean } {
  const number = (is: PostProgress['is']) => results.filter((result) => result === is).length;
  const [kept, failed] = [number('kept'), number('failed')];
  const isOver = kept + failed === results.length;
  const key = !isOver ? 'select_progress' : failed > 0 ? 'select_done' : 'select_doneAll';
  const done = t(key, [String(kept), String(results.length)]);
  const words = failed > 0 ? done + t('select_failed', [String(failed)]) : done;
  return { words, isAllKept: isOver && failed === 0 };
}
