import type { Reading } from './read-records';

/** Name of the thread that reads: it is the script of the other one once more. */
export const readerName = 'reader';

/** What a thread that reads tells of one look. */
type Told = Reading | { isDone: true } | { failed: string };

/**
 * For a page: starts both threads, and tells each of the other. A thread that a thread has started waits for ever now and
 * then in Firefox (one of fifteen, Firefox 140).
 */
export function campaignThreads(script: string): { comparer: Worker; reader: Worker } {
  const [comparer, reader] = [new Worker(script), new Worker(script, { name: readerName })];
  const { port1, port2 } = new MessageChannel();
  comparer.postMessage(port1, [port1]);
  reader.postMessage(port2, [port2]);
  return { comparer, reader };
}

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
export async function* readingsOf(thread: MessagePort, question: unknown): AsyncGenerator<Reading> {
  const waiting: Told[] = [];
  let wake = () => {};
  const hear = (told: Told) => {
    waiting.push(told);
    wake();
  };
  const ended = new AbortController();
  const { signal } = ended;
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data), { signal });
  thread.start();
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
