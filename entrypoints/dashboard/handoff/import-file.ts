import { CodedError } from '../../../utils/coded-error';
import { takeWithdrawal } from '../../../utils/evidence/hand-over/desk-side';
import { isNotice, readNotice } from '../../../utils/evidence/hand-over/notices';
import { readPins } from '../../../utils/evidence/keys/pinned-keys';
import { readReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { type ImportOutcome, importIncident, type KeyStanding } from '../../../utils/evidence/store/import-incident';
import { instantNow, reviewer } from '../../shared/people';
import { unlockedIdentity } from '../settings/unlocked-identity';

/** What became of a file: `locked` asks for the passphrase and leaves everything as it was. */
type ImportResult =
  | { kind: 'locked' }
  | { kind: 'withdrawn'; incidentId: string }
  | (ImportOutcome & { keyStanding: KeyStanding; keys: string[] });

/**
 * Takes a pack in: opens it with our identity when it is encrypted, lets the strict verifier judge, then writes all of
 * it or nothing.
 * A notice that consent is taken back is written to the log of its case.
 * @throws CodedError `withdrawal-refused`, `not-a-pack`, `identity-absent`, `key-wrong`, `encrypted-damaged`, `import-parted`,
 * `import-conflict`; RefusedPack
 */
export async function importFile(bytes: Uint8Array<ArrayBuffer>): Promise<ImportResult> {
  const { kindOfFile, readPack } = await import('../../../utils/export/read-pack');
  const kind = kindOfFile(bytes);
  if (kind === 'other') throw new CodedError('not-a-pack');
  let zip = bytes;
  if (kind === 'encrypted') {
    if (!(await readReviewerIdentity())) throw new CodedError('identity-absent');
    const secret = unlockedIdentity();
    if (secret === undefined) return { kind: 'locked' };
    const { openHandOff } = await import('../../../utils/export/hand-off');
    zip = await openHandOff(bytes, secret);
    if (isNotice(zip)) {
      const { incident } = await takeWithdrawal(await readNotice(zip), reviewer, instantNow());
      return { kind: 'withdrawn', incidentId: incident };
    }
  }
  const arrived = await readPack(zip, await readPins());
  const outcome = await importIncident(arrived, reviewer, instantNow());
  const standings = arrived.keys.map(({ standing }) => standing);
  return {
    ...outcome,
    keyStanding: standings.includes('none') ? 'none' : standings.includes('claimed') ? 'claimed' : 'pinned',
    keys: [...new Set(arrived.keys.flatMap(({ fingerprint }) => fingerprint ?? []))],
  };
}
