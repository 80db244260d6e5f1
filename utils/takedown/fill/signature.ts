/** What a control was when it was recognised; it is compared again the moment before anything is written. */
export interface FieldSignature {
  tag: string;
  type: string;
  id: string;
  name: string;
  autocomplete: string;
}

export function signatureOf(element: HTMLElement): FieldSignature {
  return {
    tag: element.tagName,
    type: element.getAttribute('type') ?? '',
    id: element.id,
    name: element.getAttribute('name') ?? '',
    autocomplete: element.getAttribute('autocomplete') ?? '',
  };
}

export function isSameField(element: HTMLElement, signature: FieldSignature): boolean {
  const now = signatureOf(element);
  return (
    element.isConnected && (Object.keys(now) as (keyof FieldSignature)[]).every((part) => now[part] === signature[part])
  );
}
