import type { Capture } from '../../shapes/schema';
import { type ComparedRecord, comparedRecord, type FoldedRecord, folded } from './compared-record';

/** So many cases share a row: one that is written with every record of theirs, and lies beside others in the browser's own file. */
export const casesInChunk = 50;

/** A record of a case; the shop of its case is no part of it. */
export type ComparedRow = readonly [captureId: string, record: Omit<ComparedRecord, 'caseId'>, words: string];

interface ComparedCase {
  id: string;
  /** The shop that it is about. */
  shop?: string;
  rows: readonly ComparedRow[];
}

/** Fifty cases by what their records are compared by, at their places; nothing where there is no case or no record. */
export interface ComparedChunk {
  n: number;
  /** The number of the write that changed it last, among those of all chunks: who has read up to there need not read it again. */
  rev: number;
  cases: readonly (ComparedCase | null)[];
}

/** What a write means for one case; `null` takes it away. */
export type ComparedChange = {
  id: string;
  /** What it says of the shop, where the case itself was written. */
  shop?: string | undefined;
  rows: readonly ComparedRow[];
  /** These are all that the case has; else they are added. */
  isWhole?: boolean;
} | null;

export function comparedRow(capture: Pick<Capture, 'id' | 'incidentId' | 'post'>): ComparedRow {
  const [{ caseId: _, ...record }, words] = folded(comparedRecord(capture));
  return [capture.id, record, words];
}

/** Writes cases into a chunk, by their place in it; the same one comes back where nothing is new. `rev`: the number of this write. */
export function fillCompared(
  before: ComparedChunk,
  changes: ReadonlyMap<number, ComparedChange>,
  rev: number,
): ComparedChunk {
  const cases = [...before.cases];
  let isNew = false;
  for (const [at, change] of changes) {
    const here = cases[at] ?? null;
    const after = caseAfter(here, change);
    if (JSON.stringify(after) === JSON.stringify(here)) continue;
    while (cases.length < at) cases.push(null);
    cases[at] = after;
    isNew = true;
  }
  return isNew ? { n: before.n, rev, cases } : before;
}

function caseAfter(before: ComparedCase | null, change: ComparedChange): ComparedCase | null {
  if (change === null) return null;
  const { id, rows: fresh, isWhole } = change;
  const shop = 'shop' in change ? change.shop : before?.shop;
  const rows = new Map((isWhole ? [] : (before?.rows ?? [])).map((row) => [row[0], row]));
  for (const row of fresh) rows.set(row[0], row);
  return rows.size === 0 && !shop ? null : { id, ...(shop ? { shop } : {}), rows: [...rows.values()] };
}

/** The records of a chunk, each by what it is known by: another one where the shop of its case is another. */
export function* recordsIn({ cases }: ComparedChunk): Generator<[key: string, record: FoldedRecord]> {
  for (const each of cases)
    for (const [captureId, record, words] of each?.rows ?? []) {
      const { id = '', shop } = each ?? {};
      const ofCase = shop && record.shop === undefined ? { shop, isCaseShop: true as const } : {};
      yield [`${captureId} ${shop ?? ''}`, [{ caseId: id, ...ofCase, ...record }, words]];
    }
}
