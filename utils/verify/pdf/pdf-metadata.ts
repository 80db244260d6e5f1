import { longestOrganization } from '../../shapes/takedown/profile';
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
const maker = /^Banken [\d.]{1,20}$/;

/**
 * What the paper says of itself in Info and in XMP: by our engine, and the same in both. No member of XMP but ours, once.
 * The author is a name; title and keywords are held against the records.
 * @param info the words of Info, in the order of its form
 */
export function metadataFaults(objects: ReadonlyMap<string, PdfObject>, info: readonly string[]): string[] {
  const [producer = '', creator = '', created = '', title = '', author = '', keywords = ''] = info;
  const own = [...objects].filter(([, { dictionary }]) => /\/Type \/Metadata\b/.test(dictionary));
  const named = [...objects].flatMap(([, { dictionary }]) => withoutStrings(dictionary).match(/\/Metadata \d/g) ?? []);
  const text = new TextDecoder().decode(own[0]?.[1].stream);
  const tags = [...text.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag);
  const isOurs =
    own.length === 1 &&
    named.length === 1 &&
    tags.every((tag) => xmpTags.some((known) => known.test(tag))) &&
    author.length <= longestOrganization;
  const said = text.replace(/<[^>]*>/g, '\n').replace(/&(amp|lt|gt);/g, (_, name: keyof typeof marks) => marks[name]);
  const wanted = [instantOf(created), creator, title, author, producer, keywords].join('\n');
  return [
    ...(isOurs && linesOf(said) === linesOf(wanted) ? [] : ['metadata']),
    ...([producer, creator].every((name) => maker.test(name)) ? [] : ['another maker']),
  ];
}

const marks = { amp: '&', lt: '<', gt: '>' } as const;
const linesOf = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join('\n');

/** `D:20261129020000Z` as XMP writes it; nothing for what is no such instant. */
export const instantOf = (stamp: string) =>
  /^D:\d{14}Z$/.test(stamp) ? stamp.replace(/^D:(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z') : '';

/** A dictionary without the words in it. */
export const withoutStrings = (dictionary: string) => dictionary.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()');
