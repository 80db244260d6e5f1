import { z } from 'zod';
import { captureSchema, incidentSchema, requestSchema } from '../../shapes/schema';

/**
 * `capture.json` as sealed: the record without what the seal itself adds. Later versions may say more, so unknown keys
 * pass; what is known must be of its kind.
 */
export const sealedCaptureSchema = z.looseObject({
  format: z.string().regex(/^banken-capture\/\d+$/),
  ...captureSchema.pick({
    id: true,
    scope: true,
    postKey: true,
    page: true,
    capturedAt: true,
    environment: true,
    picture: true,
    failures: true,
    follows: true,
  }).shape,
});

/** `data/incident.json`. Strict, so that the private words of the recorder cannot travel in it. */
export const incidentRecordSchema = z.strictObject({
  format: z.literal('banken-incident/1'),
  ...incidentSchema.pick({
    id: true,
    number: true,
    createdAt: true,
    updatedAt: true,
    status: true,
    acts: true,
    target: true,
    handEntered: true,
  }).shape,
  details: incidentSchema.shape.details.omit({ feeling: true }),
  summary: incidentSchema.shape.summary.pick({ platform: true, siteName: true, captureCount: true }),
  requests: z.array(requestSchema),
});

/** No record of ours comes near these: bytes, and commas and brackets. Every wrong part would become a fault of its own. */
const mostBytes = 8 * 1024 ** 2;
const mostParts = 100_000;

function countOf(bytes: Uint8Array): number {
  let count = 0;
  // , [ {
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count += 1;
  return count;
}

/**
 * Reads JSON that is as it is written here, in one line or indented: a member twice, or a number in another form, is read by
 * some tools so and by others so. `undefined` for bytes that are absent, not UTF-8, not JSON or of another form.
 * @param isAnyForm for a reader that holds the form against a stricter one itself
 */
export function readJson(bytes: Uint8Array | undefined, isAnyForm = false): unknown {
  if (!bytes || bytes.byteLength > mostBytes || countOf(bytes) > mostParts) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const bare = text.replace(/\n$/, '');
    return isAnyForm || JSON.stringify(value, undefined, bare.includes('\n') ? 2 : 0) === bare ? value : undefined;
  } catch {
    // The caller says so of the file
    return undefined;
  }
}

/** Reads such JSON with a schema; `undefined` also for what is of another shape. */
export function readRecord<T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined, isAnyForm = false): T | undefined {
  try {
    return schema.parse(readJson(bytes, isAnyForm));
  } catch {
    // Of another shape: the caller says so of the file
    return undefined;
  }
}
