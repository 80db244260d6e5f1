import { digestsIn } from '../../bytes/file-map';
import { formCapturesIn } from '../../evidence/form-capture-log';
import type { CustodyEntry } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { Finding } from '../check';

const place = /^data\/request-\d+\/(.+)$/;

/** Pictures of forms: the custody log vouches for each by its name and digest, and for nothing else that lies there. */
export async function formPictureFindings(files: BagFiles, entries: readonly CustodyEntry[]): Promise<Finding[]> {
  const digests = new Map(formCapturesIn(entries).map(({ name, sha256 }) => [name, sha256]));
  const findings: Finding[] = [];
  for (const path of files.keys()) {
    const name = place.exec(path)?.[1];
    if (name === undefined) continue;
    const digest = digests.get(name);
    if (digest === undefined) findings.push({ reason: 'file-unsealed', path });
    else if ((await digestsIn(files, path)).sha256 !== digest) findings.push({ reason: 'digest-differs', path });
  }
  return findings;
}
