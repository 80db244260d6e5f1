/**
 * What happens to pages of a site without their posts becoming others: each mutation leaves every statement of the page
 * true, so that a fact read from it afterwards is the same or is not there.
 */
import type { Random } from './random';

export interface PageMutation {
  readonly name: string;
  /** Changes the document in place. `units`: the elements that were read as posts before, in page order. */
  mutate(document: Document, units: readonly Element[], random: Random): void;
  /** Zone of the viewer, where the mutation is one. */
  readonly timeZone?: string;
  /** Another address of the same page. */
  address?(url: URL): URL;
  /** Posts stand elsewhere afterwards: what answers what is another thing. */
  readonly moves?: true;
  /** Parts of the page are gone. */
  readonly empties?: true;
  /** No post of the page is left: what has its thread from the address alone afterwards is of another. */
  readonly isOfOthers?: true;
}

/** Elements round which a frame may stand without changing what a parser makes of the page. */
const framable = 'div > div, div > span, div > p, div > a, div > article, section > div, main > div, article > div';
/** Where a site documents the same pages for phones. */
const phoneHosts: Readonly<Record<string, string>> = {
  'x.com': 'mobile.x.com',
  'www.youtube.com': 'm.youtube.com',
  'www.instagram.com': 'm.instagram.com',
  'www.tiktok.com': 'm.tiktok.com',
  'tabelog.com': 's.tabelog.com',
};

/** Words whose writer stands outside of them: a site cannot give the node alone to another post. */
const namedOutside = /Chie-TextBlock__Text/;

/** Parts without which a list or a table falls apart, and boxes of posts themselves. */
const lasting = 'html, body, head, main, dl, dt, dd, ul, ol, table, tbody, tr, [id="mastodon"]';

/** A header with the words behind it, as a list has them. */
const partsOf = (unit: Element) => {
  const body = unit.tagName === 'DT' ? unit.nextElementSibling : null;
  return body?.tagName === 'DD' ? [unit, body] : [unit];
};

const elements = (document: Document) => [...document.body.querySelectorAll('*')];

function renameClasses(document: Document, suffix: string): void {
  for (const element of elements(document)) {
    const names = element.getAttribute('class');
    if (names)
      element.setAttribute(
        'class',
        names.replace(/\S+/g, (name) => `${name.slice(0, 1)}${suffix}${name.length}`),
      );
  }
}

function swapped(one: Element | undefined, other: Element | undefined): void {
  if (!one || !other || one.contains(other) || other.contains(one)) return;
  const place = one.ownerDocument.createTextNode('');
  one.replaceWith(place);
  other.replaceWith(one);
  place.replaceWith(other);
}

function exchangeClasses(document: Document, random: Random): void {
  const classed = elements(document).filter((element) => element.hasAttribute('class'));
  for (const one of random.some(classed, 0.15)) {
    const other = random.one(classed.filter(({ parentElement }) => parentElement === one.parentElement)) ?? one;
    const [first, second] = [one.getAttribute('class') ?? '', other.getAttribute('class') ?? ''];
    one.setAttribute('class', second);
    other.setAttribute('class', first);
  }
}

function frame(element: Element, shell: Element): void {
  element.replaceWith(shell);
  shell.append(element);
}

export const pageMutations: readonly PageMutation[] = [
  { name: 'as it is', mutate: () => undefined },
  { name: 'classes renamed', mutate: (document, _, random) => renameClasses(document, `x${random.whole(99)}`) },
  { name: 'classes exchanged', mutate: (document, _, random) => exchangeClasses(document, random) },
  {
    name: 'wrappers added',
    mutate: (document, _, random) => {
      for (const element of random.some([...document.body.querySelectorAll(framable)], 0.3)) {
        frame(element, document.createElement(/^(?:A|SPAN)$/.test(element.tagName) ? 'span' : 'div'));
      }
    },
  },
  {
    name: 'nesting doubled',
    mutate: (_, units) => {
      for (const unit of units.filter((unit) => !unit.matches(lasting))) frame(unit, unit.cloneNode(false) as Element);
    },
  },
  {
    name: 'post inside post',
    moves: true,
    mutate: (_, units) => {
      const [outer, inner] = units.filter(
        (unit) =>
          !unit.matches(lasting) &&
          !units.some((other) => other !== unit && (other.contains(unit) || unit.contains(other))),
      );
      if (outer && inner) outer.append(inner);
    },
  },
  {
    name: 'reaction over post',
    mutate: (document, units) => {
      for (const unit of units.filter((unit) => !unit.matches(lasting))) {
        const shell = unit.cloneNode(false) as Element;
        const line = document.createElement('div');
        const link = document.createElement('a');
        link.setAttribute('href', '/in/reactor-of-nothing');
        link.textContent = 'Reactor Nobody';
        line.append(link, ' finds this funny');
        frame(unit, shell);
        shell.prepend(line);
      }
    },
  },
  {
    name: 'other language',
    mutate: (document) => {
      document.documentElement.lang = 'es';
      for (const control of document.querySelectorAll('button, [role="button"]')) {
        if (control.childElementCount === 0 && control.textContent?.trim()) control.textContent = 'Ver';
      }
    },
  },
  {
    name: 'right to left',
    mutate: (document) => {
      document.documentElement.dir = 'rtl';
      for (const link of document.querySelectorAll('a')) {
        const [text] = link.childNodes;
        if (text?.nodeType === 3 && /^@[\w.]+$/.test(text.nodeValue?.trim() ?? ''))
          text.nodeValue = `\u202a${text.nodeValue}\u202c`;
      }
    },
  },
  {
    name: 'address with parameters',
    mutate: () => undefined,
    address: (url) => {
      const other = new URL(url);
      for (const name of ['utm_source', 'fbclid', 'igsh', 'is_from_webapp', 'si'])
        other.searchParams.set(name, 'a1b2c3');
      return other;
    },
  },
  {
    name: 'address of the phone',
    mutate: () => undefined,
    address: (url) => {
      const other = new URL(url);
      other.hostname = phoneHosts[url.hostname] ?? url.hostname;
      return other;
    },
  },
  { name: 'other zone', mutate: () => undefined, timeZone: 'America/New_York' },
  {
    name: 'lazy nodes',
    empties: true,
    mutate: (document, units, random) => {
      for (const image of document.querySelectorAll('img[src]:not([data-src])')) {
        image.setAttribute('data-src', image.getAttribute('src') ?? '');
        image.removeAttribute('src');
      }
      for (const unit of random.some([...units], 0.4)) unit.replaceChildren();
    },
  },
  {
    name: 'recycled nodes',
    moves: true,
    mutate: (_, units, random) => {
      // What names a post may stand in a frame round it
      const whole = units.filter((unit) => !units.some((outer) => outer !== unit && outer.contains(unit)));
      const [one, other] = random.some(whole, 1);
      if (!one || !other) return;
      // A site gives the node to another post with all that names it
      const [first, second] = [one, other].map((unit) => ({
        stated: [...unit.attributes].map(({ name, value }) => [name, value] as const),
        children: [...unit.childNodes],
      }));
      if (
        one.tagName !== other.tagName ||
        namedOutside.test(one.className) ||
        one.tagName === 'DT' ||
        !first ||
        !second
      )
        return;
      for (const [unit, now] of [
        [one, second],
        [other, first],
      ] as const) {
        for (const { name } of [...unit.attributes]) unit.removeAttribute(name);
        for (const [name, value] of now.stated) unit.setAttribute(name, value);
        unit.replaceChildren(...now.children);
      }
    },
  },
  {
    name: 'elements removed',
    empties: true,
    mutate: (_, units, random) => {
      const inside = units
        .flatMap((unit) => [...unit.querySelectorAll('*')])
        .filter((element) => !element.matches(`${lasting}, br`));
      for (const element of random.some(inside, 0.12)) element.remove();
    },
  },
  {
    name: 'posts moved',
    moves: true,
    mutate: (_, units, random) => {
      const [one, other] = random.some(
        units.filter((unit) => !unit.matches(lasting)),
        1,
      );
      if (one?.tagName === other?.tagName) swapped(one, other);
    },
  },
  {
    name: 'own list emptied',
    empties: true,
    mutate: (_, units) => {
      for (const part of units.flatMap(partsOf)) part.remove();
    },
  },
  {
    name: 'another list alone',
    empties: true,
    isOfOthers: true,
    mutate: (document, units) => {
      const [first] = units;
      const list = first && /^(?:DT|LI|TR)$/.test(first.tagName) ? first.parentElement : null;
      const copies = units
        .slice(0, 3)
        .flatMap(partsOf)
        .map((part) => part.cloneNode(true));
      // What the page's data names is there without a list
      for (const part of [...units.flatMap(partsOf), ...document.querySelectorAll('script')]) part.remove();
      const beside = document.createElement('aside');
      const heading = document.createElement('h3');
      heading.textContent = 'ほかのページから';
      const shell = list ? (list.cloneNode(false) as Element) : document.createElement('div');
      shell.append(...copies);
      // By its links and numbers it would say itself whose it is
      for (const element of shell.querySelectorAll('*')) {
        for (const { name, value } of [...element.attributes])
          if (name === 'href' || (name.startsWith('data-') && /\d{5}/.test(value))) element.removeAttribute(name);
      }
      beside.append(heading, shell);
      document.querySelector('main, body')?.append(beside);
    },
  },
];
