import { z } from 'zod';
import { db } from '../db';

/** How often permalinks of sent requests are looked at again. Off until the person chooses otherwise. */
export const stillUpRhythms = ['off', 'day', 'week'] as const;
export type StillUpRhythm = (typeof stillUpRhythms)[number];

const key = 'still-up';
const schema = z.enum(stillUpRhythms);

export async function readStillUpRhythm(): Promise<StillUpRhythm> {
  const parsed = schema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : 'off';
}

export async function saveStillUpRhythm(rhythm: StillUpRhythm): Promise<void> {
  await db.settings.put({ key, value: schema.parse(rhythm) });
}
