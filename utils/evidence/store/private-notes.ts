import type { PrivateNote } from '../../shapes/hand-over';
import { changeSetting, readSetting, writeSetting } from '../settings/stored-settings';

/** The person's own notes, newest first. Nothing else reads them: no list, pack, report or hand-over. */
export async function readNotes(): Promise<PrivateNote[]> {
  return [...((await readSetting('private-notes')) ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Adds a note of today. */
export async function addNote(words: string, now: string): Promise<void> {
  await changeSetting('private-notes', (notes = []) => [
    ...notes,
    { id: crypto.randomUUID(), at: now, words: words.trim() },
  ]);
}

/** Takes a note away; nothing of it is left. */
export async function removeNote(id: string): Promise<void> {
  await changeSetting('private-notes', (notes = []) => notes.filter((note) => note.id !== id));
}

/** Which first steps of a case are done, and when. */
export async function readFirstSteps(incidentId: string): Promise<Readonly<Record<string, string>>> {
  return (await readSetting(`first-steps:${incidentId}`)) ?? {};
}

/** Ticks a first step, or takes the tick back. */
export async function tickFirstStep(incidentId: string, step: string, isDone: boolean, now: string): Promise<void> {
  const { [step]: _, ...others } = await readFirstSteps(incidentId);
  await writeSetting(`first-steps:${incidentId}`, isDone ? { ...others, [step]: now } : others);
}
