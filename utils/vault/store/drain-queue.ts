import { eventIn, newsKey } from './names';
import { ObjectStore, sleep } from './object-store';
import { StoreError, type StoreFault } from './store-error';
import { type Upload, upload, wake } from './upload';

/** One object on its way into the vault, as it lies in the database. */
export interface Queued {
  readonly key: string;
  /** Order in which they were queued; what others name (packs) comes before who names it (events). */
  readonly turn: number;
  readonly bytes: number;
  /** ms since 1970. */
  readonly until?: number;
  readonly state: 'waiting' | 'stored' | 'refused';
  /** Why it waits or was refused. */
  readonly fault?: StoreFault;
  readonly detail?: string;
  readonly tries: number;
  /** Not before this, ms since 1970. */
  readonly next: number;
  /** An upload in parts that was begun. */
  readonly upload?: string;
  readonly sent?: number;
  /** It is being sent, or was when a worker died. */
  readonly begun?: Begun | undefined;
  /** The only place to which it may go, where that can change; rows of earlier versions have none. */
  readonly place?: string;
  /** Read back from the store: locked until, ms since 1970. */
  readonly lockedUntil?: number;
}

/** A request of which no end is known yet: when it was begun, ms since 1970, and in which life of the worker. */
interface Begun {
  readonly at: number;
  readonly life: string;
}

/** Where the queue lies. Each change is kept before the next step: a worker that dies goes on where it stopped. */
export interface QueueShelf {
  /** Waiting ones whose time has come, by turn, at most `count`. */
  due(now: number, count: number): Promise<Queued[]>;
  /** Marks one as begun and gives it as it was, in one transaction; nothing if it waits no more or is begun in this life. */
  take(key: string, begun: Begun): Promise<Queued | undefined>;
  blobOf(key: string): Promise<Blob>;
  change(key: string, change: Partial<Queued>): Promise<void>;
}

/** How many small objects go at once; large ones go one by one beside them. */
const together = 6;
const small = 262_144;
/** How long the request of a worker that died may still be on its way, ms: until then it is not sent again. */
const onItsWay = 10_000;
const life = crypto.randomUUID();

/** Whether one of the queue may be begun now, by what is known of it. */
export const isFree = ({ state, begun }: Queued, mine: string = life) => state === 'waiting' && begun?.life !== mine;

/**
 * Sends what is due until nothing is. What the store cannot take now waits, longer each time; what it will not take is
 * refused with the reason and waits for a person. One that fails stops no other, unless the store cannot be reached at all.
 */
export async function drainQueue(
  store: ObjectStore,
  shelf: QueueShelf,
  now: () => number = Date.now,
  put: Put = putQueued,
): Promise<void> {
  for (;;) {
    store.manner.signal?.throwIfAborted();
    const due = (await shelf.due(now(), together * 4)).filter((item) => isFree(item));
    if (due.length === 0) return;
    const [large, little] = [due.filter(({ bytes }) => bytes > small), due.filter(({ bytes }) => bytes <= small)];
    let isAway = false;
    const run = async (lane: Queued[]) => {
      for (let item = lane.shift(); item && !isAway; item = lane.shift()) {
        const fault = await send(store, shelf, item, now, put);
        isAway ||= fault === 'unreachable' || fault === 'clock' || fault === 'key';
      }
    };
    const ends = await Promise.allSettled([run(large), ...Array.from({ length: together }, () => run(little))]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    if (isAway) return;
  }
}

/** The same store, to whose unlocked bucket the key wraps go. */
function wrapsOf({ reach, manner }: ObjectStore): ObjectStore {
  return new ObjectStore({ ...reach, bucket: reach.wraps }, manner);
}

/** How one object is put; gives until when the store says that it is locked. */
export type Put = (
  store: ObjectStore,
  shelf: QueueShelf,
  item: Queued,
  now: () => number,
) => Promise<{ until?: number | undefined }>;

async function send(
  store: ObjectStore,
  shelf: QueueShelf,
  { key }: Queued,
  now: () => number,
  put: Put,
): Promise<StoreFault | undefined> {
  const begun = { at: now(), life };
  const item = await shelf.take(key, begun);
  if (!item) return undefined;
  try {
    // The store may be about to have it: looked for too early, it would be put a second time
    const left = item.begun ? Math.min(onItsWay, item.begun.at + onItsWay - begun.at) : 0;
    if (left > 0) await (store.manner.pause ?? sleep)(left);
    const { until } = await put(store, shelf, item, now);
    const lock = until === undefined ? {} : { lockedUntil: until };
    await shelf.change(key, { state: 'stored', begun: undefined, ...lock });
    return undefined;
  } catch (error) {
    const isTold = error instanceof StoreError;
    const end = isTold
      ? { ...verdict(error, item.tries + 1, now()), begun: undefined }
      : { begun: { ...begun, life: '' } };
    await shelf.change(key, end);
    if (isTold) return error.fault;
    throw error;
  }
}

const putQueued: Put = async (store, shelf, { key, until, upload: id, begun, tries }, now) => {
  const blob = await shelf.blobOf(key);
  const aim: Upload = { key, blob, id, ...(until === undefined ? {} : { until }) };
  let kept = 0;
  const progress = {
    begun: (begunId: string) => shelf.change(key, { upload: begunId }),
    sent: (bytes: number) => {
      // Progress is for the eye: once a part is enough
      if (bytes - kept < small) return;
      kept = bytes;
      void shelf.change(key, { sent: bytes });
    },
  };
  const to = key.startsWith('wraps/') ? wrapsOf(store) : store;
  if (begun || tries) await wake(to, key);
  const stored = await upload(to, aim, progress);
  // Told before it is marked as sent: after a death in between it is told twice, never not at all
  const place = eventIn(key);
  if (place) await store.put(newsKey(now(), place.writer, place.seq), new Uint8Array());
  return stored;
};

function verdict(error: StoreError, tries: number, now: number): Partial<Queued> {
  const { fault, detail } = error;
  if (error.passes || fault === 'damaged') {
    const wait = error.after ? error.after * 1_000 : Math.min(3_600_000, 15_000 * 2 ** tries);
    return { fault, detail, tries, next: now + wait * (0.5 + Math.random() / 2) };
  }
  return { state: 'refused', fault, detail, tries };
}
