import { sha256Hex } from '../bytes/digest';
import { zipOf } from '../bytes/zip-of';
import { CodedError } from '../coded-error';
import { japanDay } from '../japan-time';
import type {
  Capture,
  CustodyEntry,
  Incident,
  Proceeding,
  Redaction,
  StoredFile,
  TakedownRequest,
} from '../shapes/schema';
import type { RemovedValue } from '../verify/redacted/removed-values';
import { bagFiles } from './bag';
import { arrangeCaptures } from './capture-folder';
import { makeDocuments } from './documents/documents';
import type { ReportFonts } from './layout/font-tables';
import { checkForMints, type MintsCheck } from './mints-check';
import type { PackSigner, PackStamper } from './pack-signer';
import { rebuiltPages } from './rebuilt-pages';
import { arrangeRedactions } from './redacted-folder';
import { LeaksFound, leaksIn } from './redaction/leaks-found';
import { cleanParts } from './redaction/take-out';
import { makeReport } from './report/report';

/** Everything that leaves with an incident. */
export interface PackInput {
  incident: Incident;
  /** None: the pack holds redacted copies only, and nothing that an original says. */
  captures: readonly Capture[];
  redactions?: readonly Redaction[];
  files: readonly StoredFile[];
  /** What the copies leave out, where they go without their originals: the finished pack is searched for it. */
  removed?: readonly RemovedValue[];
  /** Places of short or common words that a person has looked at and lets through. */
  decided?: number;
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
  /** Pictures of forms, by their paths below `data/`; each was held against the log. */
  formPictures?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The device that makes the pack; absent, the pack is unsigned. */
  signer?: PackSigner;
  /** Has the pack's own tag manifest stamped by a third party; `undefined` where none answered: the pack goes without. */
  stamp?: PackStamper;
  /** Bytes of this release's `verify.html`; absent, the pack goes without. */
  verifyPage?: Uint8Array<ArrayBuffer>;
  /** Writes a page of an earlier capture anew, so that it can be opened (utils/inert-page). Needs a browser. */
  rebuildPage?: (html: string) => string;
  /** Most bytes that the court's system takes, where somebody asked the court; the size is not checked without it. */
  mintsLimit?: number | undefined;
  /** Decides what the parties are called in the papers. */
  proceeding?: Proceeding | undefined;
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
  /** Whether the court's system would take the PDFs: looked at once they are made. */
  mints: MintsCheck;
  /** The tag manifest carries a stamp of a third party. */
  isStamped: boolean;
}

/** `K-2026-0117_20261125`: the incident's number and the day in Japan. The ZIP is named so, and its top directory. */
export function packName(incident: Pick<Incident, 'number'>, at: string): string {
  return `${incident.number}_${japanDay(at)}`;
}

/**
 * Makes the pack of one incident: a BagIt bag in a ZIP, stored, one top directory.
 * Without captures it is a pack of redacted copies: no papers but the report, and an incident record without words.
 * What the copies leave out is then marked beside them, too, and every text of the pack is searched for it.
 * @throws LeaksFound
 * @throws CodedError `pack-failed` when a sealed file is missing or no longer the sealed one, or there is nothing to pack
 */
export async function makePack(
  input: PackInput,
  { onProgress }: { onProgress?: (progress: PackProgress) => void } = {},
): Promise<Pack> {
  const directory = packName(input.incident, input.createdAt);
  const total = input.captures.reduce((sum, capture) => sum + capture.files.length, 0);
  onProgress?.({ step: 'files', done: 0, total });
  const folders = await arrangeCaptures(input.captures, input.files);
  const numbers = new Map(folders.map(({ capture, number }) => [capture.id, number]));
  const copies = await arrangeRedactions(input.redactions ?? [], input.files, numbers);
  if (folders.length + copies.length === 0) throw new CodedError('pack-failed', 'no sealed capture');
  onProgress?.({ step: 'files', done: total, total });
  const onShare = (share: number) => onProgress?.({ step: 'report', done: Math.round(share * 100), total: 100 });
  const removed = folders.length > 0 ? [] : (input.removed ?? []);
  const clean = cleanParts(input, removed);
  const report = await makeReport({ ...input, ...clean, custody: input.custody, folders, copies, directory }, (share) =>
    onShare(share * 0.8),
  );
  const documents = folders.length > 0 ? await makeDocuments({ ...input, folders, copies }) : [];
  onShare(1);
  const papers = new Map([
    ['report.pdf', report],
    ...documents,
    ...(input.formPictures ?? []),
    ...rebuiltPages(folders, input.rebuildPage),
  ]);
  const files = await bagFiles({ ...input, ...clean, folders, copies, papers, directory });
  const leaks = await leaksIn(files, removed);
  if (leaks.some(({ kind }) => kind === 'sure') || leaks.length > (input.decided ?? 0)) throw new LeaksFound(leaks);
  const zip = await zipOf(files, directory, input.createdAt, (done) =>
    onProgress?.({ step: 'zip', done, total: files.length }),
  );
  return {
    name: `${directory}.zip`,
    blob: new Blob([zip], { type: 'application/zip' }),
    sha256: await sha256Hex(zip),
    entries: files.map(({ name, bytes }) => ({ name: `${directory}/${name}`, bytes: bytes.byteLength })),
    isStamped: files.some(({ name }) => name === 'tagmanifest-sha256.txt.tsr'),
    mints: checkForMints(
      [...papers].filter(([name]) => name.endsWith('.pdf')).map(([name, bytes]) => ({ name, bytes })),
      input.mintsLimit,
    ),
  };
}
