import { db } from '../db';
import type { ComparedChunk } from './compared-cases';

/** Of each chunk by its number how often it has changed. What looks at this live is told of every change. */
export async function comparedRevisions(): Promise<ReadonlyMap<number, number>> {
  return new Map((await db.compared.orderBy('[n+rev]').keys()) as unknown as [n: number, rev: number][]);
}

/** These chunks, as far as they are here. */
export async function comparedChunks(numbers: readonly number[]): Promise<ComparedChunk[]> {
  return (await db.compared.bulkGet([...numbers])).flatMap((chunk) => chunk ?? []);
}
