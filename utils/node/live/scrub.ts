/**
 * A live page as a fixture: its structure as it stands, nobody's words, names or pictures. Runs in the page. `known`:
 * words of the adapter, which stay, or its selectors would find nothing.
 */
export function scrubbedPage(document: Document, known: readonly string[]): string {
  const copy = document.cloneNode(true) as Document;
  for (const part of copy.querySelectorAll(
    'script, style, noscript, iframe, object, embed, link, meta:not([charset]), base, template',
  ))
    part.remove();
  const words = new Set(known);
  const japanese = known.filter((word) => /[^ -~]/.test(word) && word.length > 1);
  // Each word and number becomes another of its length, the same everywhere: what was apart stays apart
  const given = new Map<string, string>();
  const freshWord = (word: string) => {
    const place =
      given.get(word) ?? given.size.toString(36).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
    given.set(word, place);
    return place.padStart(word.length, 'x').slice(-word.length);
  };
  const veiled = (word: string): string => {
    if (words.has(word)) return word;
    const kept = japanese.find((each) => word.includes(each));
    if (kept)
      return word
        .split(kept)
        .map((part) => (part ? veiled(part) : ''))
        .join(kept);
    return /[^ -~]/.test(word) ? '見'.repeat(word.length) : freshWord(word);
  };
  const veil = (text: string) => text.replaceAll(/[\p{L}\p{M}]+/gu, veiled);
  const numbers = (text: string) =>
    text.replaceAll(/\d{5,}/g, (number) => {
      const place = given.get(number) ?? String(given.size);
      given.set(number, place);
      return `7${place.padStart(number.length - 1, '0').slice(1 - number.length)}`;
    });
  const walker = copy.createTreeWalker(copy, 4 | 128);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = node.nodeType === 8 ? '' : numbers(veil(node.nodeValue ?? ''));
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:src|srcset|poster|style|on.*|integrity|nonce|value|content)$/.test(name)) element.removeAttribute(name);
      else if (/^(?:href|action|data-href|alt|title|aria-label|placeholder)$/.test(name))
        element.setAttribute(name, numbers(veil(value)));
      else if (value.length > 40 || /[^ -~]/.test(value)) element.setAttribute(name, numbers(veil(value)));
    }
  }
  return `<!doctype html>\n${copy.documentElement.outerHTML}\n`;
}
