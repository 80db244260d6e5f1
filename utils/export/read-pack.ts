import { type ByteSource, memorySource } from '../bytes/byte-source';
import { sha256Hex } from '../bytes/digest';
import { RunningDigest } from '../bytes/running-digest';
import { CodedError } from '../coded-error';
import { countLetters } from '../count-letters';
import { isAgeFile } from '../evidence/keys/age-file';
import type { ArrivedIncident, ClaimedKey } from '../evidence/store/import-incident';
import type { Pin } from '../shapes/keys';
import { custodyEntrySchema, type Incident, type Redaction, type StoredFile } from '../shapes/schema';
import { type BagFiles, openTop } from '../verify/bag/check-bag';
import { readCaptures } from '../verify/captures/capture-folders';
import type { FoundCapture, FoundCopy } from '../verify/captures/found-capture';
import { checkItemSeals } from '../verify/captures/item-seals';
import { incidentRecordSchema, readRecord } from '../verify/captures/sealed-shapes';
import { type Check, isBroken } from '../verify/check-ids';
import { readCopies } from '../verify/redacted/redacted-copies';
import { type VerifyProgress, verifyAndOpen } from '../verify/verify-pack';

/** A pack that the verifier does not let in. `checks` are those that do not hold. */
export class RefusedPack extends CodedError {
  constructor(readonly checks: readonly Check[]) {
    const [first] = checks;
    super('pack-refused', first && `${first.id} ${first.findings[0]?.reason ?? first.status}`);
  }
}

/** What a dropped file is, by its first bytes: never by its name. */
export function kindOfFile(bytes: Uint8Array): 'encrypted' | 'zip' | 'other' {
  if (isAgeFile(bytes)) return 'encrypted';
  const [p, k, three, four] = bytes;
  return p === 0x50 && k === 0x4b && three === 3 && four === 4 ? 'zip' : 'other';
}

/**
 * Reads a pack for import. The strict verifier comes first, and nothing is read from a pack that does not hold.
 * @throws CodedError `not-a-pack`, `not-a-case` for one capture by itself, `redacted-only` for copies without originals; RefusedPack with the checks that failed
 */
export async function readPack(
  zip: Uint8Array<ArrayBuffer> | ByteSource,
  pins: readonly Pin[],
  onProgress?: (progress: VerifyProgress) => void,
): Promise<ArrivedIncident> {
  const source = zip instanceof Uint8Array ? memorySource(zip) : zip;
  if (kindOfFile(source.read(0, 64)) !== 'zip') throw new CodedError('not-a-pack');
  // Pins are not given: a pack from a device that nobody has pinned yet comes in, too, and is called claimed.
  const { verdict, files } = await verifyAndOpen(zip, onProgress ? { onProgress } : {});
  const { checks, holds, kind } = verdict;
  const broken = checks.filter(isBroken);
  if (!holds) throw new RefusedPack(broken.length > 0 ? broken : checks.filter(({ status }) => status !== 'proven'));
  if (kind === 'item') throw new CodedError('not-a-case');
  if (kind === 'redacted') throw new CodedError('redacted-only');
  const { inside } = openTop(files);
  const { found } = readCaptures(inside);
  const { copies } = readCopies(inside);
  return {
    incident: incidentOf(inside, found),
    requests: recordOf(inside).requests,
    captures: found.map(({ capture }) => capture),
    redactions: await redactionsIn(copies, found),
    filesOf: (id) => [
      ...found.filter(({ capture }) => capture.id === id).flatMap(storedFiles),
      ...copies.filter(({ record }) => record.id === id).flatMap(copyFiles),
    ],
    custody: custodyIn(inside),
    packSha256: digestOf(source),
    keys: await Promise.all(found.map((each) => standingOf(each, pins))),
  };
}

/** SHA-256 of the whole file, piece by piece. */
function digestOf({ size, read }: ByteSource): string {
  const digest = new RunningDigest();
  for (let at = 0; at < size; at += pieceBytes) digest.add(read(at, Math.min(size, at + pieceBytes)));
  return digest.hex;
}

const pieceBytes = 1024 ** 2;

function recordOf(files: BagFiles) {
  const record = readRecord(incidentRecordSchema, files.get('data/incident.json'));
  if (!record) throw new CodedError('pack-refused', 'incident.json');
  return record;
}

/** The incident as a list needs it: what a pack leaves out is counted from its captures. */
function incidentOf(files: BagFiles, found: readonly FoundCapture[]): Incident {
  const { format: _, requests: __, summary, ...record } = recordOf(files);
  const posts = found.map(({ capture }) => capture.post);
  const [first] = posts;
  return {
    ...record,
    summary: {
      platform: summary.platform,
      siteName: summary.siteName,
      ...(first?.text === undefined ? {} : { textLength: countLetters(first.text) }),
      mediaCount: first?.media?.length ?? 0,
      captureCount: found.length,
      notes: posts.every(({ permalink }) => permalink === undefined) ? ['no-permalink'] : [],
    },
  };
}

function custodyIn(files: BagFiles) {
  const lines = new TextDecoder().decode(files.get('data/custody.jsonl')).split('\n').filter(Boolean);
  return lines.map((line) => custodyEntrySchema.parse(JSON.parse(line)));
}

/** The payload as sealed, and the capture's own tag files where the pack carries them. */
function storedFiles({ capture, files }: FoundCapture): StoredFile[] {
  const types = new Map(capture.files.map(({ name, mediaType }) => [name, mediaType]));
  return [...files.keys()]
    .filter((name) => types.has(name) || name.startsWith('seal/'))
    .map((name) => ({
      captureId: capture.id,
      name,
      mediaType: types.get(name) ?? (/\.(txt|pem)$/.test(name) ? 'text/plain' : 'application/octet-stream'),
      bytes: files.get(name)?.slice() ?? new Uint8Array(),
    }));
}

/** Copies arrive as ones that have left already: they cannot be discarded here. */
function redactionsIn(copies: readonly FoundCopy[], found: readonly FoundCapture[]): Promise<Redaction[]> {
  return Promise.all(
    copies.map(async ({ record, files }) => ({
      id: record.id,
      incidentId: found[0]?.capture.incidentId ?? '',
      captureId: record.parent.captureId,
      record,
      digest: await sha256Hex(files.get('redaction.json') ?? new Uint8Array()),
      exportedAt: record.createdAt,
    })),
  );
}

function copyFiles({ record, files }: FoundCopy): StoredFile[] {
  return [...files].map(([name, bytes]) => ({
    captureId: record.id,
    name,
    mediaType: name.endsWith('.png') ? 'image/png' : 'application/json',
    bytes: bytes.slice(),
  }));
}

/** A key counts as known only when it stands on the list here and has really signed this capture. */
async function standingOf(each: FoundCapture, pins: readonly Pin[]): Promise<ClaimedKey> {
  const captureId = each.capture.id;
  const fingerprint = each.capture.signature?.keyFingerprint;
  if (fingerprint === undefined) return { captureId, standing: 'none' };
  const { check, signers } = await checkItemSeals([each]);
  const isSigned = check.status === 'proven' && signers.every((signer) => signer.fingerprint === fingerprint);
  const isPinned = pins.some((pin) => pin.fingerprint === fingerprint);
  return { captureId, fingerprint, standing: isSigned && isPinned ? 'pinned' : 'claimed' };
}
