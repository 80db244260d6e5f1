/** The words of controls that open the rest of a text: the same on many sites, so they stand here once. */
import { breaksOff, withoutDots } from './last-dots';
import { labelOf, textOf } from './text';

/** A control's whole label says that more of the text follows. */
export const opensText = (label: string | undefined): boolean => OPENS_TEXT.test(label ?? '');
const OPENS_TEXT =
  /^(?:…|\.\.\.)?\s*(?:(?:show |see |read )?more|expand post text|さらに表示|もっと見る|続きを(?:見る|表示|読む)|(?:ver |leer )?(?:más|mais)|(?:voir |afficher )?plus|mehr(?: ansehen| anzeigen)?|altro|더 ?보기|展开)$/i;

/** A control over the words offers them in another language; it holds nothing back. */
const offersTranslation = (label: string): boolean =>
  /original|翻訳|原文|번역|翻[译譯]|transl|tradu|übersetz/i.test(label);

/** Only a style cuts these words off: the page holds all of them. */
export function isClipped(words: Element): boolean {
  const style = `${words.getAttribute('style')} ${words.parentElement?.getAttribute('style')}`;
  if (/line-clamp:\s*\d|max-height:\s*\d/.test(style)) return true;
  // Where there is a layout
  return words.clientHeight > 0 && words.scrollHeight > words.clientHeight + 4;
}

/** Reviews of employers: a control leads to the rest, for the most part behind a log-in. */
export const leadsToRest = (label: string | undefined): boolean =>
  /続き|もっと|全文|ログイン|会員登録/.test(label ?? '');

/** 「もっと見る」 at the end of a text, also where it is no button. */
export const isMoreControl = (element: Element) =>
  /^(?:A|SPAN)$/.test(element.tagName) &&
  /^[.…\s]{0,4}(?:もっと(?:見る|読む)|続きを(?:見る|読む))$/.test(labelOf(element) ?? '');

/** The last words before a control in the same text. */
function wordsBefore(control: Element, block: Element): string {
  let at: Node = control;
  while (!at.previousSibling?.textContent?.trim() && at.parentNode && at.parentNode !== block) at = at.parentNode;
  return at.previousSibling?.textContent ?? '';
}

/** Text of apps that draw their controls among the words: one that opens the rest says that the page holds it back. */
export function textWithMore(
  block: Element | undefined,
  skip?: (element: Element) => boolean,
): { text?: string | undefined; lang?: string; truncated?: true } {
  if (!block) return {};
  const isCut = [...block.querySelectorAll('[role="button"], button')].some((control) => {
    const label = control.textContent?.trim() ?? '';
    if (label === '' || offersTranslation(label)) return false;
    // In a language that is not known, only where the words break off before it; "See less" stands behind whole ones
    return opensText(label) || breaksOff(wordsBefore(control, block));
  });
  const declared = block.closest('[lang]:not(html)') ?? block.querySelector('[lang]');
  const lang = declared?.getAttribute('lang');
  const text = textOf(block, { skip: (inner) => inner.matches('[role="button"]') || skip?.(inner) === true });
  return {
    text: isCut ? withoutDots(text) : text,
    ...(lang ? { lang } : {}),
    ...(isCut ? { truncated: true } : {}),
  };
}
