import { wordColumns } from '../evidence/register/case-words';
import { actBit, chunkSize, type RegisterChunk, type WordsChunk } from '../evidence/register/chunks';
import { type DeskChunk, shopAt } from '../evidence/register/desk-columns';
import { foldText } from '../same-word';
import { actKinds, incidentStatuses, targetKinds } from '../shapes/incident';
import type { Query } from './query';
import { markFound } from './scan';
import type { ShownWords } from './shown-words';

/** Takes the mark away from the cases of a chunk that a query does not leave. */
type Test = (
  kept: Uint8Array,
  chunk: RegisterChunk,
  words: WordsChunk | undefined,
  columns: DeskChunk | undefined,
) => void;

/** A query, ready for chunk after chunk: every part of it must stand in some field of a case. */
export function queryTest(query: Query, shown: ShownWords): Test {
  const { from = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY } = query;
  const tests: Test[] = [
    ...(query.from === undefined && query.before === undefined
      ? []
      : [withColumn((chunk, at) => (chunk.created[at] ?? 0) >= from && (chunk.created[at] ?? 0) < before)]),
    ...query.site.map((term) => testOf(siteSays(term, shown, true))),
    ...query.state.map((term) => testOf(stateSays(term, shown, true))),
    ...query.author.map(authorTest),
    ...query.shop.map((term) => markTest(placeMarker(term, shown, true))),
    ...query.whom.map((term) => markTest(whomMarker(term))),
    ...query.act.map((term) => testOf(kindsSay(term, shown))),
    ...query.terms.map((term) => termTest(term, shown)),
  ];
  return (kept, chunk, words, columns) => {
    for (const test of tests) test(kept, chunk, words, columns);
  };
}

type Says = (chunk: RegisterChunk, at: number) => boolean | undefined;

function withColumn(says: Says): Test {
  return (kept, chunk) => {
    for (let at = 0; at < chunk.status.length; at += 1) if (kept[at] && !says(chunk, at)) kept[at] = 0;
  };
}

const marked = new Uint8Array(chunkSize);

function authorTest(term: string): Test {
  return (kept, _, words) => {
    marked.fill(0);
    if (words) markFound(words, ['authors'], term, marked);
    for (let at = 0; at < kept.length; at += 1) if (!marked[at]) kept[at] = 0;
  };
}

/** Marks the cases of a chunk of whose columns it holds. */
type Marker = (marked: Uint8Array, columns: DeskChunk) => void;

function markTest(marker: Marker): Test {
  return (kept, _, __, columns) => {
    marked.fill(0);
    if (columns) marker(marked, columns);
    for (let at = 0; at < kept.length; at += 1) if (!marked[at]) kept[at] = 0;
  };
}

function whomMarker(term: string): Marker {
  return (marks, { whom, people }) => {
    const saying = people.map((text) => foldText(text).includes(term));
    for (let at = 0; at < whom.length; at += 1) if (saying[whom[at] ?? 0]) marks[at] = 1;
  };
}

/**
 * A term in the shop of a case or in its region, each also as the company's list has it. With `all` also in what was said of
 * them, which stands among the words otherwise.
 */
function placeMarker(term: string, { shopOf }: ShownWords, all: boolean): Marker {
  const known = new Map<string, { isShop: boolean; isRegion: boolean }>();
  const has = (...texts: (string | undefined)[]) => texts.some((text) => text && foldText(text).includes(term));
  const saysOf = (text: string) => {
    const before = known.get(text);
    if (before) return before;
    const shop = shopOf?.(text);
    const says = {
      isShop: has(shop?.code, shop?.name, all ? text : undefined),
      isRegion: has(shop?.region),
    };
    known.set(text, says);
    return says;
  };
  return (marks, columns) => {
    const { shops, region, regions } = columns;
    const ofShop = shops.map(saysOf);
    const ofRegion = regions.map((text) => all && has(text));
    for (let at = 0; at < region.length; at += 1) {
      const says = ofShop[shopAt(columns, at)];
      // What a desk said of the region goes before the list
      const isRegion = region[at] ? ofRegion[region[at] ?? 0] : says?.isRegion;
      if (says?.isShop || isRegion) marks[at] = 1;
    }
  };
}

/** A term in any field, or in a word that stands on the row of the list. */
function termTest(term: string, shown: ShownWords): Test {
  const ways = [siteSays(term, shown, false), stateSays(term, shown, false), kindsSay(term, shown)];
  const markPlaces = shown.shopOf && placeMarker(term, shown, false);
  return (kept, chunk, words, columns) => {
    marked.fill(0);
    if (words) markFound(words, wordColumns, term, marked);
    if (columns) markPlaces?.(marked, columns);
    const able = ways.flatMap((way) => way(chunk) ?? []);
    for (let at = 0; at < kept.length; at += 1)
      if (kept[at] && !marked[at] && !able.some((says) => says(chunk, at))) kept[at] = 0;
  };
}

function testOf(way: Way): Test {
  return (kept, chunk) => {
    const says = way(chunk);
    if (says) for (let at = 0; at < kept.length; at += 1) if (kept[at] && !says(chunk, at)) kept[at] = 0;
    if (!says) kept.fill(0);
  };
}

/** How to ask the cases of a chunk; `undefined` when none of them can say it. */
type Way = (chunk: RegisterChunk) => Says | undefined;

/** The name of a site holds the term; with `withCode` also what the platform is called within. */
function siteSays(term: string, { siteOf }: ShownWords, withCode: boolean): Way {
  const known = new Map<string, boolean>();
  const says = (platform: string, name: string) => {
    const key = `${platform}\t${name}`;
    const texts = [siteOf(platform, name), name, ...(withCode ? [platform] : [])];
    const isSaid = known.get(key) ?? texts.some((text) => foldText(text).includes(term));
    known.set(key, isSaid);
    return isSaid;
  };
  return ({ sites }) => {
    const saying = sites.map(([platform, name]) => says(platform, name));
    return saying.includes(true) ? (chunk, at) => saying[chunk.site[at] ?? 0] : undefined;
  };
}

function stateSays(term: string, { wordOf }: ShownWords, withCode: boolean): Way {
  const saying = incidentStatuses.map(
    (status) => foldText(wordOf('status', status)).includes(term) || (withCode && status === term),
  );
  const says: Says = (chunk, at) => saying[(chunk.status[at] ?? 0) - 1];
  return () => (saying.includes(true) ? says : undefined);
}

/** The word of an act or of whom it hits holds the term. */
function kindsSay(term: string, { wordOf }: ShownWords): Way {
  const acts = actKinds
    .filter((act) => foldText(wordOf('act', act)).includes(term))
    .reduce((bits, act) => bits | actBit(act), 0);
  const targets = targetKinds.map((target) => foldText(wordOf('target', target)).includes(term));
  const says: Says = (chunk, at) => ((chunk.acts[at] ?? 0) & acts) !== 0 || targets[(chunk.target[at] ?? 0) - 1];
  return () => (acts !== 0 || targets.includes(true) ? says : undefined);
}
