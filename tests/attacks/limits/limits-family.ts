import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attack, Family, Judged } from '../attack-shape';
import { goodPack } from '../packs/mutations/run-mutations';
import { renewable } from '../renewable';
import type { Bomb } from './bomb';
import { bombs } from './bombs';
import { openMeasuredPage } from './measure-page';
import { judgeShellBomb, shellBombs } from './shell-bombs';

const most = { seconds: 5, megabytes: 500 };

/** What a verifier in a process of its own spent and said. */
export interface Measured {
  seconds: number;
  megabytes: number;
  outcome: string;
  /** Checks that were refused as too large. */
  refused: string[];
}
type Measure = (path: string) => Promise<Measured | undefined>;

/** Verifies one file in a process of its own: its processor time and its peak memory, nobody else's. Nothing where it had to be ended. */
export const measured: Measure = async (path) => {
  const root = new URL('../../../', import.meta.url).pathname;
  const tool = new URL('measure-verifier.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', tool, path, root], { timeout: 240_000 });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  await new Promise((done) => child.on('close', done));
  return output ? JSON.parse(output) : undefined;
};

/** Held: refused or called changed, for five seconds of a processor and 500 MB at most. */
export async function judgeBomb(
  { make, told }: Bomb,
  good: Uint8Array<ArrayBuffer>,
  path: string,
  measure: Measure = measured,
): Promise<Judged> {
  const bytes = await make(good);
  writeFileSync(path, bytes);
  const found = await measure(path);
  rmSync(path);
  if (!found) return { isHeld: false, said: 'took minutes or died' };
  const { seconds, megabytes, outcome, refused } = found;
  const isSmall = seconds <= most.seconds && megabytes <= most.megabytes && bytes.byteLength <= 5_100_000;
  const isTold = told === 'too-large' ? refused.length > 0 : outcome === 'changed' || outcome === 'unreadable';
  return {
    isHeld: isSmall && isTold,
    said: `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${outcome} ${refused.join(' ')}`.trim(),
  };
}

/** Bombs that one browser is given; it keeps something of each. */
const mostBombs = 15;

/** Files of five megabytes at most that cost a careless reader minutes or gigabytes, on the command line, in verify.html and in verify.sh. */
export const limitsFamily: Family = {
  name: 'resource limits',
  place: 'limits',
  by: ['stranger'],
  holds: 'everything that is read has a limit; five megabytes cost five seconds and 500 MB at most',
  // Memory is measured: one at a time
  atOnce: 1,
  async open() {
    const good = await goodPack();
    const folder = mkdtempSync(join(tmpdir(), 'banken-bombs-'));
    const pages = renewable(openMeasuredPage, mostBombs);
    const attack = (bomb: Bomb, index: number, where: string, measure: Measure): Attack => ({
      tries: `${bomb.name}${where}`,
      who: 'stranger',
      told: bomb.told ?? 'changed or unreadable',
      run: () => judgeBomb(bomb, good, join(folder, `${index}.zip`), measure),
    });
    return {
      attacks: [
        ...bombs.map((bomb, index) => attack(bomb, index, '', measured)),
        ...bombs.map((bomb, index) =>
          attack(bomb, index, ' (verify.html)', (path) => pages.use((own) => own.measure(path))),
        ),
        ...shellBombs.map(
          (bomb): Attack => ({
            tries: `${bomb.name} (verify.sh)`,
            who: 'stranger',
            told: 'too-large',
            run: () => judgeShellBomb(bomb, good),
          }),
        ),
      ],
      close: async () => {
        await pages.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
