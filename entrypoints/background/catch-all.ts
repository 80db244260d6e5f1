import { codeOf } from '../../utils/coded-error';
import { keepTold } from '../../utils/messaging/told';

/** Whatever nobody caught in the worker is kept for the next page of this extension. Call it in the first turn. */
export function catchAll(): void {
  addEventListener('unhandledrejection', ({ reason }) => void keep(reason));
  addEventListener('error', ({ error }) => void keep(error));
}

async function keep(cause: unknown): Promise<void> {
  console.error(cause);
  await keepTold({ code: codeOf(cause), about: 'worker' });
}
