import { ZipFault } from '../bytes/zip/zip-fault';
import { type Check, type CheckId, cannotTell } from './check-ids';
import { TooLarge } from './pdf/pdf-words';

/** How engines say that their stack or their memory is at its end. */
const atTheEnd =
  /call stack|too much recursion|allocation (?:failed|size)|(?:array|string|buffer) length|out of memory/i;

/** Whatever nests deeper or spreads wider than a reader can follow is no pack of ours; any other fault is ours. */
export function isBeyondReach(error: unknown): boolean {
  return error instanceof TooLarge || (error instanceof Error && atTheEnd.test(error.message));
}

/**
 * What was made, or what stands for it where making it broke off by a fault of ours.
 * @throws ZipFault, and whatever `isBeyondReach`: of these the whole pack is told
 */
export async function madeOr<Made>(
  make: () => Made | Promise<Made>,
  instead: () => Made | Promise<Made>,
): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof ZipFault || isBeyondReach(error)) throw error;
    // Told in the verdict, by the names of the checks that are not there for it
    return instead();
  }
}

/** A check that broke off: it says nothing of the pack, neither for nor against it. */
export const brokenOff = (id: CheckId): Check => cannotTell(id, 'not-finished');

/** Checks, and the names of those that a maker makes. */
export type Maker = readonly [
  ids: CheckId | readonly CheckId[],
  make: () => Check | readonly Check[] | Promise<Check | readonly Check[]>,
];

/** Each is made for itself, one after the other: where one breaks off, what the others found stands. */
export async function madeEach(makers: readonly Maker[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [ids, make] of makers)
    checks.push(...[await madeOr<Check | readonly Check[]>(make, () => [ids].flat().map(brokenOff))].flat());
  return checks;
}
