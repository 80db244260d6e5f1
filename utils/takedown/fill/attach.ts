import { type FillPlace, mayFill } from './fill';
import { type FieldSignature, isSameField } from './signature';

/** A file input that was recognised as the place for evidence. */
export interface AttachTarget {
  element: HTMLInputElement;
  signature: FieldSignature;
}

/**
 * `attached`: it is there · `occupied`: the person had chosen a file · `not-taken`: the field takes no such file or did
 * not keep it · `gone`: the control is not the one that was recognised
 */
export type AttachOutcome = 'attached' | 'occupied' | 'not-taken' | 'gone';

/** Puts our own picture into the field, on the person's own click only. It is sent when the person sends the form. */
export function attachFile(
  { element, signature }: AttachTarget,
  file: File,
  click: Pick<Event, 'isTrusted'>,
  place: FillPlace,
): AttachOutcome {
  if (!mayFill(click, place) || !isSameField(element, signature) || element.disabled) return 'gone';
  if ((element.files?.length ?? 0) > 0) return 'occupied';
  if (!accepts(element.accept, file)) return 'not-taken';
  const transfer = new DataTransfer();
  transfer.items.add(file);
  element.files = transfer.files;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return element.files?.[0]?.name === file.name ? 'attached' : 'not-taken';
}

/** The `accept` of the field, as the file chooser reads it. */
export function accepts(accept: string, { name, type }: Pick<File, 'name' | 'type'>): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return (
    wanted.length === 0 ||
    wanted.some((each) =>
      each.startsWith('.')
        ? name.toLowerCase().endsWith(each)
        : each === '*/*' || each === type || each === `${type.split('/')[0]}/*`,
    )
  );
}
