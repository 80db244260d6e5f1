import { fileSource } from '../../../utils/bytes/byte-source';
import { CodedError } from '../../../utils/coded-error';
import { readPins } from '../../../utils/evidence/keys/pinned-keys';
import { readReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { kindOfFile, readPack } from '../../../utils/export/read-pack';
import { instantNow, reviewer } from '../../shared/people';
import { openAge } from './open-age';
import type { ImportResult, Tasks } from './tasks';

/**
 * Takes a pack in: opens it with our identity when it is encrypted, lets the strict verifier judge, then writes all of
 * it or nothing.
 * @throws CodedError `not-a-pack`, `identity-absent`, `key-wrong`, `encrypted-damaged`, `import-parted`,
 * `import-conflict`; RefusedPack
 */
export async function takeIn({ file, identity }: Tasks['import']['wish']): Promise<ImportResult> {
  const kind = kindOfFile(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  if (kind === 'other') throw new CodedError('not-a-pack');
  if (kind === 'zip') return take(file);
  if (!(await readReviewerIdentity())) throw new CodedError('identity-absent');
  if (identity === undefined) return { kind: 'locked' };
  return openAge(file, { identities: [identity] }, take);
}

async function take(file: File): Promise<ImportResult> {
  const arrived = await readPack(fileSource(file), await readPins());
  const outcome = await importIncident(arrived, reviewer, instantNow());
  const standings = arrived.keys.map(({ standing }) => standing);
  return {
    ...outcome,
    keyStanding: standings.includes('none') ? 'none' : standings.includes('claimed') ? 'claimed' : 'pinned',
    keys: [...new Set(arrived.keys.flatMap(({ fingerprint }) => fingerprint ?? []))],
  };
}
