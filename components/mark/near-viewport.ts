import { whenEnded } from '../../utils/while-alive';

/** Whether a post is near the viewport. */
export type Sighted = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

/** In CSS pixels. */
const nearPixels = 100;

/** Whether it begins above or there, as the page is laid out now: of those that are read none is far above. */
export function isNear(post: Element): boolean {
  return post.getBoundingClientRect().top < innerHeight + nearPixels;
}

/** Hears which of the observed have come near the viewport and which have gone, right after a layout. */
export function nearViewport(see: (entries: readonly Sighted[]) => void, signal: AbortSignal): IntersectionObserver {
  const observer = new IntersectionObserver(see, { rootMargin: `${nearPixels}px 0px` });
  whenEnded(signal, () => observer.disconnect());
  return observer;
}
