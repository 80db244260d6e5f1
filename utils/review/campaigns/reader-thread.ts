import type { Reading } from './read-records';

/**
 * Names of the thread that reads and finds what each record meets, and of the one that measures how alike they are: they are
 * the script of the comparing one once more.
 */
export const threadNames = { reader: 'reader', measurer: 'measurer' } as const;

/** What a thread tells of one look. */
type Told<Records> = Reading<Records> | { isDone: true } | { failed: string };

/**
 * For a page: starts all three threads, and tells each of the next. A thread that a thread has started waits for ever now and
 * then in Firefox (one of fifteen, Firefox 140).
 */
export function campaignThreads(script: string): { comparer: Worker; helpers: readonly Worker[] } {
  const reader = new Worker(script, { name: threadNames.reader });
  const measurer = new Worker(script, { name: threadNames.measurer });
  const comparer = new Worker(script);
  const [read, measured] = [new MessageChannel(), new MessageChannel()];
  reader.postMessage([read.port1], [read.port1]);
  measurer.postMessage([measured.port1, read.port2], [measured.port1, read.port2]);
  comparer.postMessage([measured.port2], [measured.port2]);
  return { comparer, helpers: [reader, measurer] };
}

/** In a thread that is asked: tells what there is, and how it ended. */
export async function tellReadings<Records>(
  look: () => AsyncIterable<Reading<Records>>,
  tell: (told: Told<Records>) => void,
): Promise<void> {
  try {
    for await (const reading of look()) tell(reading);
    tell({ isDone: true });
  } catch (error) {
    tell({ failed: String(error) });
  }
}

/** In a thread that is asked: answers each question. */
export function answer<Records>(
  asker: MessagePort,
  look: (key: Uint8Array | undefined) => AsyncIterable<Reading<Records>>,
): void {
  asker.addEventListener('message', ({ data: key }: MessageEvent<Uint8Array | undefined>) => {
    void tellReadings(
      () => look(key),
      (told) => asker.postMessage(told, []),
    );
  });
  asker.start();
}

/** In a thread that asks: what the other one knows to be new, once the look before has ended. */
export async function* readingsOf<Records>(thread: MessagePort, question: unknown): AsyncGenerator<Reading<Records>> {
  const waiting: Told<Records>[] = [];
  let wake = () => {};
  const hear = (told: Told<Records>) => {
    waiting.push(told);
    wake();
  };
  const ended = new AbortController();
  const { signal } = ended;
  thread.addEventListener('message', ({ data }: MessageEvent<Told<Records>>) => hear(data), { signal });
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
