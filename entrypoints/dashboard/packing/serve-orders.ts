/** The last order: the thread that hears it ends, and what it held goes back to the machine. */
export const lastOrder = 'end';

/**
 * In a thread of its own: takes the port that the page hands in, carries out the orders that come there one after another,
 * and answers each; what `answerTo` gives beside its answer is handed over, not copied. `isTogether`: orders that change
 * nothing are begun as they come, and answered in their order all the same.
 */
export function serveOrders<Answer>(
  answerTo: (order: never) => Promise<{ answer: Answer; moved?: Transferable[] }>,
  failed: (error: unknown) => Answer,
  isTogether = false,
): (port: MessagePort) => void {
  let before: Promise<unknown> = Promise.resolve();
  return (port) => {
    port.addEventListener('message', ({ data }: MessageEvent) => {
      if (data === lastOrder) return;
      const begun = isTogether ? answerTo(data as never) : undefined;
      // Thrown where it is awaited, in its turn
      begun?.catch(() => {});
      before = before
        .then(() => begun ?? answerTo(data as never))
        .then(({ answer, moved = [] }) => port.postMessage(answer, moved))
        .catch((error: unknown) => port.postMessage(failed(error), []));
    });
    port.start();
  };
}

/** The page hands the port in by its first message. */
export function atPort(serve: (port: MessagePort) => void): void {
  const begin = ({ data: port }: MessageEvent<MessagePort>) => {
    serve(port);
    port.addEventListener('message', ({ data }: MessageEvent) => {
      if (data === lastOrder) close();
    });
  };
  addEventListener('message', begin, { once: true });
}
