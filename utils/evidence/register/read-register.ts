import type { Table } from 'dexie';
import { db } from '../db';
import { isLocked } from '../lock/key-ring';
import type { RegisterChunk, WordsChunk } from './chunks';
import type { DeskChunk } from './desk-columns';

/** What was read last, by number: of a change only its chunk is read again. */
const registerSeen = new Map<number, RegisterChunk>();
const columnsSeen = new Map<number, DeskChunk>();
const wordsSeen = new Map<number, WordsChunk>();

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

function newest<Chunk extends { n: number; rev: number }>(
  table: Table<Chunk, number>,
  seen: Map<number, Chunk>,
): Promise<readonly Chunk[]> {
  return db.transaction('r', table, async () => {
    if (isLocked()) seen.clear();
    const keys = (await table.orderBy('[n+rev]').keys()) as unknown as [n: number, rev: number][];
    const changed = keys.filter(([n, rev]) => seen.get(n)?.rev !== rev).map(([n]) => n);
    for (const chunk of await table.bulkGet(changed)) if (chunk) seen.set(chunk.n, chunk);
    const there = new Set(keys.map(([n]) => n));
    for (const n of seen.keys()) if (!there.has(n)) seen.delete(n);
    return keys.flatMap(([n]) => seen.get(n) ?? []);
  });
}
