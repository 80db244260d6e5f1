import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { lettersOf } from '../papers/paper-letters';
import { findText } from './find-text';
import { attributeValues, withoutBlanks } from './html-text';
import { isAfterTag, type Run } from './whole-words';

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
  const { name = '', handle = '', id = '' } = found.capture.post.author ?? {};
  const said = withoutBlanks(found.capture.post.text ?? '');
  const { url } = found.capture.page;
  // As a whole: 999 stands in the year of a namespace; boards set 「ID:」 apart
  const isId = new RegExp(String.raw`(?<!\w)${id.replace(/^ID:/, '').replace(/\W/g, String.raw`\$&`)}(?!\w)`);
  const stands = () => [...pages.map(({ markup }) => markup), url].some((markup) => isId.test(markup));
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
    // Who speaks in a live chat only the page's data say
    ...(id !== '' && !id.startsWith('UC') && !stands() ? [lacks(`author id ${id}`)] : []),
    ...(name === '' || pages.some((page) => isNamedOn(page, name, said)) ? [] : [lacks('author name')]),
  ];
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

/** Before or behind a name stands a tag, a sign, or what one says to anybody. */
const isEdge = (run: Run, at: number, beside = '') => isAfterTag(run, at) || !/^(?!さん|様)\p{L}/u.test(beside);
