import { elementsIn, textIn } from './answers';
import { onward, wholeXml } from './bodies';
import { etagOf, etagOfParts } from './checksums';
import { nothingIf, nothingIfAbsent, type ObjectStore, type StoredObject, unquoted } from './object-store';
import { StoreError } from './store-error';

/** Parts of this size (5 MiB is the least that S3 takes); what is smaller goes in one piece. */
export const partSize = 8 * 1_048_576;

/** An object on its way, as it is kept over the death of the worker. */
export interface Upload {
  readonly key: string;
  readonly blob: Blob;
  /** ms since 1970; without it the store's own default holds. */
  readonly until?: number;
  /** Of an upload in parts that was begun. */
  readonly id?: string | undefined;
}

interface Progress {
  /** The upload in parts has this id: keep it before anything else. */
  begun?(id: string): Promise<void>;
  sent?(bytes: number): void;
}

/** What the store says lies there now. */
interface Stored {
  readonly version?: string | undefined;
  /** By the store's own word, read back after the upload. */
  readonly until?: number | undefined;
}

/**
 * Puts an object and does not call it stored before the store has shown it, whole and locked. Goes on where an earlier try
 * stopped: what lies there already is not sent again. The lock of an upload in parts is set after it is complete, since some
 * engines answer 200 to lock headers there and drop them.
 * @throws StoreError `taken` when another object lies at this key, `not-locked`, and what a request throws
 */
export async function upload(
  store: ObjectStore,
  { key, blob, until, id }: Upload,
  progress: Progress = {},
): Promise<Stored> {
  const body = blob.size <= partSize ? new Uint8Array(await blob.arrayBuffer()) : undefined;
  const before = (await store.head(key)) ?? (body && (await putOnce(store, key, body, until)));
  const etags = body ? [etagOf(body)] : before ? await etagsOf(blob) : [];
  if (!before && !body) etags.push(...(await uploadParts(store, { key, blob, id }, progress)));
  const etag = body ? etags[0] : etagOfParts(etags);
  const there = before ?? (await store.head(key));
  // A store that does not tell the length is held to its digest alone
  const fits = there !== undefined && there.etag === etag && (there.bytes === blob.size || Number.isNaN(there.bytes));
  if (before && !fits) throw new StoreError('taken', key);
  if (!there || !fits) throw new StoreError('damaged', key);
  progress.sent?.(blob.size);
  return until === undefined ? there : locked(store, there, until);
}

/** Largest that goes in one piece where nothing may be read back. */
const wholeSize = 64 * 1_048_576;

/**
 * Puts an object for which the store shows us nothing afterwards: a role that may only write. It took the bytes when it names
 * their MD5, or where it names another thing (encrypted by a key of the store), when it held them to the SHA-256 of the request.
 */
export async function putUnread(store: ObjectStore, key: string, blob: Blob): Promise<void> {
  if (blob.size > wholeSize) {
    await uploadParts(store, { key, blob });
    return;
  }
  const body = new Uint8Array(await blob.arrayBuffer());
  const answer = await store.ask('PUT', key, { body });
  const etag = answer.headers.get('etag')?.replaceAll('"', '') ?? '';
  if (/^[0-9a-f]{32}$/.test(etag) && etag !== etagOf(body) && !answer.headers.has('x-amz-server-side-encryption')) {
    throw new StoreError('damaged', key);
  }
}

/** Puts, and looks before it puts again: an answer that was lost does not make a second version. */
async function putOnce(store: ObjectStore, key: string, body: Uint8Array<ArrayBuffer>, until?: number) {
  for (let turn = 1; ; turn++) {
    try {
      await store.put(key, body, until, undefined, 1);
      return undefined;
    } catch (error) {
      if (turn >= (store.manner.tries ?? 4)) throw error;
      await store.waitOut(error, turn);
      await wake(store, key);
      const there = await store.head(key);
      if (there) return there;
    }
  }
}

/**
 * Before an object is looked for that an earlier try may have put: where the front of a store died in mid-write, the store
 * knows of it only once somebody lists its versions (Ceph's gateway), and put again before that it would lie there twice. Who
 * may not list goes without; where the list itself does not come, nothing is put.
 */
export const wake = (store: ObjectStore, key: string) => store.versions(key).catch(nothingIf('denied'));

async function locked(store: ObjectStore, there: StoredObject, until: number): Promise<Stored> {
  if (isLocked(there, until)) return there;
  const { key, version } = there;
  if (version) {
    await store.lock(key, version, until);
    const now = await store.head(key, undefined, version);
    if (now && isLocked(now, until)) return now;
  }
  throw new StoreError('not-locked', key);
}

/** To the second: that is how stores keep it. */
function isLocked({ mode, until }: StoredObject, wanted: number): boolean {
  return mode === 'COMPLIANCE' && until !== undefined && until >= wanted - (wanted % 1_000);
}

/** The MD5 of each part, without sending any. */
async function etagsOf(blob: Blob): Promise<string[]> {
  const etags: string[] = [];
  for (let at = 0; at < blob.size; at += partSize) etags.push(etagOf(await partAt(blob, at)));
  return etags;
}

const partAt = async (blob: Blob, at: number) => new Uint8Array(await blob.slice(at, at + partSize).arrayBuffer());

async function uploadParts(store: ObjectStore, { key, blob, id }: Upload, progress: Progress = {}): Promise<string[]> {
  const known = id === undefined ? undefined : await partsOf(store, key, id);
  const open = known ? (id as string) : await begin(store, key);
  if (!known) await progress.begun?.(open);
  const etags: string[] = [];
  let sent = 0;
  // One part is read and hashed while the other is on its way
  const lane = async () => {
    while (etags.length * partSize < blob.size) {
      const number = etags.push('');
      const body = await partAt(blob, (number - 1) * partSize);
      const etag = etagOf(body);
      etags[number - 1] = etag;
      const query = { partNumber: String(number), uploadId: open };
      if (known?.get(number) !== etag) await store.ask('PUT', key, { query, body });
      sent += body.length;
      progress.sent?.(sent);
    }
  };
  const ends = await Promise.allSettled([lane(), lane()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await complete(store, key, open, etags);
  return etags;
}

async function begin(store: ObjectStore, key: string): Promise<string> {
  const xml = await store.text('POST', key, { query: { uploads: '' } });
  const id = textIn(xml, 'UploadId');
  if (!id) throw new StoreError('damaged', key);
  return id;
}

/** Which parts the store has, with their MD5; nothing when it no longer knows the upload. */
async function partsOf(store: ObjectStore, key: string, id: string): Promise<Map<number, string> | undefined> {
  const parts = new Map<number, string>();
  let marker = '';
  for (;;) {
    const query = { uploadId: id, ...(marker ? { 'part-number-marker': marker } : {}) };
    const xml = await store.text('GET', key, { query }).catch(nothingIfAbsent);
    if (xml === undefined) return undefined;
    wholeXml(xml, 'ListPartsResult');
    for (const part of elementsIn(xml, 'Part')) {
      parts.set(Number(textIn(part, 'PartNumber')), unquoted(textIn(part, 'ETag')));
    }
    if (textIn(xml, 'IsTruncated') !== 'true') return parts;
    marker = onward(textIn(xml, 'NextPartNumberMarker'), marker);
  }
}

/**
 * A 200 to this request may hold an error: the store answers before it has put the parts together. That it no longer knows
 * the upload may be the trace of an answer that was lost: what lies there afterwards decides.
 */
async function complete(store: ObjectStore, key: string, id: string, etags: readonly string[]): Promise<void> {
  const list = etags.map((etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"${etag}"</ETag></Part>`);
  const body = new TextEncoder().encode(`<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`);
  const xml = await store.text('POST', key, { query: { uploadId: id }, body }).catch(nothingIfAbsent);
  if (xml && !textIn(xml, 'ETag')) throw new StoreError('damaged', textIn(xml, 'Code') ?? key);
}
