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

/** The buttons that send what was written, as they stand now: what is said of one that is pressed later and sends another form. */
export function sendersOf(
  written: readonly WrittenBox[],
  known: Receivers,
): (submitter: Element | null | undefined) => Happened | undefined {
  const forms = new Set(written.map(({ signature }) => signature.form));
  const owners = new Map(
    [...forms].flatMap((form) => {
      const buttons = (form?.getRootNode() as ParentNode | undefined)?.querySelectorAll(SENDERS) ?? [];
      return [...buttons].filter((button) => formOf(button) === form).map((button) => [button, form] as const);
    }),
  );
  return (submitter) => {
    if (!submitter || !owners.has(submitter) || owners.get(submitter) === formOf(submitter)) return undefined;
    const to = strangeReceiver(submitter, known);
    return { why: 'exchanged', ...(to === undefined ? {} : { to }) };
  };
}

const SENDERS = 'button, [type=submit], [type=image]';
