/** The words of controls that open the rest of a text: the same on many sites, so they stand here once. */
import { labelOf } from './text';

/** A control's whole label says that more of the text follows. */
export const opensText = (label: string | undefined): boolean => OPENS_TEXT.test(label ?? '');
const OPENS_TEXT =
  /^(?:…|\.\.\.)?\s*(?:(?:show |see |read )?more|plus|expand post text|さらに表示|もっと見る|続きを(?:見る|表示|読む))$/i;

/** Reviews of employers: a control leads to the rest, for the most part behind a log-in. */
export const leadsToRest = (label: string | undefined): boolean =>
  /続き|もっと|全文|ログイン|会員登録/.test(label ?? '');

/** 「もっと見る」 at the end of a text, also where it is no button. */
export const isMoreControl = (element: Element) =>
  /^(?:A|SPAN)$/.test(element.tagName) &&
  /^[.…\s]{0,4}(?:もっと(?:見る|読む)|続きを(?:見る|読む))$/.test(labelOf(element) ?? '');
