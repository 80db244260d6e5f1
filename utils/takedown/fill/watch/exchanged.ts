import type { Written } from '../fill';
import { elementOf } from '../write';
import type { Happened } from './page-watch';
import { formOf, type Receivers, strangeReceiver } from './receiver';

/** Whether boxes that were written belong to another form by now, or send to a host that the route does not name. */
export function exchangedForm(written: readonly Written[], known: Receivers): Happened | undefined {
  for (const { target, signature } of written) {
    const element = elementOf(target);
    if (!element?.isConnected) continue;
    const to = strangeReceiver(element, known);
    if (to !== undefined) return { why: 'exchanged', to };
    if (formOf(element) !== signature.form) return { why: 'exchanged' };
  }
  return undefined;
}
