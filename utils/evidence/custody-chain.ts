import { sha256Hex } from '../bytes/digest';
import type { CustodyEntry, WithheldEntry } from '../shapes/schema';

/** `previous` of the first entry of a chain. */
export const genesis = '0'.repeat(64);

/** JSON with members in code-unit order and no white space (RFC 8785; our numbers are integers, so its number rules hold). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  // Put together piece by piece: as lists of members, thousands of records are three times the work
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) text += `${text && ','}${canonicalJson(item ?? null)}`;
    return `[${text}]`;
  }
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Digest of one entry: SHA-256 of the canonical JSON of everything in it but `hash`. */
export function entryHash(entry: Omit<CustodyEntry | WithheldEntry, 'hash'>): Promise<string> {
  const { hash: _, ...rest } = entry as CustodyEntry;
  return sha256Hex(canonicalJson(rest));
}

export type ChainVerdict = { ok: true } | { ok: false; seq: number; reason: 'order' | 'gap' | 'link' | 'hash' };

/** Entries between two rests. */
const atOnce = 100;

/**
 * Recomputes every link of one incident's chain, oldest first. Names the first entry that does not hold.
 * @param mayWithhold entries may lack their details; of those only the links are held, since the hash is over what is not there
 * @param rest awaited now and then: browsers answer small digests at once, so that a long chain would be one task of its page
 */
export async function verifyChain(
  entries: readonly (CustodyEntry | WithheldEntry)[],
  mayWithhold = false,
  rest: () => Promise<void> = async () => {},
): Promise<ChainVerdict> {
  let previous = genesis;
  for (const [index, entry] of entries.entries()) {
    if (index % atOnce === atOnce - 1) await rest();
    if (entry.seq !== index + 1) return { ok: false, seq: entry.seq, reason: 'gap' };
    if (entry.incidentId !== entries[0]?.incidentId) return { ok: false, seq: entry.seq, reason: 'order' };
    if (entry.previous !== previous) return { ok: false, seq: entry.seq, reason: 'link' };
    const isWithheld = mayWithhold && 'withheld' in entry;
    if (!isWithheld && (await entryHash(entry)) !== entry.hash) return { ok: false, seq: entry.seq, reason: 'hash' };
    previous = entry.hash;
  }
  return { ok: true };
}

/** The first incident whose chain does not hold. The entries of all may lie in any order; one walk sorts them out. */
export async function findBrokenChain(
  incidentIds: Iterable<string>,
  entries: readonly CustodyEntry[],
): Promise<{ incidentId: string; verdict: ChainVerdict & { ok: false } } | undefined> {
  const chains = new Map<string, CustodyEntry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.incidentId);
    if (chain) chain.push(entry);
    else chains.set(entry.incidentId, [entry]);
  }
  for (const incidentId of incidentIds) {
    const chain = (chains.get(incidentId) ?? []).sort((one, other) => one.seq - other.seq);
    const verdict = await verifyChain(chain);
    if (!verdict.ok) return { incidentId, verdict };
  }
  return undefined;
}
