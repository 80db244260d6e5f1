import { ownName } from '../match/match-form';
import { formOf, writtenReceivers } from './watch/receiver';

/** What a control was when it was recognised; it is compared again the moment before anything is written. */
export interface FieldSignature {
  tag: string;
  type: string;
  id: string;
  name: string;
  autocomplete: string;
  /** What sends it. */
  form: Element | null;
  /** Its label and hint without numbers: counters stand in them. */
  label: string;
  /** How its form sends, and where it and the buttons of it send to. */
  receivers: string;
}

export function signatureOf(element: HTMLElement): FieldSignature {
  const said = [ownName(element), ...['placeholder', 'title'].map((name) => element.getAttribute(name) ?? '')];
  return {
    ...ownParts(element),
    label: said
      .join('\n')
      .replaceAll(/[\d\s]+/g, ' ')
      .trim(),
    receivers: [
      (element as HTMLInputElement).form?.method,
      element.ownerDocument.querySelector('base')?.href,
      ...writtenReceivers(element),
    ].join(' '),
  };
}

function ownParts(element: HTMLElement): Omit<FieldSignature, 'label' | 'receivers'> {
  return {
    tag: element.tagName,
    type: element.getAttribute('type') ?? '',
    id: element.id,
    name: element.getAttribute('name') ?? '',
    autocomplete: element.getAttribute('autocomplete') ?? '',
    form: formOf(element),
  };
}

export function isSameField(element: HTMLElement, signature: FieldSignature): boolean {
  return isSame(element, signatureOf(element), signature);
}

/** The control still stands where it was; its label may have changed, as it does once something is in it. */
export function isSameControl(element: HTMLElement, signature: FieldSignature): boolean {
  return isSame(element, ownParts(element), signature);
}

function isSame(element: HTMLElement, now: Partial<FieldSignature>, before: FieldSignature): boolean {
  return (
    element.isConnected && (Object.keys(now) as (keyof FieldSignature)[]).every((part) => now[part] === before[part])
  );
}
