import { digestIn, type FileMap, heldFiles, sizeIn, viewOf, withFiles } from '../../bytes/file-map';
import { sealFolder } from '../../capture/job/run-capture';
import { sealOf } from '../../capture/job/seal';
import { CodedError } from '../../coded-error';
import { canonicalJson } from '../../evidence/custody-chain';
import type { EvidenceRows } from '../../evidence/store/backup-rows';
import type { Capture, StoredFile } from '../../shapes/schema';
import { recordFindings } from '../../verify/captures/capture-folders';
import { checkItemSeals } from '../../verify/captures/item-seals';

/** Files and bytes that are read, checked and written at once. */
const atOnce = { files: 500, bytes: 2_000_000 };

/** Checks wait for digests that are made beside this thread: while they do, so many further ones are begun. */
const checkedAhead = 1;

/** How many of all files are back. */
export type OnRestored = (done: number, total: number) => void;

type FileRow = Omit<StoredFile, 'bytes'>;
export const pathOf = ({ captureId, name }: FileRow) => `files/${captureId}/${name}`;

/** A backup whose rows and lists hold, and whose stored files nobody has read yet. */
export interface ReadBackup {
  rows: EvidenceRows;
  files: FileMap;
  /** Digest of each file, by path. */
  digests: ReadonlyMap<string, string>;
  stored: readonly FileRow[];
  signedBy?: string;
}

/**
 * The stored files, some at a time and of a record together: read, held to the manifest, and those of captures and
 * redactions to their seals.
 */
export async function* checkedFiles(backup: ReadBackup, onRestored: OnRestored): AsyncGenerator<StoredFile[]> {
  const { rows, stored } = backup;
  const captures = new Map(rows.captures.map((capture) => [capture.id, capture]));
  const redactions = new Map(rows.redactions.map((redaction) => [redaction.id, redaction]));
  const filesOf = new Map<string, FileRow[]>();
  for (const row of stored) filesOf.set(row.captureId, [...(filesOf.get(row.captureId) ?? []), row]);
  // Of what has no file at all, its seal tells
  for (const id of [...captures.keys(), ...redactions.keys()]) if (!filesOf.has(id)) filesOf.set(id, []);
  const check = async (some: readonly [id: string, rows: FileRow[]][]) => {
    const read = some.map(async ([id, own]) => {
      const bytes = new Map(own.map((row) => [row.name, ownBytes(at(backup.files, pathOf(row)))]));
      const files = heldFiles(bytes);
      const capture = captures.get(id);
      // Its own bag asks for these one by one
      for (const { name } of capture?.files ?? []) if (files.has(name)) void digestIn(files, name, 'sha512');
      const digests = await Promise.all(own.map(({ name }) => digestIn(files, name)));
      const changed = own.find((row, index) => backup.digests.get(pathOf(row)) !== digests[index]);
      if (changed) throw new CodedError('backup-damaged', pathOf(changed));
      await checkSealed(id, files, capture, redactions.get(id));
      return own.map((row) => ({ ...row, bytes: bytes.get(row.name) ?? new Uint8Array() }));
    });
    return (await Promise.all(read)).flat();
  };
  const checked: Promise<StoredFile[]>[] = [];
  let done = 0;
  async function* next(most: number): AsyncGenerator<StoredFile[]> {
    while (checked.length > most) {
      const files = (await checked.shift()) ?? [];
      yield files;
      done += files.length;
      onRestored(done, stored.length);
    }
  }
  for (const some of batches(filesOf, backup.files)) {
    const files = check(some);
    // Thrown where it is awaited
    files.catch(() => {});
    checked.push(files);
    yield* next(checkedAhead);
  }
  yield* next(0);
}

function* batches(filesOf: ReadonlyMap<string, FileRow[]>, files: FileMap): Generator<[id: string, rows: FileRow[]][]> {
  let some: [string, FileRow[]][] = [];
  let count = 0;
  let bytes = 0;
  for (const [id, rows] of filesOf) {
    some.push([id, rows]);
    count += rows.length + 1;
    bytes += rows.reduce((sum, row) => sum + sizeIn(files, pathOf(row)), 0);
    if (count < atOnce.files && bytes < atOnce.bytes) continue;
    yield some;
    some = [];
    count = 0;
    bytes = 0;
  }
  if (some.length > 0) yield some;
}

/** Seals and their files: a backup that was changed with its manifest still gets no further. */
async function checkSealed(
  id: string,
  files: FileMap,
  capture: Capture | undefined,
  redaction: EvidenceRows['redactions'][number] | undefined,
): Promise<void> {
  const hold = async (listed: readonly { name: string; sha256: string }[]) => {
    for (const { name, sha256 } of listed)
      if (!files.has(name) || (await digestIn(files, name)) !== sha256)
        throw new CodedError('backup-damaged', `${id}/${name}`);
  };
  if (capture) {
    await hold(capture.files);
    if ((await sealOf(capture.files)) !== capture.seal) throw new CodedError('backup-damaged', `seal ${id}`);
    const [fault] = await faultsOf(capture, files);
    if (fault) throw new CodedError('backup-damaged', `${id} ${fault.reason} ${fault.path ?? ''}`);
  }
  if (redaction) await hold([...redaction.record.files, { name: 'redaction.json', sha256: redaction.digest }]);
}

/** What its row says of a capture and its sealed files do not, and what of its signed seal does not hold. */
async function faultsOf(capture: Capture, files: FileMap) {
  const sealed = new Set(capture.files.map(({ name }) => name));
  const seal = new TextEncoder().encode(canonicalJson(capture));
  const of = viewOf(files, (name) => (sealed.has(name) || name.startsWith(sealFolder) ? name : undefined));
  const own = withFiles(of, new Map([['seal.json', seal]]));
  const { check } = await checkItemSeals([{ label: '', path: '', files: own }]);
  return [...recordFindings(capture, own, ''), ...(check.status === 'changed' ? check.findings : [])];
}

/** Of a view into a larger buffer the database would keep the whole. */
function ownBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** @throws CodedError `backup-damaged` where there is no such file */
export function at(files: FileMap, path: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(path);
  if (!bytes) throw new CodedError('backup-damaged', path);
  return bytes;
}
