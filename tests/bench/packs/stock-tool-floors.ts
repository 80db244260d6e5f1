import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { floor, type Line } from '../scale/line';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const timed = (work: () => void) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
};

/**
 * Seconds of `zip -0` and of `sha256sum` over the very files of the pack, unpacked below `folder/out`.
 * @param manifests where they lie in it: in the pack's one directory, or beside a backup's files
 */
export function floorsOf(pack: string, folder: string, manifests: '*' | '.' = '*'): { seconds: number; lines: Line[] } {
  const out = join(folder, 'out');
  execFileSync('unzip', ['-q', pack, '-d', out]);
  const zip = timed(() => execFileSync('zip', ['-0', '-q', '-r', join(folder, 'floor.zip'), '.'], { cwd: out }));
  rmSync(join(folder, 'floor.zip'));
  const digest = timed(() =>
    execFileSync('sh', ['-c', `cd ${manifests} && sha256sum -c --quiet *manifest-sha256.txt`], { cwd: out }),
  );
  return { seconds: zip + digest, lines: [floor('zip -0', zip, 's'), floor('sha256sum -c', digest, 's')] };
}

/** The pack's own shell script and our command line, strictly and by the rules for bags of anybody. */
export function judged(pack: string, folder: string): Line[] {
  const holds = (name: string, codes: readonly (number | null)[], command: string, words: string[], cwd: string) => {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8', maxBuffer: 1024 ** 3 });
    if (!codes.includes(status))
      console.error(`${name}: ${status}\n${stdout.slice(0, 2_000)}${stderr.slice(0, 2_000)}`);
    const seconds = (performance.now() - start) / 1_000;
    return [
      { name, value: seconds, unit: 's' },
      { name: `${name} finds it whole`, value: codes.includes(status) ? 1 : 0, unit: 'records', target: '= 1' },
    ] satisfies Line[];
  };
  // 3: nothing is changed, and whose key it is nobody can tell without a list
  return [
    ...holds('npm run verify', [0, 3], 'npx', ['tsx', 'utils/node/commands/verify.ts', pack], root),
    ...holds('npm run verify --bagit', [0], 'npx', ['tsx', 'utils/node/commands/verify.ts', pack, '--bagit'], root),
    ...holds('verify.sh', [0, 3], 'sh', ['-c', 'cd */ && sh verify.sh'], join(folder, 'out')),
  ];
}
