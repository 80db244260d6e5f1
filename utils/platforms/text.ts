/**
 * The verbatim text of an element, the same in jsdom and in a browser: it knows tags, not layout (`innerText` needs a
 * style sheet, which a saved page has lost and jsdom does not compute).
 */

import type { ReadingPage } from './contract';
import { hiddenInline } from './dom';
import { relativeTime } from './time';

interface TextOptions {
  /** The site shows this text with `white-space: pre-wrap`: line feeds and blanks in it are the poster's own. */
  readonly preserve?: boolean;
  /** Elements that are not part of the text, over and above scripts, buttons and hidden twins. */
  readonly skip?: (element: Element) => boolean;
}

/** Elements that start and end a line. Table cells do not, as in HTML. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
);
/** Never words of the poster. `aria-hidden` is not here: X hides parts of a link's text with it. */
const neverText = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'svg', 'BUTTON']);
/** What the viewer is writing at the moment. */
const isDraft = (element: Element) =>
  element.tagName === 'TEXTAREA' || isWritable(element.getAttribute('contenteditable'));
const isWritable = (stated: string | null) => stated !== null && /^(?:|true|plaintext-only)$/.test(stated);
/** X and Bluesky draw a name in the words as an inline box of its own, which in the page is a block element. */
const isMention = (element: Element) =>
  element.tagName === 'DIV' &&
  /^[\u202a-\u202e\u2066-\u2069]*@\S+$/.test(element.textContent?.trim() ?? '') &&
  element.querySelector('a') !== null;
const isPreserving = (style: string | null) => style !== null && /white-space:\s*(?:pre|break-spaces)/.test(style);

/**
 * Text nodes in order, `img[alt]` for emoji, one line feed for `<br>` and between blocks. Blanks beside a line feed
 * that HTML would collapse are dropped, a line feed of the source counts as one blank, both ends are trimmed;
 * everything else (runs of blanks, zero-width and direction marks) stays byte for byte.
 */
export function textOf(root: Node, { preserve = false, skip }: TextOptions = {}): string {
  let out = '';
  /** Blanks that are written only if more text follows on the same line. */
  let held = '';
  let isHeldFromSource = false;
  let isBreakDue = false;

  const isAtLineStart = () => isBreakDue || out === '' || out.endsWith('\n');
  const write = (text: string) => {
    if (isBreakDue && out !== '' && !out.endsWith('\n')) out += '\n';
    isBreakDue = false;
    out += held + text;
    held = '';
  };
  const endLine = () => {
    held = '';
    isBreakDue = true;
  };
  const writeCollapsing = (data: string) => {
    for (const run of data.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
      if (!/^[ \t\r\n\f]/.test(run)) write(run);
      else if (isAtLineStart()) continue;
      else if (!run.includes('\n')) {
        held = isHeldFromSource ? run : held + run;
        isHeldFromSource = false;
      } else if (held === '') {
        held = ' ';
        isHeldFromSource = true;
      }
    }
  };
  const visit = (node: Node, isPreserved: boolean): void => {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (!isPreserved && /[ \t\r\n\f]/.test(data)) writeCollapsing(data);
      else if (data !== '') write(data);
      return;
    }
    if (node.nodeType === 1) {
      const element = node as Element;
      const isNever = neverText.has(element.tagName) || element.hasAttribute('hidden') || isDraft(element);
      if (element !== root && (isNever || skip?.(element))) return;
      if (element.tagName === 'BR') {
        held = '';
        write('\n');
        return;
      }
      if (element.tagName === 'IMG') {
        const alt = element.getAttribute('alt');
        if (alt) write(alt);
        return;
      }
      const isBlock = blockTags.has(element.tagName) && (element === root || !isMention(element));
      if (isBlock) endLine();
      const keeps = isPreserved || element.tagName === 'PRE' || isPreserving(element.getAttribute('style'));
      visitAll(element, keeps);
      if (isBlock) endLine();
      return;
    }
    visitAll(node, isPreserved);
  };
  // Twice as fast as iterating over `childNodes`
  const visitAll = (node: Node, isPreserved: boolean): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, isPreserved);
  };
  visit(root, preserve);
  return trimmed(out);
}

/** One line as shown, for names and labels: runs of blanks are one, as on the screen. */
export function labelOf(root: Node | null | undefined, skip?: (element: Element) => boolean): string | undefined {
  const text = root ? textOf(root, skip ? { skip } : {}).replace(/[ \t\r\n\f]+/g, ' ') : '';
  return text === '' ? undefined : text;
}

/** Like `trim()`, but U+FEFF stays: at the end of a post it is a zero-width mark of the poster, not a blank. */
function trimmed(text: string): string {
  const isBlank = (character: string | undefined) => character !== '\uFEFF' && /\s/.test(character ?? '');
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/**
 * 「>>3」, 「>>3-5」 and 「>>3,5」 of a board: the numbers as written, each once, the first first. Where a
 * thread holds at most so many posts, 「>>5000兆円」 answers nobody; nor does a post answer itself.
 */
export function anchorsIn(text: string, self: string | undefined, most = 99_999): string[] {
  const groups = [...text.matchAll(/(?:>>|＞＞)(\d{1,5}(?:[-,]\d{1,5})*)(?!\d)/g)];
  const numbers = new Set(groups.flatMap(([, written = '']) => written.split(/[-,]/)));
  return [...numbers].filter((number) => Number(number) > 0 && Number(number) <= most && number !== self);
}

/**
 * The one score up to 5 in a label: "1 つ星", 「5つ星のうち1.0」 and 「5 点中 4.0 点」 (scale first), "4.0 of 5 bubbles".
 * A label that also counts reviews has more numbers and is none.
 */
export function scoreIn(label: string): number | undefined {
  const text = label
    .normalize('NFKC')
    .replace(/5 ?(?:つ星のうち|つ星中|点中|段階中)/, '')
    .replace(/(?:(?<=\d ?)(?:de|von|sur|su|van|av|af|из)|out of|of|\/) ?5(?:[.,]0)?\b.*$/i, '');
  const [, value] = /^\D*([0-5](?:[.,]\d)?)\D*$/.exec(text) ?? [];
  return value === undefined ? undefined : Number(value.replace(',', '.'));
}

/** Sites set names and handles in direction marks of their own. */
export const withoutMarks = (shown: string | undefined) =>
  shown?.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

/** A number that stands alone, also in full-width digits; `NaN` for anything else. */
export const numberIn = (element: Element | null | undefined) =>
  Number(labelOf(element)?.normalize('NFKC') ?? Number.NaN);

/** Without the 「さん」 that a site puts behind every name. Only where it does: 「パン屋さん」 may be a name. */
export const withoutHonorific = (name: string | undefined) => name?.replace(/\s*さん$/, '');

/** Which post, or who did it, and that it is gone: 「この投稿は」「管理者により」, then 「削除されました」. */
const REMOVED_WHAT =
  /^[（(<＜]?(?:この(?:コメント|投稿|レス|書き込み|口コミ|クチコミ|レビュー|回答|質問|返信|スレッド)は、?(?:[^\s、。]{1,12}に(?:より|よって)、?)?|(?:管理者|投稿者|運営者?|本人|ユーザー)に(?:より|よって)、?)/;
const IS_REMOVED =
  /^(?:現在、?)?(?:削除|非表示|(?:一時)?非公開)(?:済み)?(?:です|(?:に|と)?(?:され|なっ|し)(?:ました|ています?))?[。.]?[)）>＞]?$/;

const isRemovalSentence = (text: string) => {
  const [what] = REMOVED_WHAT.exec(text) ?? [];
  return what !== undefined && IS_REMOVED.test(text.slice(what.length));
};

/**
 * 「この投稿は削除されました」: what a site leaves in the place of a removed post. With a bare 「削除しました」 only the
 * same words in the name's place tell that nobody wrote it.
 */
export const isRemoval = (text: string, name?: string) =>
  isRemovalSentence(text) ||
  (text === name && /^[<＜]?(?:あぼーん|削除(?:済み?|(?:され|し)ました)?)[>＞]?$/.test(text));

/** A picture in the text that is a letter of it, not something to look at. */
export function isEmoji(element: Element): boolean {
  // Not beside the function: bundlers keep such an expression where nothing uses it
  const letters = /^(?:\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;
  return element.tagName === 'IMG' && letters.test(element.getAttribute('alt')?.trim() ?? '');
}

/** As `textOf`, without what a style attribute hides: tooltips and the whole text behind a 「もっと見る」. */
export function shownTextOf(root: Node, { preserve = false, skip }: TextOptions = {}): string {
  return textOf(root, {
    preserve,
    skip: (inner) => inner.matches(hiddenInline) || (skip?.(inner) ?? false),
  });
}

/** As `labelOf`, without what a style attribute hides. */
export function shownLabelOf(root: Node | null | undefined, skip?: (element: Element) => boolean): string | undefined {
  const text = root ? shownTextOf(root, skip ? { skip } : {}).replace(/[ \t\r\n\f]+/g, ' ') : '';
  return text === '' ? undefined : text;
}

/**
 * Text of a site that shows line feeds as they stand. Where each of them comes before an indentation, a tool has
 * re-indented the saved page and none is the poster's.
 */
export function textAsSet(root: Element, skip?: (element: Element) => boolean): string {
  const words = root.textContent?.trim() ?? '';
  const isReindented = words.includes('\n') && !/\n(?![ \t]{2})/.test(words);
  return textOf(root, skip ? { preserve: !isReindented, skip } : { preserve: !isReindented });
}

/**
 * Where every word stands in a span (X), a bare line feed between spans was set there by a tool that re-indented the
 * saved page, so the line feeds within the words are not the poster's either.
 */
export const hasBareLineFeeds = (block: Element | undefined) =>
  [...(block?.childNodes ?? [])].some((node) => node.nodeType === 3 && /^\s*\n\s*$/.test(node.nodeValue ?? ''));

/** The date shares a row with the rating: the fallback for the day its class changes. */
export function dateBeside(rating: Element | undefined, page: ReadingPage): string | undefined {
  for (let at = rating?.nextElementSibling; at; at = at.nextElementSibling) {
    const label = labelOf(at);
    if (label && relativeTime(label, page).iso) return label;
  }
  return undefined;
}
