import { type PostLink, pagesWithoutPosts, permalinkOf, postAt, rkeyMs } from '../../addresses/bluesky';
import type { Platform, PostAuthor, PostMedia, PostTime, QuotedPost, ReadingPage, ReadPost } from '../../contract';
import { addressOf, decoded, facts, follows, own, ownAll, ownWords, remarksOf, targetOf, tileOf } from '../../dom';
import { isClipped, opensText } from '../../more-controls';
import { labelOf, textAsSet, withoutMarks } from '../../text';
import { briefTime, idTime, idTimeOff, localTime } from '../../time';

const select = {
  feedItem: '[data-testid^="feedItem-by-"]',
  threadItem: '[data-testid^="postThreadItem-by-"]',
  /** Search and lists: pressable blocks without a test id; only whole posts have a bar to act on them. */
  listItem: 'div[role="link"]:not([data-testid]):has([data-testid$="likeBtn"])',
  /** A quoted post is a pressable block without that bar, without links. */
  quote: 'div[role="link"]:not(:has([data-testid$="likeBtn"]))',
  thread: '[data-testid="postThreadScreen"]',
  /** "2 reposts" and "5 likes" below the opened post lead below its address. */
  postLink: 'a[href*="/post/"]:not([href$=ed-by], [href$=quotes])',
  profile: 'a[href*="/profile/"]',
  text: '[data-testid="postText"], div[data-word-wrap="1"]',
  bar: '[data-testid$="likeBtn"]',
  tile: 'img[src*="cdn.bsky.app/img/feed_"], video',
  /** Leads out of Bluesky, is not among the words and not the offer to translate them. */
  card: 'a[href^="http"]:not([href*="//bsky.app/"], [href*="//translate.google."])',
  blob: 'img[src*="/plain/did:"]',
} as const;
/** Over what a label of the moderators hides; the button names the label too. */
const coverLabel = /(?:Show|表示)$/;
const pinnedLabel = /^(?:Pinned|固定(?:済み|された投稿)?|ピン留め(?:済み)?)$/;
const labelAt = (link: Element) => link.getAttribute('aria-label') ?? link.getAttribute('data-tooltip') ?? '';

const actorAt = (link: Element, page: ReadingPage) =>
  decoded(/^\/profile\/([^/]+)\/?$/.exec(targetOf(link, page.url)?.pathname ?? '')?.[1] ?? '');

function timeOf(shown: string | undefined, label: string | undefined, page: ReadingPage): PostTime | undefined {
  const stated = label ? localTime(label, page) : undefined;
  // "2h" is shown, the tooltip has all of it
  if (stated?.iso) return { ...stated, method: 'attribute' };
  if (!shown) return undefined;
  const brief = briefTime(shown, page);
  return brief.iso ? brief : localTime(shown, page);
}

/** The opened post has no link to itself and shows its date as words below all else; a name or a card may hold one too. */
function dateBelow(unit: Element, above: Element | undefined, page: ReadingPage): PostTime | undefined {
  const shown = ownAll(unit, 'div, span', `${select.quote}, ${select.card}`).findLast(
    (found) =>
      above && follows(above, found) && !above.contains(found) && localTime(ownWords(found), page).iso?.includes('T'),
  );
  return shown && timeOf(labelOf(shown), undefined, page);
}

function readQuote(quote: Element, page: ReadingPage): QuotedPost | undefined {
  const named = /^Post by (\S+)$/.exec(quote.getAttribute('aria-label') ?? '')?.[1];
  const leaves = [...quote.querySelectorAll('*')].filter((found) => ownWords(found) !== '');
  const words = leaves.map((found) => withoutMarks(ownWords(found)) ?? '');
  const at = named ? words.indexOf(`@${named}`) : words.findIndex((word) => /^@[\w-]+(?:\.[\w-]+)+$/.test(word));
  const handle = named ?? words[at]?.slice(1);
  if (!handle) return undefined;
  const times = words.slice(at + 1).map((word) => timeOf(word, undefined, page));
  const timeAt = times.findIndex((time) => time?.iso !== undefined);
  const body =
    quote.querySelector(select.text) ??
    leaves.slice(at + 1).find((_, index) => index !== timeAt && words[at + 1 + index] !== '·');
  return facts<QuotedPost>({
    author: facts<PostAuthor>({
      name: at > 0 ? words[at - 1] : undefined,
      handle,
      profileUrl: `https://bsky.app/profile/${handle}`,
    }),
    text: body && textAsSet(body),
    postedAt: times[timeAt],
  });
}

function readMedia(unit: Element, text: Element | undefined, page: ReadingPage): PostMedia[] {
  const cards = ownAll(unit, select.card, select.quote).filter((found) => !text?.contains(found));
  const tiles = ownAll(unit, select.tile, select.quote).filter((found) => !cards.some((card) => card.contains(found)));
  const addresses = cards.map((card) => {
    const target = targetOf(card, page.url);
    return addressOf(target?.hostname === 'go.bsky.app' ? target.searchParams.get('u') : target?.href)?.href;
  });
  return [
    ...tiles.map(tileOf),
    ...[...new Set(addresses)].flatMap((url): PostMedia[] => (url ? [{ kind: 'link-card', url }] : [])),
  ];
}

/** Looked for once in a reading: the item that the page's address names has no link to itself, or that link. */
const openedItems = new WeakMap<ReadingPage, Element | undefined>();

function openedItem(thread: Element, here: PostLink, page: ReadingPage): Element | undefined {
  if (!openedItems.has(page)) {
    const isIt = (item: Element) => {
      const links = ownAll(item, select.postLink, `${select.quote}, ${select.text}`);
      // One that is emptied waits for its post
      return (
        item.querySelector(select.bar) !== null &&
        links.every((link) => (postAt(targetOf(link, page.url))?.rkey ?? here.rkey) === here.rkey)
      );
    };
    openedItems.set(page, [...thread.querySelectorAll(select.threadItem)].find(isIt));
  }
  return openedItems.get(page);
}

/** Below the item that the page's address names stands what answers it. */
function placeInThread(unit: Element, here: PostLink | undefined, page: ReadingPage) {
  const thread = unit.matches(select.threadItem) ? unit.closest(select.thread) : null;
  const isBelow = thread !== null && thread.querySelector(select.threadItem) !== unit;
  const opened = isBelow && here ? openedItem(thread, here, page) : undefined;
  return { isBelow, answersHere: opened && !opened.contains(unit) && follows(opened, unit) ? here : undefined };
}

export default {
  id: 'bluesky',
  name: { ja: 'Bluesky', en: 'Bluesky' },
  tile: 'B',
  matches: ['https://bsky.app/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  unseen: true,
  post: [select.feedItem, select.threadItem, select.listItem],
  quoted: select.quote,
  profile: /^\/profile\/([^/]+)\/?$/,
  withoutPosts: pagesWithoutPosts,
  read(unit, page) {
    const named = `${select.feedItem}, ${select.threadItem}`;
    if (!unit.matches(named) && (unit.closest(named) || unit.querySelector(named))) return undefined;
    const ownOf = (selector: string) => ownAll(unit, selector, select.quote);
    const text =
      own(unit, '[data-testid="postText"]', select.quote) ??
      ownOf(select.text).find((found) => !found.closest(`${select.profile}, ${select.card}`));
    const isOutside = (found: Element) => !text?.contains(found);
    const tested = /-by-(.+)$/.exec(unit.getAttribute('data-testid') ?? '')?.[1];
    const links = ownOf(select.postLink).filter(isOutside);
    const timeLink =
      links.find((link) => postAt(targetOf(link, page.url)) && localTime(labelAt(link), page).iso) ??
      links.find((link) => postAt(targetOf(link, page.url)));
    const profiles = ownOf(select.profile).filter((link) => isOutside(link) && actorAt(link, page) !== '');
    const here = postAt(page.url);
    // Links name the handle where the address names the account: its picture names that too
    const isHere = (actor: string) =>
      actor === tested ||
      profiles.some((link) => actorAt(link, page) === actor || link.querySelector(`[src*="/${actor}/"]`));
    const link =
      postAt(targetOf(timeLink, page.url)) ??
      (unit.matches(select.threadItem) && here && isHere(here.actor) ? here : undefined);
    const actors = new Set([tested, link?.actor].filter((actor) => actor !== undefined));
    // Notifications are made of the same items
    if (!actors.size || !(link ?? unit.querySelector(select.bar))) return undefined;

    const authorLinks = profiles.filter((found) => actors.has(actorAt(found, page)));
    const names = authorLinks.map((found) => withoutMarks(labelOf(found, (inner) => inner.tagName === 'IMG')));
    const handle = [...actors].find((actor) => !actor.startsWith('did:') && actor !== 'handle.invalid');
    const pictures = ownOf(select.blob).filter(
      (found) => found.matches(select.tile) || authorLinks.some((avatar) => avatar.contains(found)),
    );
    const did =
      [...actors].find((actor) => actor.startsWith('did:')) ??
      /\/plain\/(did:[a-z]+:[\w.:-]+)\//.exec(decoded(pictures[0]?.getAttribute('src') ?? ''))?.[1];
    const name = names.find((shown) => shown && !shown.startsWith('@'));
    const isName = name !== handle;
    const others = profiles.filter((found) => !actors.has(actorAt(found, page)) && labelOf(found));
    const [first] = authorLinks;
    const reposter = others.find((found) => first && follows(found, first));
    // "Reply to …" stands between the time and the words, in the viewer's language
    const answered = others.find(
      (found) =>
        timeLink &&
        follows(timeLink, found) &&
        (!text || follows(found, text)) &&
        !ownOf(select.bar).some((bar) => follows(bar, found)),
    );
    const parent = answered && actorAt(answered, page);
    const { isBelow, answersHere } = placeInThread(unit, here, page);

    const shownTime = timeLink
      ? timeOf(labelOf(timeLink), labelAt(timeLink), page)
      : dateBelow(unit, text ?? authorLinks.at(-1), page);
    const ms = link && rkeyMs(link.rkey);
    // A key from before Bluesky says nothing but that it is made up
    const byId = idTime(ms && ms > Date.UTC(2022, 0) ? ms : undefined);
    const media = readMedia(unit, text, page);
    const quotes = ownOf(select.quote).flatMap((quote) => readQuote(quote, page) ?? []);
    const controls = ownOf('button').map((found) => labelOf(found) ?? '');
    const isCovered = !text && media.length === 0 && controls.some((words) => coverLabel.test(words));
    return facts<ReadPost>({
      platform: 'bluesky',
      id: link?.rkey,
      permalink: link && permalinkOf(link),
      kind: parent || isBelow ? 'reply' : 'post',
      author: facts<PostAuthor>({
        name: isName ? name : undefined,
        handle,
        id: did,
        profileUrl: (handle ?? did) && `https://bsky.app/profile/${handle ?? did}`,
      }),
      text: text && textAsSet(text),
      postedAt: shownTime?.iso
        ? shownTime
        : ((byId && { ...(shownTime?.raw ? { raw: shownTime.raw } : {}), ...byId }) ?? shownTime),
      media,
      replyTo: parent
        ? {
            // Who is named answers for the post only where the address names one of that account
            ...(answersHere?.actor === parent ? { id: answersHere.rkey, permalink: permalinkOf(answersHere) } : {}),
            author: facts<PostAuthor>({
              name: withoutMarks(labelOf(answered)),
              ...(parent.startsWith('did:') ? { id: parent } : { handle: parent }),
              profileUrl: `https://bsky.app/profile/${parent}`,
            }),
          }
        : answersHere && { id: answersHere.rkey, permalink: permalinkOf(answersHere) },
      thread: answersHere && { url: permalinkOf(answersHere) },
      quotes,
      truncated: isCovered || (controls.some(opensText) && !(text && isClipped(text))) || undefined,
      notes: remarksOf(
        reposter && `reposted-by:${actorAt(reposter, page)}`,
        ownOf('div, span').some((found) => pinnedLabel.test(ownWords(found)) && (!first || follows(found, first))) &&
          'pinned',
        shownTime?.iso !== undefined && idTimeOff(ms, shownTime, page.timeZone),
        !link && 'no-permalink',
      ),
    });
  },
} satisfies Platform;

/*
Test URLs:
https://bsky.app/profile/bsky.app
https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l
https://bsky.app/search?q=ramen
*/
