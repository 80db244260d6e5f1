import { parentOf, rectOf } from '../../members';
import { platformOfPage } from '../../platforms/slot';
import type { OwnInSight } from '../../shapes/own-in-sight';
import { askPageClock } from '../job/page-clock';
import { neighboursOf } from '../posts/neighbours';
import { boxOf, locate, locatedPosts, partsOf } from '../posts/registry';
import { type ClearBand, clearBand } from './clear-band';
import { cleanCopy } from './copy/clean-copy';
import { drawAgain } from './draw-again';
import { appearanceOf } from './lines/appearance';
import { isStated, struckWords } from './lines/struck-words';
import { type StatedFacts, unseenFacts } from './lines/unseen-facts';
import { placeInTab } from './place-in-tab';
import { postNow } from './post-now';
import { coveredSelectors, coverViewer, ownInSight, showOwn, uncoverViewer } from './unseen-changes';
import { unseenOf } from './unseen-of-post';
import { viewerParts } from './viewer-parts';

/** Where a post stands. CSS pixels, from the top left of the viewport. */
export interface PostBox {
  found: true;
  top: number;
  left: number;
  width: number;
  height: number;
  viewport: { width: number; height: number };
  scrollY: number;
  band: { top: number; bottom: number };
  covers: string[];
  url: string;
  visible: boolean;
  /** Pictures of the post that were not there yet. */
  pendingImages: number;
  /** Selectors of the viewer's parts that are hidden for the shot. */
  hidden: string[];
  /** What of ours a picture would hold now. */
  own: OwnInSight;
  /** Neighbours that are there and show (almost) nothing in this viewport. */
  unseen: { before: boolean; after: boolean };
}
/** What quiet mode takes of a page: all of it is read, and what has to be covered is covered in the picture. */
export interface Sight {
  measured: Measured;
  viewer: { selector: string; left: number; top: number; width: number; height: number }[];
}
export type Measured = PostBox | { found: false; url: string };

/** Key that stands for the whole page instead of one post. */
const wholePage = 'page';

function target(postKey: string): Element | undefined {
  return postKey === wholePage ? document.documentElement : locate(postKey);
}

/** Two frames: the first lays out, the second has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 300);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

function measure(postKey: string): Measured {
  const post = target(postKey);
  if (!post) return { found: false, url: location.href };
  const box = boxOf(post);
  const page = postKey === wholePage;
  const band: ClearBand = page ? { top: 0, bottom: innerHeight, covers: [] } : clearBand(post);
  return {
    found: true,
    top: page ? -scrollY : box.top,
    left: page ? 0 : box.left,
    width: page ? innerWidth : box.right - box.left,
    height: page
      ? Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0)
      : box.bottom - box.top,
    viewport: { width: innerWidth, height: innerHeight },
    scrollY,
    band: { top: band.top, bottom: band.bottom },
    covers: band.covers,
    url: location.href,
    visible: document.visibilityState === 'visible',
    pendingImages: [...post.querySelectorAll('img')].filter(({ complete, naturalWidth }) => !complete || !naturalWidth)
      .length,
    hidden: [...coveredSelectors()],
    own: ownInSight(),
    unseen: page ? { before: false, after: false } : unseenAround(post, band),
  };
}

/** So many rows of a neighbour must be in view to count as seen. */
const tellingRows = 60;

function unseenAround(post: Element, band: { top: number; bottom: number }): PostBox['unseen'] {
  const { before, after } = neighboursOf(post, locatedPosts().values());
  const isUnseen = (element: Element | undefined) => {
    if (!element) return false;
    const box = boxOf(element);
    const rows = Math.min(box.bottom, band.bottom) - Math.max(box.top, band.top);
    return rows < Math.min(tellingRows, box.bottom - box.top);
  };
  return { before: isUnseen(before), after: isUnseen(after) };
}

/** The nearest ancestor that scrolls, or the page itself. */
function scrollerOf(element: Element): Element {
  for (let box = parentOf(element); box && box !== document.body; box = parentOf(box)) {
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight + 1) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

let before: { scroller: Element; top: number }[] = [];

function scrollBy(postKey: string, distance: number): void {
  const post = target(postKey);
  if (!post) return;
  const scroller = postKey === wholePage ? (document.scrollingElement ?? document.documentElement) : scrollerOf(post);
  if (!before.some((entry) => entry.scroller === scroller)) before.push({ scroller, top: scroller.scrollTop });
  scroller.scrollBy({ top: distance, behavior: 'instant' });
}

/**
 * What the worker can ask of a page. Lives in the isolated world, so the page cannot call it. Nothing here clicks,
 * expands or changes the page's own content; scroll positions are put back.
 */
export const capturePageActs = {
  /** Where the post stands as it is, and the parts beside it that show who is looking. Changes nothing. */
  sight(postKey: string): Sight {
    const boxes = viewerParts(target(postKey), postKey === wholePage).flatMap(({ selector, parts }) =>
      parts.map((part) => {
        const { left, top, width, height } = rectOf(part);
        return { selector, left, top, width, height };
      }),
    );
    return { measured: measure(postKey), viewer: boxes.filter(({ width, height }) => width > 0 && height > 0) };
  },

  /** Hides our own hosts, brings the post into view and says where it stands. */
  async show(postKey: string): Promise<Measured> {
    showOwn(false);
    coverViewer(target(postKey), postKey === wholePage);
    if (postKey === wholePage) scrollBy(postKey, -scrollY);
    const first = measure(postKey);
    if (!first.found) return first;
    const fits = first.height <= first.band.bottom - first.band.top;
    const wanted = fits
      ? Math.min(Math.max(first.top, first.band.top), first.band.bottom - first.height)
      : first.band.top;
    if (Math.abs(first.top - wanted) > 0.5) {
      scrollBy(postKey, first.top - wanted);
      await painted();
      // A header may only stick once the page has moved: look again and mend once.
      const second = measure(postKey);
      if (second.found && second.top < second.band.top - 0.5) scrollBy(postKey, second.top - second.band.top);
    }
    coverViewer(target(postKey), postKey === wholePage);
    await painted();
    return measure(postKey);
  },

  async move(postKey: string, distance: number): Promise<Measured> {
    scrollBy(postKey, distance);
    coverViewer(target(postKey), postKey === wholePage);
    await painted();
    return measure(postKey);
  },

  /**
   * Brings the post and its unseen neighbours into view together; where they do not all fit, the seam between the post
   * and the one before (else the one after) goes to the middle.
   */
  async surround(postKey: string): Promise<Measured> {
    const post = target(postKey);
    const now = measure(postKey);
    if (!post || !now.found) return now;
    const { before, after } = neighboursOf(post, locatedPosts().values());
    const top = now.unseen.before && before ? boxOf(before).top : now.top;
    const bottom = now.unseen.after && after ? boxOf(after).bottom : now.top + now.height;
    const room = now.band.bottom - now.band.top;
    const seam = now.unseen.before ? now.top : now.top + now.height;
    const middle = bottom - top <= room ? (top + bottom) / 2 : seam;
    scrollBy(postKey, middle - (now.band.top + room / 2));
    coverViewer(post, false);
    await painted();
    return measure(postKey);
  },

  /** Puts scroll positions and our own hosts back. */
  restore(): true {
    for (const { scroller, top } of before) scroller.scrollTop = top;
    before = [];
    showOwn(true);
    uncoverViewer();
    return true;
  },

  /** The post and the window drawn again where no shot may be taken, see draw-again.ts. */
  draw: (postKey: string) => drawAgain(postKey),

  /** Where a frame's window lies in the picture of its tab, see place-in-tab.ts. */
  placeInTab: () => placeInTab(),

  /** How the post's words stand and look now, see appearance.ts, and which names and times nobody sees, see unseen-facts.ts. */
  appearance: (postKey: string, words: string, stated: StatedFacts) => {
    const post = postKey === wholePage ? undefined : target(postKey);
    const parts = post ? partsOf(post) : [];
    const names = [stated.name, stated.handle].filter((name) => name !== undefined);
    const band = post ? clearBand(post) : { top: 0, bottom: innerHeight };
    const id = postKey.slice(postKey.lastIndexOf(':') + 1);
    const seen = appearanceOf(parts, words, names, id, band, stated.iso);
    const others = [...locatedPosts()].flatMap(([key, element]) => (key === postKey ? [] : [element]));
    const { hiddenNames, isTimeHidden } = unseenFacts(parts, words, stated, { ...platformOfPage(), others });
    const around = post ? Object.values(neighboursOf(post, locatedPosts().values())) : [];
    const struck = [...seen.struck, ...struckWords([...parts, ...around], isStated(stated.said))];
    const hidden = new Set([...seen.hiddenNames, ...hiddenNames]);
    return { ...seen, isTimeHidden, hiddenNames: [...hidden], struck: [...new Set(struck)].slice(0, 10) };
  },

  /** Facts of the post that stand in parts which nobody sees, see unseen-parts.ts. */
  unseenParts: (postKey: string) => {
    const post = postKey === wholePage ? undefined : target(postKey);
    return post ? unseenOf(post) : [];
  },

  /** The post as it is read now, see post-now.ts. */
  read: (postKey: string, words: string) => postNow(target(postKey), postKey, words, before.length > 0),

  /** A copy of the page that runs nothing and calls nobody, see clean-copy.ts. */
  copy: (postKey: string, capturedAt: string, isQuiet: boolean) =>
    cleanCopy(document, capturedAt, { post: target(postKey), viewer: platformOfPage()?.viewer, isQuiet }),

  /** What the site's own clock says, see page-clock.ts. Asks the site once: only when the person has switched it on. */
  clock: () => askPageClock(location.href),
};
