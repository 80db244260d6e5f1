import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check';
import { attributeValues, withoutBlanks, wordsOfHtml } from './html-text';

/** What the sealed markup shows, read once a capture. */
interface Page {
  markup: string;
  words: string;
  /** The whole page is there, not the post alone: only then can something be missing from it. */
  isWhole: boolean;
}

/**
 * Holds the facts in post.json against the sealed markup of the post and its page: words, author, time. Certain is only
 * that recorded letters stand nowhere on a page that shows the rest, or that a stated value stands nowhere; every other
 * difference may be our reading of HTML without a browser, and is told as not answerable.
 */
export function checkPageText(found: readonly FoundCapture[]): Check {
  if (found.length === 0) return cannotTell('page-text', 'not-reached');
  const findings = found.flatMap((capture) => {
    const page = pageOf(capture);
    return [...textFindings(capture, page), ...authorFindings(capture, page), ...timeFindings(capture, page)];
  });
  const isChanged = findings.some(({ reason }) => reason === 'page-differs');
  return {
    id: 'page-text',
    status: findings.length === 0 ? 'proven' : isChanged ? 'changed' : 'cannot-tell',
    findings,
  };
}

function pageOf({ files, capture }: FoundCapture): Page {
  const read = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array());
  const markup = `${read('post.html')}\n${read('page.html')}\n${capture.page.url}`;
  return { markup, words: wordsOfHtml(markup), isWhole: files.has('post.html') && files.has('page.html') };
}

function finding({ path }: FoundCapture, isCertain: boolean, detail: string): Finding {
  return { reason: isCertain ? 'page-differs' : 'page-lacks', path: `${path}post.json`, detail };
}

function textFindings(found: FoundCapture, { words }: Page): Finding[] {
  const text = withoutBlanks(found.capture.post.text ?? '');
  if (text === '' || words.includes(text)) return [];
  return [finding(found, found.capture.scope === 'post' && standsOtherwise(text, words), 'text')];
}

/**
 * Whether the page shows the beginning and the end of the text, at least half of it, while the letters between stand
 * nowhere on it: no reading of HTML puts letters into a post. Letters that are only left out may be hidden ones.
 */
function standsOtherwise(text: string, words: string): boolean {
  const start = longest(text.length, (length) => words.includes(text.slice(0, length)));
  const end = longest(text.length - start, (length) => words.includes(text.slice(text.length - length)));
  const ours = text.slice(start, text.length - end);
  return start + end >= text.length / 2 && /[\p{L}\p{N}]/u.test(ours) && !words.includes(ours);
}

/** The largest length for which `holds`, by halving: it holds for every smaller one. */
function longest(most: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function authorFindings(found: FoundCapture, { markup, words, isWhole }: Page): Finding[] {
  const { name = '', handle = '', id = '' } = found.capture.post.author ?? {};
  const lower = markup.toLowerCase();
  const isPlain = /^[\w.-]+$/.test(handle);
  return [
    ...(isPlain && !lower.includes(handle.toLowerCase())
      ? [finding(found, isWhole && found.capture.scope === 'post', `author @${handle}`)]
      : []),
    ...(/^\d{4,}$/.test(id) && !markup.includes(id) ? [finding(found, false, `author id ${id}`)] : []),
    ...(words.includes(withoutBlanks(name)) ? [] : [finding(found, false, 'author name')]),
  ];
}

function timeFindings(found: FoundCapture, { markup, words }: Page): Finding[] {
  const { iso, raw, method } = found.capture.post.postedAt ?? {};
  const instant = Date.parse(iso ?? '');
  if (method !== 'attribute' || Number.isNaN(instant)) {
    return raw === undefined || words.includes(withoutBlanks(raw)) || markup.includes(raw)
      ? []
      : [finding(found, false, 'time')];
  }
  const stated = ['datetime', 'content', 'title']
    .flatMap((name) => attributeValues(markup, name))
    .map((value) => Date.parse(value))
    .filter((time) => !Number.isNaN(time));
  if (stated.includes(instant) || (iso !== undefined && markup.includes(iso))) return [];
  return [finding(found, stated.length > 0 && found.capture.scope === 'post', 'time')];
}
