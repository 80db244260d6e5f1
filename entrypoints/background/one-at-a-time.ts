const lines = new Map<number, Promise<void>>();

/** Runs after what was handed in for the same tab before: pixels need the page to themselves. One failure stops nothing. */
export function oneAtATime(tabId: number, run: () => Promise<void>): Promise<void> {
  const mine = (lines.get(tabId) ?? Promise.resolve()).then(run, run);
  lines.set(tabId, mine);
  const leave = () => {
    if (lines.get(tabId) === mine) lines.delete(tabId);
  };
  mine.then(leave, leave);
  return mine;
}
