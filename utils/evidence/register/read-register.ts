import type { Table } from 'dexie';
import { db } from '../db';
import { countOfChunks } from '../figures/counters';
import { isLocked } from '../lock/key-ring';
import { chunkSize, type RegisterChunk, type WordsChunk } from './chunks';
import type { DeskChunk } from './desk-columns';

/** What was read last, by number, with the change it was at: of a change only its chunk is read again. */
interface Seen<Chunk> {
  chunks: Map<number, { chunk: Chunk; change: number }>;
  /** All of them, the same list as long as nothing changes. */
  all: readonly Chunk[];
}
const nothing = <Chunk>(): Seen<Chunk> => ({ chunks: new Map(), all: [] });
const seen = {
  register: nothing<RegisterChunk>(),
  columns: nothing<DeskChunk>(),
  words: nothing<WordsChunk>(),
};

/** The register in the order of its chunks. */
export function readRegister(): Promise<readonly RegisterChunk[]> {
  return newest(db.register, seen.register);
}

/** What desks said of all cases, in the same order. */
export function readColumns(): Promise<readonly DeskChunk[]> {
  return newest(db.columns, seen.columns);
}

/** The words of all cases, for a search. */
export function readWords(): Promise<readonly WordsChunk[]> {
  return newest(db.words, seen.words);
}

/** Rows are asked for by their numbers alone: see `Count`. A chunk that was written before changes were noted is at none. */
function newest<Chunk extends { n: number }>(
  table: Table<Chunk, number>,
  before: Seen<Chunk>,
): Promise<readonly Chunk[]> {
  return db.transaction('r', [table, db.counts, db.places], async () => {
    const { chunks } = before;
    if (isLocked()) chunks.clear();
    const [count, end] = await Promise.all([db.counts.get(countOfChunks(table.name)), db.places.get('')]);
    const numbers = Array.from({ length: Math.ceil((end?.place ?? 0) / chunkSize) }, (_, n) => n);
    const changeOf = (n: number) => count?.each?.[n] ?? 0;
    const changed = numbers.filter((n) => chunks.get(n)?.change !== changeOf(n));
    for (const [at, chunk] of (await table.bulkGet(changed)).entries()) {
      const n = changed[at] ?? 0;
      if (chunk) chunks.set(n, { chunk, change: changeOf(n) });
      else chunks.delete(n);
    }
    for (const n of chunks.keys()) if (n >= numbers.length) chunks.delete(n);
    const all = numbers.flatMap((n) => chunks.get(n)?.chunk ?? []);
    const isSame = all.length === before.all.length && all.every((chunk, at) => chunk === before.all[at]);
    if (!isSame) before.all = all;
    return before.all;
  });
}
