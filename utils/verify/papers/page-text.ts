import { wordsDrawnIn } from '../../inert-page/drawn-words';
import { earlierPostMarkupFile, postMarkupFile } from '../../shapes/capture';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check';
import { archiveHtml } from './archive-html';
import { findText, longestEnd, shareIn } from './find-text';
import { attributeValues, withoutBlanks, wordsAround, wordsOfHtml } from './html-text';
import { roundFindings } from './page-round';
import { lettersOf } from './paper-letters';

/** One sealed file of markup, read once a capture. */
interface Page {
  path: string;
  markup: string;
  words: string;
}

const names = [postMarkupFile, earlierPostMarkupFile, 'page.html'] as const;

/**
 * Holds the facts in post.json against the sealed markup of the post and against that of its page, each by itself:
 * words, author, time. Certain is only that recorded letters stand nowhere on a page that shows the rest, that it shows
 * other words altogether, or that a stated value stands nowhere; every other difference may be our reading of HTML
 * without a browser, and is told as not answerable.
 */
export function checkPageText(found: readonly FoundCapture[]): Check {
  if (found.length === 0) return cannotTell('page-text', 'not-reached');
  const findings = found.flatMap((capture) => {
    const pages = pagesOf(capture);
    if (pages.length === 0) return [finding(capture, 'page-lacks', 'no page')];
    return [
      ...[...pages, ...archiveOf(capture)].flatMap((page) => textFindings(capture, page)),
      ...pages.flatMap((page) => [...drawnFindings(page), ...headFindings(capture, page)]),
      ...signFindings(capture, pages),
      ...authorFindings(capture, pages),
      ...timeFindings(capture, pages),
      ...(capture.capture.scope === 'post' ? roundFindings(capture, pages) : []),
    ];
  });
  const isChanged = findings.some(({ reason }) => reason !== 'page-lacks' && reason !== 'page-draws');
  return {
    id: 'page-text',
    status: findings.length === 0 ? 'proven' : isChanged ? 'changed' : 'cannot-tell',
    // The worst first
    findings: findings.toSorted((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason)),
  };
}

const order: readonly Finding['reason'][] = ['text-replaced', 'page-differs', 'page-draws', 'page-lacks'];

function pagesOf({ path, files }: FoundCapture): Page[] {
  return names.flatMap((name) => {
    const bytes = files.get(name);
    if (!bytes) return [];
    const markup = new TextDecoder().decode(bytes);
    return [{ path: path + name, markup, words: wordsOfHtml(markup) }];
  });
}

/** The browser's own archive shows the same words; its markup is not that of the page's copy. */
function archiveOf({ path, files }: FoundCapture): Page[] {
  const bytes = files.get('page.mhtml');
  const markup = bytes && archiveHtml(bytes);
  return markup === undefined ? [] : [{ path: `${path}page.mhtml`, markup, words: wordsOfHtml(markup) }];
}

function finding({ path }: FoundCapture, reason: Finding['reason'], detail: string): Finding {
  return { reason, path: `${path}post.json`, detail };
}

function textFindings({ capture }: FoundCapture, { path, words, markup }: Page): Finding[] {
  const text = withoutBlanks(capture.post.text ?? '');
  if (text === '' || findText(text, words).at >= 0) return [];
  if (/\salt=|display:\s?none/i.test(markup) && findText(text, wordsAround(text, markup)).at >= 0) return [];
  const reason = capture.scope !== 'post' ? 'page-lacks' : howItStands(text, words);
  return [{ reason, path, detail: 'text' }];
}

/** What the copy's own head says of where and when it was made; a page may change its address between click and copy. */
function headFindings({ capture }: FoundCapture, { path, markup }: Page): Finding[] {
  const said = (name: string) =>
    [...markup.matchAll(new RegExp(`<meta name="banken-${name}" content="([^"]*)"`, 'g'))].map(
      ([, value = '']) => value,
    );
  const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '');
  const isOther =
    said('captured-at').some((at) => !(Math.abs(Date.parse(at) - Date.parse(capture.capturedAt)) <= 600_000)) ||
    said('source').some((address) => hostOf(address.replaceAll('&amp;', '&')) !== hostOf(capture.page.url));
  return isOther ? [{ reason: 'page-differs', path, detail: 'head' }] : [];
}

/** Signs that nobody sees, and a title, stand on the page where the record says so. */
function signFindings(found: FoundCapture, pages: readonly Page[]): Finding[] {
  const { post, page } = found.capture;
  const { title = '', text = '', author } = post;
  const isStated = (letters: string) => pages.some(({ markup }) => markup.includes(letters));
  const signs = new Set(`${text}${author?.name ?? ''}`.match(unseen) ?? []);
  const isTitled = pages.some(({ words }) => words.includes(withoutBlanks(title))) || isStated(title);
  return [
    ...([...signs].every(isStated) ? [] : [finding(found, 'page-lacks', 'signs without a form')]),
    ...(isTitled || page.title?.includes(title) ? [] : [finding(found, 'page-lacks', 'title')]),
  ];
}

/** Signs of direction and joining, tags and selectors of variants (Unicode 16, chapter 23). */
const unseen =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu;

/** Copies of this version draw no words; in an earlier one a site's own sheet may, and nobody can tell what is meant. */
function drawnFindings({ path, markup }: Page): Finding[] {
  const words = path.endsWith('.html') ? wordsDrawnIn(markup) : [];
  return words.length === 0 ? [] : [{ reason: 'page-draws', path, detail: words.join(' ').slice(0, 120) }];
}

/**
 * `page-differs`: the page shows the beginning and the end of the text, at least half of it, while the letters between
 * stand nowhere on it: no reading of HTML puts letters into a post. `text-replaced`: less than half of the text stands
 * there in any order. `page-lacks`: letters that are only left out may be hidden ones.
 */
function howItStands(text: string, words: string): 'text-replaced' | 'page-differs' | 'page-lacks' {
  const start = findText(text, words).longest;
  const end = Math.min(longestEnd(text, words), text.length - start);
  const ours = text.slice(start, text.length - end);
  const isWritten = /[\p{L}\p{N}]/u.test(ours) && findText(ours, words).at < 0;
  if (start + end >= text.length / 2) return isWritten ? 'page-differs' : 'page-lacks';
  return shareIn(text, words) < 0.5 ? 'text-replaced' : 'page-lacks';
}

function authorFindings(found: FoundCapture, pages: readonly Page[]): Finding[] {
  const { name = '', handle = '', id = '' } = found.capture.post.author ?? {};
  const { url } = found.capture.page;
  const stands = (value: string) =>
    [...pages.map(({ markup }) => markup), url].some((markup) => markup.includes(value));
  const plain = /^[\w.-]+$/.test(handle) ? handle.toLowerCase() : undefined;
  const without = pages.filter(({ markup }) => plain && !markup.toLowerCase().includes(plain));
  const isNowhere = without.length === pages.length && !url.toLowerCase().includes(plain ?? '');
  const isCertain = isNowhere && pages.length > 1 && found.capture.scope === 'post';
  return [
    ...without.map(
      ({ path }): Finding => ({ reason: isCertain ? 'page-differs' : 'page-lacks', path, detail: `author @${handle}` }),
    ),
    ...(/^\d{4,}$/.test(id) && !stands(id) ? [finding(found, 'page-lacks', `author id ${id}`)] : []),
    ...(pages.some((page) => isNamedOn(page, name)) ? [] : [finding(found, 'page-lacks', 'author name')]),
  ];
}

/** Some sites write the name of a guest only where screen readers find it, or set signs round a part of it. */
function isNamedOn({ words, markup }: Page, name: string): boolean {
  return (
    words.includes(withoutBlanks(name)) ||
    attributeValues(markup, 'aria-label').includes(name) ||
    (lettersOf(name).length > 2 && lettersOf(words).includes(lettersOf(name)))
  );
}

/** Attributes in which sites write a time for people or for machines. */
const timed = ['datetime', 'content', 'title', 'aria-label', 'data-tooltip'];

/** A time that a page writes in words has the numbers of the stated one: year, day and minute, whatever the language. */
function isSaid(raw: string, iso: string, markup: string): boolean {
  const numbers = new Set((raw.match(/\d+/g) ?? []).map(Number));
  const [, year, day, minute] = /^(\d{4})-\d\d-(\d\d)T\d\d:(\d\d)/.exec(iso) ?? [];
  if (![year, day, minute].every((part) => numbers.has(Number(part)))) return false;
  return timed.some((name) => attributeValues(markup, name).some((value) => value.includes(raw)));
}

function timeFindings(found: FoundCapture, pages: readonly Page[]): Finding[] {
  const { iso, raw, method } = found.capture.post.postedAt ?? {};
  const instant = Date.parse(iso ?? '');
  if (method !== 'attribute' || Number.isNaN(instant)) {
    const shown = withoutBlanks(raw ?? '');
    const isShown = pages.some(({ words, markup }) => words.includes(shown) || markup.includes(raw ?? ''));
    return isShown ? [] : [finding(found, 'page-lacks', 'time')];
  }
  return pages.flatMap(({ path, markup }): Finding[] => {
    if (iso !== undefined && (markup.includes(iso) || isSaid(raw ?? '', iso, markup))) return [];
    const stated = ['datetime', 'content', 'title']
      .flatMap((name) => attributeValues(markup, name))
      .map((value) => Date.parse(value))
      .filter((time) => !Number.isNaN(time));
    if (stated.includes(instant)) return [];
    return [
      {
        reason: stated.length > 0 && found.capture.scope === 'post' ? 'page-differs' : 'page-lacks',
        path,
        detail: 'time',
      },
    ];
  });
}
