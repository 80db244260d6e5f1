import { holdsControl, isWordless, wordsOf } from './words';

/** Sizes and kinds of files explain; they are no label. */
const LIMITS =
  /\d ?[mk]b|jpe?g|png|pdf|形式|サイズ|以内|まで|選択|ください|できます|ない|不要|choose|drag|drop|upload/i;

/** What stands behind a file input that is alone in its block, where nothing stands before it: `[file] 身分証明書`. */
export function wordsBehind(element: Element): string {
  const block = element.parentElement;
  if (!block) return '';
  const others = [...block.childNodes].filter((node) => node !== element);
  if (others.some((node) => node.nodeType === 1 && holdsControl(node as Element))) return '';
  const place = others.findIndex((node) => element.compareDocumentPosition(node) & 4);
  if (
    place === -1 ||
    !isWordless(
      others
        .slice(0, place)
        .map((node) => wordsOf(node))
        .join(' '),
    )
  )
    return '';
  const behind = others
    .slice(place)
    .map((node) => wordsOf(node))
    .join(' ');
  return isWordless(behind) || LIMITS.test(behind) || behind.trim().length > 40 ? '' : behind;
}

/** What stands behind a box in its own line, up to the next box: `[box] ← 確認のためもう一度`. */
export function wordsAfter(element: Element): string {
  let words = '';
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1 && holdsControl(next as Element)) break;
    words += wordsOf(next);
  }
  return words.replace(/^[\s←<-]+/, '');
}
