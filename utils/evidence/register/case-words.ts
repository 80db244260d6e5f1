import { foldText, longNumbersIn } from '../../same-word';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Capture, Incident, TakedownRequest } from '../../shapes/schema';
import { deskTexts } from './desk-facts';

/**
 * What a search looks at, by where it comes from. Of each case there is one row in each column; the fields of a row are
 * folded and parted by tabs, so that no match spans two of them.
 */
export const wordColumns = ['posts', 'authors', 'addresses', 'said', 'desk', 'receipts', 'digits'] as const;
export type WordColumn = (typeof wordColumns)[number];
export type CaseWords = Partial<Record<WordColumn, readonly string[]>>;

type Texts = readonly (string | undefined)[];
const folded = (texts: Texts) => [...new Set(texts.flatMap((text) => (text && foldText(text)) || []))];

/** Before an author whom a person entered by hand: what the records say of theirs takes it away no more than they take each other's. */
export const byHand = '\u0001';

/** Whose long number it is stands before its digits, so that what was written anew takes its own away and no other. */
export const digitsOf = { capture: 'c', incident: 'i', request: 'r', desk: 'd' } as const;

/** With the long numbers of every column, by their digits. */
function withDigits(of: keyof typeof digitsOf, words: CaseWords): CaseWords {
  const digits = Object.values(words).flatMap((fields) => fields.flatMap(longNumbersIn));
  return { ...words, digits: [...new Set(digits)].map((number) => digitsOf[of] + number) };
}

/** Words, authors and addresses of one record. */
export function wordsOfCapture({ post, page, postKey }: Capture): CaseWords {
  const { title, text, author, thread, quotes = [], replyTo, media = [], context } = post;
  const people = [author, replyTo?.author, ...quotes.map((quote) => quote.author)];
  return withDigits('capture', {
    posts: folded([
      ...[title, text, thread?.title, context?.ownerReply, context?.before, context?.after],
      ...quotes.map((quote) => quote.text),
      ...media.map(({ alt }) => alt),
    ]),
    authors: folded(people.flatMap((person) => [person?.name, person?.handle, person?.id, person?.profileUrl])),
    addresses: folded([
      ...[post.id, post.permalink, thread?.url, thread?.number, replyTo?.permalink, page.url],
      ...(post.permalink ? [] : [postKey, page.title]),
      ...quotes.map(({ permalink }) => permalink),
    ]),
  });
}

/** Number of the case, those of courts, and what people wrote about it; not their feelings, which are theirs alone. */
export function wordsOfIncident({ number, details, own, handEntered = {} }: Incident): CaseWords {
  const written = Object.values(handEntered).flatMap(({ author, postedAt, url }) => [author, postedAt, url]);
  const authors = folded(Object.values(handEntered).map(({ author }) => author));
  return withDigits('incident', {
    authors: authors.map((author) => byHand + author),
    said: folded([
      number,
      details.identifiability,
      details.impact,
      details.wish,
      details.shop,
      details.desk,
      ...written,
      ...(own?.disclosure?.steps ?? []).map(({ caseNumber }) => caseNumber),
    ]),
  });
}

/** The numbers that a window gave, for all posts at once or for each. */
export function wordsOfRequest({ receipt, posts = [] }: TakedownRequest): CaseWords {
  return withDigits('request', { receipts: folded([receipt, ...posts.map((post) => post.receipt)]) });
}

/** What people at a desk wrote about the case, and where and whom it hits. */
export function wordsOfDesk(desk: DeskCase): CaseWords {
  return withDigits('desk', { desk: folded(deskTexts(desk)) });
}
