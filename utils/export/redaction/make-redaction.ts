import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { canonicalJson } from '../../evidence/custody-chain';
import {
  type Capture,
  type RedactablePicture,
  type Redaction,
  type RedactionRecord,
  type Region,
  type Removed,
  redactionSchema,
  type StoredFile,
} from '../../shapes/schema';
import { redactPicture } from './redact-picture';
import { redactWords, type WordWish } from './redact-post';

/** What a person has chosen. A picture that is not named stays out of the copy. */
export interface RedactionWish extends WordWish {
  pictures: readonly { name: RedactablePicture; regions: readonly Region[] }[];
}

export interface MadeRedaction {
  redaction: Redaction;
  /** Under the copy's own id, `redaction.json` last. */
  files: StoredFile[];
}

const encoder = new TextEncoder();

/**
 * Makes a redacted copy of a sealed capture: post.json without what was chosen, the chosen pictures with painted regions,
 * and `redaction.json`, which refers to the capture by its digests. No page, no markup, no raw tile comes along.
 * @throws CodedError `capture-not-found` when a picture is not stored, `redaction-picture` when it cannot be written anew
 */
export async function makeRedaction(
  capture: Capture,
  stored: readonly StoredFile[],
  wish: RedactionWish,
  { now, version }: { now: string; version: string },
): Promise<MadeRedaction> {
  const id = crypto.randomUUID();
  const { post, page, removed } = redactWords(capture.post, capture.page, wish);
  const pictures: Removed['pictures'] = [];
  const files: StoredFile[] = [
    fileOf(id, 'post.json', 'application/json', encoder.encode(`${JSON.stringify(post, undefined, 2)}\n`)),
  ];
  for (const { name, regions } of wish.pictures) {
    const original = stored.find((file) => file.captureId === capture.id && file.name === name);
    if (!original) throw new CodedError('capture-not-found', name);
    const painted = await redactPicture(original.bytes, regions).catch((error: unknown) => {
      throw new CodedError('redaction-picture', `${name} ${String(error)}`);
    });
    pictures.push({ name, width: painted.width, height: painted.height, regions: painted.regions });
    files.push(fileOf(id, name, 'image/png', painted.bytes));
  }
  const record: RedactionRecord = {
    format: 'banken-redaction/2',
    id,
    parent: {
      captureId: capture.id,
      seal: capture.seal,
      ...(capture.signature ? { tagmanifest: capture.signature.tagmanifest } : {}),
    },
    createdAt: now,
    version,
    capture: {
      scope: capture.scope,
      capturedAt: capture.capturedAt,
      sealedAt: capture.sealedAt,
      page,
      pixels: capture.picture.kind,
      devicePixelRatio: capture.environment.devicePixelRatio,
    },
    removed: {
      ...removed,
      pictures,
      files: capture.files.map(({ name }) => name).filter((name) => !files.some((file) => file.name === name)),
    },
    files: await Promise.all(
      files.map(async ({ name, mediaType, bytes }) => ({
        name: name as 'post.json' | RedactablePicture,
        mediaType,
        bytes: bytes.byteLength,
        sha256: await sha256Hex(bytes),
      })),
    ),
  };
  const json = encoder.encode(`${canonicalJson(record)}\n`);
  const redaction = redactionSchema.parse({
    id,
    incidentId: capture.incidentId,
    captureId: capture.id,
    record,
    digest: await sha256Hex(json),
    ...(wish.words.length > 0 ? { wanted: [...wish.words] } : {}),
  });
  return { redaction, files: [...files, fileOf(id, 'redaction.json', 'application/json', json)] };
}

function fileOf(captureId: string, name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): StoredFile {
  return { captureId, name, mediaType, bytes };
}
