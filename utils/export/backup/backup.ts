import { makeZip } from 'client-zip';
import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { db } from '../../evidence/db';
import { encryptStreamWithPassphrase } from '../../evidence/keys/age-file';
import { readRows, rowTables } from '../../evidence/store/backup-rows';
import { japanDay } from '../../japan-time';
import { manifestOf } from '../tag-files';
import { rowLine } from './backup-lines';

export const backupFormat = 'banken-backup/1';
export const backupManifest = 'manifest-sha256.txt';

export interface Backup {
  /** `banken-backup_20261125.zip`, or `….zip.age` when a passphrase was given. */
  name: string;
  blob: Blob;
  counts: { incidents: number; captures: number; files: number };
}

export interface BackupWish {
  /** Instant, ISO 8601 UTC with milliseconds. */
  createdAt: string;
  /** Of the extension. */
  version: string;
  /** Encrypts the file; `age -d` opens it. */
  passphrase?: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Everything that is stored here, in one ZIP: a JSON line for each row, each file as it is, and the SHA-256 of all of
 * them (`sha256sum -c manifest-sha256.txt`). The device's signing key cannot leave; `backup.json` says so and names it.
 * @throws CodedError `passphrase-short`, `backup-damaged` when a stored file has gone
 */
export async function makeBackup(wish: BackupWish): Promise<Backup> {
  const content = await readRows();
  const lastModified = new Date(wish.createdAt);
  const digests = new Map<string, string>();
  const encoder = new TextEncoder();
  const entry = async (name: string, input: Uint8Array<ArrayBuffer>) => {
    digests.set(name, await sha256Hex(input));
    return { name, input, lastModified, mode: 0o644 };
  };
  const counts = {
    ...Object.fromEntries(rowTables.map((table) => [table, content.rows[table].length])),
    files: content.fileKeys.length,
  };

  async function* entries() {
    for (const table of rowTables)
      yield entry(`tables/${table}.jsonl`, encoder.encode(content.rows[table].map(rowLine).join('')));
    const types: string[] = [];
    for (const [index, [captureId, name]] of content.fileKeys.entries()) {
      const file = await db.files.get([captureId, name]);
      if (!file) throw new CodedError('backup-damaged', `${captureId}/${name}`);
      types.push(rowLine({ captureId, name, mediaType: file.mediaType }));
      yield entry(`files/${captureId}/${name}`, file.bytes);
      wish.onProgress?.(index + 1, content.fileKeys.length);
    }
    yield entry('tables/files.jsonl', encoder.encode(types.join('')));
    const { fingerprint } = content;
    const left = fingerprint ? [{ row: 'device-key', fingerprint, why: 'a private key that cannot be exported' }] : [];
    const facts = {
      format: backupFormat,
      createdAt: wish.createdAt,
      version: wish.version,
      database: db.verno,
      counts,
      left,
    };
    yield entry('backup.json', encoder.encode(`${JSON.stringify(facts, undefined, 2)}\n`));
    yield {
      name: backupManifest,
      input: encoder.encode(manifestOf([...digests].map(([name, sha256]) => ({ name, sha256 })))),
      lastModified,
      mode: 0o644,
    };
  }

  const zip = makeZip(entries());
  const stream = wish.passphrase === undefined ? zip : await encryptStreamWithPassphrase(wish.passphrase, zip);
  const blob = await new Response(stream).blob();
  const name = `banken-backup_${japanDay(wish.createdAt)}.zip`;
  return {
    name: wish.passphrase === undefined ? name : `${name}.age`,
    blob: blob.slice(0, blob.size, wish.passphrase === undefined ? 'application/zip' : 'application/octet-stream'),
    counts: {
      incidents: content.rows.incidents.length,
      captures: content.rows.captures.length,
      files: content.fileKeys.length,
    },
  };
}
