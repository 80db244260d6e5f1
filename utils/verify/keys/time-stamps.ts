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
 * @param own since when what is stamped at the top has been there: the pack, or the one capture
 */
export async function checkTimeStamps(
  files: BagFiles,
  found: readonly FoundCapture[],
  { judgeTimeStamp: judge }: Pick<OutsideFacts, 'judgeTimeStamp'>,
  own: Pick<StampToJudge, 'notBefore'> = {},
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
  if (answered.length === 0) return lacks(id, 'not-in-pack');
  if (!judge)
    return { id, status: 'cannot-tell', findings: answered.map(({ path }) => ({ reason: 'not-checked', path })) };
  const verdicts: StampVerdict[] = [];
  for (const stamp of answered) verdicts.push(await judge(stamp));
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const worst = (['changed', 'missing', 'cannot-tell'] as const).find((status) =>
    verdicts.some((verdict) => verdict.status === status),
  );
  if (worst) return { id, status: worst, findings };
  const bare = found.filter(({ files: inside }) => !inside.has(`${sealFolder}${tagManifest}.tsr`));
  if (bare.length > 0)
    return { id, status: 'missing', findings: bare.map(({ path }) => ({ reason: 'not-in-pack', path })) };
  return { id, status: 'proven', findings: [], basis: verdicts.flatMap(({ genTime }) => genTime ?? []).join(', ') };
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
