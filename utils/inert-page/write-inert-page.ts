import { base64Of } from '../bytes/base64';
import { attributesOf, childrenOf, kindOf, nameOf } from '../members';
import { drawnWords } from './drawn-words';
import { inertCss } from './inert-css';
import {
  droppedElements,
  isCustomElement,
  isKeptAttribute,
  keptElements,
  nowhere,
  pagePolicy,
  unwritable,
  valueFault,
  voidElements,
  wordedElements,
  xhtml,
} from './kept-markup';
import { type Standing, standsAs } from './standing';

/** What the head of a saved page says. */
export interface PageHead {
  title: string;
  /** Name and value: ours are `banken-source`, `banken-captured-at`; the page's own stand behind `page-`. */
  facts: readonly (readonly [name: string, value: string])[];
  /** The texts of all style sheets. */
  css: string;
}

/** Parsers of browsers flatten trees that are deeper than 512 elements. */
const deepest = 400;

/**
 * Writes a page anew from the lists in `kept-markup.ts`: text and attributes are escaped so that HTML and XML read the same,
 * styles travel as one address of letters, the own head with the policy comes first. Nothing of the source's markup is
 * copied. What a parser makes of it is a fixed point (`rebuild-page.ts` looks, and falls back to plain boxes).
 * @param plain every element a `div` or `span`: for trees that no markup can say
 */
export function writeInertPage(root: Element, head: PageHead, plain = false): string {
  const body = childrenOf(root).find((child) => kindOf(child) === 1 && nameOf(child as Element) === 'body');
  const lines = [
    `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy, true)}"/>`,
    ...head.facts.map(([name, value]) => `<meta name="${name}" content="${escaped(value, true)}"/>`),
    `<title>${escaped(head.title)}</title>`,
    `<link rel="stylesheet" href="data:text/css;charset=utf-8;base64,${base64Of(new TextEncoder().encode(settledCss(head.css)))}"/>`,
  ];
  const own = (element: Element | undefined, name: string) => (element ? written(element, name) : '');
  const content = body ? contentOf(body as Element, { open: ['body'], plain }) : '';
  const names = `<html xmlns="${xhtml}"${own(root, 'html').replace(/ xmlns="[^"]*"/, '')}>`;
  return `<!DOCTYPE html>\n${names}<head>${lines.join('')}</head><body${own(body as Element, 'body')}>${content}</body></html>`;
}

interface Place {
  /** Names of the open elements as written, outermost first. */
  open: string[];
  plain: boolean;
}

function contentOf(element: Element, place: Place): string {
  let content = '';
  for (const node of childrenOf(element)) {
    if (kindOf(node) === 3) content += escaped((node as Text).data);
    else if (kindOf(node) === 1) content += elementOf(node as Element, place);
  }
  return content;
}

function elementOf(element: Element, place: Place): string {
  const source = nameOf(element);
  if (droppedElements.has(source)) return '';
  if (place.open.length > deepest) return contentOf(element, place);
  const known: Standing = keptElements.has(source) || isCustomElement(source) ? { name: source } : standsAs(source);
  const { name, was } = place.plain ? plainly(source) : settled(element, known, place.open);
  const worded = wordedElements.has(source) ? wordsIn(element) : undefined;
  if (name === undefined || worded === '') return '';
  const start = `<${name}${was === undefined ? '' : ` data-banken-was="${escaped(was, true)}"`}${written(element, name, was !== undefined)}`;
  if (voidElements.has(name)) return `${start}/>`;
  place.open.push(name);
  const content = worded ?? contentOf(element, place);
  place.open.pop();
  return `${start}>${content}</${name}>`;
}

function wordsIn(element: Element): string {
  return childrenOf(element)
    .map((node) => {
      if (kindOf(node) === 3) return escaped((node as Text).data);
      return kindOf(node) === 1 && !droppedElements.has(nameOf(node as Element)) ? wordsIn(node as Element) : '';
    })
    .join('');
}

/** In the plain mode only boxes and lines are left, and what holds nothing. */
function plainly(source: string): Standing {
  if (source === 'img' || source === 'br' || source === 'wbr') return { name: source };
  return { name: standsAs(source).name === 'span' ? 'span' : 'div', was: source };
}

/** The element as it may stand here, see `standing.ts`. */
function settled(element: Element, standing: Standing, open: readonly string[]): Standing {
  return standing.was === undefined ? standsAs(nameOf(element), open, element) : standing;
}

/** An address that a press would go to: whoever presses a saved page stays on it, wherever a link lies. */
const isLeaving = (key: string, value: string) =>
  key.toLowerCase() === 'href' && !value.startsWith('#') && valueFault('a', 'href', value) === undefined;
const keptAddress = 'data-banken-href';

/** Attributes in the order of the source, each once; addresses that may not stand are kept as data where they tell. */
function written(element: Element, name: string, isRenamed = false): string {
  let out = '';
  const seen = new Set<string>(isRenamed ? ['data-banken-was'] : []);
  const add = (key: string, value: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    out += ` ${key}="${escaped(value, true)}"`;
  };
  const attributes = attributesOf(element);
  const isLink = name === 'a' && attributes.some(([key, value]) => isLeaving(key, value));
  for (const [rawKey, value] of attributes) {
    const key = rawKey.toLowerCase();
    // A page states its own links' addresses, and no other
    if (isLink && key === keptAddress) continue;
    if (isLink && isLeaving(key, value)) {
      add(key, nowhere);
      add(keptAddress, value);
      if (!attributes.some(([each]) => each.toLowerCase() === 'title')) add('title', value);
    } else if (key === 'style') {
      const css = settledCss(value);
      if (css.trim() !== '') add('style', css);
    } else if (isKeptAttribute(name, key) && valueFault(name, key, value) === undefined) {
      add(key, value);
    } else if ((key === 'src' || key === 'href') && /^https?:\/\//.test(value)) {
      add(`data-banken-${key}`, value);
    }
  }
  return out;
}

/** Styles as they were settled last: a page says the same ones again and again, and is written four times. */
const known = new Map<string, string>();
const mostKnown = { texts: 500, letters: 4_000_000 };
let letters = 0;

function settledCss(css: string): string {
  const before = known.get(css);
  if (before !== undefined) return before;
  const settled = settle(css);
  letters += css.length;
  if (known.size >= mostKnown.texts || letters > mostKnown.letters) {
    known.clear();
    letters = css.length;
  }
  // What is settled stays as it is, by its own rule
  if (css.length <= mostKnown.letters) known.set(css, settled).set(settled, settled);
  return settled;
}

/** Cleaned until nothing changes, and without words that it draws; what never settles is left out whole. */
function settle(css: string): string {
  const clean = (one: string) => drawnWords(inertCss(one)).css;
  let now = clean(css);
  for (let round = 0; round < 4; round += 1) {
    const next = clean(now);
    if (next === now) return now;
    now = next;
  }
  return '';
}

/** Signs that are not written as they are. */
const escapable = new RegExp(`[&<>\r"\n\t]|${unwritable.source}`, 'u');

function escaped(text: string, isValue = false): string {
  if (!escapable.test(text)) return text;
  const plain = text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  return isValue ? plain.replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;') : plain;
}
