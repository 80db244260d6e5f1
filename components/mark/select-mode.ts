import { ownOverlay } from '../../utils/capture/page/own-overlay';
import type { PostProgress } from '../../utils/capture/posts/record-posts';
import { boxOf } from '../../utils/capture/posts/registry';
import { newId } from '../../utils/new-id';
import type { Sighting } from '../../utils/shapes/sighting';
import { groundOf } from './ground';
import styles from './mark.css?inline';
import type { MarkFace } from './mark-face';
import { isAway } from './mark-layer';
import { clipOf, scrollersOf } from './mark-position';
import type { MarkServices } from './mark-services';
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
  const { marks, t } = services;
  let end: (() => void) | undefined;
  let isDressed = false;

  return () => {
    if (end) end();
    else end = start();
  };

  function start(): () => void {
    if (!isDressed) marks.dress(selectStyles);
    isDressed = true;
    const ended = new AbortController();
    const signal = AbortSignal.any([services.signal, ended.signal]);
    const view = document.defaultView ?? window;
    const { root } = ownOverlay(document, 'select', [styles, selectStyles], signal);
    root.dataset['theme'] = groundOf(document.body ?? document.documentElement);
    const edges = document.createElement('div');
    root.append(edges);
    const chosen = new Map<string, Chosen>();
    const results = new Map<string, PostProgress['is']>();
    const leave = () => ended.abort();
    const bar = createSelectBar(root, t, { leave, record }, signal);

    function face(key: string): MarkFace {
      const isChecked = chosen.has(key);
      const words = t(isChecked ? 'select_chosen' : 'select_choose');
      const name = t('select_choose_name');
      return { tone: isChecked ? 'chosen' : '', name, words, isQuiet: !isChecked, hasTick: false, isChecked };
    }

    function press(key: string, element: Element): void {
      if (!chosen.delete(key)) chosen.set(key, { element, sighting: services.recorder.readAgain(key) });
      draw();
      placeEdges();
    }

    function placeEdges(): void {
      const origin = root.getBoundingClientRect();
      const lines = [...marks.views()]
        .filter(([, mark, key]) => chosen.has(key) && !isAway(mark))
        .map(([post]) => ({ box: boxOf(post), clip: clipOf(scrollersOf(post), document) }));
      edges.replaceChildren(
        ...lines.map(({ box, clip }) => {
          const edge = document.createElement('div');
          const [top, bottom] = [Math.max(box.top, clip.top), Math.min(box.bottom, clip.bottom)];
          const left = Math.min(box.right, clip.right) - 3 - origin.left;
          edge.className = 'edge';
          edge.style.cssText = `top:${top - origin.top}px;left:${left}px;block-size:${Math.max(0, bottom - top)}px`;
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
      const number = (is: PostProgress['is']) => [...results.values()].filter((result) => result === is).length;
      const [kept, failed] = [number('kept'), number('failed')];
      const isOver = kept + failed === results.size;
      const key = !isOver ? 'select_progress' : failed > 0 ? 'select_done' : 'select_doneAll';
      const done = t(key, [String(kept), String(results.size)]);
      const words = failed > 0 ? done + t('select_failed', [String(failed)]) : done;
      bar.draw({ words, leave: t('select_close') });
      if (isOver && failed === 0) view.setTimeout(leave, restMilliseconds);
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
        void services.recorder.record(key, element, { group, chosen: sighting });
    }

    services.heard = (key, { is }) => {
      if (!results.has(key)) return;
      results.set(key, is);
      drawProgress();
    };
    function onKey(event: KeyboardEvent): void {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
    view.addEventListener('keydown', onKey, { signal, capture: true });
    ended.signal.addEventListener('abort', () => {
      delete services.heard;
      marks.mode();
      end = undefined;
    });
    marks.mode({ face, press, placed: placeEdges });
    draw();
    marks.enter();
    return leave;
  }
}
