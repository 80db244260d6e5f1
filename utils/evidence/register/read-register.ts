import type { Table } from 'dexie';
import { db } from '../db';
import { countOfChunks } from '../figures/counters';
import { isLocked } from '../lock/key-ring';
import { chunkSize, type RegisterChunk, type WordsChunk } from './chunks';
import type { DeskChunk } from './desk-columns';

/** What was read last, by number, and the change it was at: of a change only its chunk is read again. */
type Seen<Chunk> = Map<number, { chunk: Chunk; change: number }>;
const registerSeen: Seen<RegisterChunk> = new Map();
const columnsSeen: Seen<DeskChunk> = new Map();
const wordsSeen: Seen<WordsChunk> = new Map();

/** The register in the order of its chunks. */
export function readRegister(): Promise<readonly RegisterChunk[]> {
  return newest(db.register, registerSeen);
}

/** What desks said of all cases, in the same order. */
export function readColumns(): Promise<readonly DeskChunk[]> {
  return newest(db.columns, columnsSeen);
}

/** The words of all cases, for a search. */
export function readWords(): Promise<readonly WordsChunk[]> {
  return newest(db.words, wordsSeen);
}

/** Rows are asked for by their numbers alone: see `Count`. A chunk that was written before changes were noted is at none. */
function newest<Chunk extends { n: number }>(
  table: Table<Chunk, number>,
  seen: Seen<Chunk>,
): Promise<readonly Chunk[]> {
  return db.transaction('r', [table, db.counts, db.places], async () => {
    if (isLocked()) seen.clear();
    const [count, end] = await Promise.all([db.counts.get(countOfChunks(table.name)), db.places.get('')]);
    const numbers = Array.from({ length: Math.ceil((end?.place ?? 0) / chunkSize) }, (_, n) => n);
    const changeOf = (n: number) => count?.each?.[n] ?? 0;
    const changed = numbers.filter((n) => seen.get(n)?.change !== changeOf(n));
    for (const [at, chunk] of (await table.bulkGet(changed)).entries()) {
      const n = changed[at] ?? 0;
      if (chunk) seen.set(n, { chunk, change: changeOf(n) });
      else seen.delete(n);
    }
    for (const n of seen.keys()) if (n >= numbers.length) seen.delete(n);
    return numbers.flatMap((n) => seen.get(n)?.chunk ?? []);
  });
}
