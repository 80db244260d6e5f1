import { wordsIn } from '../../members';
import { platformOfPage } from '../../platforms/slot';
import { textOf } from '../../platforms/text';
import { postKey as keyOf } from '../../platforms/units';
import type { PostNow } from '../job/witness';
import { inContext } from '../posts/read-at-click';
import { readingPage } from '../posts/reading-page';
import { locatedPosts, partsOf } from '../posts/registry';
import { markupOf } from '../posts/sighting';
import { gateOf } from './hear-first';
import { shownFacts, shownOtherwise } from './lines/shown-facts';

/** As much is kept of what was seen. */
const mostSeen = 2_000;

/**
 * The post as it stands now, read as at the click. An element that the site has given to another post meanwhile says
 * nothing of this one: then only whether the words still stand in it is told. `undefined` when it has left the page.
 */
export function postNow(
  element: Element | undefined,
  key: string,
  words: string,
  isScrolled = false,
): PostNow | undefined {
  if (!element) return undefined;
  const platform = platformOfPage();
  const isRead = platform !== undefined && key.startsWith(`${platform.id}:`);
  const page = readingPage(document);
  const read = isRead ? platform.read(element, page) : undefined;
  const parts = partsOf(element);
  // Read as a chosen part is read: without drawings, controls and hidden twins, which stand within its words
  const texts = [parts.map((part) => wordsIn(part)).join(''), parts.map((part) => textOf(part)).join('\n')].map(
    squeezed,
  );
  const isSame = read && platform && keyOf(read) === key;
  const post = isSame
    ? inContext(read, element, locatedPosts().values(), (other) => platform.read(other, page))
    : undefined;
  const before = gateOf()?.shown?.[key];
  const shows = shownFacts(parts, post);
  // Where the page is, its address says
  const shown = [...shows.shown.slice(0, -1), before?.shown.at(-1) ?? ''];
  const seen = post && before && shownOtherwise(before, { ...shows, shown });
  return {
    ...(post ? { post } : {}),
    ...(isScrolled ? {} : { url: location.href }),
    ...(seen === undefined ? {} : { seen: seen.slice(0, mostSeen) }),
    markup: parts.map((part) => markupOf(part, platform?.viewer)).join('\n'),
    hasWords: squeezed(words)
      .split('\n')
      .every((line) => texts.some((text) => text.includes(line))),
  };
}

const squeezed = (text: string) =>
  text.replace(/[^\S\n]+|\p{Extended_Pictographic}|\ufe0f/gu, '').replace(/\n+/g, '\n');
