import { noteShown as writeShown } from '../../utils/evidence/store/incidents';
import type { TakedownRequest } from '../../utils/shapes/schema';
import { type GuideSession, textToCopy } from '../../utils/takedown/plan/guide-session';
import { instantNow, legal } from './people';

/** Copies a step's value or a piece of the letter; tells whether the clipboard took it. */
export async function copyPiece(session: GuideSession, what: Parameters<typeof textToCopy>[1]): Promise<boolean> {
  const text = textToCopy(session, what);
  if (text === '') return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Counts and logs that words of the post were shown. */
export async function noteShown({ incidentId, captureId }: TakedownRequest): Promise<void> {
  await writeShown({ incidentId, captureId, detail: { what: 'text' } }, legal, instantNow());
}
