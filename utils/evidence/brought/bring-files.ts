import { sha256Hex } from '../../bytes/digest';
import { CodedError, codeOf } from '../../coded-error';
import { type BroughtList, broughtListSchema } from '../../shapes/records/brought';
import type { CaptureJob, Environment, Sighting, StoredFile } from '../../shapes/schema';
import { db } from '../db';
import { beginCapture } from '../store/captures/capture-jobs';
import { dateOfMail, kindOfBrought } from './file-kind';
import { type PictureClaims, readExif } from './read-exif';

/** The largest file that is taken in, bytes, and how many make one record. */
const mostBytes = 100_000_000;
export const mostFiles = 50;

/** A file that a person has, looked at and not yet taken in. */
export interface BroughtFile extends PictureClaims {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  ending: string;
  mediaType: string;
}

/**
 * Looks at a file: what it is, and what it says of itself.
 * @throws CodedError `file-too-large`, `file-unknown`
 */
export async function lookAtFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<BroughtFile> {
  if (file.size > mostBytes) throw new CodedError('file-too-large', `${file.size}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOfBrought(bytes);
  if (!kind) throw new CodedError('file-unknown', file.name.slice(-40));
  const claims = kind.isPicture ? await readExif(bytes) : claimsOfPaper(kind.ending, bytes);
  return { name: file.name.slice(-200), bytes, ending: kind.ending, mediaType: kind.mediaType, ...claims };
}

function claimsOfPaper(ending: string, bytes: Uint8Array): PictureClaims {
  const takenAt = ending.startsWith('eml') ? dateOfMail(bytes) : undefined;
  return { ...(takenAt ? { takenAt } : {}), hasPlace: false, hasDevice: false };
}

/**
 * Begins the record of files that a person brings: every byte as it came, and beside them what the files say of
 * themselves. Whatever it is of is the person's word.
 * @throws CodedError `quota-exceeded`
 */
export async function bringFiles(
  files: readonly BroughtFile[],
  environment: Environment,
  now: string,
): Promise<CaptureJob> {
  const id = crypto.randomUUID();
  const stored = files.map((file, index) => ({ file, name: `brought/${index + 1}.${file.ending}` }));
  const list: BroughtList = broughtListSchema.parse({
    format: 'banken-brought/1',
    files: await Promise.all(
      stored.map(async ({ file: { bytes, name: from, takenAt, hasPlace, hasDevice }, name }) => ({
        ...{ name, from, bytes: bytes.byteLength, sha256: await sha256Hex(bytes), hasPlace, hasDevice },
        ...(takenAt ? { takenAt } : {}),
      })),
    ),
  });
  const title = files
    .map(({ name }) => name)
    .join('、')
    .slice(0, 300);
  const sighting: Sighting = {
    scope: 'element',
    postKey: `generic:file:${list.files[0]?.sha256 ?? ''}`,
    post: { platform: 'generic', kind: 'post', notes: ['no-permalink', 'brought-as-file'] },
    postHtml: '',
    page: { url: `file:///${encodeURIComponent(files[0]?.name ?? '')}`, title },
    capturedAt: now,
    environment: { ...environment, way: 'file' },
  };
  const tab = { tabId: -1, frameId: 0, windowId: -1 };
  try {
    return await db.transaction('rw', db.tables, async () => {
      const job = await beginCapture({ sighting, tab, siteName: title.slice(0, 60) }, id, now);
      if (!job) throw new CodedError('unknown', id);
      const listed = new TextEncoder().encode(`${JSON.stringify(list, undefined, 2)}\n`);
      await db.files.bulkPut([
        ...stored.map(({ file, name }) => ({ captureId: job.id, name, mediaType: file.mediaType, bytes: file.bytes })),
        { captureId: job.id, name: 'brought.json', mediaType: 'application/json', bytes: listed },
      ]);
      return job;
    });
  } catch (error) {
    throw new CodedError(codeOf(error), String(error));
  }
}

/** Records looked at in one go: all of a thousand would be one task of the page that asks. */
const atOnce = 100;

/** Whether files of a case say where or with what they were taken: asked about before they leave. */
export async function filesTellPlace(incidentId: string): Promise<boolean> {
  const ids = await db.captures.where({ incidentId }).primaryKeys();
  const tellsPlace = (file: StoredFile | undefined) => {
    const list = file && broughtListSchema.safeParse(JSON.parse(new TextDecoder().decode(file.bytes))).data;
    return list?.files.some(({ hasPlace, hasDevice }) => hasPlace || hasDevice) ?? false;
  };
  for (let at = 0; at < ids.length; at += atOnce) {
    const lists = await db.files.bulkGet(ids.slice(at, at + atOnce).map((id) => [id, 'brought.json']));
    if (lists.some(tellsPlace)) return true;
  }
  return false;
}
