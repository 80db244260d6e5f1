import { makeZip } from 'client-zip';
import { sha256Hex } from '../capture/digest';
import { CodedError } from '../coded-error';
import type { Capture, CustodyEntry, Incident, StoredFile, TakedownRequest } from '../evidence/schema';
import { bagFiles } from './bag';
import { arrangeCaptures } from './capture-folder';
import { japanDay } from './japan-time';
import type { ReportFonts } from './report/font-tables';
import { makeReport } from './report/report';
import type { BagFile } from './tag-files';

/** Everything that leaves with an incident. */
export interface PackInput {
  incident: Incident;
  captures: readonly Capture[];
  files: readonly StoredFile[];
  /** The whole chain, oldest first. */
  custody: readonly CustodyEntry[];
  requests: readonly TakedownRequest[];
  /** Instant of the packing, ISO 8601 UTC with milliseconds. */
  createdAt: string;
  /** Of the extension, from its manifest. */
  version: string;
  fonts: ReportFonts;
  /** Whose report it is, as typed by the company; left out when not known. */
  organization?: string;
}

/** `files`: captures held against their seals. `report`: per cent of the PDF drawn. `zip`: files written. */
export interface PackProgress {
  step: 'files' | 'report' | 'zip';
  done: number;
  total: number;
}

export interface Pack {
  /** `K-2026-0117_20261125.zip`, ASCII and at most 50 characters. */
  name: string;
  blob: Blob;
  /** Of the ZIP: hand it over by another way than the ZIP. */
  sha256: string;
  /** Paths and sizes in the ZIP. */
  entries: { name: string; bytes: number }[];
}

/** `K-2026-0117_20261125`: the incident's number and the day in Japan. The ZIP is named so, and its top directory. */
export function packName(incident: Pick<Incident, 'number'>, at: string): string {
  return `${incident.number}_${japanDay(at)}`;
}

/**
 * Makes the pack of one incident: a BagIt bag in a ZIP, stored, one top directory.
 * @throws CodedError `pack-failed` when a sealed file is missing or no longer the sealed one
 */
export async function makePack(
  input: PackInput,
  { onProgress }: { onProgress?: (progress: PackProgress) => void } = {},
): Promise<Pack> {
  const directory = packName(input.incident, input.createdAt);
  const total = input.captures.reduce((sum, capture) => sum + capture.files.length, 0);
  onProgress?.({ step: 'files', done: 0, total });
  const folders = await arrangeCaptures(input.captures, input.files);
  onProgress?.({ step: 'files', done: total, total });
  const report = await makeReport({ ...input, folders, directory }, (share) =>
    onProgress?.({ step: 'report', done: Math.round(share * 100), total: 100 }),
  );
  const files = await bagFiles({ ...input, folders, report, directory });
  const zip = await zipOf(files, directory, input.createdAt, (done) =>
    onProgress?.({ step: 'zip', done, total: files.length }),
  );
  return {
    name: `${directory}.zip`,
    blob: new Blob([zip], { type: 'application/zip' }),
    sha256: await sha256Hex(zip),
    entries: files.map(({ name, bytes }) => ({ name: `${directory}/${name}`, bytes: bytes.byteLength })),
  };
}

async function zipOf(
  files: readonly BagFile[],
  directory: string,
  createdAt: string,
  onFile: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const lastModified = new Date(createdAt);
  function* inputs() {
    for (const [index, { name, bytes }] of files.entries()) {
      onFile(index + 1);
      yield { name: `${directory}/${name}`, input: bytes, lastModified, mode: 0o644 };
    }
  }
  try {
    return new Uint8Array(await new Response(makeZip(inputs())).arrayBuffer());
  } catch (error) {
    throw new CodedError('pack-failed', String(error));
  }
}
