import type { FieldSignature } from '../signature';
import { elementOf, type Writable } from '../write';
import type { Happened } from './page-watch';
import { formOf, type Receivers, strangeReceiver } from './receiver';

/** A box that was written, and what it was when it was recognised. */
interface WrittenBox {
  target: Writable;
  signature: FieldSignature;
}

/** Whether boxes that were written belong to another form by now, or send to a host that the route does not name. */
export function exchangedForm(written: readonly WrittenBox[], known: Receivers): Happened | undefined {
  for (const { target, signature } of written) {
    const element = elementOf(target);
    if (!element?.isConnected) continue;
    const to = strangeReceiver(element, known);
    if (to !== undefined) return { why: 'exchanged', to };
    if (formOf(element) !== signature.form) return { why: 'exchanged' };
  }
  return undefined;
}
