const lines = new Map<number, Promise<void>>();

/**
 * Runs after what was handed in for the same tab before: pixels need the page to themselves. One failure stops nothing.
 * @param run told whether it had to wait
 */
export function oneAtATime(tabId: number, run: (hasWaited: boolean) => Promise<void>): Promise<void> {
  const before = lines.get(tabId);
  const mineNow = () => run(before !== undefined);
  const mine = (before ?? Promise.resolve()).then(mineNow, mineNow);
  lines.set(tabId, mine);
  const leave = () => {
    if (lines.get(tabId) === mine) lines.delete(tabId);
  };
  mine.then(leave, leave);
  return mine;
}
