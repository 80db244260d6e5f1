import { z } from 'zod';
import type { ByteSource } from '../../bytes/byte-source';
import { digestsIn, type FileMap, viewBy, withFiles } from '../../bytes/file-map';
import { readZip } from '../../bytes/zip/zip';
import { ZipFault } from '../../bytes/zip/zip-directory';
import { sealFolder } from '../../capture/job/run-capture';
import { sealOf } from '../../capture/job/seal';
import { CodedError } from '../../coded-error';
import { canonicalJson, findBrokenChain } from '../../evidence/custody-chain';
import { db } from '../../evidence/db';
import { type EvidenceRows, rowSchemas, rowTables } from '../../evidence/store/backup-rows';
import { writeRows } from '../../evidence/store/restored-rows';
import { sha256Digest } from '../../shapes/scalars';
import type { Capture, StoredFile } from '../../shapes/schema';
import { readManifest } from '../../verify/bag/bag-lines';
import { recordFindings } from '../../verify/captures/capture-folders';
import { checkItemSeals } from '../../verify/captures/item-seals';
import { backupFormat, backupManifest } from './backup';
import { rowsIn } from './backup-lines';

const factsSchema = z.looseObject({
  format: z.literal(backupFormat),
  database: z.int().min(1),
  counts: z.record(z.string(), z.int()),
  /** What stayed behind: the key that signed the acts of that desk, by its fingerprint. */
  left: z.array(z.looseObject({ row: z.string(), fingerprint: sha256Digest.exactOptional() })).exactOptional(),
});
const fileRowSchema = z.strictObject({
  captureId: z.uuid(),
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  mediaType: z.string(),
});

/** Version of the database that brought a table: a backup of a time before it has none. */
const since: Partial<Record<keyof EvidenceRows, number>> = { redactions: 2, acts: 6 };

/**
 * Puts a backup into this empty profile. Everything is computed again first (every digest, every seal and its signature, every
 * chain; what a row says of a capture against its sealed files), and nothing is written when one thing does not hold.
 * @throws CodedError `backup-unreadable`, `backup-damaged`, `backup-not-empty`
 */
export async function restoreBackup(
  zip: Uint8Array<ArrayBuffer> | ByteSource,
): Promise<{ incidents: number; captures: number; files: number }> {
  const { rows, files, stored, signedBy } = await readBackup(zip);
  const read = (row: FileRow): StoredFile => ({ ...row, bytes: ownBytes(at(files, pathOf(row))) });
  await writeRows(rows, stored, read, signedBy);
  return { incidents: rows.incidents.length, captures: rows.captures.length, files: stored.length };
}

type FileRow = z.infer<typeof fileRowSchema>;
const pathOf = ({ captureId, name }: FileRow) => `files/${captureId}/${name}`;

async function readBackup(zip: Uint8Array<ArrayBuffer> | ByteSource) {
  const files = await filesIn(zip);
  await checkManifest(files);
  const facts = parsed(factsSchema, 'backup.json', () =>
    JSON.parse(new TextDecoder().decode(files.get('backup.json'))),
  );
  if (facts.database > db.verno) throw new CodedError('backup-unreadable', `database version ${facts.database}`);
  const entries = rowTables.map((table) => {
    const path = `tables/${table}.jsonl`;
    const read = () => (facts.database < (since[table] ?? 1) ? [] : rowsIn(at(files, path)));
    return [table, parsed(z.array(rowSchemas[table] as z.ZodType), path, read)];
  });
  const rows = Object.fromEntries(entries) as unknown as EvidenceRows;
  const stored = parsed(z.array(fileRowSchema), 'tables/files.jsonl', () => rowsIn(at(files, 'tables/files.jsonl')));
  const gone = stored.find((row) => !files.has(pathOf(row)));
  if (gone) throw new CodedError('backup-damaged', pathOf(gone));
  for (const [table, count] of Object.entries(facts.counts)) {
    const found = table === 'files' ? stored.length : (rows[table as keyof EvidenceRows]?.length ?? -1);
    if (found !== count) throw new CodedError('backup-damaged', `${table}: ${found} of ${count}`);
  }
  const absent = Object.values(since).filter((version) => facts.database < version).length;
  const expected = rowTables.length + 3 + stored.length - absent;
  if (files.size !== expected) throw new CodedError('backup-damaged', `${files.size} files of ${expected}`);
  await checkEvidence(rows, files, stored);
  const signedBy = facts.left?.find(({ row }) => row === 'device-key')?.fingerprint;
  return { rows, files, stored, ...(signedBy ? { signedBy } : {}) };
}

async function filesIn(zip: Uint8Array<ArrayBuffer> | ByteSource): Promise<FileMap> {
  try {
    const files = await readZip(zip);
    if (!files.has('backup.json') || !files.has(backupManifest)) throw new CodedError('backup-unreadable');
    return files;
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.reason === 'zip-not-a-zip' ? 'backup-unreadable' : 'backup-damaged';
    throw new CodedError(code, [error.reason, error.path].filter(Boolean).join(' '));
  }
}

/** The manifest lists every file but itself, and each digest holds. */
async function checkManifest(files: FileMap): Promise<void> {
  const { digests, findings } = readManifest(at(files, backupManifest), backupManifest);
  if (findings.length > 0) throw new CodedError('backup-damaged', backupManifest);
  for (const path of files.keys()) {
    if (path !== backupManifest && digests.get(path) !== (await digestsIn(files, path)).sha256)
      throw new CodedError('backup-damaged', path);
  }
  if (digests.size !== files.size - 1) throw new CodedError('backup-damaged', backupManifest);
}

/** Seals, their files, and every chain: a backup that was changed with its manifest still gets no further. */
async function checkEvidence(rows: EvidenceRows, files: FileMap, stored: readonly FileRow[]): Promise<void> {
  const owners = new Set([...rows.captures, ...rows.jobs, ...rows.redactions, ...rows.requests].map(({ id }) => id));
  const stray = stored.find(({ captureId }) => !owners.has(captureId));
  if (stray) throw new CodedError('backup-damaged', `${stray.captureId}/${stray.name}`);
  const rowPaths = new Set(stored.map(pathOf));
  const hold = async (id: string, listed: readonly { name: string; sha256: string }[]) => {
    for (const { name, sha256 } of listed) {
      const path = `files/${id}/${name}`;
      if (!rowPaths.has(path) || (await digestsIn(files, path)).sha256 !== sha256)
        throw new CodedError('backup-damaged', `${id}/${name}`);
    }
  };
  const namesOf = new Map<string, string[]>();
  for (const { captureId, name } of stored) namesOf.set(captureId, [...(namesOf.get(captureId) ?? []), name]);
  for (const capture of rows.captures) {
    const { id, files: sealed, seal } = capture;
    await hold(id, sealed);
    if ((await sealOf(sealed)) !== seal) throw new CodedError('backup-damaged', `seal ${id}`);
    const faults = await faultsOf(capture, files, namesOf.get(id) ?? []);
    if (faults.length > 0)
      throw new CodedError('backup-damaged', `${id} ${faults[0]?.reason} ${faults[0]?.path ?? ''}`);
  }
  for (const { id, digest, record } of rows.redactions)
    await hold(id, [...record.files, { name: 'redaction.json', sha256: digest }]);
  const ids = rows.incidents.map(({ id }) => id);
  const { incidentId, verdict } = (await findBrokenChain(ids, rows.custody)) ?? {};
  if (verdict) throw new CodedError('backup-damaged', `custody ${incidentId} ${verdict.seq} ${verdict.reason}`);
}

/** What its row says of a capture and its sealed files do not, and what of its signed seal does not hold. */
async function faultsOf(capture: Capture, files: FileMap, names: readonly string[]) {
  const sealed = new Set(capture.files.map(({ name }) => name));
  const paths = names
    .filter((name) => sealed.has(name) || name.startsWith(sealFolder))
    .map((name) => [name, `files/${capture.id}/${name}`] as const);
  const seal = new TextEncoder().encode(canonicalJson(capture));
  // Digests are known from the one reading of all
  const own = withFiles(viewBy(files, new Map(paths)), new Map([['seal.json', seal]]));
  const { check } = await checkItemSeals([{ label: '', path: '', files: own }]);
  return [...recordFindings(capture, own, ''), ...(check.status === 'changed' ? check.findings : [])];
}

/** Of a view into a larger buffer the database would keep the whole. */
function ownBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function at(files: FileMap, path: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(path);
  if (!bytes) throw new CodedError('backup-damaged', path);
  return bytes;
}

function parsed<T>(schema: z.ZodType<T>, path: string, read: () => unknown): T {
  try {
    return schema.parse(read());
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('backup-damaged', `${path} ${String(error).slice(0, 200)}`);
  }
}
