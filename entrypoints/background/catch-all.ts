import { codeOf } from '../../utils/coded-error';
import { keepTold } from '../../utils/messaging/told';

/** Whatever nobody caught in the worker is kept for the next page of this extension. Call it in the first turn. */
export function catchAll(): void {
  addEventListener('unhandledrejection', (event) => void keep(event, event.reason));
  addEventListener('error', (event) => void keep(event, event.error));
}

async function keep(event: Event, cause: unknown): Promise<void> {
  const code = codeOf(cause);
  // A full disk is no fault of ours: the person is told, and the next wake tries again
  if (code === 'quota-exceeded') event.preventDefault();
  // What a library throws is not always an `Error`, and tells nothing of itself in the browser’s list
  else console.error(code, String((cause as Partial<Error> | undefined)?.stack ?? cause));
  // Neither disk nor memory takes it: there is nowhere left to say so
  await keepTold({ code, about: 'worker' }).catch(() => undefined);
}
