import { expandedLength } from '../../count-letters';
import { knownZone } from '../../known-zone';
import { isReadAs, platforms } from '../../platforms';
import type { ReadPost } from '../../platforms/contract';
import { withPossibleTime } from '../../platforms/distrust/possible-time';
import { withShownDateHeld } from '../../platforms/distrust/shown-date';
import { leadsIntoWeb } from '../../platforms/post-addresses';
import { withTimesSettled } from '../../platforms/relative-times';
import { postKey } from '../../platforms/units';
import type { Sighting } from '../../shapes/records/sighting';
import { type ReadEarlier, withChangeJudged, withRemark } from './changed-before-click';
import { impossibleInSighting, longPart } from './possible-sighting';

/** A message that took longer than this, or came before it was sent, has a time that is not the page's to say. In ms. */
const ON_TIME = 5_000;
/** No click was that long ago, and none is to come. */
const BELIEVABLE = 10 * 60_000;

/** What the browser itself says of whoever sent a sighting. */
interface SeenByBrowser {
  /** Address of the sending frame. */
  url: string | undefined;
  /** This device's clock, in ms since 1970, as the message came. */
  now: number;
  /** Address of the tab, where the browser shows it and the whole tab is meant. */
  tabUrl?: string | undefined;
  /** Version of this extension, and what the browser calls itself. */
  extensionVersion: string;
  userAgent: string;
  readEarlier: ReadEarlier;
}

/** Whether a page at this address may ask of a platform's posts, or tell how it reads: its own alone. */
export function speaksOf(platform: string, url: string | undefined): boolean {
  const sender = URL.parse(url ?? '');
  return sender !== null && isReadAs(platform, sender);
}

/**
 * A sighting comes from a page's process, which may be in somebody else's hands: it may speak of its own page, platform
 * and time only. `undefined`: refused. A time that is off by seconds, and another address than the tab's, are replaced by
 * the browser's, and that is noted. Of version and browser nothing is asked of a page.
 */
export function heldAgainstBrowser(
  sighting: Sighting,
  { url, now, tabUrl, extensionVersion, userAgent, readEarlier }: SeenByBrowser,
): Sighting | undefined {
  const { page, post, scope } = sighting;
  // Before anything is compared with it
  if (scope === 'post' && expandedLength(post.text ?? '', mostWords) > mostWords) return undefined;
  const [said, sender] = [URL.parse(page.url), URL.parse(url ?? '')];
  if (!said || !sender || said.origin !== sender.origin) return undefined;
  if (platforms.some(({ id }) => id === post.platform) && !isOf(post, sender)) return undefined;
  if (!leadsIntoWeb(post)) return undefined;
  // Its name is the post's own: under another's, a record would stand where that one's is looked for
  const isNamed = scope === 'post' ? sighting.postKey === postKey(post) : sighting.postKey.startsWith('generic:');
  if (!isNamed) return undefined;
  if (scope === 'post' && platforms.every(({ id }) => id !== post.platform)) return undefined;
  const off = Math.abs(Date.parse(sighting.capturedAt) - now);
  // NaN is no number below the bound either.
  if (!(off <= BELIEVABLE)) return undefined;
  const { timeZone, ...circumstances } = sighting.environment;
  const zone = knownZone(timeZone);
  const clock = { capturedAt: new Date(now).toISOString(), timeZone: zone ?? 'UTC' };
  // Readings of one page are compared before anything is counted back from a clock
  const judged = withChangeJudged(post, readEarlier, page.url);
  const dated = datedBy(judged, clock);
  const shown = URL.parse(tabUrl ?? '');
  const isElsewhere = shown?.origin === sender.origin && withoutHash(shown) !== withoutHash(said);
  const settled = {
    ...sighting,
    post: isElsewhere ? withRemark(dated, page.url) : dated,
    page: isElsewhere ? { ...page, url: shown.href } : page,
    environment: { ...circumstances, ...(zone ? { timeZone: zone } : {}), extensionVersion, userAgent },
  };
  if (!mayBeSo(settled, clock)) return undefined;
  if (off <= ON_TIME) return settled;
  const unknown = [...(sighting.environment.unknown ?? []), { what: 'click-time', why: 'page-clock-differs' }];
  return {
    ...settled,
    capturedAt: clock.capturedAt,
    environment: { ...settled.environment, unknown },
  };
}

/** With the times that its words and its id leave possible by this clock. */
export const datedBy = (post: ReadPost, clock: Clock): ReadPost =>
  withPossibleTime(withShownDateHeld(withTimesSettled(post, clock), clock), clock);

type Clock = Parameters<typeof withTimesSettled>[1];

/** The longest article of these sites has a tenth of it; papers of more would never be made. Letters. */
const mostWords = 200_000;

/** What a verifier would hold for impossible is no page's word, nor is the day of rules that this version does not have. */
function mayBeSo(sighting: Sighting, { capturedAt }: { capturedAt: string }): boolean {
  const { postHtml: _, ...record } = sighting;
  const { adapter } = record.environment;
  const known = platforms.find(({ id }) => id === adapter?.id)?.checkedOn ?? '';
  if (adapter && !(adapter.checkedOn <= known)) return false;
  return longPart(record) === undefined && impossibleInSighting({ ...record, capturedAt }).length === 0;
}

const withoutHash = ({ href }: URL) => href.split('#')[0];

/** The page and the permalink are the platform's, or of a host that runs its software. */
function isOf({ platform, permalink }: Sighting['post'], sender: URL): boolean {
  if (!isReadAs(platform, sender)) return false;
  if (permalink === undefined) return true;
  const link = URL.parse(permalink);
  if (!link || !/^https?:$/.test(link.protocol)) return false;
  const places = [platform, ...(platforms.find(({ id }) => id === platform)?.linksTo ?? [])];
  return link.host === sender.host || places.some((place) => isReadAs(place, link));
}
