import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Actor } from '../../shapes/schema';
import { db } from '../db';
import { custodyOf } from '../queries';
import { appendCustody } from './append-custody';

/** That the consent of a hand-over is taken back, and when the person said so. */
export interface Withdrawn {
  incidentId: string;
  handOver: string;
  words: string;
  saidAt: string;
}

/**
 * Writes to the log of a case that its consent is taken back.
 * @returns `never-given` where this hand-over was not agreed to here: then nothing is written
 */
export async function noteWithdrawal(
  { incidentId, handOver, words, saidAt }: Withdrawn,
  actor: Actor,
  now: string,
): Promise<'noted' | 'known' | 'never-given'> {
  return db.transaction('rw', [db.custody], async () => {
    const custody = await custodyOf(incidentId);
    const isSaid = (said: string) =>
      custody.some(({ event, detail }) => event === said && detail.handOver === handOver);
    if (!isSaid('consented')) return 'never-given';
    if (isSaid('consent-withdrawn')) return 'known';
    const detail = { handOver, words: words.slice(0, 2_000), saidAt };
    await appendCustody({ incidentId, actor, event: 'consent-withdrawn', detail }, now);
    return 'noted';
  });
}

/** Consents of a case that desks have said to be taken back. */
export function withdrawalsSaid(row: DeskCase | undefined): Withdrawn[] {
  return Object.entries(row?.words ?? {}).flatMap(([name, said]) => {
    const { body, at } = said.at(-1) ?? {};
    if (!name.startsWith('consent ') || body?.['given'] !== false) return [];
    const { to, text } = body;
    return [
      {
        incidentId: row?.id ?? '',
        handOver: String(to),
        words: typeof text === 'string' ? text : '',
        saidAt: at ?? '',
      },
    ];
  });
}
