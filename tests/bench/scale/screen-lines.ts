import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { floor, type Line, ms, quantile } from './line';

/** Rooms of a desk: where each is, and by what it is known to be drawn with what it has read. */
const rooms = (incidentId: string) =>
  [
    ['the list of the desk', '#/desk', '.sim, .code'],
    ['a decision', `#/decision/${incidentId}`, 'main.c-page .cols .card'],
    ['the care of a case', `#/care/${incidentId}`, 'main.c-page table'],
    ['the print of a case', `#/print/${incidentId}`, '.print-sheet'],
    ['the company', '#/company', '.with-rooms main table, .with-rooms main .card'],
    ['what is due to be deleted', '#/company/keep', '.with-rooms main .card'],
    ['figures', '#/figures', '.ch'],
  ] as const;
const targets: Record<string, number> = { figures: 300 };
const rounds = 5;

/** From the change of the address to the drawn room, the median of some rounds; beside it a page that reads nothing. */
export async function screenLines(banken: BankenBrowser, incidentId: string): Promise<Line[]> {
  const page = await banken.context.newPage();
  await page.goto(banken.extensionUrl('dashboard.html#/verify'));
  const opened = (place: string, seen: string) =>
    page.evaluate<number>(`new Promise((resolve, reject) => {
      const start = performance.now();
      location.hash = ${JSON.stringify(place)};
      const look = () => {
        const time = performance.now() - start;
        if (document.querySelector(${JSON.stringify(seen)})) resolve(time);
        else if (time > 60_000) reject(new Error(${JSON.stringify(`${place} was not drawn`)}));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })`);
  const away = () => opened('#/verify', 'main.verify');
  const floors: number[] = [];
  const lines: Line[] = [];
  for (const [name, place, seen] of rooms(incidentId)) {
    // The first time reads what is kept from then on, such as the register
    await opened(place, seen);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await away());
      times.push(await opened(place, seen));
    }
    await away();
    lines.push(ms(name, quantile(times, 0.5), targets[name]));
  }
  await page.close();
  return [...lines, floor('a page that reads nothing', quantile(floors, 0.5))];
}
