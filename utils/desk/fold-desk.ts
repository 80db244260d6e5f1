import type { DeskCase, DeskSaid } from '../shapes/desk/desk-case';
import { type CaseBody, type CaseKind, wordName } from '../vault/events/case-kinds';
import type { ReadEvent } from '../vault/events/event';
import { foldCase, type Said } from '../vault/events/fold-case';

/** A case of which no desk has said anything. */
export const unsaid = (id: string): DeskCase => ({ id, rev: 0, heads: {}, words: {}, kept: {} });

/** The row of a case by its events, in whatever order they came. */
export function foldDesk(id: string, events: readonly ReadEvent[], rev: number): DeskCase {
  const state = foldCase(events);
  const kept = Object.entries(state.kept).map(([kind, said]) => [kind, said.map(rowOf)] as const);
  const withheld = state.withheld.map(
    ({ hash, header }): DeskSaid => ({
      ...{ kind: 'withheld', body: {}, hash, writer: header.writer, at: header.at, withheld: true },
    }),
  );
  return {
    ...{ id, rev, heads: latestOf(events) },
    words: Object.fromEntries([...state.words].map(([name, said]) => [name, said.map(rowOf)])),
    kept: Object.fromEntries([...kept, ...(withheld.length > 0 ? [['withheld', withheld] as const] : [])]),
  };
}

/** Whether nothing of a case can be read: of one that is not here no row is kept then. */
export const saysNothing = ({ words, kept }: DeskCase) =>
  Object.keys(words).length === 0 && Object.keys(kept).every((kind) => kind === 'withheld');

const rowOf = ({ kind, body, event: { hash, header } }: Said): DeskSaid => ({
  ...{ kind, body: { ...body }, hash, writer: header.writer, at: header.at },
});

/** The last event of each writer. */
function latestOf(events: readonly ReadEvent[]): Record<string, string> {
  const last = new Map<string, ReadEvent>();
  for (const event of events)
    if (event.header.seq > (last.get(event.header.writer)?.header.seq ?? 0)) last.set(event.header.writer, event);
  return Object.fromEntries([...last].map(([writer, { hash }]) => [writer, hash]));
}

/**
 * The row after an act of this desk, which has seen all that stands in it: its word takes the place of those before. The
 * same as folding all events anew.
 */
export function advance(
  row: DeskCase,
  kind: CaseKind,
  body: CaseBody<CaseKind>,
  { hash, header }: Pick<ReadEvent, 'hash' | 'header'>,
): DeskCase {
  const said: DeskSaid = { kind, body: { ...body }, hash, writer: header.writer, at: header.at };
  const name = wordName(kind, body);
  const next = { ...row, rev: row.rev + 1, heads: { ...row.heads, [header.writer]: hash } };
  if (name === undefined) return { ...next, kept: { ...row.kept, [kind]: [...(row.kept[kind] ?? []), said] } };
  return { ...next, words: { ...row.words, [name]: [said] } };
}
