import { whenEnded } from '../../utils/while-alive';

/** Whether a post is near the viewport. */
export type Sighted = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

/** In CSS pixels. */
const nearPixels = 100;

/**
 * Hears which of the observed have come near the viewport and which have gone, right after a layout. The browser tells it
 * one frame after they were read; `first` tells of one in this turn, where it begins above or near the viewport: of those
 * that are read none is far above.
 */
export function nearViewport(see: (entries: readonly Sighted[]) => void, signal: AbortSignal) {
  const sight = new IntersectionObserver(see, { rootMargin: `${nearPixels}px 0px` });
  whenEnded(signal, () => sight.disconnect());
  let waiting: Sighted[] = [];
  const tell = () => {
    see(waiting);
    waiting = [];
  };
  return {
    sight,
    first(target: Element) {
      if (document.hidden || target.getBoundingClientRect().top >= innerHeight + nearPixels) return;
      if (!waiting.length) queueMicrotask(tell);
      waiting.push({ target, isIntersecting: true });
    },
  };
}
