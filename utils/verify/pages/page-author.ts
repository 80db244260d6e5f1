import { base64Of } from '../../bytes/base64';
import type { PostAuthor } from '../../platforms/contract';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { lettersOf } from '../papers/paper-letters';
import { findText } from './find-text';
import { attributeValues, withoutBlanks } from './html-text';
import { isAfterBlank, isAfterTag, type Run } from './whole-words';

/** One sealed file of markup, read once a capture. */
export interface Page {
  path: string;
  markup: string;
  words: string;
  /** No browser shows anything of it. */
  isUnread?: boolean;
  /** Words and tags by turns, without what nobody sees or what is only pressed; made when they are first wanted. */
  parts(): readonly string[];
  /** The words of these letter by letter. */
  run(): Run;
}

/** Name, handle and number of the author against the sealed pages. */
export function authorFindings(found: FoundCapture, pages: readonly Page[]): Finding[] {
  const { author = {} } = found.capture.post;
  const { name = '', handle = '', id = '' } = author;
  const said = withoutBlanks(found.capture.post.text ?? '');
  const { url } = found.capture.page;
  // As a word, and not in what our own head says
  const word = new RegExp(String.raw`(?<!\w)${literally(id.replace(/^ID:/, ''))}(?!\w)`);
  // Written otherwise: in an address, or in what a site hands to itself, once more packed there
  const coded = id === '' ? [] : [encodeURIComponent(id), ...packed(id).flatMap((each) => [each, ...packed(each)])];
  const isKnown = [...pages.map(({ markup }) => markup.replace(ownHead, '')), url].some(
    (markup) => word.test(markup) || (id.length >= few && coded.some((each) => each !== id && markup.includes(each))),
  );
  const plain = /^[\w.-]+$/.test(handle) ? handle.toLowerCase() : undefined;
  // As a word: a handle that begins or ends another is another
  const isHandle = new RegExp(String.raw`(?<!\w)${plain?.replace(/[.-]/g, String.raw`\$&`)}(?!\w)`);
  const without = pages.filter(({ markup }) => plain && !isHandle.test(markup.toLowerCase()));
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${found.path}post.json`, detail });
  const isNowhere = without.length === pages.length && !isHandle.test(url.toLowerCase());
  const isCertain = isNowhere && pages.length > 1 && found.capture.scope === 'post';
  return [
    ...without.map(
      ({ path }): Finding => ({ reason: isCertain ? 'page-differs' : 'page-lacks', path, detail: `author @${handle}` }),
    ),
    ...(id !== '' && !isKnown ? [lacks(`author id ${id}`)] : []),
    ...(name === '' ? [] : unnamed(pages, author, said).map((path): Finding => ({ ...lacks('author name'), path }))),
  ];
}

/** Letters by which an id is known again within others. */
const few = 10;

/** How letters look within base64 (RFC 4648 §4), wherever among others they begin. */
const packed = (id: string): string[] =>
  [0, 2, 3].map((cut, before) =>
    base64Of(new TextEncoder().encode(' '.repeat(before) + id))
      .slice(cut)
      .replace(/.=+$/, ''),
  );

/** Namespaces and policies of a copy, whose numbers are of nobody. */
const ownHead = /\sxmlns(?::\w+)?="[^"]*"|<meta http-equiv="[^<>]*>/g;

/** Copies that do not name somebody: where the post's own markup does not, its page must, and the page always. */
function unnamed(pages: readonly Page[], { name = '', handle = '', id = '' }: PostAuthor, said: string): string[] {
  const without = pages.filter((page) => !isNamedOn(page, name, said));
  const isNowhere = without.length === pages.length;
  const isOf = (markup: string) => [handle, id].some((each) => each.length > 3 && markup.includes(each));
  return without.flatMap(({ path, markup }) => (isNowhere || path.endsWith('page.html') || isOf(markup) ? [path] : []));
}

/**
 * A name stands by itself, not within other words, and not in what its bearer says. Some sites write that of a guest only
 * where screen readers find it, or set signs within it.
 */
function isNamedOn(page: Page, name: string, text: string): boolean {
  const wanted = withoutBlanks(name);
  const run = page.run();
  const said = findText(text, run.letters).at;
  const isAlone = (at: number) => {
    const end = at + wanted.length;
    const isSaid = text !== '' && said >= 0 && at >= said && end <= said + text.length;
    return !isSaid && isEdge(run, at, run.letters[at - 1]) && isEdge(run, end, run.letters.slice(end, end + 2));
  };
  return (
    findText(wanted, run.letters, isAlone).at >= 0 ||
    attributeValues(page.markup, 'aria-label').includes(name) ||
    (/[^\p{L}]/u.test(wanted) && lettersOf(name).length > 2 && lettersOf(run.letters).includes(lettersOf(name)))
  );
}

/**
 * Before or behind a name stands a tag, what sets it off, behind a blank a number, or what one says to anybody; else it is
 * part of another.
 */
const isEdge = (run: Run, at: number, beside = '') =>
  isAfterTag(run, at) ||
  (isAfterBlank(run, at) && !/^[\p{L}*＊◆]/u.test(beside)) ||
  /^(?:さん|様|[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}*＊◆◇★☆†‡_~〜.-])/u.test(beside);

const literally = (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`);
