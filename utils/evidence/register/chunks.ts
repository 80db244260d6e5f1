import { type ActKind, actKinds, type Incident, incidentStatuses, targetKinds } from '../../shapes/incident';
import { byHand, type CaseWords, digitsOf, type WordColumn, wordColumns } from './case-words';
import { usedTexts } from './used-texts';

/** So many cases share a row of the register and one of its words. */
export const chunkSize = 1_000;
const idLength = 36;

/**
 * A thousand cases by what a list is sorted, filtered and counted with, column by column. All of it is clear: random ids,
 * times, states, kinds; the name of a site is that of its adapter's data.
 */
export interface RegisterChunk {
  n: number;
  /** Ids of 36 characters, one after another; blanks where there is no case. */
  ids: string;
  /** `createdAt` in milliseconds since 1970. */
  created: Float64Array;
  /** Place in `incidentStatuses`, one based; 0 where there is no case. */
  status: Uint8Array;
  /** One bit for each of `actKinds`. */
  acts: Uint16Array;
  /** Place in `targetKinds`, one based; 0 for none. */
  target: Uint8Array;
  /** Place in `sites`. */
  site: Uint16Array;
  /** Platform and stored name of each site that occurs. */
  sites: [platform: string, siteName: string][];
}

/** The folded words of the same cases: a row each, parted by line feeds; this is what a lock has to seal. */
export type WordsChunk = { n: number } & Record<WordColumn, string>;

export function emptyRegister(n: number): RegisterChunk {
  return {
    n,
    ids: '',
    created: new Float64Array(),
    status: new Uint8Array(),
    acts: new Uint16Array(),
    target: new Uint8Array(),
    site: new Uint16Array(),
    sites: [],
  };
}

export function emptyWords(n: number): WordsChunk {
  const columns = Object.fromEntries(wordColumns.map((column) => [column, ''])) as Record<WordColumn, string>;
  return { n, ...columns };
}

/** Writes cases into a chunk, by their place in it; `undefined` empties the place. */
export function fillRegister(before: RegisterChunk, cases: ReadonlyMap<number, Incident | undefined>): RegisterChunk {
  const length = Math.max(before.status.length, ...[...cases.keys()].map((at) => at + 1));
  const grown = <Column extends Float64Array | Uint8Array | Uint16Array>(made: Column, column: Column): Column => {
    made.set(column);
    return made;
  };
  const ids = Array.from({ length }, (_, at) => idAt(before, at));
  const chunk = {
    n: before.n,
    created: grown(new Float64Array(length), before.created),
    status: grown(new Uint8Array(length), before.status),
    acts: grown(new Uint16Array(length), before.acts),
    target: grown(new Uint8Array(length), before.target),
    site: grown(new Uint16Array(length), before.site),
    sites: [...before.sites],
  };
  for (const [at, incident] of cases) {
    ids[at] = incident?.id ?? '';
    chunk.created[at] = incident ? Date.parse(incident.createdAt) : 0;
    chunk.status[at] = incident ? incidentStatuses.indexOf(incident.status) + 1 : 0;
    chunk.acts[at] = (incident?.acts ?? []).reduce((bits, act) => bits | actBit(act), 0);
    chunk.target[at] = incident?.target ? targetKinds.indexOf(incident.target) + 1 : 0;
    chunk.site[at] = incident ? siteAt(chunk.sites, incident.summary) : 0;
  }
  const sites = usedTexts(chunk.sites, [chunk.site], [], (at) => chunk.status[at] !== 0);
  return { ...chunk, sites, ids: ids.map((id) => id.padEnd(idLength)).join('') };
}

/** The bit of a kind of act in `acts`. */
export const actBit = (act: ActKind) => 1 << actKinds.indexOf(act);

function siteAt(sites: [string, string][], { platform, siteName }: Incident['summary']): number {
  const known = sites.findIndex(([one, name]) => one === platform && name === siteName);
  return known < 0 ? sites.push([platform, siteName]) - 1 : known;
}

/** The id at a place; blanks where there is no case. */
export function idAt({ ids }: RegisterChunk, at: number): string {
  return ids.slice(at * idLength, (at + 1) * idLength).trimEnd();
}

/** The place of a case in the whole register: the number of its chunk times `chunkSize`, and its place there. */
export function registerPlace(register: readonly RegisterChunk[], id: string): number | undefined {
  const written = id.padEnd(idLength);
  for (const { n, ids } of register) {
    for (let at = ids.indexOf(written); at >= 0; at = ids.indexOf(written, at + 1))
      if (at % idLength === 0) return n * chunkSize + at / idLength;
  }
  return undefined;
}

/**
 * Words of a record or a request are added to those of its case; what is set takes the place of all that the case had of
 * the same source.
 */
export interface WordChange {
  how: 'set' | 'add';
  of: keyof typeof digitsOf;
  words: CaseWords;
}

/**
 * Writes words into a chunk, or with `undefined` takes all of a case away; the same one comes back where nothing is new.
 */
export function fillWords(
  chunk: WordsChunk,
  changes: ReadonlyMap<number, readonly WordChange[] | undefined>,
): WordsChunk {
  const changed: WordsChunk = { ...chunk };
  for (const column of wordColumns) {
    const rows = chunk[column].split('\n');
    let isNew = false;
    for (const at of changes.keys()) while (rows.length <= at) rows.push('');
    for (const [at, list] of changes) {
      const row = list ? rowAfter(rows[at] ?? '', list, column) : '';
      isNew ||= row !== rows[at];
      rows[at] = row;
    }
    if (isNew) changed[column] = rows.join('\n');
  }
  return wordColumns.some((column) => changed[column] !== chunk[column]) ? changed : chunk;
}

/** A case of a thousand records comes with a thousand changes: each field is looked at once, and the row put together at the end. */
function rowAfter(before: string, changes: readonly WordChange[], column: WordColumn): string {
  const row = new Set(before.split('\t').filter((field) => field !== ''));
  for (const { how, of, words } of changes) {
    const fields = words[column];
    if (fields === undefined) continue;
    const isOurs = (field: string) => {
      if (column === 'authors') return field.startsWith(byHand) === (of === 'incident');
      return column !== 'digits' || field.startsWith(digitsOf[of]);
    };
    if (how === 'set') for (const field of row) if (isOurs(field)) row.delete(field);
    for (const field of fields) row.add(field);
  }
  return [...row].join('\t');
}
