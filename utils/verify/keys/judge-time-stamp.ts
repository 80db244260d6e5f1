import type { Finding } from '../check';
import type { JudgeTimeStamp } from './outside-facts';
import { type StampRefusal, verifyTimeStamp } from './time-stamp';

/** Reasons that are nobody's fault in the pack: the asker lacks something, so nobody can tell. */
const unanswerable: readonly StampRefusal[] = ['root-unknown', 'not-a-request'];

/** An authority's clock may go this far before the device's: more, and one of the two is wrong. Milliseconds. */
const clockTolerance = 60_000;

/**
 * The verifier's judge of time stamps: `verifyTimeStamp` against roots that the asker trusts, and the stamp's time held
 * against that of the seal. A stamp that came late is fine, and its time says so; one from before the seal is not.
 */
export function judgeWithRoots(roots: string): JudgeTimeStamp {
  return async ({ response, query, data, sealedAt, path }) => {
    const finding = (detail: string): Finding => ({ reason: 'stamp-differs', path, detail });
    if (!query) return { status: 'cannot-tell', findings: [finding('not-a-request')] };
    const verdict = await verifyTimeStamp({ response, request: query, data, roots });
    const genTime = verdict.token?.genTime;
    if (!verdict.ok) {
      if (verdict.reason === 'root-unknown')
        return { status: 'cannot-tell', findings: [{ reason: 'not-checked', path, detail: verdict.reason }] };
      const status = unanswerable.includes(verdict.reason) ? 'cannot-tell' : 'changed';
      const detail = verdict.detail ? `${verdict.reason}: ${verdict.detail}` : verdict.reason;
      return { status, findings: [finding(detail)] };
    }
    if (sealedAt && genTime && Date.parse(genTime) < Date.parse(sealedAt) - clockTolerance)
      return { status: 'changed', findings: [finding(`before-seal: ${genTime}`)] };
    return { status: 'proven', findings: [], ...(genTime ? { genTime } : {}) };
  };
}
