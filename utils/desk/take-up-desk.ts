import { isLocked, lockTurn } from '../evidence/lock/key-ring';
import { actsOfCases, casesWithoutRow, deskRows, keepRows } from '../evidence/store/desk-acts';
import { eventsByCase } from './desk-log';
import { foldDesk, unsaid } from './fold-desk';

/**
 * Folds cases that have acts and no row yet, a hundred at a time. Ends where the lock over the records closes meanwhile: what
 * is left is folded when somebody has opened it.
 */
export async function takeUpDesk(signal: AbortSignal): Promise<void> {
  const turn = lockTurn();
  const isOpen = () => !isLocked() && lockTurn() === turn;
  const ids = await casesWithoutRow();
  for (let from = 0; from < ids.length && !signal.aborted && isOpen(); from += 100) {
    const part = ids.slice(from, from + 100);
    const events = await eventsByCase(await actsOfCases(part));
    const before = await deskRows(part);
    const missing = part.filter((id) => !before.has(id));
    const rows = missing.map((id) => foldDesk(id, events.get(id) ?? [], 1));
    // What was read while it was closed looks as if nothing had been said
    if (!isOpen()) return;
    await keepRows(rows, new Map(missing.map((id) => [id, unsaid(id)])));
  }
  // Where there is none any more, nobody looks for them again
  if (ids.length > 0) await casesWithoutRow();
}
