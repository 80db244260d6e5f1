import { fileSource } from '../../../utils/bytes/byte-source';
import { CodedError } from '../../../utils/coded-error';
import { passOnWithdrawal } from '../../../utils/desk/consent-acts';
import { deletionOf, isGivenAnew } from '../../../utils/desk/tombstone';
import { takeWithdrawal } from '../../../utils/evidence/hand-over/desk-side';
import { isNotice, readNotice, type SignedNotice } from '../../../utils/evidence/hand-over/signed-notices';
import { readPins } from '../../../utils/evidence/keys/pinned-keys';
import { readReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { incidentOf } from '../../../utils/evidence/queries';
import { type ImportOutcome, importIncident } from '../../../utils/evidence/store/import-incident';
import { kindOfFile, readPack } from '../../../utils/export/read-pack';
import type { DeletedCase } from '../../../utils/shapes/desk/deleted-case';
import { instantNow, reviewer } from '../../shared/people';
import { openAge } from './open-age';
import type { PageHelp } from './packing';
import type { ImportResult, TaskProgress, Tasks } from './tasks';

/** More is no notice, bytes. */
const mostNoticeBytes = 1024 ** 2;

/**
 * Takes a pack in: opens it with our identity when it is encrypted, lets the strict verifier judge, then writes all of
 * it or nothing. A notice that consent is taken back is written to the log of its case, or kept until that comes.
 * @throws CodedError `withdrawal-refused`, `withdrawal-unkept`, `not-a-pack`, `identity-absent`, `key-wrong`, `encrypted-damaged`, `import-parted`,
 * `import-conflict`, `case-deleted`; RefusedPack
 */
export async function takeIn(
  { file, identity }: Tasks['import']['wish'],
  page: PageHelp,
  onProgress: (progress: TaskProgress) => void,
): Promise<ImportResult> {
  const kind = kindOfFile(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  if (kind === 'other') throw new CodedError('not-a-pack');
  if (kind === 'zip') return take(file, onProgress);
  if (!(await readReviewerIdentity())) throw new CodedError('identity-absent');
  if (identity === undefined) return { kind: 'locked' };
  const opened = (done: number) => onProgress({ step: 'decrypt', done: Math.min(done, file.size), total: file.size });
  return openAge(file, { identities: [identity] }, page, (plain) => takeOpened(plain, onProgress), opened);
}

async function takeOpened(file: File, onProgress: (progress: TaskProgress) => void): Promise<ImportResult> {
  if (!isNotice(new Uint8Array(await file.slice(0, 1).arrayBuffer()))) return take(file, onProgress);
  const notice = await readNotice(new Uint8Array(await file.slice(0, mostNoticeBytes).arrayBuffer()));
  const deleted = await deletedBefore(notice);
  if (deleted) return { kind: 'deleted', deleted };
  const { is, withdrawal } = await takeWithdrawal(notice, reviewer, instantNow());
  const { incident, handOver, words } = withdrawal;
  if (is === 'early') return { kind: 'early', withdrawal };
  await passOnWithdrawal(incident, { handOver, words }, reviewer, instantNow());
  return { kind: 'withdrawn', incidentId: incident };
}

/** The case of a withdrawal was deleted here after it, and did not come back: nothing is left that it could stop. */
async function deletedBefore({ notice }: SignedNotice): Promise<DeletedCase | undefined> {
  if (notice.format !== 'banken-withdrawal/1' || (await incidentOf(notice.incident))) return undefined;
  const deletion = await deletionOf(notice.incident);
  return deletion && notice.at <= deletion.at ? deletion : undefined;
}

async function take(file: File, onProgress: (progress: TaskProgress) => void): Promise<ImportResult> {
  const arrived = await readPack(fileSource(file), await readPins(), onProgress);
  const deletion = await deletionOf(arrived.incident.id);
  const anew = deletion !== undefined && isGivenAnew(arrived.custody, deletion);
  let outcome: ImportOutcome;
  try {
    outcome = await importIncident(arrived, reviewer, instantNow(), { isGivenAnew: anew });
  } catch (error) {
    const isGone = error instanceof CodedError && error.code === 'case-deleted';
    if (!isGone || !deletion) throw error;
    return { kind: 'deleted', deleted: deletion };
  }
  for (const withdrawal of outcome.withdrawn)
    await passOnWithdrawal(outcome.incidentId, withdrawal, reviewer, instantNow());
  const standings = arrived.keys.map(({ standing }) => standing);
  return {
    ...outcome,
    keyStanding: standings.includes('none') ? 'none' : standings.includes('claimed') ? 'claimed' : 'pinned',
    keys: [...new Set(arrived.keys.flatMap(({ fingerprint }) => fingerprint ?? []))],
  };
}
