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
  const { origin, hostname, pathname, search, hash } = new URL(address);
  hideUnseen(document, copy);
  const words = new Set([...known, ...hostname.split(/[^a-z]+/)]);
  const { plain, numbers, veil } = veilOf(known, words, ids);
  const isNamed = (mark: string | null) => mark?.match(/[a-z]+/gi)?.every((word) => words.has(word)) ?? false;
  // A page's own data, where the adapter names its script
  const isData = ({ id, dataset, type }: HTMLScriptElement) =>
    type.endsWith('json') && [id, dataset['testid'] ?? '', type].some(isNamed);
  for (const script of copy.querySelectorAll('script')) if (!isData(script)) script.remove();
  for (const part of copy.querySelectorAll(
    'style, noscript, iframe, object, embed, link, meta:not([charset], [itemprop]), base, template',
  ))
    part.remove();
  // The browser's own words alone: a variable and what stands in quotes may hold anything
  const styleOf = (value: string) =>
    value
      .split(/;(?![^(]*\))/)
      .filter((rule) => /^\s*[a-z][a-z-]*\s*:[^"']*(?:url\(.*\)[^"']*)?$/s.test(rule))
      .map((rule) => rule.replace(/(?<=url\().*(?=\))/s, veil))
      .join(';');
  // Values that HTML itself lists, and times
  const listed =
    /^(?:type|role|dir|lang|rel|method|charset|item(?:prop|type|scope)|datetime|hidden|(?:col|row)span|tabindex|width|height|contenteditable)$/;
  const saidAloud = /^aria-(?:hidden|expanded|checked|selected|pressed|level|busy|live|modal|haspopup|current)$/;
  const isTime = (value: string) => /^\d{4}-\d\d-\d\d(?:T[\d:.+Z-]*)?$/.test(value);
  const dataOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(dataOf);
    if (typeof value === 'string') return isTime(value) ? value : veil(value);
    if (typeof value === 'number') return Number(numbers(String(value)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [veil(name), dataOf(inner)]));
  };
  const scriptOf = (text: string) => {
    try {
      return JSON.stringify(dataOf(JSON.parse(text))).replaceAll('<', '\\u003c');
    } catch {
      return '';
    }
  };
  const walker = copy.createTreeWalker(copy, 4 | 128);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeType === 8 ? '' : (node.nodeValue ?? '');
    node.nodeValue = node.parentNode?.nodeName === 'SCRIPT' ? scriptOf(text) : plain(text);
  }
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:srcset|on.*|integrity|nonce|value)$/.test(name)) element.removeAttribute(name);
      else if (name === 'style') element.setAttribute(name, styleOf(value));
      else if (!(listed.test(name) || saidAloud.test(name)) && !(name === 'content' && isTime(value)))
        element.setAttribute(name, veil(value));
    }
  }
  return {
    html: `<!doctype html>\n${copy.documentElement.outerHTML}\n`,
    url: `${origin}${veil(pathname)}${veil(search)}${veil(hash)}`,
  };
}

/** What style sheets hide; they go, and what they hid would be read. */
function hideUnseen(document: Document, copy: Document): void {
  const { defaultView: view, body } = document;
  const isUnseen = (element: Element) => {
    const { display, visibility } = view?.getComputedStyle(element) ?? {};
    return display === 'none' || visibility === 'hidden';
  };
  if (view && body && !isUnseen(body)) {
    const copies = copy.body.querySelectorAll('*');
    for (const [at, element] of [...body.querySelectorAll('*')].entries())
      if (isUnseen(element))
        copies[at]?.setAttribute('style', `${element.getAttribute('style') ?? ''};visibility:hidden`);
  }
}

/** How texts, numbers and parts of addresses are told without what they say. */
function veilOf(known: readonly string[], words: ReadonlySet<string>, ids: readonly string[]) {
  // Those that are found inside others: what has no spaces, and names of the site's own code
  const inside = known
    .filter((word) => (/[^ -~]/.test(word) && word.length > 1) || /[a-z][A-Z]/.test(word))
    .sort((one, other) => other.length - one.length);
  // Each word and number becomes another of its length, the same everywhere: what was apart stays apart
  const given = new Map<string, string>();
  // Letters and digits that stand in every alphabet of ids; of other alphabets a few that no site's own words have
  const fresh = (word: string, turn: number) => {
    const isPlain = !/[^ -~]/.test(word);
    const place = turn.toString(6).padStart(word.length, '0').slice(-word.length);
    return word.replaceAll(/./gsu, (letter, at: number) => {
      const digit = Number(place[at] ?? 0);
      if (!isPlain) return '見甲乙丙丁戊'[digit] ?? '見';
      if (/\d/.test(letter)) return String(digit + 2);
      return /[a-z]/.test(letter) ? ('abcdef'[digit] ?? 'a') : letter;
    });
  };
  const turns = new Map<string, number>();
  // A name and the address made of it stay alike, whatever their case
  const freshOnce = (word: string, kind: string) => {
    const turn = turns.get(kind) ?? 0;
    const small = word.toLowerCase();
    if (!given.has(small)) turns.set(kind, turn + 1);
    const place = given.get(small) ?? fresh(small, turn);
    given.set(small, place);
    return [...place].map((letter, at) => (/[A-Z]/.test(word[at] ?? '') ? letter.toUpperCase() : letter)).join('');
  };
  const freshId = (id: string) => {
    const half = Math.ceil(id.length / 2);
    return id.slice(0, half) + freshOnce(id.slice(half), 'id');
  };
  const times =
    /^(?:[ap]m|(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|[年月日時分秒週間かカヵヶケ箇前後今昨午火水木金土]+)$/i;
  const isKnown = (word: string) =>
    word.length === 1 || times.test(word) || words.has(word) || words.has(word.replace(/s$/, ''));
  const veiled = (word: string): string => {
    if (isKnown(word)) return word;
    // A name of the site's code, with what it was numbered by
    const [head = ''] = /^[a-z]{5,}(?=[A-Z])/.exec(word) ?? [];
    if (head && isKnown(head)) return head + veiled(word.slice(head.length));
    const kept = inside.find((each) => word.includes(each));
    if (kept)
      return word
        .split(kept)
        .map((part) => (part ? veiled(part) : ''))
        .join(kept);
    return freshOnce(word, `${/[^ -~]/.test(word) ? 'wide' : ''}${word.length}`);
  };
  // Telephones and postal codes, in any width
  const lines =
    /(?<![\d０-９-])(?:[0０][\d０-９]{1,4}[-‐−–ー－.][\d０-９]{1,4}[-‐−–ー－.][\d０-９]{3,4}|[\d０-９]{3}[-‐−–ー－][\d０-９]{4}|[０-９]{5,})(?![\d０-９-])/g;
  const numbers = (said: string) =>
    said
      .replaceAll(lines, (line) => line.replaceAll(/[\d０-９]/g, '7'))
      .replaceAll(/\d{5,}/g, (number) => {
        const place = given.get(number) ?? String(given.size);
        given.set(number, place);
        // Threads are named by the second in which they were begun
        const head = /^1\d{9}$/.test(number) ? number.slice(0, 5) : '7';
        return head + place.padStart(number.length, '0').slice(head.length - number.length);
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
  return { plain, numbers, veil };
}

/** Defines `scrubbedPage` in a page. Runners of TypeScript name functions by a helper that no page has. */
export const scrubScript = () =>
  `const __name = (of) => of; ${[scrubbedPage, hideUnseen, veilOf].map(String).join('\n')}`;
