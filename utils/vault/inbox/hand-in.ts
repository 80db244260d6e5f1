import { randomHex } from '../../bytes/hex';
import type { Inbox } from '../../shapes/hand-over';
import { mostSmall } from '../store/bodies';
import { answerKey, inboxKey } from '../store/names';
import { ObjectStore } from '../store/object-store';
import type { Manner } from '../store/reach';
import { StoreError } from '../store/store-error';
import { putUnread } from '../store/upload';

/** The store as an employee's device reaches it: there is no bucket of wraps for it. */
export function inboxStore(inbox: Inbox, manner: Manner = {}): ObjectStore {
  return new ObjectStore({ ...inbox, wraps: '' }, manner);
}

/**
 * Puts something sealed into the inbox, under a name that is made for this try: one whose answer was lost lies there twice,
 * with the same bytes, and is shown once. The bucket's own term locks it.
 */
export async function handIn(store: ObjectStore, blob: Blob, now: () => number): Promise<void> {
  await putUnread(store, inboxKey(now(), randomHex(16)), blob);
}

/** Most answers that are fetched for one hand-over at once. */
const mostAtOnce = 20;

/**
 * Answers after the first `known`. Who may not list is told of a missing one that it is denied: both mean that there is none
 * yet, and neither is told as a fault.
 */
export async function fetchAnswers(
  store: ObjectStore,
  secret: string,
  known: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const answers: Uint8Array<ArrayBuffer>[] = [];
  while (answers.length < mostAtOnce) {
    const key = await answerKey(secret, known + answers.length + 1);
    const sealed = await store.get(key, undefined, undefined, mostSmall).catch((error: unknown) => {
      if (error instanceof StoreError && (error.fault === 'absent' || error.fault === 'denied')) return undefined;
      throw error;
    });
    if (!sealed) break;
    answers.push(sealed);
  }
  return answers;
}

/**
 * Lays an answer to the first place that is free. Two desks that answer at once find themselves at one place: who came second
 * sees that by its versions and takes the next.
 * @returns the place
 */
export async function layAnswer(
  store: ObjectStore,
  secret: string,
  sealed: Uint8Array<ArrayBuffer>,
  until: number,
): Promise<string> {
  for (let turn = 1; ; turn++) {
    const key = await answerKey(secret, turn);
    if (await store.head(key)) continue;
    const version = await store.put(key, sealed, until);
    const first = (await store.versions(key)).at(-1);
    if (first?.version === version) return key;
  }
}
