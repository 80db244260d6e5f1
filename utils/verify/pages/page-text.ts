import { sheetsOfPage, wordsDrawnIn } from '../../inert-page/drawn-words';
import { earlierPostMarkupFile, postMarkupFile } from '../../shapes/records/capture-record';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check-ids';
import { archiveHtml, isReadArchive } from './archive-html';
import { findText, longestEnd, shareIn } from './find-text';
import { drawnOtherwise, howShown } from './hidden-words';
import {
  isSign,
  namingParts,
  partsAround,
  seenParts,
  without,
  withoutBlanks,
  wordsAround,
  wordsOfHtml,
} from './html-text';
import { factsLeftOut, ownUnitFindings } from './own-unit';
import { authorFindings, type Page } from './page-author';
import { isDeep, largePages, pageRoom } from './page-limits';
import { remarkFindings } from './page-remarks';
import { roundFindings } from './page-round';
import { sourceFindings } from './page-source';
import { timeFindings } from './page-times';
import { type Run, runOf, standsWhole } from './whole-words';

const names = [postMarkupFile, earlierPostMarkupFile, 'page.html'] as const;

/**
 * Holds the facts in post.json against the sealed markup of the post and against that of its page, each by itself:
 * words, author, time. Certain is only that recorded letters stand nowhere on a page that shows the rest, that it shows
 * other words altogether, or that a stated value stands nowhere; every other difference may be our reading of HTML
 * without a browser, and is told as not answerable.
 * @param packed bytes of the whole pack as it lies in its ZIP: pages that they cannot honestly hold are not read
 */
export function checkPageText(
  found: readonly FoundCapture[],
  packed = Number.POSITIVE_INFINITY,
  onLooked?: (captures: number) => void,
): Check {
  if (found.length === 0) return cannotTell('page-text', 'not-reached');
  const room = pageRoom(packed);
  const findings = found.flatMap((capture, index) => {
    onLooked?.(index);
    const large = largePages(capture, [...names, 'page.mhtml'], room);
    if (large.length > 0) return large;
    const pages = pagesOf(capture);
    if (pages.length === 0) return [finding(capture, 'page-lacks', 'no page')];
    return [
      ...[...pages, ...archiveOf(capture)].flatMap((page) => textFindings(capture, page)),
      ...pages.flatMap(drawnFindings),
      ...sourceFindings(capture, pages),
      ...signFindings(capture, pages),
      ...authorFindings(capture, pages),
      ...timeFindings(capture, pages),
      ...factsLeftOut(capture).map((name) => finding(capture, 'page-shows', `${name} left out`)),
      ...remarkFindings(capture, pages),
      ...(capture.capture.scope === 'post' ? roundFindings(capture, pages) : []),
      ...strangers(capture, pages),
    ];
  });
  const isChanged = findings.some(({ reason }) => !open.includes(reason));
  return {
    id: 'page-text',
    status: findings.length === 0 ? 'proven' : isChanged ? 'changed' : 'cannot-tell',
    // The worst first
    findings: findings.toSorted((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason)),
  };
}

/** What nobody can tell from markup alone. */
const open: readonly Finding['reason'][] = ['too-large', 'page-hides', 'page-draws', 'page-lacks', 'page-shows'];
const order: readonly Finding['reason'][] = ['text-replaced', 'page-differs', ...open];

function pagesOf(found: FoundCapture): Page[] {
  return names.flatMap((name) => {
    const bytes = found.files.get(name);
    return bytes ? [pageOf(found, name, new TextDecoder().decode(bytes))] : [];
  });
}

function pageOf({ path, capture: { post } }: FoundCapture, name: string, markup: string): Page {
  const said = withoutBlanks(`${post.author?.name ?? ''}${post.text ?? ''}`);
  let parts: string[] | undefined;
  let run: Run | undefined;
  const partsOf = () => (parts ??= partsAround(said, markup));
  return {
    ...{ path: path + name, markup, words: wordsOfHtml(markup), parts: partsOf },
    run: () => (run ??= runOf(seenParts(partsOf()))),
  };
}

/** The browser's own archive shows the same words; its markup is not that of the page's copy. */
function archiveOf(found: FoundCapture): Page[] {
  const bytes = found.files.get('page.mhtml');
  if (!bytes) return [];
  const markup = archiveHtml(bytes);
  return [{ ...pageOf(found, 'page.mhtml', markup), isUnread: !isReadArchive(bytes) || isDeep(markup) }];
}

/** The post's own markup is asked of which kind of element it is, the page where that stands. */
function strangers(found: FoundCapture, pages: readonly Page[]): Finding[] {
  const [own, page] = [pages[0], pages.find(({ path }) => path.endsWith('page.html'))];
  if (!own || !page || own === page) return [];
  const { author, text } = found.capture.post;
  const said = withoutBlanks(`${author?.name ?? ''}${text ?? ''}`);
  return ownUnitFindings(found, namingParts(said, own.markup), namingParts(said, page.markup));
}

function finding({ path }: FoundCapture, reason: Finding['reason'], detail: string): Finding {
  return { reason, path: `${path}post.json`, detail };
}

function textFindings({ capture }: FoundCapture, { path, words, markup, run, isUnread }: Page): Finding[] {
  const text = withoutBlanks(capture.post.text ?? '');
  if (text === '') return [];
  if (isUnread) return [{ reason: 'page-hides', path, detail: 'text' }];
  const isAround = () => /\salt=|display:\s?none/i.test(markup) && findText(text, wordsAround(text, markup)).at >= 0;
  if (findText(text, words).at >= 0 || isAround()) {
    // Of a video its page folds the description
    const isPage = path.endsWith('page.html');
    const css = isPage ? sheetsOfPage(markup) : [];
    const signs = capture.post.text?.match(/[\u200e\u200f]/g)?.length;
    const shown = capture.post.kind === 'video' ? 'whole' : howShown(text, markup, css, signs);
    const isBeside = capture.scope === 'post' && !isPage && isBesideAlone(text, markup);
    if (shown === 'hidden' && !isBeside) return [{ reason: 'page-hides', path, detail: 'text' }];
    if (capture.scope !== 'post') return [];
    const lacks = (detail: string): Finding[] => [{ reason: 'page-lacks', path, detail: `text: ${detail}` }];
    if (shown !== 'whole' && shown !== 'hidden') return lacks(drawnOtherwise[shown]);
    if (isBeside) return lacks('not among what the post says');
    return isCutOff(capture.post, run()) ? lacks('the page goes on, or parts its words otherwise') : [];
  }
  // Of a video its page folds the description, and an archive leaves out what is folded
  if (capture.post.kind === 'video' && path.endsWith('page.mhtml')) return [];
  return [{ reason: capture.scope !== 'post' ? 'page-lacks' : howItStands(text, words), path, detail: 'text' }];
}

/** It stands only in what a page sets beside its content, or in the description of a picture. */
function isBesideAlone(text: string, markup: string): boolean {
  if (isSign(text)) return false;
  const inner = without(markup.slice(1), 'aside|nav').replace(/\salt="([^"]*)"/g, (whole, alt: string) =>
    wordsOfHtml(alt).includes(text) ? '' : whole,
  );
  return (
    inner.length < markup.length - 1 &&
    [wordsOfHtml(inner), wordsAround(text, inner)].every((words) => findText(text, words).at < 0)
  );
}

/** Of a text that the page holds back the record leaves out the dots that the site set at its end. */
function isCutOff({ text = '', truncated }: FoundCapture['capture']['post'], run: Run): boolean {
  if (standsWhole(text, run) !== false) return false;
  return !truncated || !['…', '...'].some((dots) => standsWhole(text + dots, run));
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
 * there in any order. `page-lacks`: letters that are only left out may be hidden ones, and markup without any word says
 * none of the others.
 */
function howItStands(text: string, words: string): 'text-replaced' | 'page-differs' | 'page-lacks' {
  const start = findText(text, words).longest;
  const end = Math.min(longestEnd(text, words), text.length - start);
  const ours = text.slice(start, text.length - end);
  const isWritten = /[\p{L}\p{N}]/u.test(ours) && findText(ours, words).at < 0;
  if (start + end >= text.length / 2) return isWritten ? 'page-differs' : 'page-lacks';
  return words !== '' && shareIn(text, words) < 0.5 ? 'text-replaced' : 'page-lacks';
}
