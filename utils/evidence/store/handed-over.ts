import { Dexie } from 'dexie';
import type { CustodyEntry, CustodyEvent } from '../../shapes/schema';
import { db } from '../db';

/** The receiver goes on with a chain of their own from here, so what comes later is a case of its own. */
export async function isHandedOver(incidentId: string): Promise<boolean> {
  const chain = db.custody.where('[incidentId+seq]').between([incidentId, Dexie.minKey], [incidentId, Dexie.maxKey]);
  return (await chain.filter(({ event }) => event === 'handed-over' || event === 'hand-over-made').count()) > 0;
}

/** What has left, or came from somebody else, is not the maker's alone any more. */
const leaves: readonly CustodyEvent[] = ['handed-over', 'hand-over-made', 'imported', 'exported', 'request-sent'];

/** Whether nobody else has anything of a case, by its chain. */
export function isOwnAlone(custody: readonly Pick<CustodyEntry, 'event'>[]): boolean {
  return !custody.some(({ event }) => leaves.includes(event));
}
