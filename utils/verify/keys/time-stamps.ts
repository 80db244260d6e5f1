import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import type { StatedFacts } from '../bag/bag-info';
import { type BagFiles, tagManifest } from '../bag/check-bag';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, type Finding, lacks } from '../check-ids';
import type { OutsideFacts, StampToJudge, StampVerdict } from './outside-facts';

/**
 * What a third party says on when: every capture's stamp and the pack's own. Captures without one make it not answerable;
 * a stamp that is there but was not looked at never counts.
 * @param own since when what is stamped at the top has been there: the pack, or the one capture, which was sealed then
 */
export async function checkTimeStamps(
  files: BagFiles,
  found: readonly FoundCapture[],
  { judgeTimeStamp: judge }: Pick<OutsideFacts, 'judgeTimeStamp'>,
  own: OwnTimes = {},
): Promise<Check> {
  const id = 'timestamp';
  const stamps = [
    ...found.flatMap(({ path, capture, files: inside }) =>
      stampIn(inside, sealFolder, `${path}${sealFolder}`, {
        notBefore: capture.sealedAt,
        ...(own.notBefore ? { notAfter: own.notBefore } : {}),
      }),
    ),
    ...stampIn(files, '', '', own),
  ];
  const faults = await faultsWithoutRoots(stamps, judge === undefined);
  if (faults.length > 0) return { id, status: 'changed', findings: faults };
  const answered = stamps.flatMap(({ response, ...stamp }) => (response ? [{ ...stamp, response }] : []));
  const open = stamps.flatMap(({ response, path }): Finding[] => (response ? [] : [{ reason: 'not-in-pack', path }]));
  if (answered.length === 0)
    return open.length > 0 ? { id, status: 'missing', findings: open } : lacks(id, 'not-in-pack');
  if (!judge)
    return { id, status: 'cannot-tell', findings: answered.map(({ path }) => ({ reason: 'not-checked', path })) };
  const judged: Judged[] = [];
  for (const stamp of answered) judged.push({ path: stamp.path, ...(await judge(stamp)) });
  const verdicts = [...judged, ...beside(judged)];
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const worst = (['changed', 'missing', 'cannot-tell'] as const).find((status) =>
    verdicts.some((verdict) => verdict.status === status),
  );
  if (worst) return { id, status: worst, findings };
  const bare = found.filter(({ files: inside }) => !inside.has(`${sealFolder}${tagManifest}.tsr`));
  const lacking = [...bare.map(({ path }): Finding => ({ reason: 'not-in-pack', path })), ...open];
  const late = stampedLate(judged, found, own);
  if (lacking.length + late.length > 0) return { id, status: 'missing', findings: [...lacking, ...late] };
  const labels = new Map(found.map(({ path, label }) => [`${path}${sealFolder}${tagManifest}.tsr`, label]));
  const whole = found.length > 0 ? 'pack' : 'all';
  const basis = judged.map(({ path, genTime }) => `${labels.get(path) ?? whole} not after ${genTime}`).join(', ');
  return { id, status: 'proven', findings: [], basis };
}

/** A stamp is asked for at the sealing; a device that was offline asks within days. Seconds. */
const soon = 86_400;

/**
 * Captures whose first proof of a time is from long after the seal: that a capture is as old as it says, nothing but the
 * device's own clock tells then. One without a stamp of its own is proven by the pack's.
 */
function stampedLate(
  stamps: readonly Judged[],
  found: readonly FoundCapture[],
  { sealedAt }: Pick<OwnTimes, 'sealedAt'>,
): Finding[] {
  const stampOf = (path: string) => stamps.find((stamp) => stamp.path === `${path}${tagManifest}.tsr`);
  const sealed = [
    ...found.map(({ path, capture }) => ({ path: `${path}${sealFolder}`, at: capture.sealedAt })),
    ...(sealedAt ? [{ path: '', at: sealedAt }] : []),
  ];
  return sealed.flatMap(({ path, at }): Finding[] => {
    const stamp = stampOf(path) ?? stampOf('');
    const seconds = (secondsOf(stamp?.genTime) - secondsOf(at)) / 1_000;
    const days = Math.floor(seconds / 86_400);
    const detail = `${days} days: sealed ${at}, stamped ${stamp?.genTime}`;
    return seconds > soon ? [{ reason: 'stamped-late', path: `${path}${tagManifest}`, detail }] : [];
  });
}

const secondsOf = (at = '') => Date.parse(`${at.slice(0, 19)}Z`);
type Judged = StampVerdict & Pick<StampToJudge, 'path'>;
type OwnTimes = Pick<StampToJudge, 'notBefore'> & { sealedAt?: string };

/** What two authorities' clocks may differ by beside what they say of themselves; milliseconds. */
const clocks = 60_000;

/**
 * What stamps say of each other: the pack's is over a list in which those of its captures stand, so none of them is later;
 * and no authority gives one number to two stamps (RFC 3161 §2.4.2).
 */
function beside(stamps: readonly Judged[]): StampVerdict[] {
  const held = stamps.filter(({ status }) => status === 'proven');
  const whole = held.find(({ path }) => path === `${tagManifest}.tsr`);
  const timeOf = ({ genTime }: StampVerdict) => secondsOf(genTime);
  const offOf = ({ accuracy = 0 }: StampVerdict) => Math.floor(accuracy / 1_000) * 1_000;
  const isLater = (one: StampVerdict) =>
    whole !== undefined && timeOf(one) > timeOf(whole) + clocks + offOf(one) + offOf(whole);
  const twice = held.filter(({ serial }, index) => held.findIndex((other) => other.serial === serial) < index);
  const told = (status: StampVerdict['status'], each: Pick<StampToJudge, 'path'>, detail: string): StampVerdict => ({
    status,
    findings: [{ reason: 'stamp-differs', path: each.path, detail }],
  });
  return [
    ...held.filter(isLater).map((each) => told('changed', each, `after-pack-stamp: ${each.genTime}`)),
    ...twice.map((each) => told('cannot-tell', each, 'serial-twice')),
  ];
}

/** Answers of authorities hold a few kilobytes, with all their certificates; bytes. */
const mostBytes = 65_536;

/** A stamp, or a request that nobody has answered yet. */
type FoundStamp = Omit<StampToJudge, 'response'> & Partial<Pick<StampToJudge, 'response'>>;

/**
 * What is no stamp or request over these bytes at all needs no root to be told: nothing else could lie in these files,
 * which no manifest lists.
 */
async function faultsWithoutRoots(stamps: readonly FoundStamp[], isUnjudged: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { response, query, data, path } of stamps) {
    if ((response?.byteLength ?? 0) > mostBytes || (query?.byteLength ?? 0) > mostBytes) {
      findings.push({ reason: 'stamp-differs', path, detail: 'too large' });
      continue;
    }
    const [{ checkStamp }, { readStampRequest, readStampResponse }, sha256] = await Promise.all([
      import('../../evidence/time-stamp/check-stamp'),
      import('../../evidence/time-stamp/stamp-shapes'),
      sha256Hex(data),
    ]);
    if (!response) {
      if (query && readStampRequest(query)?.imprint !== sha256)
        findings.push({ reason: 'stamp-differs', path, detail: 'not-a-request' });
    } else if (isUnjudged) {
      const check = query ? checkStamp(response, query, sha256) : undefined;
      if (check?.ok === false) findings.push({ reason: 'stamp-differs', path, detail: check.fault });
      if (!query && readStampResponse(response)?.token?.imprint !== sha256)
        findings.push({ reason: 'stamp-differs', path, detail: 'imprint-differs' });
    }
  }
  return findings;
}

function stampIn(
  files: BagFiles,
  folder: string,
  place: string,
  times: Pick<StampToJudge, 'notBefore' | 'notAfter'>,
): FoundStamp[] {
  const response = files.get(`${folder}${tagManifest}.tsr`);
  const query = files.get(`${folder}${tagManifest}.tsq`);
  const data = files.get(`${folder}${tagManifest}`);
  if (!(response || query) || !data) return [];
  return [
    {
      data,
      path: `${place}${tagManifest}${response ? '.tsr' : '.tsq'}`,
      ...(response ? { response } : {}),
      ...(query ? { query } : {}),
      ...times,
    },
  ];
}

/** The pack's own stamp is over what was packed, so it is not from before the packing. */
export function packedAt({ createdAt }: Pick<StatedFacts, 'createdAt'>): Pick<StampToJudge, 'notBefore'> {
  return createdAt ? { notBefore: createdAt } : {};
}
