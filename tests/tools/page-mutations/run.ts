import { JSDOM } from 'jsdom';
import type { ReadingPage, ReadPost } from '../../../utils/platforms/contract';
import { isSamePost, noScore, type Score, scorePage } from './compare';
import { pageMutations } from './mutations';
import { Random } from './random';

/** A page with what a person read from it. */
export interface KnownPage {
  readonly name: string;
  readonly platform: string;
  readonly url: string;
  readonly capturedAt: string;
  readonly html: string;
  readonly expected: readonly ReadPost[];
}

/** Of `utils/platforms/index.ts`, of this copy or another. */
export interface Reader {
  readonly platforms: readonly {
    readonly id: string;
    readonly post: readonly string[];
    readonly beside?: unknown;
    read(unit: Element, page: ReadingPage): ReadPost | undefined;
  }[];
  readPage(document: Document, page: ReadingPage): ReadPost[];
  platformFor?(url: URL): { readonly id: string } | undefined;
}

const home = 'Asia/Tokyo';

/** Reads the page under each mutation. A reader that throws has read nothing, and that is said. */
export function readMutated(reader: Reader, known: KnownPage, names?: readonly string[]): Map<string, Score> {
  const platform = reader.platforms.find(({ id }) => id === known.platform);
  const scores = new Map<string, Score>();
  for (const {
    name,
    mutate,
    moves = false,
    empties = false,
    isOfOthers = false,
    address,
    timeZone = home,
  } of pageMutations) {
    if (names && !names.includes(name)) continue;
    // A dialog that is emptied hides no more what is behind it
    if (empties && /role="dialog"/.test(known.html)) continue;
    // Where every list is a feed, each post names itself
    if (isOfOthers && !platform?.beside) continue;
    const url = address?.(new URL(known.url)) ?? new URL(known.url);
    const { document } = new JSDOM(known.html, { url: url.href }).window;
    const page = { url, capturedAt: known.capturedAt, timeZone };
    const selector = platform?.post.join(', ') ?? '';
    const candidates = selector ? [...document.querySelectorAll(selector)] : [];
    const isHidden = (unit: Element) =>
      unit.closest('[hidden], [style*="display:none"], [style*="display: none"]') !== null;
    // As marks do: read before, so that what a reader remembers is of the page before
    const units = candidates.filter((unit) => {
      const post = platform?.read(unit, page);
      return post !== undefined && !isHidden(unit) && known.expected.some((one) => isSamePost(post, one));
    });
    mutate(document, units, new Random(`${known.name} ${name}`));
    try {
      // Another object: readers remember what they looked at in one reading
      const read = reader.readPage(document, { ...page });
      // What names its own thread is true wherever it stands
      const isOfAddress = ({ notes }: ReadPost) => notes?.includes('from-address:thread');
      scores.set(
        name,
        isOfOthers
          ? scorePage(read.filter(isOfAddress), [], { isOtherZone: false, moves })
          : scorePage(read, known.expected, { isOtherZone: timeZone !== home, moves }),
      );
    } catch (error) {
      scores.set(name, { ...noScore(), posts: known.expected.length, said: [`threw ${String(error)}`] });
    }
  }
  return scores;
}
