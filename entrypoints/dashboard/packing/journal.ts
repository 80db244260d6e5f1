import { sha256Hex } from '../../../utils/bytes/digest';
import type { IncidentFile } from '../../../utils/evidence/queries';
import { type CutOff, cutOffIn } from '../../../utils/export/pack-journal';
import type { PackingWish } from './packing';
import { readJournal } from './work-files';

/** Where the same wish over the same captures was cut off, if it was. */
export async function cutOffOf(wish: PackingWish, file: IncidentFile): Promise<CutOff | undefined> {
  const cutOff = cutOffIn(await readJournal(wish.work));
  return cutOff?.of === (await subjectOf(wish, file)) ? cutOff : undefined;
}

/** SHA-256 over a wish and everything of the case that its pack holds. */
export function subjectOf(wish: PackingWish, file: IncidentFile) {
  const { contents, decided, proceeding, recipients, to, version } = wish;
  const { captures, redactions, incident } = file;
  const held = [...captures.map(({ id, seal }) => [id, seal]), ...redactions.map(({ id, digest }) => [id, digest])];
  return sha256Hex(JSON.stringify([contents, decided, proceeding, recipients, to, version, incident.number, ...held]));
}
