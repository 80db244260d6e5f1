import { hostOf } from '../composed-tree';

/** Named fields of a form hide its own properties and methods; those of the prototype cannot be hidden. */
export const attributeOf = (element: Element, name: string): string | null =>
  // oxlint-disable-next-line typescript/unbound-method -- called with its element
  Element.prototype.getAttribute.call(element, name);

/** Forms of old that send nothing by themselves. */
const NOT_SENT = /^(about:blank|javascript:(void[( ]*0\)?)?;*)$/;

/** What an address is good for: the page itself and whatever its scripts send to are not among them. */
export interface Receivers {
  /** Hosts that the route names beside the form's own. */
  sendsTo: readonly string[];
}

/** What a form and its buttons write of where they send to: nothing stands for the address of the page. */
export function writtenReceivers(element: Element): string[] {
  const form = formOf(element);
  if (!form || attributeOf(form, 'method')?.toLowerCase() === 'dialog') return [];
  const root = form.getRootNode() as Document | ShadowRoot;
  const buttons = [...root.querySelectorAll('button[formaction], input[formaction]')].filter(
    (button) => formOf(button) === form,
  );
  return [attributeOf(form, 'action'), ...buttons.map((button) => attributeOf(button, 'formaction'))].map(
    (address) => address?.trim() ?? '',
  );
}

/** Every address that the form of a control may send to: its own, and those of its buttons. */
export function addressesOf(element: Element): URL[] {
  const page = element.ownerDocument;
  return writtenReceivers(element).flatMap((address) => {
    const whole = URL.parse(address || page.URL, page.baseURI);
    return whole && !NOT_SENT.test(whole.href) ? [whole] : [];
  });
}

/** The first host that the form of a control sends to and the route does not know of. */
export function strangeReceiver(element: Element, { sendsTo }: Receivers): string | undefined {
  const view = element.ownerDocument.defaultView;
  const own = view?.location.origin;
  const strange = addressesOf(element).find((url) => isStrange(url, own, sendsTo));
  return strange && (strange.hostname || strange.protocol);
}

/** Whether an address is of neither the page's own site nor one that the route names. */
export const isStrange = (
  { origin, protocol, hostname }: URL,
  own: string | undefined,
  sendsTo: Receivers['sendsTo'],
): boolean => origin !== own && !(protocol === 'https:' && sendsTo.includes(hostname));

/** The form that sends a control, also where it names one elsewhere or stands in a shadow root. */
export function formOf(element: Element): Element | null {
  const owner = 'form' in element ? (element as HTMLInputElement).form : null;
  for (let each: Element | null = owner ?? element; each; each = hostOf(each)) {
    const form = each.closest('form');
    if (form) return form;
  }
  return null;
}

/** Whether a form puts what is written into an address, as its page says; one that says nothing is sent by its script. */
export function isByAddress(element: Element): boolean {
  const form = formOf(element);
  const method = form && attributeOf(form, 'method')?.toLowerCase();
  const action = (form && attributeOf(form, 'action')?.trim()) ?? '';
  return method === 'get' || (form !== null && !method && !/^(#|javascript:|$)/i.test(action));
}
