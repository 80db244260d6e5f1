import { sha256Hex } from '../../bytes/digest';
import { CodedError, codeOf } from '../../coded-error';
import { type ErrorCode, recordCodes } from '../../error-codes';
import type { Capture, CaptureJob, CaptureStep, Environment, Failure, Picture, StoredFile } from '../../shapes/schema';
import { type DeviceSignature, itemTagFiles } from './item-bag';
import { sealInstant, sealOf } from './seal';

/** What one step leaves behind, and the step that follows it. */
export interface StepResult {
  next: CaptureStep;
  files: StoredFile[];
  failures: Failure[];
  picture?: Picture;
  archive?: { left: string[] };
}

/** Where jobs live. Every call is a transaction of its own and may be repeated. */
export interface JobStore {
  /** Counts a further try of the step at hand: the first is counted with what leads to it. */
  countAttempt(id: string): Promise<CaptureJob>;
  saveStep(id: string, result: StepResult): Promise<CaptureJob>;
  filesOf(id: string): Promise<StoredFile[]>;
  seal(capture: Capture, extra: StoredFile[]): Promise<void>;
  fail(id: string, error: { code: string; detail?: string }): Promise<void>;
}

export interface JobTools {
  store: JobStore;
  /** @param pageIsFree called, if at all, when pictures are taken and only their pixels are still worked on */
  takePictures(job: CaptureJob, pageIsFree: () => void): Promise<Made>;
  archivePage(job: CaptureJob): Promise<Made>;
  changed(job: CaptureJob): void;
  /** What only the worker can know of the circumstances; a fault there costs the capture nothing. */
  learn?(job: CaptureJob): Promise<Partial<Environment>>;
  /** The device's public key, and its signature over bytes. */
  publicKey(): Promise<Uint8Array<ArrayBuffer>>;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<DeviceSignature>;
  now(): string;
  /** Milliseconds by a clock that nobody sets: only what lies between two of them counts. */
  ticks?(): number;
}

/** A step that stops the worker is tried this often, then left out with its reason. */
const mostAttempts = 3;

type Made = Omit<StepResult, 'next'>;
const nextOf = { pixels: 'archive', archive: 'seal' } as const;

/**
 * Takes a stored job from the step at which it stands to its seal. Each step's result is stored before the next begins,
 * and a step that fails leaves its reason and lets the rest go on: what was read at the click is never lost. The copy of the
 * page is begun while the pixels of its pictures are still worked on: at a first try alone, since of two steps at once
 * nobody could say which has stopped the worker.
 * @param isNew begun by this very call, so that its first try is counted already
 */
export async function runCapture(start: CaptureJob, tools: JobTools, isNew = false): Promise<void> {
  let job = start;
  let begun: Promise<Made> | undefined;
  let learned: Promise<Partial<Environment>> | undefined;
  const begunAt = tools.ticks?.() ?? 0;
  try {
    if (!isNew && job.state === 'running') job = await tools.store.countAttempt(job.id);
    while (job.state === 'running' && (job.step === 'pixels' || job.step === 'archive')) {
      const { step } = job;
      const tried = job;
      tools.changed(tried);
      const pageIsFree = () => {
        if (tried.attempts === 1) begun = attempt(tried, 'archive', () => tools.archivePage(tried));
      };
      const run = () => (step === 'pixels' ? tools.takePictures(tried, pageIsFree) : tools.archivePage(tried));
      const result = await ((step === 'archive' && begun) || attempt(tried, step, run));
      // What cannot be learned is left out of the record
      learned ??= tools.learn?.(tried).catch(() => ({}));
      job = await keep(tried, { ...result, next: nextOf[step] }, tools);
    }
    if (job.state !== 'running') return;
    tools.changed({ ...job, step: 'seal' });
    // The same of a job that only its seal is missing from
    learned ??= tools.learn?.(job).catch(() => ({}));
    const elapsed = (tools.ticks?.() ?? 0) - begunAt;
    await seal(job, tools, elapsed, await learned);
  } catch (error) {
    const code = codeOf(error);
    const detail = error instanceof CodedError ? error.detail : String(error);
    await tools.store.fail(job.id, { code, ...(detail ? { detail } : {}) });
  }
}

/** Never rejects: what goes wrong is the step's result. */
async function attempt(job: CaptureJob, step: 'pixels' | 'archive', run: () => Promise<Made>): Promise<Made> {
  if (job.attempts > mostAttempts) return failed(step, 'unknown', `stopped ${mostAttempts} times`);
  try {
    return await run();
  } catch (error) {
    const detail = error instanceof CodedError ? error.detail : String(error);
    const [code, known]: [ErrorCode, readonly ErrorCode[]] = [codeOf(error), recordCodes];
    return failed(step, known.includes(code) ? code : 'unknown', detail);
  }
}

function failed(step: 'pixels' | 'archive', code: string, detail?: string): Made {
  return {
    files: [],
    failures: [{ step, code, ...(detail ? { detail: detail.slice(0, 300) } : {}) }],
    ...(step === 'pixels' ? { picture: { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] } } : {}),
  };
}

/** Stores a step's result; when the disk is full, the step's bytes are given up and the reason is kept instead. */
async function keep(job: CaptureJob, result: StepResult, tools: JobTools): Promise<CaptureJob> {
  try {
    return await tools.store.saveStep(job.id, result);
  } catch (error) {
    if (codeOf(error) !== 'quota-exceeded' || result.files.length === 0) throw error;
    const step = result.next === 'archive' ? 'pixels' : 'archive';
    return tools.store.saveStep(job.id, { ...failed(step, 'quota-exceeded'), next: result.next });
  }
}

const encoder = new TextEncoder();

/** Where a capture's own tag files are kept beside its payload. They are not part of the payload's list. */
export const sealFolder = 'seal/';

/** From here on a step back of the clock is named in the record; milliseconds. */
const leastBack = 1_000;

async function seal(
  job: CaptureJob,
  tools: JobTools,
  elapsed: number,
  learned: Partial<Environment> = {},
): Promise<void> {
  const picture: Picture = job.picture ?? { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] };
  const { sighting } = job;
  const now = tools.now();
  const sealedAt = sealInstant(sighting.capturedAt, now, elapsed);
  const isPutBack = Date.parse(now) <= Date.parse(sealedAt) - leastBack;
  const circumstances = { ...sighting.environment, ...learned };
  const unknown = [...(circumstances.unknown ?? []), { what: 'seal-time', why: 'clock-went-back' }];
  const environment = { ...circumstances, ...(isPutBack ? { unknown } : {}) };
  const facts = {
    format: 'banken-capture/1',
    id: job.id,
    scope: sighting.scope,
    postKey: job.postKey,
    ...(job.follows ? { follows: job.follows } : {}),
    page: sighting.page,
    capturedAt: sighting.capturedAt,
    environment,
    picture,
    failures: job.failures,
    ...(job.archive ? { archive: job.archive } : {}),
  };
  const captureJson: StoredFile = {
    captureId: job.id,
    name: 'capture.json',
    mediaType: 'application/json',
    bytes: encoder.encode(`${JSON.stringify(facts, undefined, 2)}\n`),
  };
  const stored = (await tools.store.filesOf(job.id)).filter(
    (file) => file.name !== captureJson.name && !file.name.startsWith(sealFolder),
  );
  const payload = [...stored, captureJson].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(
    payload.map(async (file) => ({
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes.byteLength,
      sha256: await sha256Hex(file.bytes),
    })),
  );
  const tags = await itemTagFiles(payload, {
    captureId: job.id,
    capturedAt: sighting.capturedAt,
    sealedAt,
    version: sighting.environment.extensionVersion,
    spki: await tools.publicKey(),
  });
  const tagmanifest = tags.at(-1)?.bytes ?? new Uint8Array();
  const signed = await tools.sign(tagmanifest);
  const capture: Capture = {
    id: job.id,
    incidentId: job.incidentId,
    scope: sighting.scope,
    postKey: job.postKey,
    post: sighting.post,
    page: sighting.page,
    capturedAt: sighting.capturedAt,
    sealedAt,
    environment,
    picture,
    failures: job.failures,
    ...(job.follows ? { follows: job.follows } : {}),
    files,
    seal: await sealOf(files),
    signature: { keyFingerprint: signed.fingerprint, tagmanifest: await sha256Hex(tagmanifest) },
  };
  const seals = [...tags, { name: 'tagmanifest-sha256.txt.sig', bytes: signed.signature }].map(
    ({ name, bytes }): StoredFile => ({
      captureId: job.id,
      name: `${sealFolder}${name}`,
      mediaType: /\.(txt|pem)$/.test(name) ? 'text/plain' : 'application/octet-stream',
      bytes,
    }),
  );
  await tools.store.seal(capture, [captureJson, ...seals]);
}
