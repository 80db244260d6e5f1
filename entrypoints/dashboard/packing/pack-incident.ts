import { bytesOfBase64 } from '../../../utils/bytes/base64';
import { fileSource } from '../../../utils/bytes/byte-source';
import { sha256Hex } from '../../../utils/bytes/digest';
import { CodedError } from '../../../utils/coded-error';
import { formCapturesIn } from '../../../utils/evidence/form-capture-log';
import { deviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { type IncidentFile, incidentFile, incidentFileAgain } from '../../../utils/evidence/queries';
import { readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { fileOf, filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { formPicture } from '../../../utils/evidence/store/captures/form-captures';
import { noteExport } from '../../../utils/evidence/store/captures/redactions';
import { readStampSettings } from '../../../utils/evidence/time-stamp/stamp-settings';
import { type Pack, packName, writePack } from '../../../utils/export/pack';
import type { PackInput } from '../../../utils/export/pack-input';
import { type CutOff, headOf, lineOf, notedOf } from '../../../utils/export/pack-journal';
import { takenOut } from '../../../utils/export/redaction/take-out';
import { readPostSchema } from '../../../utils/shapes/schema';
import { isBroken } from '../../../utils/verify/check-ids';
import { lookOver } from '../../../utils/verify/look-over';
import type { RemovedValue } from '../../../utils/verify/redacted/removed-values';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { instantNow, personOf } from '../../shared/people';
import { readOutsideFacts } from '../verify/read-outside-facts';
import { counselFile } from './counsel-file';
import { cutOffOf, subjectOf } from './journal';
import { type OwnFiles, ownFiles } from './own-files';
import type { FinishedPack, PackingProgress, PackingWish, PageHelp } from './packing';
import { RecordReader } from './reading/record-reader';
import { sealFile } from './seal-file';
import { askRoom, clearWork, readHeld, workFile } from './work-files';
import { WrittenFile } from './write-file';

/** Packs of so many captures and copies, and so many bytes, are read again whole, as the recipient will do it: it takes a tenth of a second for each. Larger ones are looked over. */
const readAgain = { captures: 25, bytes: 64_000_000 };
/** A mark costs as much as the files of a small record: after a kill no more than this is digested again. */
const bytesBetweenMarks = 4_000_000;
/** What a pack takes beside the sealed files: papers, lists, verify.html. */
const besides = 1.3;

/**
 * Makes the pack of an incident as it stands now. The custody entry is written first, so that the chain inside the pack
 * tells of this very export. What was cut off goes on where it was: no sealed file is digested again and no volume of the
 * report drawn twice. A pack of copies alone is made twice: it is searched for what the copies leave out before the log
 * says that it left.
 * @throws LeaksFound
 * @throws CodedError `incident-not-found`, `pack-failed`, `room-short`, `recipient-wrong`
 */
export async function packIncident(
  wish: PackingWish,
  page: PageHelp,
  onProgress: (progress: PackingProgress) => void,
): Promise<FinishedPack> {
  const { incidentId, contents, recipients } = wish;
  const reader = new RecordReader((name) => page.thread(name));
  if (contents !== 'redacted') reader.begin();
  const own = ownFiles();
  const before = await incidentFile(incidentId);
  if (!before) throw new CodedError('incident-not-found', incidentId);
  const cutOff = await cutOffOf(wish, before);
  // A pack that was cut off does not tell of what was logged since
  const { createdAt, file } = cutOff
    ? { ...cutOff, file: { ...before, custody: before.custody.slice(0, cutOff.seq) } }
    : await begin(wish, before, page, own);
  const [key, stamps, facts, formPictures, help] = await Promise.all([
    deviceKey(createdAt),
    readStampSettings(),
    common(wish, file, createdAt, page, own),
    // A filled form quotes the post
    contents === 'redacted' ? new Map() : picturesOf(file),
    own.help,
  ]);
  const input: PackInput = {
    ...facts,
    formPictures,
    signer: { spki: key.spki, sign: (bytes) => signWithDevice(key, bytes) },
    pageFiles: help,
    ...(stamps ? { stamp: (tagManifest) => stampManifest(tagManifest, page) } : {}),
  };
  if (!cutOff) await askRoom(bytesOf(file) * besides * (recipients ? 2 : 1));
  const pack = await written(wish, input, file, { createdAt, cutOff, page, reader }, onProgress);
  const stamped = { mints: pack.mints, lacksStamp: !pack.isStamped && stamps !== undefined };
  const count = input.captures.length + (input.redactions ?? []).length;
  const isWhole = count <= readAgain.captures && pack.bytes <= readAgain.bytes;
  const verified = await readPackAgain(wish.work, isWhole, onProgress);
  const whole: FinishedPack = {
    ...pack,
    ...stamped,
    work: wish.work,
    file: 'pack.zip',
    verified,
  };
  if (wish.counsel) return counselFile(whole, wish, { createdAt, fonts: input.fonts, page }, onProgress);
  if (!recipients) return whole;
  if (verified.failed > 0) throw new CodedError('pack-failed', `${verified.failed} checks failed`);
  return sealFile(whole, recipients, page, onProgress);
}

/** The pack on the disk, and what it is known by. */
async function written(
  wish: PackingWish,
  input: PackInput,
  file: IncidentFile,
  made: { createdAt: string; cutOff: CutOff | undefined; page: PageHelp; reader: RecordReader },
  onProgress: (progress: PackingProgress) => void,
): Promise<Omit<Pack, 'entries'> & { sha256: string }> {
  const { createdAt, cutOff, page, reader } = made;
  if (!cutOff) await clearWork(wish.work);
  const where = cutOff && { end: cutOff.begun.end, digest: cutOff.digest };
  const out = new WrittenFile(await page.thread('writer'), { id: wish.work, name: 'pack.zip' }, where);
  const of = await subjectOf(wish, file);
  if (!cutOff) out.mark(headOf({ createdAt, of, seq: file.custody.at(-1)?.seq ?? 0 }), true);
  let noted = cutOff ? notedOf(cutOff.begun) : { entries: 0, activePages: 0, volumes: 0 };
  let marked = cutOff?.begun.end ?? 0;
  const folderOf: PackInput['folderOf'] = async (placed, isNew) => {
    const folder = await reader.folder(placed, isNew);
    if (placed.number === input.captures.length) reader.end();
    return folder;
  };
  try {
    const pack = await writePack(
      { ...input, folderOf },
      {
        put: (bytes) => out.put(bytes),
        begun: cutOff?.begun,
        mark: (begun) => {
          const hasVolume = begun.volumes.length > noted.volumes;
          if (!hasVolume && begun.end - marked < bytesBetweenMarks) return;
          marked = begun.end;
          out.mark(lineOf(begun, noted), hasVolume);
          noted = notedOf(begun);
        },
        onProgress,
      },
    );
    // Tens of thousands of names, which nobody asks for
    const { entries: _, ...known } = pack;
    return { ...known, ...(await out.close()) };
  } finally {
    reader.end();
  }
}

/** The log is written before the pack, and a pack of copies is searched before the log. */
async function begin(wish: PackingWish, before: IncidentFile, page: PageHelp, own: OwnFiles) {
  const { incidentId, contents, decided, to, counsel, actor = personOf(before.custody) } = wish;
  const createdAt = instantNow();
  const redactions = contents === 'originals' ? [] : before.redactions;
  if (contents === 'redacted' && redactions.length === 0) throw new CodedError('pack-failed', 'no redacted copy');
  if (contents === 'redacted') await writePack(await common(wish, before, createdAt, page, own), { put: () => {} });
  const name = `${packName(before.incident, createdAt)}.zip`;
  const detail = redactions.length === 0 ? { name } : { name, contents, copies: redactions.length };
  await noteExport(
    incidentId,
    {
      ...detail,
      ...(decided > 0 ? { decided } : {}),
      ...(to ? { to } : {}),
      ...(counsel ? { to: 'counsel', ...(counsel.consentOn ? { consentOn: counsel.consentOn } : {}) } : {}),
    },
    redactions.map(({ id }) => id),
    actor,
    createdAt,
  );
  const file = await incidentFileAgain(before);
  if (!file) throw new CodedError('incident-not-found', incidentId);
  return { createdAt, file };
}

async function common(
  { contents, decided, proceeding, version, organization }: PackingWish,
  file: IncidentFile,
  createdAt: string,
  page: PageHelp,
  { fonts }: OwnFiles,
): Promise<PackInput> {
  const { incident, custody, requests } = file;
  return {
    ...{ incident, custody, requests, createdAt, version, proceeding, filesOf },
    captures: contents === 'redacted' ? [] : file.captures,
    redactions: contents === 'originals' ? [] : file.redactions,
    fonts: await fonts,
    mintsLimit: await readMintsLimit(),
    rebuildPage: (html) => page.rebuild(html),
    ...(organization ? { organization } : {}),
    ...(contents === 'redacted' ? { removed: await removedBy(file), decided } : {}),
  };
}

function bytesOf({ captures }: IncidentFile): number {
  return captures.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What a second reading of the finished file says: by the whole verifier, or by a look over all but what pages and pictures hold. */
async function readPackAgain(
  id: string,
  isWhole: boolean,
  onProgress: (progress: PackingProgress) => void,
): Promise<FinishedPack['verified']> {
  onProgress({ step: 'verify' });
  const checks = isWhole
    ? (await verifyPack(fileSource(await workFile(id, 'pack.zip')), await readOutsideFacts())).checks
    : await readHeld(id, 'pack.zip', lookOver);
  const passed = checks.filter(({ status }) => status === 'proven').length;
  const failed = checks.filter(isBroken).length;
  return { isWhole, passed, failed, open: checks.length - passed - failed };
}

/** The stamp over the pack's tag manifest; nothing where no authority answers. */
async function stampManifest(tagManifest: Uint8Array<ArrayBuffer>, page: PageHelp) {
  const answer = await page.stamp(await sha256Hex(tagManifest));
  return answer && { request: bytesOfBase64(answer.request), response: bytesOfBase64(answer.response) };
}

/** What the copies leave out, read from their originals on this device. */
async function removedBy({ redactions, captures }: IncidentFile): Promise<RemovedValue[]> {
  const removed: RemovedValue[] = [];
  for (const redaction of redactions) {
    const original = captures.find(({ id }) => id === redaction.captureId);
    const bytes = (await fileOf(redaction.id, 'post.json'))?.bytes;
    if (!original || !bytes) throw new CodedError('pack-failed', `original of ${redaction.id}`);
    removed.push(...takenOut(redaction, original, readPostSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))));
  }
  return removed;
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
