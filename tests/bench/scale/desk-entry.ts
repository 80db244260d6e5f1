import '../packs/no-code-from-strings';
import { deskCases } from '../../../utils/desk/desk-log';
import { applyWish, preview, undoBulk } from '../../../utils/desk/triage';
import { db } from '../../../utils/evidence/db';
import { listedIncidents } from '../../../utils/evidence/queries';
import type { CampaignNews } from '../../../utils/review/campaigns/campaign-work';
import { campaignThreads } from '../../../utils/review/campaigns/reader-thread';
import type { Actor } from '../../../utils/shapes/schema';
import { addCases as add } from './scale-entry';

export * from './scale-entry';

/** Runs in a page of the extension: what a desk waits for. Milliseconds. */
let threads: ReturnType<typeof campaignThreads> | undefined;
const said = { apart: new Map(), together: [] };

/** From the question to the campaigns, with the product's own thread; how often progress was told, and how many campaigns. */
export function campaigns(): Promise<{ time: number; told: number; campaigns: number }> {
  threads ??= campaignThreads('/campaigns.js');
  const worker = threads.comparer;
  const start = performance.now();
  let told = 0;
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    const hear = ({ data }: MessageEvent<CampaignNews>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else if ('progress' in data) told += 1;
      else {
        worker.removeEventListener('message', hear);
        resolve({ time: performance.now() - start, told, campaigns: data.changes.changed.length });
      }
    };
    worker.addEventListener('message', hear);
    worker.postMessage({ said }, []);
  });
}

/** The id of the newest case. */
export const newest = async () => (await db.incidents.orderBy('createdAt').last())?.id;

/** One more case with its records, written and then compared. */
export async function oneMore(index: number): Promise<number> {
  await add(index, index + 1);
  return (await campaigns()).time;
}

/** The least that reading a table costs: the rows as they lie there, so many at a time. */
export async function readingFloor(table: string, key: string, count: number): Promise<number> {
  const start = performance.now();
  for (let last: unknown; ; ) {
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
      const asked = db.backendDB().transaction(table).objectStore(table).getAll(range, count);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    if (rows.length === 0) return performance.now() - start;
    last = rows.at(-1)?.[key];
  }
}

const actor: Actor = { kind: 'person', role: 'reviewer' };
const now = () => new Date().toISOString();

/** A thousand cases given to somebody and taken back, as the list does it; and the least that so many rows cost. */
export async function bulk(): Promise<{ preview: number; apply: number; undo: number; floor: number }> {
  const ids = await db.incidents.orderBy('createdAt').reverse().limit(1_000).primaryKeys();
  const times = [performance.now()];
  const lap = () => times.push(performance.now());
  const [{ incidents }, desks] = await Promise.all([listedIncidents(ids), deskCases(ids)]);
  const cases = incidents.flatMap((incident) => {
    const desk = incident && desks.get(incident.id);
    return incident && desk ? [{ incident, desk }] : [];
  });
  const wish = { kind: 'claim', to: '久保' } as const;
  const shown = preview(wish, cases, () => true);
  lap();
  const act = await applyWish(wish, shown, actor, now());
  lap();
  await undoBulk(act, actor, now());
  lap();
  await db.settings.bulkPut(ids.map((id) => ({ key: `bench:${id}`, value: shown.changes[0]?.incident })));
  lap();
  await db.settings.bulkDelete(ids.map((id) => `bench:${id}`));
  const [start = 0, previewed = 0, applied = 0, undone = 0, put = 0] = times;
  return { preview: previewed - start, apply: applied - previewed, undo: undone - applied, floor: put - undone };
}
