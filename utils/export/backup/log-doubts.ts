import { settingRowIn } from '../../evidence/settings/stored-settings';
import type { EvidenceRows } from '../../evidence/store/backup-rows';
import { type LogDoubt, logDoubts } from '../../shapes/custody';
import type { HandOver } from '../../shapes/hand-over';
import type { CustodyEntry } from '../../shapes/schema';
import { requestsApart } from '../../verify/papers/log-requests';

/** A case whose log and records do not say the same. */
export interface DoubtedCase {
  number: string;
  doubts: LogDoubt[];
}

type Rows = Pick<EvidenceRows, 'incidents' | 'captures' | 'custody' | 'requests' | 'redactions' | 'settings'>;

/**
 * Holds each case's log against its records. A chain of which the end was cut still holds in itself, and records that were
 * taken out leave no trace but there. Nothing is refused for it: what is left is more than nothing.
 * @returns cases in doubt by their numbers, and how many entries are of a case that is not there
 */
export function logsApart(rows: Rows): { cases: DoubtedCase[]; strayEntries: number } {
  const logs = byCase(rows.custody);
  const captures = byCase(rows.captures);
  const requests = byCase(rows.requests);
  const redactions = byCase(rows.redactions);
  const handOvers = byCase(
    rows.settings.filter(isOfHandOver).flatMap((row) => (settingRowIn(row)?.value as HandOver) ?? []),
  );
  let strayEntries = rows.custody.length;
  const cases = rows.incidents.flatMap(({ id, number, status }): DoubtedCase[] => {
    const log = (logs.get(id) ?? []).sort((one, other) => one.seq - other.seq);
    strayEntries -= log.length;
    const own = { captures: captures.get(id) ?? [], redactions: redactions.get(id) ?? [] };
    const said: Record<LogDoubt, boolean> = {
      'log-gone': log.length === 0,
      'log-short': log.length > 0 && !tellsOf(log, own, handOvers.get(id) ?? []),
      'record-gone': isRecordGone(log, own.captures),
      'withdrawal-gone': isWithdrawalGone(log, handOvers.get(id) ?? []),
      'state-other': log.length > 0 && status !== (log.findLast(isChange)?.detail['to'] ?? 'new'),
      'request-other': log.length > 0 && areRequestsApart(log, requests.get(id) ?? [], own.captures),
    };
    const doubts = logDoubts.filter((doubt) => said[doubt]);
    return doubts.length > 0 ? [{ number, doubts }] : [];
  });
  return { cases: cases.sort((one, other) => (one.number < other.number ? -1 : 1)), strayEntries };
}

function byCase<Row extends { incidentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const all = new Map<string, Row[]>();
  for (const row of rows) {
    const own = all.get(row.incidentId);
    if (own) own.push(row);
    else all.set(row.incidentId, [row]);
  }
  return all;
}

const isOfHandOver = ({ key }: { key: string }) => key.startsWith('hand-over:');
const isChange = ({ event }: CustodyEntry) => event === 'status-changed';

/** Whether a log knows every record, copy and hand-over that there is. */
function tellsOf(
  log: readonly CustodyEntry[],
  { captures, redactions }: Pick<Rows, 'captures' | 'redactions'>,
  handOvers: readonly HandOver[],
): boolean {
  const told = new Set(
    log.map(({ event, captureId, detail }) =>
      event === 'sealed'
        ? `${event} ${captureId} ${detail['seal']}`
        : `${event} ${detail['copy'] ?? detail['handOver'] ?? ''}`,
    ),
  );
  return (
    captures.every(({ id, seal }) => told.has(`sealed ${id} ${seal}`)) &&
    redactions.every(({ id }) => told.has(`redacted ${id}`)) &&
    handOvers.every(
      ({ id, file, sentAt, withdrawnAt }) =>
        told.has(`consented ${id}`) &&
        (!file || told.has(`hand-over-made ${id}`)) &&
        (!sentAt || told.has(`handed-over ${id}`)) &&
        (!withdrawnAt || told.has(`consent-withdrawn ${id}`)),
    )
  );
}

/**
 * Whether a record was sealed, never taken away, and is not there. A pack that was taken in may have held a part of its case:
 * of what was sealed before, as many are there as came.
 */
function isRecordGone(log: readonly CustodyEntry[], captures: Rows['captures']): boolean {
  const there = new Set(captures.map(({ id }) => id));
  const begun = new Map<string, number>();
  const takenOut = new Map<string, number>();
  const sealed = new Set<string>();
  let came = 0;
  let ofOthers = new Set<string>();
  for (const { event, captureId = '', detail, seq } of log) {
    if (event === 'captured') begun.set(captureId, seq);
    if (event === 'sealed' || event === 'capture-joined') sealed.add(captureId);
    if (event === 'capture-discarded' || event === 'capture-parted') sealed.delete(captureId);
    if (event === 'pixels-taken-out') {
      // The record goes, and comes back as it was; then what stood in its place goes without a word
      const isBack = detail['state'] === 'back';
      if (isBack) for (const [id, at] of begun) if (at > (takenOut.get(captureId) ?? seq)) sealed.delete(id);
      if (isBack) sealed.add(captureId);
      else sealed.delete(captureId);
      if (detail['state'] === 'out') takenOut.set(captureId, seq);
    }
    if (event === 'imported') {
      came = Math.max(came, Number(detail['captures'] ?? 0));
      ofOthers = new Set(sealed);
    }
  }
  const own = [...sealed].filter((id) => !ofOthers.has(id));
  const arrived = [...ofOthers].filter((id) => sealed.has(id));
  const goneSince = ofOthers.size - arrived.length;
  return own.some((id) => !there.has(id)) || arrived.filter((id) => there.has(id)).length < came - goneSince;
}

/** Whether a consent was taken back here, and the hand-over goes on as if it stood. A desk keeps no such rows. */
function isWithdrawalGone(log: readonly CustodyEntry[], handOvers: readonly HandOver[]): boolean {
  const back = log.filter(({ event, detail }) => event === 'consent-withdrawn' && detail['saidAt'] === undefined);
  const isDesk = log.some(({ event }) => event === 'imported');
  return back.some(({ detail }) => {
    const handOver = handOvers.find(({ id }) => id === detail['handOver']);
    return handOver ? handOver.withdrawnAt === undefined : !isDesk;
  });
}

function areRequestsApart(
  log: readonly CustodyEntry[],
  requests: Rows['requests'],
  captures: Rows['captures'],
): boolean {
  const known = new Set([...captures.map(({ id }) => id), ...log.flatMap(({ captureId }) => captureId ?? [])]);
  return requestsApart(requests, log, known).length > 0;
}
