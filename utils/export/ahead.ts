import type { PlacedCapture } from './capture-folder';

/** Captures that are read before their turn, whatever their size. */
const leastAhead = 2;
/** Bytes up to which more are: whoever reads goes on while a volume is drawn, and no more than this is in memory for it. */
const aheadBytes = 12_000_000;

/** Captures in order, while the next ones are already asked for. */
export async function* ahead<Result>(
  placed: readonly PlacedCapture[],
  ask: (one: PlacedCapture) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const asked: { answer: Promise<Result>; bytes: number }[] = [];
  let waiting = 0;
  for (const one of placed) {
    const answer = ask(one);
    // Thrown where it is awaited, below
    answer.catch(() => {});
    const bytes = one.capture.files.reduce((sum, file) => sum + file.bytes, 0);
    asked.push({ answer, bytes });
    waiting += bytes;
    while (asked.length > leastAhead && waiting > aheadBytes) {
      const [first] = asked.splice(0, 1);
      waiting -= first?.bytes ?? 0;
      if (first) yield await first.answer;
    }
  }
  for (const { answer } of asked) yield await answer;
}
