import { bytesOfBase64 } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import { CodedError } from '../../../utils/coded-error';
import { formCapturesIn } from '../../../utils/evidence/form-capture-log';
import { deviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { type IncidentFile, incidentFile } from '../../../utils/evidence/queries';
import { readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { companyName } from '../../../utils/evidence/settings/parties';
import { filesOf } from '../../../utils/evidence/store/capture-jobs';
import { formPicture } from '../../../utils/evidence/store/form-captures';
import { noteExport } from '../../../utils/evidence/store/redactions';
import { readStampSettings } from '../../../utils/evidence/time-stamp/stamp-settings';
import type { Pack, PackProgress } from '../../../utils/export/pack';
import type { ExportContents } from '../../../utils/review/export-summary';
import {
  type Actor,
  type Capture,
  type Proceeding,
  type ReadPost,
  type Redaction,
  readPostSchema,
  type StoredFile,
} from '../../../utils/shapes/schema';
import { isBroken } from '../../../utils/verify/check';
import type { RemovedValue } from '../../../utils/verify/redacted/removed-values';
import { instantNow, personOf } from '../../shared/people';
import { send } from '../../shared/send';
import { readOutsideFacts } from '../verify/outside-facts';

export type ExportProgressNow = PackProgress | { step: 'verify' };

export interface FinishedPack extends Pack {
  /** An authority is set and the pack goes without its stamp. */
  lacksStamp: boolean;
  verified: { passed: number; open: number; failed: number };
}

interface ExportWishes {
  /** With redacted copies beside the captures, without them, or instead of them. */
  contents?: ExportContents;
  /** Places of short or common words that a person lets through. */
  decided?: number;
  /** Before which the papers are used: it names the parties. */
  proceeding?: Proceeding | undefined;
  /** Who exports; by how the case came to be here where it is not said. */
  actor?: Actor;
}

/**
 * Makes the pack of an incident as it stands now. The custody entry is written first, so that the chain inside the pack
 * tells of this very export; the finished bytes are verified as the recipient will do it. PDF engine, fonts and verifier
 * are loaded here and not before. A pack of copies alone is made twice: it is searched for what the copies leave out
 * before the log says that it left.
 * @throws LeaksFound
 * @throws CodedError `incident-not-found`, `pack-failed`
 */
export async function exportPack(
  incidentId: string,
  version: string,
  onProgress: (progress: ExportProgressNow) => void,
  { contents = 'both', decided = 0, proceeding, actor }: ExportWishes = {},
): Promise<FinishedPack> {
  const [{ makePack, packName }, { loadReportFonts }, { verifyPack }, { takenOut }, { rebuiltPage: rebuildPage }] =
    await Promise.all([
      import('../../../utils/export/pack'),
      import('../../../utils/export/layout/fonts'),
      import('../../../utils/verify/verify-pack'),
      import('../../../utils/export/redaction/take-out'),
      import('../../../utils/inert-page/rebuild-page'),
    ]);
  const createdAt = instantNow();
  const before = await incidentFile(incidentId);
  if (!before) throw new CodedError('incident-not-found', incidentId);
  const name = `${packName(before.incident, createdAt)}.zip`;
  const redactions = contents === 'originals' ? [] : before.redactions;
  if (contents === 'redacted' && redactions.length === 0) throw new CodedError('pack-failed', 'no redacted copy');
  const organization = await companyName();
  const captures = contents === 'redacted' ? [] : before.captures;
  const files = (await Promise.all([...idsOf(captures), ...idsOf(redactions)].map(filesOf))).flat();
  const common = {
    captures,
    redactions,
    files,
    createdAt,
    version,
    fonts: await loadReportFonts(),
    mintsLimit: await readMintsLimit(),
    proceeding,
    rebuildPage,
    ...(organization ? { organization } : {}),
    ...(contents === 'redacted' ? { removed: removedBy(before, files, takenOut), decided } : {}),
  };
  // Searched before the log says that it left
  if (contents === 'redacted') await makePack({ ...before, ...common });
  await noteExport(
    incidentId,
    { ...exportDetail(name, contents, redactions.length), ...(decided > 0 ? { decided } : {}) },
    idsOf(redactions),
    actor ?? personOf(before.custody),
    createdAt,
  );
  const file = await incidentFile(incidentId);
  if (!file) throw new CodedError('incident-not-found', incidentId);
  const key = await deviceKey(createdAt);
  const pack = await makePack(
    {
      ...common,
      incident: file.incident,
      custody: file.custody,
      requests: file.requests,
      // A filled form quotes the post
      formPictures: contents === 'redacted' ? new Map() : await picturesOf(file),
      signer: { spki: key.spki, sign: (bytes) => signWithDevice(key, bytes) },
      ...(await verifyPage()),
      ...((await readStampSettings()) ? { stamp: stampPackManifest } : {}),
    },
    { onProgress },
  );
  onProgress({ step: 'verify' });
  const { checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()), await readOutsideFacts());
  const passed = checks.filter(({ status }) => status === 'proven').length;
  const failed = checks.filter(isBroken).length;
  const lacksStamp = !pack.isStamped && (await readStampSettings()) !== undefined;
  return { ...pack, lacksStamp, verified: { passed, failed, open: checks.length - passed - failed } };
}

/** The stamp over the pack's tag manifest, by the worker; nothing where no authority answers. */
async function stampPackManifest(tagManifest: Uint8Array<ArrayBuffer>) {
  const answer = await send('stampPack', { sha256: await sha256Hex(tagManifest) }).catch(() => undefined);
  if (!answer || 'failure' in answer) return undefined;
  return { request: bytesOfBase64(answer.request), response: bytesOfBase64(answer.response) };
}

/** What the copies leave out, read from their originals on this device. */
function removedBy(
  { redactions, captures }: IncidentFile,
  files: readonly StoredFile[],
  takenOut: (redaction: Redaction, original: Capture, post: ReadPost) => RemovedValue[],
): RemovedValue[] {
  return redactions.flatMap((redaction) => {
    const original = captures.find(({ id }) => id === redaction.captureId);
    const bytes = files.find(({ captureId, name }) => captureId === redaction.id && name === 'post.json')?.bytes;
    if (!original || !bytes) throw new CodedError('pack-failed', `original of ${redaction.id}`);
    return takenOut(redaction, original, readPostSchema.parse(JSON.parse(new TextDecoder().decode(bytes))));
  });
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function exportDetail(name: string, contents: ExportContents, copies: number) {
  return copies === 0 ? { name } : { name, contents, copies };
}

/** `request-1/form-before-….png`: the requests in their order, each picture as the log has it. */
async function picturesOf({ custody, requests }: IncidentFile): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const picture of formCapturesIn(custody)) {
    const number = requests.findIndex(({ id }) => id === picture.requestId) + 1;
    const bytes = await formPicture(picture);
    // An incident that was handed over brings its log and not these pictures.
    if (bytes && number > 0) found.set(`request-${number}/${picture.name}`, bytes);
  }
  return found;
}

/** This release's own verify.html, out of the extension. A build without it makes packs without it. */
async function verifyPage(): Promise<{ verifyPage?: Uint8Array<ArrayBuffer> }> {
  const response = await fetch('/verify.html').catch(() => undefined);
  return response?.ok ? { verifyPage: new Uint8Array(await response.arrayBuffer()) } : {};
}
