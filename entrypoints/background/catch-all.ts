import { codeOf } from '../../utils/coded-error';
import { keepTold } from '../../utils/messaging/told';

/** Whatever nobody caught in the worker is kept for the next page of this extension. Call it in the first turn. */
export function catchAll(): void {
  addEventListener('unhandledrejection', ({ reason }) => void keep(reason));
  addEventListener('error', ({ error }) => void keep(error));
}

async function keep(cause: unknown): Promise<void> {
  // What a library throws is not always an `Error`, and tells nothing of itself in the browser’s list
  console.error(codeOf(cause), String((cause as Partial<Error> | undefined)?.stack ?? cause));
  await keepTold({ code: codeOf(cause), about: 'worker' });
}
