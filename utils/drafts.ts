import { z } from 'zod';
import { type DraftName, type DraftOf, draftShapes } from './shapes/draft-shapes';

const prefix = 'draft:';
/** The popup's own drafts were called so until 2026-11-27. */
const formerPrefix = 'said:';
/** A draft that nobody came back for ends after this, ms. */
const life = 30 * 86_400_000;

/** Where drafts are kept. */
let place: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { keys(): string[] } = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

/** Under a lock nothing that is typed lies on the disk: drafts last as long as their page. */
export function keepDraftsInMemory(): void {
  const kept = new Map<string, string>();
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    kept.set(key, localStorage.getItem(key) ?? '');
    localStorage.removeItem(key);
  }
  place = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const keyOf = (name: DraftName, id: string) => `${prefix}${name}:${id}`;

/**
 * Keeps what is typed. localStorage as long as there is no lock, since it is written before this returns: a page of an extension can be closed at any
 * moment, and the database may be what fails. Without room for it the words still stand in their field.
 */
export function keepDraft<Name extends DraftName>(name: Name, id: string, value: DraftOf<Name>): void {
  try {
    place.setItem(keyOf(name, id), JSON.stringify({ at: new Date().toISOString(), value }));
  } catch {
    // Without room what stands there already is worth more than nothing
  }
}

/** What was typed and not written, and when; nothing where there is none or it is of another shape. */
export function readDraft<Name extends DraftName>(
  name: Name,
  id: string,
): { at: string; value: DraftOf<Name> } | undefined {
  const stored = storedAt(keyOf(name, id));
  const value = draftShapes[name].safeParse(stored?.value);
  return stored && value.success ? { at: stored.at, value: value.data as DraftOf<Name> } : undefined;
}

/** It was written, or the person threw it away. */
export function dropDraft(name: DraftName, id: string): void {
  place.removeItem(keyOf(name, id));
}

/** Whatever was typed about something that is gone, wherever it was typed. */
export function dropDraftsOf(ids: readonly string[]): void {
  for (const key of place.keys()) if (ids.some((id) => key.includes(id))) place.removeItem(key);
}

/** For what the kept drafts of a place are. */
export function draftIds(name: DraftName): string[] {
  const start = keyOf(name, '');
  return place.keys().flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}

/** Takes over what an earlier version kept, and ends what is too old or unreadable. Once when a page is opened. */
export function tidyDrafts(now: number): void {
  for (const key of place.keys()) {
    if (key.startsWith(formerPrefix)) {
      const value = draftShapes.said.safeParse(parsed(place.getItem(key)));
      if (value.success) keepDraft('said', key.slice(formerPrefix.length), value.data);
      place.removeItem(key);
    } else if (key.startsWith(prefix)) {
      const at = Date.parse(storedAt(key)?.at ?? '');
      if (!(now - at < life)) place.removeItem(key);
    }
  }
}

const envelope = z.object({ at: z.string(), value: z.unknown() });

function storedAt(key: string): z.infer<typeof envelope> | undefined {
  const read = envelope.safeParse(parsed(place.getItem(key)));
  return read.success ? read.data : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Another page or version may have left anything there
    return undefined;
  }
}
