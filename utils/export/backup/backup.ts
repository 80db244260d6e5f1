import { sha256Hex } from '../../bytes/digest';
import { joined } from '../../bytes/joined';
import { StoredZip } from '../../bytes/zip/stored-zip';
import { CodedError } from '../../coded-error';
import { db } from '../../evidence/db';
import { encryptStreamWithPassphrase } from '../../evidence/keys/age-file';
import { type RowTable, readRows, rowTables } from '../../evidence/store/backup-rows';
import { japanDay } from '../../japan-time';
import type { StoredFile } from '../../shapes/schema';
import { manifestOf } from '../tag-files';
import { rowLine } from './backup-lines';

export const backupFormat = 'banken-backup/1';
export const backupManifest = 'manifest-sha256.txt';

export interface Backup {
  /** `banken-backup_20261125.zip`, or `….zip.age` when a passphrase was given. */
  name: string;
  counts: { incidents: number; captures: number; files: number };
}

export interface BackupWish {
  /** Instant, ISO 8601 UTC with milliseconds. */
  createdAt: string;
  /** Of the extension. */
  version: string;
  /** Encrypts the file; `age -d` opens it. */
  passphrase?: string | undefined;
  onProgress?: (done: number, total: number) => void;
  /** Reads files elsewhere than here: in a thread that ends, whose memory is free then. */
  filesOf?: ((keys: readonly FileKey[]) => Promise<BackedUpFile[]>) | undefined;
}

/** Record and name of a stored file. */
export type FileKey = readonly [captureId: string, name: string];

/** A stored file on its way out, with its SHA-256. */
export type BackedUpFile = StoredFile & { sha256: string };

/** Rows of each table as lines of JSON, and how many. */
type Tables = ReadonlyMap<RowTable, { count: number; lines: Uint8Array<ArrayBuffer>[] }>;

/** Files that are read at once. */
const atOnce = 50;

/**
 * Everything that is stored here, in one ZIP: a JSON line for each row, each file as it is, and the SHA-256 of all of
 * them (`sha256sum -c manifest-sha256.txt`). Files come and go one after the other. The device's signing key cannot
 * leave; `backup.json` says so and names it.
 * @throws CodedError `passphrase-short`, `backup-damaged` when a stored file has gone
 */
export async function writeBackup(
  { passphrase, ...wish }: BackupWish,
  put: (bytes: Uint8Array) => void | Promise<void>,
): Promise<Backup> {
  const tables = new Map(rowTables.map((table) => [table, { count: 0, lines: [] as Uint8Array<ArrayBuffer>[] }]));
  const read = await readRows((table, rows) => {
    const kept = tables.get(table);
    kept?.lines.push(encoded(rows.map(rowLine).join('')));
    if (kept) kept.count += rows.length;
  });
  const countOf = (table: RowTable) => tables.get(table)?.count ?? 0;
  const counts = { incidents: countOf('incidents'), captures: countOf('captures'), files: read.fileKeys.length };
  const zip = () => zipOf({ tables, ...read }, wish);
  const name = `banken-backup_${japanDay(wish.createdAt)}.zip`;
  if (passphrase === undefined) {
    for await (const bytes of zip()) await put(bytes);
    return { name, counts };
  }
  const reader = (await encryptStreamWithPassphrase(passphrase, streamOf(zip()))).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) await put(part.value);
  return { name: `${name}.age`, counts };
}

async function* zipOf(
  { tables, fileKeys, fingerprint }: { tables: Tables } & Awaited<ReturnType<typeof readRows>>,
  { createdAt, version, onProgress, filesOf = readFiles }: BackupWish,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = new StoredZip(createdAt);
  const digests: { name: string; sha256: string }[] = [];
  async function* entry(name: string, bytes: Uint8Array<ArrayBuffer>, sha256 = sha256Hex(bytes)) {
    digests.push({ name, sha256: await sha256 });
    yield zip.begin(name, bytes);
    yield bytes;
  }
  for (const [table, { lines }] of tables) yield* entry(`tables/${table}.jsonl`, joined(lines.splice(0)));
  const types: Uint8Array<ArrayBuffer>[] = [];
  const batch = (from: number) => filesOf(fileKeys.slice(from, from + atOnce));
  let next = batch(0);
  for (let from = 0; from < fileKeys.length; from += atOnce) {
    const files = await next;
    next = batch(from + atOnce);
    // Thrown where it is awaited, in the next turn
    next.catch(() => {});
    types.push(
      encoded(files.map(({ captureId, name, mediaType }) => rowLine({ captureId, name, mediaType })).join('')),
    );
    for (const { captureId, name, bytes, sha256 } of files)
      yield* entry(`files/${captureId}/${name}`, bytes, Promise.resolve(sha256));
    onProgress?.(Math.min(from + atOnce, fileKeys.length), fileKeys.length);
  }
  yield* entry('tables/files.jsonl', joined(types));
  const left = fingerprint ? [{ row: 'device-key', fingerprint, why: 'a private key that cannot be exported' }] : [];
  const counts = Object.fromEntries([...tables].map(([table, { count }]) => [table, count]));
  const facts = { format: backupFormat, createdAt, version, database: db.verno };
  const record = { ...facts, counts: { ...counts, files: fileKeys.length }, left };
  yield* entry('backup.json', encoded(`${JSON.stringify(record, undefined, 2)}\n`));
  yield* entry(backupManifest, encoded(manifestOf(digests)));
  yield zip.finish();
}

/**
 * Stored files with their digests, all at once: a digest costs its question more than its bytes.
 * @throws CodedError `backup-damaged` when one has gone
 */
export function digested(
  keys: readonly FileKey[],
  files: readonly (StoredFile | undefined)[],
): Promise<BackedUpFile[]> {
  const read = files.map(async (file, index) => {
    if (!file) throw new CodedError('backup-damaged', keys[index]?.join('/') ?? '');
    return { ...file, sha256: await sha256Hex(file.bytes) };
  });
  return Promise.all(read);
}

const readFiles = async (keys: readonly FileKey[]) =>
  digested(keys, await db.files.bulkGet([...keys] as [string, string][]));

const encoded = (text: string) => new TextEncoder().encode(text);

function streamOf(parts: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
  });
}
