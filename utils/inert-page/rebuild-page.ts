import { bytesOfBase64 } from '../bytes/base64';
import { attributesOf, childrenOf, kindOf, nameOf } from '../members';
import { inertCss } from './inert-css';
import { factName, ownSheet } from './kept-markup';
import { type PageHead, writeInertPage } from './write-inert-page';

/**
 * A page as markup that runs nothing, calls nobody and has one reading: written from the lists, read again as HTML and
 * as XHTML, and written again, must be the same text. A tree that no markup says is written as plain boxes instead.
 * @throws Error when not even that settles: then nothing is kept rather than something with two readings
 */
export function inertPageOf(root: Element, head: PageHead): string {
  for (const plain of [false, true]) {
    const page = writeInertPage(root, head, plain);
    if (isFixedPoint(page)) return page;
  }
  throw new Error('the page has no markup with one reading');
}

/** Whether both parsers of the browser read the text as the tree that it was written from: read again, it is the same text. */
export function isFixedPoint(page: string): boolean {
  return (['text/html', 'application/xhtml+xml'] as const).every((type) => writtenAgain(page, type) === page);
}

/** A saved page of an earlier version, or of anybody, written anew. Its own head is left out, but for title and facts. */
export function rebuiltPage(html: string): string {
  const { root, head } = parsed(html, 'text/html');
  return inertPageOf(root, head);
}

function writtenAgain(page: string, type: 'text/html' | 'application/xhtml+xml'): string {
  const { root, head } = parsed(page, type);
  return writeInertPage(root, head);
}

function parsed(html: string, type: DOMParserSupportedType): { root: Element; head: PageHead } {
  const { documentElement: root } = new DOMParser().parseFromString(html, type);
  const all = elementsIn(root);
  const facts = factsIn(all.filter((element) => nameOf(element) === 'meta'));
  const title = all.find((element) => nameOf(element) === 'title')?.textContent ?? '';
  return { root, head: { title, facts, css: all.map(cssOf).join('') } };
}

/** In the order of the document. */
function elementsIn(element: Element, found: Element[] = []): Element[] {
  for (const child of childrenOf(element)) {
    if (kindOf(child) !== 1) continue;
    found.push(child as Element);
    elementsIn(child as Element, found);
  }
  return found;
}

/** The texts of the style sheets of a page that was parsed. */
export const sheetsIn = (root: Element): string[] =>
  elementsIn(root)
    .map(cssOf)
    .filter((css) => css !== '');

/** The style text that an element holds or names. */
function cssOf(element: Element): string {
  const name = nameOf(element);
  if (name === 'style') return `${inertCss(element.textContent ?? '')}\n`;
  const address = name === 'link' ? (new Map(attributesOf(element)).get('href') ?? '') : '';
  return ownSheet.test(address) ? new TextDecoder().decode(bytesOfBase64(address.slice(address.indexOf(',') + 1))) : '';
}

/** What the metas of a head say, each name as it may stand. */
export function factsIn(metas: readonly Element[]): [string, string][] {
  return metas.flatMap((meta): [string, string][] => {
    const values = new Map(attributesOf(meta));
    const name = values.get('name') ?? values.get('property') ?? '';
    const content = values.get('content');
    if (content === undefined || values.has('itemprop') || name === '') return [];
    const known = factName.test(name) ? name : `page-${name}`;
    return factName.test(known) ? [[known, content]] : [];
  });
}
