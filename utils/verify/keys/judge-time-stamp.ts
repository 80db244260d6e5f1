import type { Finding } from '../check-ids';
import type { JudgeTimeStamp } from './outside-facts';
import { verifyTimeStamp } from './time-stamp';

/** An authority's clock may go this far before the device's: more, and one of the two is wrong. Milliseconds. */
const clockTolerance = 60_000;
/** Packing takes minutes at most, and a reader's clock may be days off. Milliseconds. */
const packing = 600_000;
const ahead = 8 * 86_400_000;
/** An authority whose clock may be off by more than an hour says nothing of when. Milliseconds. */
const leastExact = 3_600_000;

/** What makes a stamp no worse, and cannot be judged here. */
const unjudged: readonly string[] = ['key-unknown', 'rule-unknown'];

/**
 * The verifier's judge of time stamps: `verifyTimeStamp` against roots that the asker trusts, and the stamp's time held
 * against that of the seal and the packing. A stamp that came late is fine, and its time says so; one from before what it stamps, from after
 * the pack it lies in, or from a time that has not come is not.
 */
export function judgeWithRoots(roots: string, now: () => number = Date.now): JudgeTimeStamp {
  return async ({ response, query, data, notBefore, notAfter, path }) => {
    const finding = (detail: string): Finding => ({ reason: 'stamp-differs', path, detail });
    if (!query) return { status: 'cannot-tell', findings: [finding('not-a-request')] };
    const verdict = await verifyTimeStamp({ response, request: query, data, roots });
    const genTime = verdict.token?.genTime;
    if (!verdict.ok && !unjudged.includes(verdict.reason)) {
      if (verdict.reason === 'root-unknown')
        return { status: 'cannot-tell', findings: [{ reason: 'not-checked', path, detail: verdict.reason }] };
      const detail = verdict.detail ? `${verdict.reason}: ${verdict.detail}` : verdict.reason;
      return { status: 'changed', findings: [finding(detail)] };
    }
    const at = Date.parse(genTime ?? '');
    const impossible = [
      ...(at < Date.parse(notBefore ?? '') - clockTolerance ? [`before-seal: ${genTime}`] : []),
      ...(at > Date.parse(notAfter ?? '') + packing ? [`after-pack: ${genTime}`] : []),
      ...(at > now() + ahead ? [`in-future: ${genTime}`] : []),
    ];
    if (impossible.length > 0) return { status: 'changed', findings: impossible.map(finding) };
    if (!verdict.ok)
      return {
        status: 'cannot-tell',
        findings: [{ reason: 'not-checked', path, detail: `${verdict.reason}: ${verdict.detail}` }],
      };
    const { accuracy } = verdict.token;
    if (accuracy > leastExact) return { status: 'cannot-tell', findings: [finding(`accuracy: ${accuracy / 1_000} s`)] };
    const serial = `${verdict.signedBy} ${verdict.token.serial}`;
    return { status: 'proven', findings: [], ...(genTime ? { genTime } : {}), accuracy, serial };
  };
}
