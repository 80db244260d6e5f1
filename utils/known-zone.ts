/** As the time zone database writes a place (Area/Location); an offset, `Factory` and single words are taken by some engines only. */
const place = /^(?:UTC|GMT|[A-Z]\w+(?:\/[A-Z][\w+-]+){1,2})$/;

/**
 * A zone by which times can be counted, the same in every engine. ICU names a host's zone that it cannot place
 * `Etc/Unknown`, and no engine takes that name back.
 * @param name as a browser or a record states it
 * @returns `undefined` for one that this engine does not know
 */
export function knownZone(name: string | undefined): string | undefined {
  if (name === undefined || !place.test(name)) return undefined;
  try {
    // Written as the record has it: engines differ on which of two names is the first
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '' ? undefined : name;
  } catch {
    // Renamed, newer than this engine, or no zone at all
    return undefined;
  }
}
