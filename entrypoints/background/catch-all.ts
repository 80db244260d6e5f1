import { codeOf } from '../../utils/coded-error';
import { keepTold } from '../../utils/messaging/told';

/** Whatever nobody caught in the worker is kept for the next page of this extension. Call it in the first turn. */
export function catchAll(): void {
  addEventListener('unhandledrejection', ({ reason }) => keep(reason));
  addEventListener('error', ({ error }) => keep(error));
}

function keep(error: unknown): void {
  console.error(error);
  keepTold({ code: codeOf(error), about: 'worker' }).catch(console.error);
}
