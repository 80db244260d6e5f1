import { sha256Hex } from '../bytes/digest';
import { canonicalJson } from '../evidence/custody';
import type { CustodyEntry, Incident, TakedownRequest, WithheldEntry } from '../shapes/schema';
import type { CaptureFolder } from './capture-folder';
import { incidentRecord, redactedIncidentRecord } from './incident-record';
import { type PackSigner, type PackStamper, signatureFiles, stampFiles } from './pack-signer';
import type { RedactedFolder } from './redacted-folder';
import { type BagFile, bagDeclaration, bagInfo, manifestOf } from './tag-files';
import { verifyFiles } from './verify-files/verify-files';

/** What goes into a bag. */
interface BagInput {
  incident: Incident;
  folders: readonly CaptureFolder[];
  copies: readonly RedactedFolder[];
  custody: readonly (CustodyEntry | WithheldEntry)[];
  requests: readonly TakedownRequest[];
  /** Papers made at export, by their names below `data/`. */
  papers: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Instant of the packing, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  /** The top directory: the name of the pack without `.zip`. */
  directory: string;
  /** The device that makes the pack; a pack without is unsigned. */
  signer?: PackSigner;
  stamp?: PackStamper;
  /** `verify.html` of this release. */
  verifyPage?: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/**
 * The files of a BagIt 1.0 bag (RFC 8493), paths below the top directory, tag files first. The signature covers the tag
 * manifest, and with it everything: the payload by the manifest, the head of the custody log by bag-info.txt.
 */
export async function bagFiles(input: BagInput): Promise<BagFile[]> {
  const { directory, folders, copies, signer, verifyPage } = input;
  const payload = payloadOf(input);
  const tags = [
    text('bagit.txt', bagDeclaration),
    text('bag-info.txt', bagInfo({ ...input, number: input.incident.number, payload })),
    ...(await verifyFiles({
      directory,
      folders,
      copies,
      isSigned: signer !== undefined,
      asksStamp: input.stamp !== undefined,
      ...(verifyPage ? { verifyPage } : {}),
    })),
    ...(signer ? [signatureFiles.key(signer)] : []),
    text('manifest-sha256.txt', manifestOf(await digests(payload))),
  ];
  const tagManifest = text('tagmanifest-sha256.txt', manifestOf(await digests(tags)));
  const signature = signer ? [await signatureFiles.signature(signer, tagManifest)] : [];
  return [...tags, tagManifest, ...signature, ...(await stampFiles(input.stamp, tagManifest)), ...payload];
}

function payloadOf({ incident, folders, copies, custody, requests, papers }: BagInput): BagFile[] {
  const captured = folders.flatMap(({ path, capture, files, tags }) => [
    ...[...files, ...tags].map(([name, bytes]) => ({ name: `${path}${name}`, bytes })),
    text(`${path}seal.json`, `${canonicalJson(capture)}\n`),
  ]);
  const redacted = copies.flatMap(({ path, files }) =>
    [...files].map(([name, bytes]) => ({ name: `${path}${name}`, bytes })),
  );
  const record = folders.length > 0 ? incidentRecord(incident, requests) : redactedIncidentRecord(incident);
  return [
    ...captured,
    ...redacted,
    text('data/custody.jsonl', custody.map((entry) => `${canonicalJson(entry)}\n`).join('')),
    text('data/incident.json', record),
    ...[...papers].map(([name, bytes]) => ({ name: `data/${name}`, bytes })),
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
