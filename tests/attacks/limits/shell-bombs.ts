import type { Judged } from '../attack-shape';
import { bytesOf, closePack, type Forged, openPack, rewriteManifests, text } from '../packs/forged-pack';
import { runShell, unpacked } from '../packs/shell-verdict';
import type { Bomb } from './bomb';

const packed = (name: string, change: (files: Forged) => void): Bomb => ({
  name,
  told: 'too-large',
  make: async (good) => {
    const files = await openPack(good);
    change(files);
    await rewriteManifests(files);
    return closePack(files);
  },
});

/** Packs that are unpacked already, which cost a script that starts programs for each line, file and folder minutes. */
export const shellBombs: readonly Bomb[] = [
  {
    name: 'list: 50,000 lines for files that are not there',
    told: 'too-large',
    make: async (good) => {
      const files = await openPack(good);
      const lines = Array.from({ length: 50_000 }, (_, index) => `${'0'.repeat(64)}  data/${index}\n`);
      files.set('manifest-sha256.txt', bytesOf(`${text(files.get('manifest-sha256.txt'))}${lines.join('')}`));
      return closePack(files);
    },
  },
  packed('files: 15,000 empty ones, all listed', (files) => {
    for (let index = 0; index < 15_000; index += 1) files.set(`data/${index}`, new Uint8Array());
  }),
  packed('folders of 2,500 captures', (files) => {
    for (let index = 2; index < 2_500; index += 1) files.set(`data/capture-${index}/seal.json`, bytesOf('{}\n'));
  }),
  packed('folders of 2,500 captures with a record each', (files) => {
    const record = files.get('data/seal.json') ?? new Uint8Array();
    for (let index = 2; index < 2_500; index += 1) files.set(`data/capture-${index}/seal.json`, record);
  }),
];

const mostSeconds = 5;
/** Prints what was spent by the programs that it started (POSIX, times). */
const timed = ['sh', '-c', 'sh "$@"; code=$?; times; exit "$code"', 'sh'];

/** Held: refused as too large, never whole, for five seconds of a processor at most. */
export async function judgeShellBomb({ make }: Bomb, good: Uint8Array<ArrayBuffer>): Promise<Judged> {
  const pack = await unpacked(await make(good));
  if (!pack) return { isHeld: false, said: 'not unpacked' };
  const { exit, output } = await runShell(pack.top, { interpreter: timed });
  pack.remove();
  const spent = [...(output.trimEnd().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = spent.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  const isTold = /too[ -]large/.test(output) && (exit === 1 || exit === 3);
  return {
    isHeld: isTold && spent.length === 2 && seconds <= mostSeconds,
    said: `${seconds.toFixed(1)} s, exit ${exit}`,
  };
}
