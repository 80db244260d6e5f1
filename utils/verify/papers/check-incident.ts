import type { BagFiles } from '../bag/bag';
import type { StatedFacts } from '../bag/bag-info';
import type { FoundCapture } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, checkFrom, type Finding } from '../check';

/** `data/incident.json` can be read, and is of this pack and these captures. */
export function checkIncident(files: BagFiles, found: readonly FoundCapture[], { number }: StatedFacts): Check {
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
  return checkFrom('incident', findings);
}
