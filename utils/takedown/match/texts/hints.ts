import { says } from '../labels/phrases';

/** A sample of an address is no word about whose it is. */
const SAMPLE_MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;

/** What an empty box or a list without a choice says. */
export function hintOf(element: HTMLElement): string {
  if (element.tagName !== 'SELECT')
    return (element.getAttribute('placeholder') || element.title).replace(SAMPLE_MAIL, 'e-mail');
  const first = (element as HTMLSelectElement).options[0];
  return (
    (first && (first.value === '' || first.disabled) && /\p{L}/u.test(first.label) ? first.label : element.title) || ''
  );
}

/** Whether the words in an empty box say what is asked: no sample of an answer, no request to answer. */
export const isAsking = (hint: string): boolean =>
  /\p{L}.?\p{L}/u.test(hint) && !says('hint of an answer', hint) && !says('some of many', hint);
