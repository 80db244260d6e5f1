/**
 * What stands between an adapter and everybody else, once for all: facts that do not agree with each other or with the
 * unit that they were read from are withheld, and the record says which and why. A unit that fails twice is no post.
 */

import type { Platform, ReadingPage, ReadPost } from '../contract';
import { inOneReading } from '../dom';
import { breaksOff } from '../last-dots';
import { cleaned } from './clean-facts';
import { contradictions } from './contradictions';
import { type DoubtedFact, type DoubtReason, noteOf } from './doubt';
import { factsOfAddress } from './from-address';
import { withoutNamedControls } from './named-controls';
import { strayFacts } from './stray-facts';
import { unlessForeign } from './time-languages';

/** What was read in one outermost unit. */
interface Round {
  readonly outer: Element;
  readonly readings: Map<Element, ReadPost | undefined>;
}

/** The same adapter, believed only as far as it holds. What leaves it has passed here. */
export function guarded(platform: Platform): Platform {
  /** Raw readings of one round: a unit inside another is asked for twice, and right behind it. */
  const rounds = new WeakMap<ReadingPage, Round>();

  function readOnce(unit: Element, page: ReadingPage): ReadPost | undefined {
    const readings = rounds.get(page)?.readings;
    if (readings?.has(unit)) return readings.get(unit);
    const post = platform.read(unit, page);
    const clean = post && cleaned(post, unit);
    readings?.set(unit, clean);
    return clean;
  }

  function read(unit: Element, page: ReadingPage): ReadPost | undefined {
    const post = readOnce(unit, page);
    if (!post || platform.beside?.(unit, post, page.url)) return undefined;
    const stray = strayFacts(platform, unit, post, (other) => readOnce(other, page));
    if (!stray) return undefined;
    const doubted = new Map([
      ...stray.map((fact) => [fact, 'in-another-post'] as const),
      ...contradictions(platform, unit, post, page),
    ]);
    return withoutDoubted(unlessForeign(post, unit), doubted, unit, page, platform);
  }

  const { readData } = platform;
  return {
    ...platform,
    read(stated, page) {
      const unit = withoutNamedControls(stated, page);
      if (holdsNoPosts(platform, page.url) || isOfViewer(unit, platform)) return undefined;
      // Of ten thousand posts none is kept for the others
      if (!rounds.get(page)?.outer.contains(unit)) rounds.set(page, { outer: unit, readings: new Map() });
      return inOneReading(page, () => read(unit, page));
    },
    ...(readData
      ? {
          readData: (document, page) =>
            holdsNoPosts(platform, page.url)
              ? []
              : readData(document, page).map((post) => asRead(withNotes(post, document.documentElement, page))),
        }
      : {}),
  };
}

/** Lists of people, notifications, settings: what looks like a post there is none. */
export function holdsNoPosts({ withoutPosts = {} }: Pick<Platform, 'withoutPosts'>, url: URL): boolean {
  const address = `${url.pathname}${url.search}`;
  return Object.values(withoutPosts).some((pages) => pages.test(address));
}

/** What the viewer is writing, and the viewer's own menus. */
const isOfViewer = (unit: Element, { viewer = [] }: Platform): boolean =>
  unit.closest('[contenteditable=""], [contenteditable="true"]') !== null || viewer.some((one) => unit.matches(one));

/** Facts that go with another. */
const alsoLost: Readonly<Partial<Record<DoubtedFact, readonly (keyof ReadPost)[]>>> = {
  text: ['lang', 'truncated'],
  id: ['permalink'],
};

function withoutDoubted(
  post: ReadPost,
  doubted: ReadonlyMap<DoubtedFact, DoubtReason>,
  unit: Element,
  page: ReadingPage,
  { shortens }: Platform,
): ReadPost | undefined {
  const left: ReadPost = { ...post };
  for (const fact of doubted.keys())
    for (const part of [fact, ...(alsoLost[fact] ?? [])]) if (part !== 'content') delete left[part];
  const isEmpty = !(left.text ?? left.media ?? left.title ?? left.rating ?? left.quotes ?? left.truncated);
  // A row with a person and a time alone is of a list
  if (doubted.has('content') && left.id === undefined) return undefined;
  if (doubted.size + (isEmpty && !doubted.has('content') ? 1 : 0) > 1) return undefined;
  const said = [...doubted].flatMap(([fact, why]) => (fact === 'content' ? [] : noteOf({ fact, why })));
  const isLinkLost = doubted.has('id') && !post.notes?.includes('no-permalink');
  const isEndUnclear = shortens === true && !left.truncated && breaksOff(left.text);
  const read = withNotes(left, unit, page, isLinkLost && 'no-permalink', isEndUnclear && 'end-unclear', ...said);
  // Words without a writer, a day or a title: that the address names a post does not make them that post
  const isNamed = read.author ?? read.title ?? read.rating ?? (read.postedAt?.raw || read.postedAt?.method === 'json');
  return !isNamed && read.notes?.includes('from-address:id') ? undefined : asRead(read);
}

/** With these remarks, and with what the page's address alone says. `unit`: what the post was read from. */
function withNotes(post: ReadPost, unit: Element, { url }: ReadingPage, ...said: (string | false)[]): ReadPost {
  const more = [...said, ...factsOfAddress(post, unit, url)].filter((note) => note !== false);
  return more.length > 0 ? { ...post, notes: [...(post.notes ?? []), ...more] } : post;
}

/** Relative times leave as they stand: the interval is the worker's to say, by its own clock. */
function asRead(post: ReadPost): ReadPost {
  const { postedAt, quotes } = post;
  return {
    ...post,
    ...(postedAt ? { postedAt: unsettled(postedAt) } : {}),
    ...(quotes
      ? { quotes: quotes.map((quote) => (quote.postedAt ? { ...quote, postedAt: unsettled(quote.postedAt) } : quote)) }
      : {}),
  };
}

function unsettled(time: NonNullable<ReadPost['postedAt']>): NonNullable<ReadPost['postedAt']> {
  return time.method === 'relative' && time.raw !== undefined ? { raw: time.raw, method: 'relative' } : time;
}
