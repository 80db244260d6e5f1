import { z } from 'zod';
import type { ByteSource } from '../../bytes/byte-source';
import { sha256Hex } from '../../bytes/digest';
import { readZipLater } from '../../bytes/zip/zip';
import { ZipFault } from '../../bytes/zip/zip-fault';
import { CodedError } from '../../coded-error';
import { findBrokenChain } from '../../evidence/custody-chain';
import { db } from '../../evidence/db';
import { currentDesk, readDesks } from '../../evidence/hand-over/desks';
import { readSetting } from '../../evidence/settings/stored-settings';
import { type EvidenceRows, keysOf, rowSchemas, rowTables } from '../../evidence/store/backup-rows';
import { writeRows } from '../../evidence/store/restored-rows';
import type { Desk } from '../../shapes/hand-over';
import type { Pin } from '../../shapes/keys';
import { sha256Digest, uuid } from '../../shapes/scalars';
import { readManifest } from '../../verify/bag/bag-lines';
import { backupFormat, backupManifest } from './backup';
import { rowsIn } from './backup-lines';
import { at, checkedFiles, type OnRestored, pathOf, type ReadBackup } from './checked-files';
import { type DoubtedCase, logsApart } from './log-doubts';

const factsSchema = z.looseObject({
  format: z.literal(backupFormat),
  database: z.int().min(1),
  counts: z.record(z.string(), z.int()),
  /** What stayed behind: the key that signed the acts of that desk, by its fingerprint. */
  left: z.array(z.looseObject({ row: z.string(), fingerprint: sha256Digest.exactOptional() })).exactOptional(),
});
const fileRowSchema = z.strictObject({
  captureId: uuid,
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  mediaType: z.string(),
});

/** Version of the database that brought a table: a backup of a time before it has none. */
const since: Partial<Record<keyof EvidenceRows, number>> = { redactions: 2, acts: 6 };

type RestoredDesk = Pick<Desk, 'name' | 'people' | 'recipients' | 'key'>;

/** What is back, and what a person should hear of it while another backup may be at hand. */
export interface Restored {
  incidents: number;
  captures: number;
  files: number;
  /** Cases whose log and records do not say the same. */
  doubted: DoubtedCase[];
  /** Entries of logs of no case that there is. */
  strayEntries: number;
  /** To whom records are handed over from now on: whoever could write to the backup may have put them there. */
  desks: RestoredDesk[];
  /** Devices that somebody had compared, by what the backup says. */
  pins: Pin[];
}

/**
 * Puts a backup into this empty profile. Everything is computed again on the way (every digest, every seal and its signature,
 * every chain; what a row says of a capture against its sealed files), each file read once, and nothing stays when one
 * thing does not hold.
 * @throws CodedError `backup-unreadable`, `backup-damaged`, `backup-not-empty`
 */
export async function restoreBackup(
  zip: Uint8Array<ArrayBuffer> | ByteSource,
  onRestored: OnRestored = () => {},
): Promise<Restored> {
  try {
    const backup = await readBackup(zip);
    const { rows, stored, signedBy } = backup;
    await writeRows(rows, checkedFiles(backup, onRestored), signedBy);
    const { cases: doubted, strayEntries } = logsApart(rows);
    const counts = { incidents: rows.incidents.length, captures: rows.captures.length, files: stored.length };
    const pins = (await readSetting('pinned-keys')) ?? [];
    return { ...counts, doubted, strayEntries, desks: await desksHere(), pins };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.reason === 'zip-not-a-zip' ? 'backup-unreadable' : 'backup-damaged';
    throw new CodedError(code, [error.reason, error.path].filter(Boolean).join(' '));
  }
}

/** The desks that stand; one that an earlier version had typed in has no key. */
async function desksHere(): Promise<RestoredDesk[]> {
  const kept = (await readDesks()).filter(({ withdrawnAt }) => withdrawnAt === undefined);
  if (kept.length > 0) return kept.map(({ desk }) => desk);
  const { way, name = '', people = [], recipients = [], key = '' } = (await currentDesk()) ?? {};
  return way === 'typed' ? [{ name, people: [...people], recipients: [...recipients], key }] : [];
}

async function readBackup(zip: Uint8Array<ArrayBuffer> | ByteSource): Promise<ReadBackup> {
  const files = await readZipLater(zip);
  if (!files.has('backup.json') || !files.has(backupManifest)) throw new CodedError('backup-unreadable');
  const { digests, findings } = readManifest(at(files, backupManifest), backupManifest, files.size);
  if (findings.length > 0 || digests.size !== files.size - 1) throw new CodedError('backup-damaged', backupManifest);
  const listed = (path: string) => heldTo(digests, path, at(files, path));
  const text = new TextDecoder().decode(await listed('backup.json'));
  const facts = told('backup.json', () => factsSchema.parse(JSON.parse(text)));
  if (facts.database > db.verno) throw new CodedError('backup-unreadable', `database version ${facts.database}`);
  const linesOf = async (table: string) => {
    const path = `tables/${table}.jsonl`;
    const bytes = await listed(path);
    return told(path, () => rowsIn(bytes));
  };
  const rows = {} as Record<keyof EvidenceRows, unknown>;
  for (const table of rowTables) {
    const lines = facts.database < (since[table] ?? 1) ? [] : await linesOf(table);
    rows[table] = parsed(z.array(rowSchemas[table] as z.ZodType), `tables/${table}.jsonl`, lines);
  }
  const backup = {
    rows: rows as EvidenceRows,
    files,
    digests,
    stored: parsed(z.array(fileRowSchema), 'tables/files.jsonl', await linesOf('files')),
  };
  checkLists(backup, facts);
  const ids = backup.rows.incidents.map(({ id }) => id);
  const { incidentId, verdict } = (await findBrokenChain(ids, backup.rows.custody)) ?? {};
  if (verdict) throw new CodedError('backup-damaged', `custody ${incidentId} ${verdict.seq} ${verdict.reason}`);
  const signedBy = facts.left?.find(({ row }) => row === 'device-key')?.fingerprint;
  return { ...backup, ...(signedBy ? { signedBy } : {}) };
}

/** Bytes that are what the manifest lists. */
async function heldTo(
  digests: ReadonlyMap<string, string>,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (digests.get(path) !== (await sha256Hex(bytes))) throw new CodedError('backup-damaged', path);
  return bytes;
}

/** @throws CodedError `backup-damaged` with a row that stands twice: the database would take neither, and say nothing of why */
function refuseTwins(rows: EvidenceRows): void {
  // Of settings the last of two counts
  for (const table of rowTables.filter((name) => name !== 'settings'))
    for (const key of keysOf(table)) {
      const seen = new Set<string>();
      for (const row of rows[table] as Record<string, unknown>[]) {
        const own = key.map((name) => row[name]).join(' ');
        if (seen.has(own))
          throw new CodedError('backup-damaged', `tables/${table}.jsonl ${key.join(' ')} twice: ${own}`);
        seen.add(own);
      }
    }
}

/** Rows, counts and files are of each other, one for one. */
function checkLists({ rows, files, stored }: ReadBackup, { counts, database }: z.infer<typeof factsSchema>): void {
  refuseTwins(rows);
  const gone = stored.find((row) => !files.has(pathOf(row)));
  if (gone) throw new CodedError('backup-damaged', pathOf(gone));
  for (const [table, count] of Object.entries(counts)) {
    const found = table === 'files' ? stored.length : (rows[table as keyof EvidenceRows]?.length ?? -1);
    if (found !== count) throw new CodedError('backup-damaged', `${table}: ${found} of ${count}`);
  }
  const absent = Object.values(since).filter((version) => database < version).length;
  const expected = rowTables.length + 3 + stored.length - absent;
  if (files.size !== expected || new Set(stored.map(pathOf)).size !== stored.length)
    throw new CodedError('backup-damaged', `${files.size} files of ${expected}`);
  const owners = new Set([...rows.captures, ...rows.jobs, ...rows.redactions, ...rows.requests].map(({ id }) => id));
  const stray = stored.find(({ captureId }) => !owners.has(captureId));
  if (stray) throw new CodedError('backup-damaged', `${stray.captureId}/${stray.name}`);
}

function parsed<T>(schema: z.ZodType<T>, path: string, value: unknown): T {
  return told(path, () => schema.parse(value));
}

/** What reads something of the backup, and the file it stands in named when it cannot. */
function told<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('backup-damaged', `${path} ${String(error).slice(0, 200)}`);
  }
}
