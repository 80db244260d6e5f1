import type { z } from 'zod';
import { isNoteOfOurs } from '../../capture/job/possible-sighting';
import { custodyEntrySchema, readPostSchema, redactionRecordSchema, withheldEntrySchema } from '../../shapes/schema';
import { declaration, keyFile } from '../bag/check-bag';
import { isPlatform, nameOfPlatform } from '../captures/platform-place';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { letterTable } from '../letters/letter-book';

type IncidentRecord = z.infer<typeof incidentRecordSchema>;

const own = new Set([
  ...['data/report.pdf', 'data/custody.jsonl', 'data/incident.json', 'bagit.txt', 'bag-info.txt', keyFile],
  ...['VERIFY.txt', 'verify.sh', 'verify.ps1', 'verify.html', letterTable],
  ...['', '.sig', '.tsr', '.tsq'].map((end) => `tagmanifest-sha256.txt${end}`),
  'manifest-sha256.txt',
]);
const ofCopy = /^data\/redacted-[1-9]\d{0,4}\/(?:(?:post|redaction)\.json|screenshot-(?:post|viewport)\.png)$/;
/** A name in which nobody has a say. */
export const isOwnName = (path: string) => own.has(path) || ofCopy.test(path);

/** Members whose words are a choice of ours, by their schemas. */
const choices = /^(?:kind|precision|method|format|status|acts|target)$/;
/** Digests, ids and instants, and the number of a case: a year, and a count in which no telephone number has room. */
const fixed =
  /^(?:[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\d-]{10}T[\d:.]{8,12}Z|K-\d{4}-\d{4,6}(?:_\d{8}\.zip)?)$/;
/** From here on a count can be a telephone number. */
const large = 1_000_000;

function leavesOf(value: unknown): string[] {
  if (typeof value === 'number') return value < large ? [] : [`${value}`];
  if (typeof value === 'string') return fixed.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (choices.test(name) || (name === 'platform' && isPlatform(part))) return [];
    return name === 'notes' ? (part as string[]).flatMap(wordsOfNote) : leavesOf(part);
  });
}

/** Behind the colon of a note stand a page's words. */
export const wordsOfNote = (note: string) => (isNoteOfOurs(note) ? note.split(':').slice(1) : [note]);

function ofIncident(record: IncidentRecord): string[] {
  const { platform, siteName } = record.summary;
  // What we call a site
  const isOurs = siteName === nameOfPlatform(platform);
  return leavesOf({ ...record, summary: { platform, ...(isOurs ? {} : { siteName }) } });
}

const entryOf = (line: string) => {
  const bytes = new TextEncoder().encode(line);
  return readRecord(custodyEntrySchema, bytes, true) ?? readRecord(withheldEntrySchema, bytes, true);
};

function ofLog(text: string): string[] | undefined {
  const lines = text.split('\n').filter(Boolean);
  const entries = lines.flatMap((line) => entryOf(line) ?? []);
  if (entries.length < lines.length) return undefined;
  return entries.flatMap((entry) => ('detail' in entry ? leavesOf(entry.detail) : []));
}

/** Lines of tag files, as far as their form leaves no choice. */
const lines = [
  /^(?:Bag-Software-Agent: Banken|External-Identifier:(?: K-\d{4}-\d{4,6}$)?)/gm,
  /^(?:Bagging-Date: [\d-]+|Payload-Oxum: [\d.]+|Created-At: [\dTZ.:-]+|Custody-Head: \d+ [0-9a-f]{64})$/gm,
  /^(?:Capture-Seal|Redacted-Copy): (?:capture|redacted)-\d+ [0-9a-f]{64}$/gm,
];

/**
 * What a page, a person or another hand can have put into a file of ours, apart from the names of members, choices, digests
 * and lines that its form fixes; each of those is held against its form by a check of its own. `undefined` for a file of
 * another form, which may hold anything.
 */
export function freeWords(path: string, bytes: Uint8Array<ArrayBuffer>): string[] | undefined {
  const text = new TextDecoder().decode(bytes);
  const name = path.replace(/^data\/redacted-\d+\//, '');
  if (name === 'post.json') return some(readRecord(readPostSchema, bytes), leavesOf);
  if (name === 'redaction.json')
    return some(readRecord(redactionRecordSchema, bytes), (it) => leavesOf(it.capture.page));
  if (name === 'data/incident.json') return some(readRecord(incidentRecordSchema, bytes), ofIncident);
  if (name === 'data/custody.jsonl') return ofLog(text);
  if (name === 'bagit.txt') return text === declaration ? [] : undefined;
  if (name === keyFile)
    return /^-----BEGIN PUBLIC KEY-----\n[\w+/=\n]{80,400}-----END PUBLIC KEY-----\n$/.test(text) ? [] : undefined;
  if (name === 'bag-info.txt') return lines.reduce((rest, line) => rest.replace(line, ''), text).split('\n');
  if (/^(?:tag)?manifest-sha256\.txt$/.test(name))
    return text.split('\n').filter((line) => !/^[0-9a-f]{64} {2}/.test(line) || !isOwnName(line.slice(66)));
  return undefined;
}

const some = <T>(record: T | undefined, words: (record: T) => string[]) =>
  record === undefined ? undefined : words(record);
