/**
 * A live page as a fixture: its structure as it stands, nobody's words, names or pictures. Runs in the page. `known`:
 * words of the adapter, which stay, or its selectors would find nothing.
 */
export function scrubbedPage(document: Document, known: readonly string[]): string {
  const copy = document.cloneNode(true) as Document;
  for (const part of copy.querySelectorAll('script, style, noscript, iframe, object, embed, link, meta:not([charset]), base, template'))
    part.remove();
  const words = new Set(known);
  const veil = (text: string) =>
    text.replaceAll(/[\p{L}\p{M}]+/gu, (word) =>
      words.has(word) ? word : word.replaceAll(/[^\x00-\x7f]/gu, '見').replaceAll(/[A-Za-z]/g, 'x'),
    );
  // Numbers of posts and people become others of the same length; small ones are times and counts
  const numbers = (text: string) => text.replaceAll(/\d{5,}/g, (number) => '1234567890'.repeat(3).slice(0, number.length));
  const walker = copy.createTreeWalker(copy, 4 | 128);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = node.nodeType === 8 ? '' : numbers(veil(node.nodeValue ?? ''));
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:src|srcset|poster|style|on.*|integrity|nonce|value|content)$/.test(name)) element.removeAttribute(name);
      else if (/^(?:href|action|data-href|alt|title|aria-label|placeholder)$/.test(name))
        element.setAttribute(name, numbers(veil(value)));
      else if (value.length > 40 || /[^\x00-\x7f]/.test(value)) element.setAttribute(name, numbers(veil(value)));
    }
  }
  return `<!doctype html>\n${copy.documentElement.outerHTML}\n`;
}
