import { db } from '../db';
import { countOfComparedWrites } from '../figures/counters';
import type { ComparedChunk } from './compared-cases';

/** The number of the latest write, 0 for none. What looks at this live is told of every change. */
export async function comparedWrites(): Promise<number> {
  return (await db.counts.get(countOfComparedWrites))?.size ?? 0;
}

/** The numbers of the chunks that were changed by a later write than this one, in their order. */
export async function comparedSince(write: number): Promise<number[]> {
  return (await db.compared.where('rev').above(write).primaryKeys()).sort((one, other) => one - other);
}

/** These chunks, as far as they are here. */
export async function comparedChunks(numbers: readonly number[]): Promise<ComparedChunk[]> {
  return (await db.compared.bulkGet([...numbers])).flatMap((chunk) => chunk ?? []);
}
