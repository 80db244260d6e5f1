import { editShare } from './edit-share';

/** A run of so many equal characters may be a form, a notice or a quotation that two strangers share. */
const shortestRun = 10;
/** What is left beside the runs, from so many characters on and less alike than this, was written by two people. */
const ownLength = 5;
const unlike = 0.4;

/**
 * Whether two alike texts are a form with different words in it, such as a review form or a delivery notice: long equal
 * runs, and beside them words on both sides that have nothing to do with each other. A copy is changed here and there, or
 * words are added to it on one side.
 */
export function isSharedForm(one: string, other: string): boolean {
  let [fromOne, fromOther, ownOne, ownOther] = [0, 0, '', ''];
  let isApart = false;
  const look = (toOne: number, toOther: number) => {
    const [here, there] = [one.slice(fromOne, toOne), other.slice(fromOther, toOther)];
    ownOne += here;
    ownOther += there;
    isApart ||= Math.max(here.length, there.length) >= ownLength && editShare(here, there) < unlike;
  };
  for (const { here, there, length } of equalRuns(one, other)) {
    look(here, there);
    fromOne = here + length;
    fromOther = there + length;
  }
  look(one.length, other.length);
  return isApart && Math.min(ownOne.length, ownOther.length) >= ownLength && editShare(ownOne, ownOther) < unlike;
}

interface Run {
  here: number;
  there: number;
  length: number;
}

/** Equal runs in the order in which they stand in both texts. */
function equalRuns(one: string, other: string): Run[] {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + shortestRun <= other.length; at += 1) {
    const piece = other.slice(at, at + shortestRun);
    const known = starts.get(piece);
    if (known) known.push(at);
    else starts.set(piece, [at]);
  }
  const runs: Run[] = [];
  let after = 0;
  for (let here = 0; here + shortestRun <= one.length; here += 1) {
    const best = (starts.get(one.slice(here, here + shortestRun)) ?? [])
      .filter((there) => there >= after)
      .slice(0, 16)
      .map((there) => ({ here, there, length: runFrom(one, here, other, there) }))
      .reduce<Run | undefined>((most, run) => (most && most.length >= run.length ? most : run), undefined);
    if (!best) continue;
    runs.push(best);
    after = best.there + best.length;
    here += best.length - 1;
  }
  return runs;
}

function runFrom(one: string, here: number, other: string, there: number): number {
  let length = shortestRun;
  while (here + length < one.length && one[here + length] === other[there + length]) length += 1;
  return length;
}
