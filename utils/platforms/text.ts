/**
 * The verbatim text of an element, the same in jsdom and in a browser: it knows tags, not layout (`innerText` needs a
 * style sheet, which a saved page has lost and jsdom does not compute).
 */

export interface TextOptions {
  /** The site shows this text with `white-space: pre-wrap`: line feeds and blanks in it are the poster's own. */
  readonly preserve?: boolean;
  /** Elements that are not part of the text, over and above scripts, buttons and hidden twins. */
  readonly skip?: (element: Element) => boolean;
}

/** Elements that start and end a line. Table cells do not, as in HTML. */
const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
);
/** Never words of the poster. `aria-hidden` is not here: X hides parts of a link's text with it. */
const neverText = 'script, style, template, noscript, svg, button, [hidden]';
const preservingStyle = /white-space:\s*(?:pre|break-spaces)/;

/**
 * Text nodes in order, `img[alt]` for emoji, one line feed for `<br>` and between blocks. Blanks beside a line feed
 * that HTML would collapse are dropped, a line feed of the source counts as one blank, both ends are trimmed;
 * everything else (runs of blanks, zero-width and direction marks) stays byte for byte. Contract: read-post.md, `text`.
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
      if (!isPreserved) writeCollapsing(data);
      else if (data !== '') write(data);
      return;
    }
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element !== root && (element.matches(neverText) || skip?.(element))) return;
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
      const isBlock = blockTags.has(element.tagName);
      if (isBlock) endLine();
      const keeps =
        isPreserved || element.tagName === 'PRE' || preservingStyle.test(element.getAttribute('style') ?? '');
      for (const child of element.childNodes) visit(child, keeps);
      if (isBlock) endLine();
      return;
    }
    for (const child of node.childNodes) visit(child, isPreserved);
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
