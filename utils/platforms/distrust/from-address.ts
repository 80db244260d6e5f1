/** What a reading has of the page's address alone: whoever sends a link can write there what they like. */
import type { ReadPost } from '../contract';
import { decoded } from '../dom';

/** Facts that the address may say instead of the post. */
const addressedFacts = ['id', 'author', 'postedAt', 'replyTo', 'thread'] as const;
export type AddressedFact = (typeof addressedFacts)[number];

const remark = 'from-address:';
/** What a remark says to be of the address; `undefined` for every other remark. */
export const addressedIn = (note: string): AddressedFact | undefined =>
  addressedFacts.find((fact) => note === remark + fact);

/** Google writes one number in hexadecimal digits here and in decimal ones there. */
const inDecimals = (word: string) => (/^0x[0-9a-f]+$/.test(word) ? BigInt(word).toString() : word);
/** A number or a name alone is one word. */
const wordsOf = (stated: string) =>
  (/^\w*$/.test(stated) ? [stated.toLowerCase()] : decoded(stated).toLowerCase().split(/\W+/)).map(inDecimals);

/** Of the page's own address, which is asked for with every post. */
let known: { href: string; words: ReadonlySet<string> } | undefined;
function wordsOfPage(href: string): ReadonlySet<string> {
  if (known?.href !== href) known = { href, words: new Set(wordsOf(href)) };
  return known.words;
}

/** By what a place is told from others: its longest number. */
const placeOf = (address: string) =>
  wordsOf(address.replace(/^https?:\/\/[^/]+/, ''))
    .filter((word) => /\d/.test(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Whether only the address says of which thread it is. A number of up to three digits stands everywhere. */
export function isThreadOfAddress({ thread }: ReadPost, frame: Element, { href }: URL): boolean {
  const place = placeOf(thread?.url ?? '');
  return wordsOfPage(href).has(place) && (place.length < 4 || !wordsOf(frame.outerHTML).includes(place));
}

/** As remarks. `unit`: what the post was read from; what its words or its markup say is not of the address. */
export function factsOfAddress(
  { id, author, postedAt, replyTo, thread }: ReadPost,
  unit: Element,
  { href }: URL,
): string[] {
  const address = wordsOfPage(href);
  const own = new Set<string>();
  const isOwn = (word: string) => {
    if (own.size === 0) for (const one of wordsOf(unit.outerHTML)) own.add(one);
    return own.has(word);
  };
  const isStated = (...stated: (string | undefined)[]) =>
    stated.some((one) => {
      const words = one ? wordsOf(one) : [];
      return words.every((word) => address.has(word)) && !words.every(isOwn);
    });
  const found: [AddressedFact, boolean][] = [
    ['id', isStated(id)],
    ['postedAt', postedAt?.method === 'id' && isStated(id)],
    ['author', isStated(author?.id, author?.handle)],
    ['replyTo', isStated(replyTo?.id, replyTo?.author?.handle)],
    ['thread', thread?.url !== undefined && isStated(placeOf(thread.url))],
  ];
  return found.flatMap(([fact, is]) => (is ? [remark + fact] : []));
}
