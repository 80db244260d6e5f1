/** A page without anybody, and its address veiled by the same map. */
export interface Scrubbed {
  html: string;
  url: string;
}

/**
 * A live page as a fixture: its structure as it stands, nobody's words, names or pictures, in texts, in attributes of any
 * name and in its address. Runs in the page. `known`: words of the adapter, which stay, or its selectors would find nothing. `ids` of
 * posts keep their first half, since a time is told from it.
 */
export function scrubbedPage(
  document: Document,
  known: readonly string[],
  address: string,
  ids: readonly string[] = [],
): Scrubbed {
  const copy = document.cloneNode(true) as Document;
  const { origin, hostname, pathname, search } = new URL(address);
  for (const part of copy.querySelectorAll(
    'script, style, noscript, iframe, object, embed, link, meta:not([charset], [itemprop]), base, template',
  ))
    part.remove();
  const words = new Set([...known, ...hostname.split(/[^a-z]+/)]);
  const japanese = known.filter((word) => /[^ -~]/.test(word) && word.length > 1);
  // Each word and number becomes another of its length, the same everywhere: what was apart stays apart
  const given = new Map<string, string>();
  // Letters and digits that stand in every alphabet of ids
  const fresh = (word: string, turn: number) => {
    const place = turn.toString(6).padStart(word.length, '0').slice(-word.length);
    return word.replaceAll(/./gsu, (letter, at: number) => {
      const digit = Number(place[at] ?? 0);
      if (/\d/.test(letter)) return String(digit + 2);
      const other = 'abcdef'[digit] ?? 'a';
      return /[A-Z]/.test(letter) ? other.toUpperCase() : /[a-z]/.test(letter) ? other : letter;
    });
  };
  const turns = new Map<string, number>();
  const freshOnce = (word: string, kind: string) => {
    const turn = turns.get(kind) ?? 0;
    if (!given.has(word)) turns.set(kind, turn + 1);
    const place = given.get(word) ?? fresh(word, turn);
    given.set(word, place);
    return place;
  };
  const freshId = (id: string) => {
    const half = Math.ceil(id.length / 2);
    return id.slice(0, half) + freshOnce(id.slice(half), 'id');
  };
  const times =
    /^(?:[ap]m|(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|[年月日時分秒週間前後今昨午火水木金土]+)$/i;
  const isKnown = (word: string) =>
    word.length === 1 || times.test(word) || words.has(word) || words.has(word.replace(/s$/, ''));
  const veiled = (word: string): string => {
    if (isKnown(word)) return word;
    const kept = japanese.find((each) => word.includes(each));
    if (kept)
      return word
        .split(kept)
        .map((part) => (part ? veiled(part) : ''))
        .join(kept);
    return /[^ -~]/.test(word) ? '見'.repeat(word.length) : freshOnce(word, String(word.length));
  };
  const numbers = (text: string) =>
    text.replaceAll(/\d{5,}/g, (number) => {
      const place = given.get(number) ?? String(given.size);
      given.set(number, place);
      return `7${place.padStart(number.length - 1, '0').slice(1 - number.length)}`;
    });
  const marks = ids.filter((id) => id.length >= 8).sort((one, other) => other.length - one.length);
  const plain = (text: string): string => {
    const id = marks.find((each) => text.includes(each));
    if (id) return text.split(id).map(plain).join(freshId(id));
    return numbers(text.replaceAll(/(?<=\b0)x(?=[\da-f])|[\p{L}\p{M}]+/gu, veiled));
  };
  // What is written by its bytes is veiled as the words that it stands for
  const veil = (text: string) =>
    text
      .split(/((?:%[\da-f]{2})+)/i)
      .map((part) => {
        if (!/^%[\da-f]{2}/i.test(part)) return plain(part);
        try {
          return encodeURIComponent(plain(decodeURIComponent(part)));
        } catch {
          return encodeURIComponent('見');
        }
      })
      .join('');
  // Values that HTML itself lists, and times
  const listed =
    /^(?:type|role|dir|lang|rel|method|charset|item(?:prop|type|scope)|datetime|hidden|(?:col|row)span|tabindex|width|height|contenteditable)$/;
  const saidAloud = /^aria-(?:hidden|expanded|checked|selected|pressed|level|busy|live|modal|haspopup|current)$/;
  const walker = copy.createTreeWalker(copy, 4 | 128);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = node.nodeType === 8 ? '' : plain(node.nodeValue ?? '');
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:srcset|style|on.*|integrity|nonce|value)$/.test(name)) element.removeAttribute(name);
      else if (!(listed.test(name) || saidAloud.test(name)) && !(name === 'content' && /^\d{4}-\d\d-\d\d/.test(value)))
        element.setAttribute(name, veil(value));
    }
  }
  return {
    html: `<!doctype html>\n${copy.documentElement.outerHTML}\n`,
    url: `${origin}${veil(pathname)}${veil(search)}`,
  };
}
