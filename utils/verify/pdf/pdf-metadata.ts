import type { PdfObject } from './pdf-words';

/** Members of our engine's XMP (ISO 16684-1), without what stands in them. */
const xmpTags = [
  /^\?xpacket (?:begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"|end="w")\?$/,
  /^\/?x:xmpmeta(?: xmlns:x="adobe:ns:meta\/")?$/,
  /^\/?rdf:(?:RDF|Alt|Seq|li|Description)$/,
  /^rdf:RDF xmlns:rdf="http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#"$/,
  /^rdf:li xml:lang="x-default"$/,
  /^rdf:Description rdf:about="" xmlns:(?:xmp|dc|pdf)="http:\/\/(?:ns\.adobe\.com|purl\.org)\/[\w./]{5,20}"$/,
  /^\/?(?:xmp:CreateDate|xmp:CreatorTool|dc:title|dc:creator|pdf:Producer|pdf:Keywords)$/,
];
export const maker = /^Banken [\d.]{1,20}$/;
/** Title and author are short; the keywords are held against the records. */
const longestNamed = 120;

/** What the paper says of itself in XMP: no member but ours, once, and no long words. */
export function metadataFaults(objects: ReadonlyMap<string, PdfObject>): string[] {
  const own = [...objects].filter(([, { dictionary }]) => /\/Type \/Metadata\b/.test(dictionary));
  const named = [...objects].flatMap(([, { dictionary }]) => withoutStrings(dictionary).match(/\/Metadata \d/g) ?? []);
  const text = new TextDecoder().decode(own[0]?.[1].stream);
  const tags = [...text.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag);
  const words = text
    .replace(/<pdf:Keywords>[^<]*/, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean);
  const isOurs =
    own.length === 1 &&
    named.length === 1 &&
    tags.every((tag) => xmpTags.some((known) => known.test(tag))) &&
    [...text.matchAll(/<(?:xmp:CreatorTool|pdf:Producer)>([^<]*)/g)].every(([, name = '']) => maker.test(name)) &&
    words.length <= 5 &&
    words.every((word) => word.length <= longestNamed);
  return isOurs ? [] : ['metadata'];
}

/** A dictionary without the words in it. */
export const withoutStrings = (dictionary: string) => dictionary.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()');
