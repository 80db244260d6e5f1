import { sha256Hex } from '../bytes/digest';
import { sealOf } from '../capture/job/seal';
import type { Capture, StoredFile } from '../shapes/schema';

/** What a fresh computation over the stored bytes says about a sealed capture. */
export interface FileCheck {
  total: number;
  /** Names whose digest differs from the sealed one. */
  changed: string[];
  /** Names that are sealed but no longer stored. */
  absent: string[];
  /** The sealed list as recorded still gives the capture's seal. */
  sealHolds: boolean;
}

/** Computes every digest again from the stored bytes: the record's own numbers are not believed. */
export async function checkFiles(capture: Capture, stored: readonly StoredFile[]): Promise<FileCheck> {
  const bytesOf = new Map(stored.map((file) => [file.name, file.bytes]));
  const changed: string[] = [];
  const absent: string[] = [];
  for (const file of capture.files) {
    const bytes = bytesOf.get(file.name);
    if (!bytes) absent.push(file.name);
    else if ((await sha256Hex(bytes)) !== file.sha256) changed.push(file.name);
  }
  return { total: capture.files.length, changed, absent, sealHolds: (await sealOf(capture.files)) === capture.seal };
}

/** Whether nothing differs from what was sealed. */
export function isUnchanged(check: FileCheck): boolean {
  return check.changed.length === 0 && check.absent.length === 0 && check.sealHolds;
}
