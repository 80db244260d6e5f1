import type { CustodyEntry } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { StatedFacts } from '../bag/bag-info';
import type { FoundCapture } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, checkFrom, type Finding } from '../check';

const day = 86_400_000;

/**
 * `data/incident.json` can be read, is of this pack and these captures, and says what the log says.
 * @param entries the log, where its details are all there
 */
export function checkIncident(
  files: BagFiles,
  found: readonly FoundCapture[],
  { number, createdAt }: Pick<StatedFacts, 'number' | 'createdAt'>,
  entries: readonly CustodyEntry[] = [],
): Check {
  const path = 'data/incident.json';
  const bytes = files.get(path);
  const record = readRecord(incidentRecordSchema, bytes);
  if (!record) return checkFrom('incident', [{ reason: bytes ? 'not-readable' : 'file-missing', path }]);
  const strangers = found.filter(({ capture }) => capture.incidentId !== record.id);
  const findings: Finding[] = strangers.map(({ path: folder }) => ({
    reason: 'records-differ',
    path: `${folder}seal.json`,
    detail: 'incidentId',
  }));
  if (record.number !== number) findings.push({ reason: 'records-differ', path, detail: 'number' });
  if (record.requests.some(({ incidentId }) => incidentId !== record.id))
    findings.push({ reason: 'records-differ', path, detail: 'requests' });
  const begun = entries[0]?.at ?? record.createdAt;
  const status = entries.findLast(({ event }) => event === 'status-changed')?.detail.to;
  const counted = new Set([
    ...found.map(({ capture }) => capture.id),
    ...entries.flatMap(({ captureId }) => captureId ?? []),
  ]);
  const tolerance = 660_000;
  const isBefore = (one: string | undefined, other: string | undefined) =>
    Date.parse(one ?? '') < Date.parse(other ?? '') - tolerance;
  // What was parted into a case of its own is older than its log
  const earliest = Math.min(...[begun, ...found.map(({ capture }) => capture.capturedAt)].map((at) => Date.parse(at)));
  const rules: [isSo: boolean, detail: string][] = [
    [status !== undefined && status !== record.status, `status ${record.status}, log ${String(status)}`],
    [entries.length > 0 && record.summary.captureCount > counted.size, 'more captures than the log knows'],
    [isBefore(begun, record.createdAt), 'made after its log began'],
    [Date.parse(record.createdAt) < earliest - day, 'made a day before anything of it'],
    [isBefore(record.updatedAt, record.createdAt), 'changed before it was made'],
    [isBefore(createdAt, record.updatedAt), 'changed after the packing'],
    ...record.requests.flatMap(({ id, state, preparedAt, sentAt, answer }): typeof rules => [
      [isBefore(preparedAt, begun), 'a request from before the log'],
      [isBefore(sentAt, preparedAt) || (state === 'sent') !== (sentAt !== undefined), 'a request sent at no time'],
      [isBefore(answer?.at, sentAt), 'an answer from before its request'],
      [
        entries.length > 0 && !entries.some(({ detail }) => detail.request === id),
        'a request that the log does not know',
      ],
    ]),
  ];
  for (const [isSo, detail] of rules) if (isSo) findings.push({ reason: 'records-differ', path, detail });
  return checkFrom('incident', findings);
}
