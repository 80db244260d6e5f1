import { isAsShown } from './drawn/as-shown';
import { comesIntoSight } from './drawn/into-sight';
import { isInput, roomOf } from './drawn/shown-choice';
import { type FillContext, mayFill } from './fill';
import { tellChange, wait } from './focus';
import type { PersonsAct } from './persons-act';
import { type FieldSignature, isSameField } from './signature';
import { strangeReceiver } from './watch/receiver';

/** A file input that was recognised as the place for evidence, or one that takes dropped files without one. */
export interface AttachTarget {
  element: HTMLElement;
  signature: FieldSignature;
}

/**
 * `attached`: it is there · `occupied`: the person had chosen a file · `not-taken`: the field takes no such file or did
 * not keep it · `gone`: the control is not the one that was recognised · `unseen`, `elsewhere`, `mislabelled`: as with other fields
 */
export type AttachOutcome = 'attached' | 'occupied' | 'not-taken' | 'gone' | 'unseen' | 'elsewhere' | 'mislabelled';

const PAUSE = 120;

/** Puts our own picture into the field, on the person's own press only. It is sent when the person sends the form. */
export async function attachFile(
  { element, signature }: AttachTarget,
  file: File,
  act: PersonsAct | undefined,
  context: FillContext,
): Promise<AttachOutcome> {
  if (!mayFill(act, context) || !isSameField(element, signature) || element.matches(':disabled')) return 'gone';
  if (strangeReceiver(element, context)) return 'elsewhere';
  if (!(await comesIntoSight(element, 'framed'))) return 'unseen';
  if (!isAsShown(element, 'attachment.evidence')) return 'mislabelled';
  if (!isSameField(element, signature)) return 'gone';
  // Where a page lists the files of a field: its own row
  const named = roomOf(element);
  const shows = () => named.textContent?.includes(file.name) ?? false;
  if (shows()) return 'occupied';
  const transfer = new DataTransfer();
  transfer.items.add(file);
  if (isInput(element)) {
    if ((element.files?.length ?? 0) > 0) return 'occupied';
    if (!accepts(element.accept, file)) return 'not-taken';
    element.files = transfer.files;
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    tellChange(element);
  } else {
    drop(element, transfer);
  }
  await wait(context.pause ?? PAUSE);
  // A page that has taken the file over often empties its input and shows the name instead.
  return (isInput(element) && element.files?.[0]?.name === file.name) || shows() ? 'attached' : 'not-taken';
}

/** Firefox gives the page an empty list here (measured, §5.3): then no name shows and the person is told. */
function drop(zone: HTMLElement, dataTransfer: DataTransfer): void {
  zone.scrollIntoView({ block: 'center' });
  for (const kind of ['dragenter', 'dragover', 'drop'])
    zone.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
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
