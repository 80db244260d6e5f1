import type { Reading } from '../../shapes/reading';
import { readPolicy } from './company-policy';
import { changeSetting, readSetting } from './stored-settings';

/** Texts a day after which a pause is offered where nobody has said otherwise. */
const firstGuide = 20;

/** How is read here. The company's number is a ceiling: a person's own counts where it is lower. */
export async function readReading(): Promise<{ guide: number; most: number; hard: Reading['hard'] }> {
  const [own, policy] = await Promise.all([readSetting('reading'), readPolicy()]);
  const most = policy?.values.dailyReading ?? 200;
  return { guide: Math.min(own?.guide ?? Math.min(firstGuide, most), most), most, hard: own?.hard ?? [] };
}

export async function saveReading(change: Partial<Reading>): Promise<void> {
  await changeSetting('reading', (before = { hard: [] }) => ({ ...before, ...change }));
}

/** How often this person has opened the words of a case on this device. Nobody else is shown it, and it is never added up. */
export async function ownOpenings(caseId: string, by: string): Promise<number> {
  return (await readSetting('openings'))?.find((each) => each.case === caseId && each.by === by)?.count ?? 0;
}

/** Notes that whoever sits here opened the words of a case; it goes with the case and no earlier. Runs inside the transaction of the showing. */
export async function noteOpening(caseId: string): Promise<void> {
  const by = (await readSetting('desk-self'))?.name ?? '';
  await changeSetting('openings', (openings = []) => {
    const isThis = (each: { case: string; by: string }) => each.case === caseId && each.by === by;
    const count = (openings.find(isThis)?.count ?? 0) + 1;
    return [...openings.filter((each) => !isThis(each)), { case: caseId, by, count }];
  });
}
