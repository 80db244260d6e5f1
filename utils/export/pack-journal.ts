import { z } from 'zod';
import type { DigestState } from '../bytes/running-digest';
import type { BegunPack } from './pack-input';

const number = z.int().min(0);
const headSchema = z.strictObject({
  format: z.literal('banken-packing/1'),
  createdAt: z.iso.datetime(),
  /** SHA-256 over the wish and everything of the case that the pack holds. */
  of: z.string(),
  /** The last entry of the log that this pack tells of. */
  seq: number,
  end: number,
  digest: z.unknown(),
});
const entrySchema = z.strictObject({ name: z.string(), crc: number, size: number, offset: number, sha256: z.string() });
const madeSchema = z.strictObject({
  size: number,
  start: z.string(),
  pdf: z.strictObject({ pages: z.array(z.tuple([z.number(), z.number()])), isEncrypted: z.boolean() }).exactOptional(),
});
const lineSchema = z.strictObject({
  captures: number,
  entries: z.array(entrySchema),
  activePages: z.array(z.string()),
  volumes: z.array(
    z.strictObject({
      upTo: number,
      filing: z.strictObject({ name: z.string(), made: madeSchema.exactOptional() }),
    }),
  ),
  end: number,
  digest: z.strictObject({ words: z.array(z.int()), rest: z.array(z.int()), length: number }),
});

/** A pack that was cut off: when it was begun, and how far it is. */
export interface CutOff {
  createdAt: string;
  /** SHA-256 over the wish and everything of the case that the pack holds. */
  of: string;
  seq: number;
  begun: BegunPack;
  digest: DigestState;
}

/** The first line of a journal. */
export const headOf = (head: Pick<CutOff, 'createdAt' | 'of' | 'seq'>) => ({ format: 'banken-packing/1', ...head });

/** How much of a pack was noted. */
interface Noted {
  entries: number;
  activePages: number;
  volumes: number;
}

export function notedOf({ entries, activePages, volumes }: BegunPack): Noted {
  return { entries: entries.length, activePages: activePages.length, volumes: volumes.length };
}

/** What was added since it was last noted. */
export function lineOf({ captures, entries, activePages, volumes }: BegunPack, noted: Noted) {
  return {
    captures,
    entries: entries.slice(noted.entries),
    activePages: activePages.slice(noted.activePages),
    volumes: volumes.slice(noted.volumes),
  };
}

/** What a journal tells; nothing where it has no beginning. A last line that is only half there is left out. */
export function cutOffIn(journal: string): CutOff | undefined {
  const lines = journal.split('\n').slice(0, -1);
  const head = headSchema.safeParse(jsonOf(lines[0]));
  if (!head.success) return undefined;
  const begun: BegunPack = { captures: 0, entries: [], end: 0, activePages: [], volumes: [] };
  let digest: DigestState | undefined;
  for (const text of lines.slice(1)) {
    const line = lineSchema.safeParse(jsonOf(text));
    if (!line.success) break;
    begun.captures = line.data.captures;
    begun.end = line.data.end;
    begun.entries.push(...line.data.entries);
    begun.activePages.push(...line.data.activePages);
    begun.volumes.push(...line.data.volumes);
    digest = line.data.digest;
  }
  const { createdAt, of, seq } = head.data;
  return digest && { createdAt, of, seq, begun, digest };
}

function jsonOf(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A line that was cut off in the middle of writing
    return undefined;
  }
}
