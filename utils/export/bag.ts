import { sha256Hex } from '../capture/digest';
import { canonicalJson } from '../evidence/custody';
import type { CustodyEntry, Incident, TakedownRequest } from '../evidence/schema';
import type { CaptureFolder } from './capture-folder';
import { incidentRecord } from './incident-record';
import { type BagFile, bagDeclaration, bagInfo, manifestOf } from './tag-files';
import { verifyText } from './verify-text';

/** What goes into a bag. */
export interface BagInput {
  incident: Incident;
  folders: readonly CaptureFolder[];
  custody: readonly CustodyEntry[];
  requests: readonly TakedownRequest[];
  report: Uint8Array<ArrayBuffer>;
  /** Instant of the packing, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  /** The top directory: the name of the pack without `.zip`. */
  directory: string;
}

const encoder = new TextEncoder();

/** The files of a BagIt 1.0 bag (RFC 8493), paths below the top directory, tag files first. */
export async function bagFiles(input: BagInput): Promise<BagFile[]> {
  const payload = payloadOf(input);
  const tags = [
    text('bagit.txt', bagDeclaration),
    text('bag-info.txt', bagInfo({ ...input, number: input.incident.number, payload })),
    text('VERIFY.txt', verifyText(input.directory)),
    text('manifest-sha256.txt', manifestOf(await digests(payload))),
  ];
  return [...tags, text('tagmanifest-sha256.txt', manifestOf(await digests(tags))), ...payload];
}

function payloadOf({ incident, folders, custody, requests, report }: BagInput): BagFile[] {
  const captured = folders.flatMap(({ path, capture, files }) => [
    ...[...files].map(([name, bytes]) => ({ name: `${path}${name}`, bytes })),
    text(`${path}seal.json`, `${canonicalJson(capture)}\n`),
  ]);
  return [
    ...captured,
    text('data/custody.jsonl', custody.map((entry) => `${canonicalJson(entry)}\n`).join('')),
    text('data/incident.json', incidentRecord(incident, requests)),
    { name: 'data/report.pdf', bytes: report },
  ];
}

async function digests(files: readonly BagFile[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, bytes } of files) found.set(name, await sha256Hex(bytes));
  return found;
}

function text(name: string, content: string): BagFile {
  return { name, bytes: encoder.encode(content) };
}
