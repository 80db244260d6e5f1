import { sha256Hex } from '../../bytes/digest';

/** Where things lie in the buckets of a vault. No name says whom it is about. */

/** A sealed pack, by the SHA-256 of its bytes. */
export const packKey = (sha256: string) => `packs/${sha256}`;

/** One event of a writer's log, so that a listing is in the order of writing. */
export const logKey = (writer: string, seq: number) => `log/${writer}/${String(seq).padStart(10, '0')}`;

export const logOf = (writer: string) => `log/${writer}/`;

/** Cases of people have random names; what belongs to the whole vault is named by a digest. */
export const isOfPeople = (about: string) => about.length === 36;

/** Writer and number in the key of an event; nothing for any other key. */
export function eventIn(key: string): { writer: string; seq: number } | undefined {
  const [, writer, seq] = /^log\/([0-9a-f]{64})\/(\d{10})$/.exec(key) ?? [];
  return writer && seq ? { writer, seq: Number(seq) } : undefined;
}

/** All wraps of a case; each one's name ends in the SHA-256 of its bytes. */
export const wrapsOf = (about: string) => `wraps/${about}/`;

/**
 * That a new event lies there: an empty object whose name says it all, by the minute in which it was sent. A poll is one
 * listing from the last minute seen, less an overlap for clocks and for who was late.
 */
export const newsKey = (minute: number, writer: string, seq: number) =>
  `new/${new Date(minute).toISOString().slice(0, 16)}/${writer}-${seq}`;

export const newsSince = (ms: number) => `new/${new Date(ms).toISOString().slice(0, 16)}/`;

export function newsIn(key: string): { writer: string; seq: number } | undefined {
  const [, writer, seq] = /^new\/[\dT:-]{16}\/([0-9a-f]{64})-(\d{1,10})$/.exec(key) ?? [];
  return writer && seq ? { writer, seq: Number(seq) } : undefined;
}

/** Before every minute in the order of a listing: a poll passes over it. */
export const segmentMarks = 'new/-segments/';
/** That the pack of this name is a run of events. */
export const segmentMark = (sha256: string) => `${segmentMarks}${sha256}`;
export const segmentIn = (key: string) => /^new\/-segments\/([0-9a-f]{64})$/.exec(key)?.[1];

/** What an employee handed in, by the minute in which it was sent; the rest is chance: nobody can guess it. */
export const inboxKey = (ms: number, random: string) => `inbox/${new Date(ms).toISOString().slice(0, 16)}/${random}`;

export const inboxSince = (ms: number) => `inbox/${new Date(ms).toISOString().slice(0, 16)}/`;

/** The minute in the key of something that was handed in, ms since 1970; nothing for any other key. */
export function inboxIn(key: string): number | undefined {
  const minute = /^inbox\/(\d{4}-\d\d-\d\dT\d\d:\d\d)\/[0-9a-f]{32}$/.exec(key)?.[1];
  const at = Date.parse(`${minute}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Where the n-th answer to a hand-over lies; only who knows its secret of 128 bits can name the place. */
export async function answerKey(secret: string, turn: number): Promise<string> {
  return `answers/${(await sha256Hex(`${secret} ${turn}`)).slice(0, 32)}`;
}
