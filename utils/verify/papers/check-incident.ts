import { inJapan } from '../../japan-time';
import { type CustodyEntry, type Incident, redactedMark, type TakedownRequest } from '../../shapes/schema';
import type { StatedFacts } from '../bag/bag-info';
import type { BagFiles } from '../bag/check-bag';
import type { ActsInOrder } from '../captures/device-clock';
import type { FoundCapture } from '../captures/found-capture';
import { nameOfPlatform } from '../captures/platform-place';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, checkFrom, type Finding } from '../check-ids';
import { type AskedRecord, loggedWays, waysApart } from './asked-routes';
import { requestsApart } from './log-requests';
import { daysApart } from './request-days';

const day = 86_400_000;
/** Acts of one moment may be written by clocks of two processes, and a clock is set while a person works. Milliseconds. */
const tolerance = 660_000;
const path = 'data/incident.json';

/**
 * `data/incident.json` can be read, is of this pack and these captures, and says what the log says.
 * @param entries the log, where its details are all there
 */
export function checkIncident(
  files: BagFiles,
  found: readonly FoundCapture[],
  { number, createdAt, version }: Pick<StatedFacts, 'number' | 'createdAt' | 'version'>,
  entries: readonly CustodyEntry[] = [],
): Check {
  const bytes = files.get(path);
  const record = readRecord(incidentRecordSchema, bytes);
  if (!record) return checkFrom('incident', [{ reason: bytes ? 'not-readable' : 'file-missing', path }]);
  const begin = entries[0];
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
  const changes = entries.filter(({ event }) => event === 'status-changed');
  const status = changes.at(-1)?.detail.to;
  const counted = new Set([
    ...found.map(({ capture }) => capture.id),
    ...entries.flatMap(({ captureId }) => captureId ?? []),
  ]);
  const isBefore = (one: string | undefined, other: string | undefined) =>
    Date.parse(one ?? '') < Date.parse(other ?? '') - tolerance;
  // What was parted into a case of its own is older than its log
  const earliest = Math.min(...[begun, ...found.map(({ capture }) => capture.capturedAt)].map((at) => Date.parse(at)));
  const rules: [isSo: boolean, detail: string][] = [
    [status !== undefined && status !== record.status, `status ${record.status}, log ${String(status)}`],
    [entries.length > 0 && changes.length === 0 && record.status !== 'new', `status ${record.status}, log none`],
    [entries.length > 0 && record.summary.captureCount > counted.size, 'more captures than the log knows'],
    [record.summary.captureCount < found.length, 'fewer captures than there are'],
    [found.length > 0 && !isOfSite(record.summary, found, entries), `site ${record.summary.siteName}`],
    [found.length === 0 && !isOfLog(record.summary, entries), `site ${record.summary.siteName}`],
    [begin !== undefined && begin.incidentId !== record.id, `id ${record.id}`],
    [new Set(record.acts).size < record.acts.length, 'an act twice'],
    [new Set(record.requests.map(({ id }) => id)).size < record.requests.length, 'a request twice'],
    [!isNumbered(record, createdAt, entries), 'a number of another year'],
    ...writtenByHand(record.handEntered, found, entries).map((detail): [boolean, string] => [true, detail]),
    [isBefore(begun, record.createdAt), 'made after its log began'],
    [Date.parse(record.createdAt) < earliest - day, 'made a day before anything of it'],
    ...record.requests.map(({ state, sentAt }): (typeof rules)[number] => [
      (state === 'sent') !== (sentAt !== undefined),
      'a request sent at no time',
    ]),
    ...(entries.length > 0 ? requestsApart(record.requests, entries, counted) : []).map((detail): [boolean, string] => [
      true,
      detail,
    ]),
  ];
  for (const [isSo, detail] of rules) if (isSo) findings.push({ reason: 'records-differ', path, detail });
  const { sure } = daysApart(record.requests, entries, found, createdAt);
  const others = [...waysOfRequests(record.requests, entries, found, version), ...sure.map(ofRequest)];
  for (const detail of others) findings.push({ reason: 'records-differ', path, detail });
  return checkFrom('incident', findings);
}

/** What was done with the case, as its record dates it: it was made, changed and packed, its requests prepared, sent and answered. */
export function incidentActs(
  files: BagFiles,
  { createdAt: packed }: Pick<StatedFacts, 'createdAt'>,
  entries: readonly CustodyEntry[],
): ActsInOrder[] {
  const record = readRecord(incidentRecordSchema, files.get(path));
  if (!record) return [];
  const { createdAt, updatedAt, requests } = record;
  const acts: [earlier: string | undefined, later: string | undefined, detail: string][] = [
    [createdAt, updatedAt, 'changed before it was made'],
    [updatedAt, packed, 'changed after the packing'],
    ...requests.flatMap(({ preparedAt, sentAt, answer }): typeof acts => [
      [entries[0]?.at, preparedAt, 'a request from before the log'],
      [preparedAt, sentAt, 'a request sent before it was prepared'],
      [sentAt, answer?.at, 'an answer from before its request'],
    ]),
  ];
  return acts.map(([earlier, later, detail]) => ({ earlier, later, path, detail, within: tolerance }));
}

/** What the way of a request cannot have been: of those of the case, and of those of which the log alone tells. */
function waysOfRequests(
  requests: readonly TakedownRequest[],
  entries: readonly CustodyEntry[],
  found: readonly FoundCapture[],
  version: string | undefined,
): string[] {
  const records = new Map<string | undefined, AskedRecord>();
  for (const { event, captureId, detail } of entries)
    if (event === 'captured')
      records.set(captureId, { site: detail.site === undefined ? undefined : String(detail.site) });
  for (const { capture } of found)
    records.set(capture.id, { platform: capture.post.platform, addresses: [capture.post.permalink, capture.page.url] });
  const asked = [
    ...requests.map((request) => ({
      asked: request,
      captures: [request.captureId, ...(request.posts ?? []).map(({ captureId }) => captureId)],
    })),
    ...loggedWays(entries, requests),
  ];
  return asked.flatMap((each) =>
    waysApart(
      each.asked,
      each.captures.flatMap((id) => records.get(id) ?? []),
      version,
    ).map(ofRequest),
  );
}

const ofRequest = (words: string) => `a request ${words}`;

/** Where a record is no longer in the case, the case may be named after it. */
const goesAway = ['capture-discarded', 'capture-parted', 'pixels-taken-out'];

/** A case has the name of a site of its captures; a page of no known one goes by its host, a file by its title. */
function isOfSite(
  { platform, siteName }: Pick<Incident['summary'], 'platform' | 'siteName'>,
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
): boolean {
  const isOwn = found.some(({ capture }) => capture.post.platform === platform);
  const name = nameOfPlatform(platform);
  const isTitle = found.some(({ capture }) => capture.page.title.slice(0, 60) === siteName);
  const isNamed = name === undefined ? isTitle || /^[\w.-]{0,253}$/.test(siteName) : name === siteName;
  return isNamed && (isOwn || entries.some(({ event }) => goesAway.includes(event)));
}

/** Of copies alone: a platform that there is under its name, and of those that the log tells of. */
function isOfLog(
  { platform, siteName }: Pick<Incident['summary'], 'platform' | 'siteName'>,
  entries: readonly CustodyEntry[],
): boolean {
  const name = nameOfPlatform(platform);
  const sites = entries.flatMap(({ event, detail }) => (event === 'captured' ? [detail['site']] : []));
  if (name === undefined && platform !== 'generic') return false;
  if (siteName.includes(redactedMark)) return true;
  return (name ?? siteName) === siteName && (sites.includes(undefined) || sites.includes(siteName));
}

/** A number is of the year in which the case was made, or in which it arrived where another had it: by a clock that may have been put back since. */
function isNumbered(
  { number, createdAt }: Pick<Incident, 'number' | 'createdAt'>,
  packedAt: string | undefined,
  entries: readonly CustodyEntry[],
): boolean {
  const year = Number(number.slice(2, 6));
  const yearOf = (at: string) => inJapan(at).getUTCFullYear();
  const later = [createdAt, packedAt ?? [], entries.map(({ at }) => at)].flat().map(yearOf);
  return year >= yearOf(createdAt) && (packedAt === undefined || year <= Math.max(...later));
}

/** What a person wrote where a page was silent: the log tells that they did, when, and of which seal. */
function writtenByHand(
  written: Incident['handEntered'] = {},
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
): string[] {
  return Object.entries(written).flatMap(([id, { seal, enteredAt }]) => {
    const capture = found.find((each) => each.capture.id === id)?.capture;
    const isTold = entries.some(
      ({ event, captureId, at }) =>
        event === 'described' && captureId === id && Math.abs(Date.parse(at) - Date.parse(enteredAt)) <= 120_000,
    );
    return [
      ...(capture && capture.seal !== seal ? ['words by hand of another seal'] : []),
      ...(entries.length > 0 && !isTold ? ['words by hand that the log does not know'] : []),
    ];
  });
}
