/** Facts of one unit that do not agree with each other. */
import type { Platform, PostAuthor, PostTime, ReadingPage, ReadPost } from '../contract';
import { decoded, pathOf } from '../dom';
import type { Doubted, DoubtedFact, DoubtReason } from './doubt';
import { squeezed } from './stray-facts';

/** What is wrong with one reading, from what is said of the writer to what is said. */
export function contradictions(platform: Platform, unit: Element, post: ReadPost, page: ReadingPage): Doubted[] {
  const links = [...unit.querySelectorAll('a[href]')].map((link): Said => [link, link.textContent ?? '']);
  const found: [DoubtedFact, DoubtReason | false][] = [
    ['author', authorDoubt(platform, unit, post, page, links)],
    ['postedAt', timeDoubt(platform, unit, post, page)],
    ['text', isNoText(platform, unit, post, page, links) && 'control'],
    ['title', isNoTitle(platform, post) && 'control'],
    ['id', isNobody(platform, post) && 'missing'],
    ['content', isWithoutContent(post) && 'missing'],
  ];
  return found.filter((one): one is [DoubtedFact, DoubtReason] => one[1] !== false);
}

/** An element with all that it says: each is asked once. */
type Said = readonly [element: Element, words: string];

/** What a site lacks of all its posts is no sign, as long as there are words. */
const isNobody = ({ lacks }: Platform, { id, permalink, author, text, title }: ReadPost) =>
  !(id ?? permalink ?? author) && (lacks === undefined || (text ?? title) === undefined);

/** Pictures and stars alone are a post where somebody gives them. */
const isWithoutContent = ({ author, id, text, media, title, rating, quotes, truncated }: ReadPost) =>
  !(text ?? title ?? quotes ?? truncated ?? ((author ?? id) && (media ?? rating)));

/** `/name/status/1`, `/@name/post/a`, `/profile/name/post/a`: whose post the address says it is. */
const writerInPath = /^\/(?:profile\/)?@?([^/]+)\/(?:status|post|video|photo|n|\d{15,20})(?:\/|$)/;
const nobody = new Set(['i', 't', 'web']);

/** An instance may be shown behind the handle in one place and not in the other. */
const bare = (one: string | undefined) => one?.replace(/@.*$/s, '').toLowerCase();

/** Whether a part of an address names this account. */
function isCalled({ handle, id }: PostAuthor, part: string): boolean {
  const name = bare(decoded(part));
  return bare(handle) === name || bare(id) === name;
}

function authorDoubt(
  platform: Platform,
  unit: Element,
  post: ReadPost,
  page: ReadingPage,
  links: readonly Said[],
): DoubtReason | false {
  const { author, permalink } = post;
  if (!author) return false;
  const { name, handle, id } = author;
  if (name !== undefined && !isName(name, post, unit)) return 'not-a-name';
  const stated = writerInPath.exec(pathOf(permalink, page.url) ?? '')?.[1];
  if (platform.profile && stated && !nobody.has(stated) && (handle ?? id) && !isCalled(author, stated))
    return 'other-author';
  return name !== undefined && linkDoubt(platform, unit, { ...post, author: { ...author, name } }, page, links);
}

/** Whether these are its words, without their blanks. */
const says = (said: string, words: string) => said.length >= words.length && squeezed(said) === words;

type Named = ReadPost & { author: { name: string } };

/** Whose page the links lead to that say the name. */
function linkDoubt(
  { profile }: Platform,
  unit: Element,
  { author, permalink, text }: Named,
  { url }: ReadingPage,
  links: readonly Said[],
): DoubtReason | false {
  const shown = squeezed(author.name);
  const named: { link: Element; path: string }[] = [];
  for (const [link, said] of links) if (says(said, shown)) named.push({ link, path: leadsTo(link, url) });
  // A title leads to the post, a name to the person
  if (named.length > 0 && named.every(({ path }) => path === pathOf(permalink, url))) return 'other-link';
  if (!profile) return false;
  const { handle, id, profileUrl } = author;
  // Who is shown without a page, beside a link to the page of somebody whom the text does not name
  const isUnlinked = named.length === 0 && !(handle ?? id ?? profileUrl);
  if (
    isUnlinked &&
    squeezed(text ?? '') !== '' &&
    links.some(([link, said]) => says(said, squeezed(text ?? '')) && profile.test(leadsTo(link, url)))
  )
    return 'other-link';
  if (named.length === 0) return false;
  if (named.every(({ link }) => isReactionLine(link, shown, unit))) return 'reaction-line';
  const people = named.flatMap(({ path }) => profile.exec(path)?.[1] ?? []);
  if (people.length === 0 || (handle ?? id) === undefined || people.some((one) => isCalled(author, one))) return false;
  const start = pathOf(profileUrl, url)?.replace(/\/$/, '');
  // A profile's address may name an account in another way than its handle
  return !named.some(({ path }) => start && path.startsWith(start)) && 'other-link';
}

/** The path of an address, which is empty for a link that leads nowhere. */
const leadsTo = (link: Element, base: URL) => pathOf(link.getAttribute('href'), base) ?? '';

const mostName = 120;
/** Two clocks, attributes in brackets as they stand behind a name. */
const noName = /:\d\d.*\d:\d\d|^[（(][^（()）]*(?:[男女]性|\d0代)[^（()）]*[）)]$/;

function isName(name: string, { text, title, postedAt }: ReadPost, unit: Element): boolean {
  if (name.length > mostName || holdsTime(name, postedAt) || noName.test(name)) return false;
  const isWords = name === text || name === title || name === postedAt?.raw;
  // Somebody may write their own name: then it stands there twice
  if (isWords && squeezed(unit.textContent ?? '').split(squeezed(name)).length < 3) return false;
  // On boards people call themselves by a date: then the post has another one
  return postedAt?.iso !== undefined || !isTimeAlone(name);
}

/** The whole line of a head, its time in it. */
const holdsTime = (words: string, { raw = '' }: PostTime = {}) =>
  raw.length > 7 && words.length > raw.length && words.includes(raw);

/** Nothing but a date, with its clock or without, or "3 days ago". Not read, only known as one: that is short. */
const timeAlone = [
  /^\d{4}[/年.-]\d{1,2}[/月.-]\d{1,2}日?(?:\(.\))?(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:\(.{1,6}\))?$/,
  /^(?:[昨今]日|\d+ ?(?:秒|分|時間|日|週間?|[かカヵヶケ箇]月|年)前)(?:\(.{1,12}\))?$/,
  /^\d{1,3} ?(?:mo|yr|hr|min|sec|[smhdwy])s?(?: ago)?$/i,
  /^(?:yesterday|(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago)(?: on .{1,12})?$/i,
];

export function isTimeAlone(words: string): boolean {
  // A score may stand before it
  const plain = words
    .normalize('NFKC')
    .trim()
    .replace(/^[0-5](?=\d{4}\D)/, '');
  return timeAlone.some((form) => form.test(plain));
}

/** Behind a name in the line over somebody else's post, or in a notification. */
const reactions = [
  /^(?:and|,)?.{0,60}?(?:likes?|liked|loves?|celebrates?|supports?|reacted|reposted|boosted|followed|follows)(?:this|your|you|to|on|a\b|$)/i,
  /^(?:finds?this|commentedon|repliedto(?:your|a)|mentionedyou|startedfollowing|isnowfollowing|suggested)/i,
  /^さん(?:、.{1,40}|ほか.{1,20})?[がは].{0,24}(?:いいね|リポスト|再投稿|コメントしました|フォロー|リアクション|ブースト)/,
];

/** The smallest line round a name that says more than the name. */
function isReactionLine(link: Element, name: string, unit: Element): boolean {
  for (let at = link.parentElement; at && at !== unit; at = at.parentElement) {
    const line = squeezed(at.textContent ?? '');
    if (line.length > name.length + 90) return false;
    const behind = line.slice(line.indexOf(name) + name.length);
    if (behind !== '') return reactions.some((reaction) => reaction.test(behind));
  }
  return false;
}

const dayMs = 86_400_000;

function timeDoubt({ idClock }: Platform, unit: Element, post: ReadPost, page: ReadingPage): DoubtReason | false {
  const { postedAt } = post;
  if (!postedAt) return false;
  if (!isTime(postedAt, post, unit)) return 'not-a-time';
  const start = Date.parse(postedAt.iso?.split('/')[0] ?? '');
  if (start > Date.parse(page.capturedAt) + 2 * dayMs) return 'future';
  if (!idClock) return false;
  // The adapter says how far the two lie apart, 0 within what the page states
  const stated = post.notes?.find((note) => /^id-time-off:-?\d+$/.test(note));
  const off = Number(stated?.slice('id-time-off:'.length) ?? 0) / 1_000;
  const [before, behind] = idClock;
  return (off < -before || off > behind) && 'id-clock';
}

/** Words that nobody could read as a time are still a time in some language, if they are few and not somebody's text. */
function isTime({ raw, iso, method }: PostTime, { text, author }: ReadPost, unit: Element): boolean {
  // A time by the id says nothing of the words beside it
  if ((iso !== undefined && method !== 'id') || raw === undefined) return true;
  if (raw.length > 60 || raw === text || raw === author?.name || /^(?:ID|ＩＤ)[:：]|^\d{1,4}$|さん$/.test(raw))
    return false;
  // 「NY:AN:NY.AN」 stands on boards in the place of a time
  const isRead = /^(?:$|(?:ja|en)\b)/i.test(unit.ownerDocument.documentElement.lang);
  return !isRead || /\d|[年月週日時分今昨先]|^NY:AN/.test(raw.normalize('NFKC'));
}

/** A score, a name, or the line that says who wrote it when. */
const isNoTitle = (platform: Platform, { title, postedAt, author }: ReadPost) =>
  title !== undefined &&
  (/^\d(?:\.\d)?$|投稿日[：:][\d/年月日]+$/.test(title.normalize('NFKC')) ||
    (author?.name === undefined && isShownName(platform, title)) ||
    holdsTime(title, postedAt));

const isShownName = ({ honorific }: Platform, words: string) => honorific === true && /^\S{1,20}さん$/.test(words);

/** A line of numbers, a line of the head or the word for what is gone in the place of the words. */
function isHead(platform: Platform, text: string, { postedAt, author, kind }: ReadPost): boolean {
  const { always = [], undated = [] } = platform.ownWords ?? {};
  const isOneOf = (forms: readonly RegExp[]) => forms.some((form) => form.test(text));
  if (isOneOf(always) || isShownName(platform, text) || (kind === 'review' && /^\d\.\d$/.test(text))) return true;
  if (postedAt?.iso !== undefined) return false;
  const lines = text.length <= 80 ? text.split('\n') : [];
  const isOfHead = (author === undefined || lines.length === 1) && lines.some(isTimeAlone);
  return isOfHead || isOneOf(undated);
}

/** Each for itself: of a list browsers look for every element longer. */
const controls = [
  'button',
  'summary',
  'label',
  ...['button', 'tab', 'menuitem', 'switch'].map((role) => `[role="${role}"]`),
];
const mostControl = 40;

/** Words of a button or of a link to a person, with nothing else in the unit that says them. */
function isNoText(
  platform: Platform,
  unit: Element,
  post: ReadPost,
  { url }: ReadingPage,
  links: readonly Said[],
): boolean {
  const { profile } = platform;
  const { text } = post;
  if (text === undefined) return false;
  if (isHead(platform, text, post)) return true;
  if (text.length > mostControl) return false;
  const words = squeezed(text);
  const isIt = (element: Element) => says(element.textContent ?? '', words);
  // A picture says nothing
  const isBeginning = (said: string) => said !== '' && words.startsWith(squeezed(said));
  const people = profile ? links.filter(([link, said]) => isBeginning(said) && profile.test(leadsTo(link, url))) : [];
  // 「花子さんがいいねしました」 begins with a link to her
  const isReaction = ([, said]: Said) => {
    const name = squeezed(said);
    return name !== '' && words.startsWith(name) && reactions.some((one) => one.test(words.slice(name.length)));
  };
  if (people.some(isReaction)) return true;
  // To name somebody else is all that many an answer says
  const home = pathOf(post.author?.profileUrl, url);
  const isOther = (link: Element) => home !== undefined && !leadsTo(link, url).startsWith(home);
  const named = people.flatMap(([link, said]) => (says(said, words) ? [link] : []));
  const isMention = words.startsWith('@')
    ? bare(words.slice(1)) !== bare(post.author?.handle)
    : /^(?:comment|reply)$/.test(post.kind) && named.every(isOther);
  const pressed = controls.flatMap((control) => [...unit.querySelectorAll(control)].filter(isIt));
  if (!isMention) pressed.push(...named);
  const isPressed = (found: Element) => pressed.some((one) => found.contains(one) || one.contains(found));
  return pressed.length > 0 && [...unit.querySelectorAll('*')].every((found) => isPressed(found) || !isIt(found));
}
