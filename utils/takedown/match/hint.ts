/** A sample of an address is no word about whose it is. */
const SAMPLE_MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;

/** What an empty box or a list without a choice says. */
export function hintOf(element: HTMLElement): string {
  if (element.tagName !== 'SELECT')
    return (element.getAttribute('placeholder') || element.title).replace(SAMPLE_MAIL, 'e-mail');
  const first = (element as HTMLSelectElement).options[0];
  return first && (first.value === '' || first.disabled) ? first.text : '';
}
