import type { Reading } from './read-records';

/** What a thread that reads tells of one look. */
type Told = Reading | { isDone: true } | { failed: string };

/** In the thread that reads: tells what there is, and how it ended. */
export async function tellReadings(look: () => AsyncIterable<Reading>, tell: (told: Told) => void): Promise<void> {
  try {
    for await (const reading of look()) tell(reading);
    tell({ isDone: true });
  } catch (error) {
    tell({ failed: String(error) });
  }
}

/** In the thread that compares: asks the other one what is new, once the look before has ended. */
export async function* readingsOf(thread: Worker, question: unknown): AsyncGenerator<Reading> {
  const waiting: Told[] = [];
  let wake = () => {};
  const hear = (told: Told) => {
    waiting.push(told);
    wake();
  };
  const ended = new AbortController();
  const { signal } = ended;
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data), { signal });
  thread.addEventListener('error', ({ message }) => hear({ failed: message }), { signal });
  thread.postMessage(question, []);
  try {
    for (;;) {
      const told = waiting.shift();
      if (!told)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      else if ('isDone' in told) return;
      else if ('failed' in told) throw new Error(told.failed);
      else yield told;
    }
  } finally {
    ended.abort();
  }
}
