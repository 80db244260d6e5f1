import { rm } from 'node:fs/promises';
import { type WrittenFigure, written } from '../bench/written-figures';
import { makeVariant } from '../harness/browsers/variants';
import { readWords } from '../harness/locale-words';
import type { Quantities } from './quantities';
import { SoakProfile } from './soak-profile';
import {
  exportAgain,
  fillDisk,
  jumpClocks,
  killBrowsers,
  killWorkers,
  layRecords,
  passDays,
  recordInTabs,
  updateUnder,
} from './soak-rounds';

/** Lays all burdens on one profile, one after another, and holds what it kept to what was acknowledged. */
export async function soakBuild(
  buildDir: string,
  quantities: Quantities,
  say: (line: string) => void,
): Promise<WrittenFigure[]> {
  // Without `unlimitedStorage` the browser's own refusal can be had
  const variant = { language: 'ja', permissions: 'granted', without: ['unlimitedStorage'] } as const;
  const folder = await makeVariant(buildDir, variant);
  const words = readWords(folder);
  const soak = await SoakProfile.start(folder, quantities.posts);
  const begun = Date.now();
  const broken: string[] = [];
  // A burden under which something gives way is told, and the next is laid on all the same
  const round = async <Result>(name: string, run: () => Promise<Result>): Promise<Result | undefined> => {
    const start = Date.now();
    const result = await run().catch((error: unknown) => {
      broken.push(`${name}: ${String(error)}`);
      return undefined;
    });
    await soak.takeErrors(name);
    say(`${name.padEnd(28)} ${((Date.now() - start) / 1_000).toFixed(0).padStart(6)} s  ${soak.size} acknowledged`);
    return result;
  };
  try {
    await round('records that were there', () => layRecords(soak, quantities));
    const recorded = await round('records in tabs', () => recordInTabs(soak, quantities));
    const exported = await round('exports', () => exportAgain(soak, words, quantities));
    const alarms = await round('days of alarms', () => passDays(soak, quantities));
    await round('clock jumps', () => jumpClocks(soak, quantities));
    await round('kills of the worker', () => killWorkers(soak, quantities));
    await round('updates under open pages', () => updateUnder(soak, quantities));
    const full = await round('full disk', () => fillDisk(soak, words, quantities));
    await round('kills of the browser', () => killBrowsers(soak, quantities));
    const judged = await round('every file and log', () => soak.judge());
    const { records = 0, lost = [] } = judged ?? {};
    for (const line of [...broken, ...lost, ...soak.errors]) say(`FAULT ${line}`);
    const counts = Object.entries(quantities).map(([name, value]) => written(`Soak: ${wordsOf(name)}`, value, ''));
    return [
      ...counts,
      written('Soak: minutes', Math.round((Date.now() - begun) / 6_000) / 10, 'min'),
      written('Soak: acknowledged records', records, '', `>= ${soak.size}`),
      written('Soak: acknowledged records lost or damaged', lost.length, '', '= 0'),
      written('Soak: burdens that were broken off', broken.length, '', '= 0'),
      ...told('packs that are not whole', exported?.broken, '', '= 0'),
      ...(full ? [written('Soak: presses refused in words on a full disk', full.refused, '')] : []),
      ...told('presses on a full disk without an answer', full?.silent, '', '= 0'),
      written('Soak: errors that nobody caught', soak.errors.length, '', '= 0'),
      ...told('worker heap over the records, growth', recorded?.worker, '%', '<= 10'),
      ...told('worker heap over the days of alarms, growth', alarms, '%', '<= 10'),
      ...told('heap of all tabs over the records, growth', recorded?.pages, '%', '<= 10'),
      ...told('heap of the desk over the exports, growth', exported?.pages, '%', '<= 10'),
    ];
  } finally {
    await soak.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a burden that was broken off left unmeasured is not written. */
function told(name: string, value: number | undefined, unit: string, target: '= 0' | '<= 10'): WrittenFigure[] {
  return value === undefined ? [] : [written(`Soak: ${name}`, value, unit, target)];
}

const wordsOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
