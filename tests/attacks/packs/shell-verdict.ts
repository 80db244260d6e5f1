import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verifyShell } from '../../../utils/export/verify-files/verify-shell';
import { type CheckEntry, checkTable } from '../../../utils/verify/check-table';
import type { PackVerdict, VerifyOptions } from '../../../utils/verify/verify-pack';

/** What verify.sh said: its exit, and status and findings (`path reason`) of every check that it made. */
export interface ShellVerdict {
  exit: number;
  checks: Map<string, { status: string; findings: string[] }>;
  output: string;
}

/** A shell that hangs is ended; one that was merely slow on a busy machine would be taken for one that says "no pack" (exit 2). */
const shellMilliseconds = 600_000;

/** The published verify.sh against an unpacked pack. `interpreter` as words of a command line. */
export async function runShell(
  directory: string,
  {
    keys = [],
    rootFile,
    interpreter = ['sh'],
  }: { keys?: readonly string[]; rootFile?: string; interpreter?: string[] },
): Promise<ShellVerdict> {
  const outside = mkdtempSync(join(tmpdir(), 'banken-shell-'));
  writeFileSync(join(outside, 'verify.sh'), verifyShell);
  writeFileSync(join(outside, 'keys.txt'), `${keys.join('\n')}\n`);
  const given = [
    ...(keys.length > 0 ? ['-k', join(outside, 'keys.txt')] : []),
    ...(rootFile ? ['-r', rootFile] : []),
    directory,
  ];
  const [shell = 'sh', ...first] = interpreter;
  const { exit, output } = await new Promise<{ exit: number; output: string }>((resolve) => {
    execFile(
      shell,
      [...first, join(outside, 'verify.sh'), ...given],
      { timeout: shellMilliseconds },
      (error, stdout, stderr) => resolve({ exit: error ? Number(error.code ?? -1) : 0, output: stdout + stderr }),
    );
  });
  rmSync(outside, { recursive: true, force: true });
  return { exit, checks: checksIn(output), output };
}

function checksIn(output: string): ShellVerdict['checks'] {
  const checks: ShellVerdict['checks'] = new Map();
  let findings: string[] = [];
  for (const line of output.split('\n')) {
    const [, status, id] = /^(proven|changed|missing|cannot-tell) +(\S+) /.exec(line) ?? [];
    const [, path = '', reason] = /^ {6}(.*) \[([a-z0-9-]+)\]$/.exec(line) ?? [];
    if (status && id) {
      findings = [];
      checks.set(id, { status, findings });
    } else if (reason) findings.push(`${path} ${reason}`);
  }
  return checks;
}

/** Unpacks files as they are, or a ZIP as `unzip` does; gives the top directory, or nothing when there is none. */
export async function unpacked(zip: Uint8Array): Promise<{ top: string; remove: () => void } | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-unpacked-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  writeFileSync(join(folder, 'pack.zip'), zip);
  mkdirSync(join(folder, 'out'));
  await new Promise((resolve) =>
    execFile('unzip', ['-q', '-o', 'pack.zip', '-d', 'out'], { cwd: folder, timeout: shellMilliseconds }, resolve),
  );
  const [top, ...more] = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('K-'));
  if (top !== undefined && more.length === 0) return { top: join(folder, 'out', top), remove };
  remove();
  return undefined;
}

/**
 * Where verify.sh and the verifier do not say the same on what both check: status and reasons of a check that is its
 * own, the reasons that it can see of others, and never an exit of 0.
 */
export function disagreements(shell: ShellVerdict, verdict: PackVerdict, { judgeTimeStamp }: VerifyOptions): string[] {
  const found: string[] = [];
  const say = (words: string) => void found.push(words);
  const isOneZip = verdict.checks.find(({ id }) => id === 'zip')?.status === 'proven';
  // Two readers of such a ZIP may unpack two packs, or nothing: of what the one sees nothing follows for the other
  const exits = isOneZip ? [1, 3] : [1, 2, 3];
  if (!exits.includes(shell.exit)) return [`exit ${shell.exit}: ${shell.output.slice(-300)}`];
  if (!isOneZip) return found;
  for (const { id, runners, inShell } of checkTable as readonly CheckEntry[]) {
    const check = verdict.checks.find((one) => one.id === id);
    const theirs = shell.checks.get(id);
    const isOwn = runners.includes('shell');
    if (!isOwn && !inShell && theirs) say(`${id}: not its own, said ${theirs.status}`);
    // What verify.sh does not judge of a stamp it says so of, and never that it holds
    if (
      id === 'timestamp' &&
      theirs?.status === 'cannot-tell' &&
      theirs.findings.every((one) => one.endsWith(' not-checked'))
    )
      continue;
    // Without roots it looks at no stamp, and says so
    if (id === 'timestamp' && !judgeTimeStamp && theirs?.status === 'cannot-tell') continue;
    if (!check || check.findings.some(({ reason }) => reason === 'not-reached')) continue;
    const reasons = (list: readonly string[]) => [...new Set(list)].sort().join(' ');
    const ours = reasons(
      check.findings.map(({ reason }) => reason).filter((reason) => isOwn || inShell?.includes(reason)),
    );
    const heard = reasons((theirs?.findings ?? []).map((finding) => finding.replace(/.* /, '')));
    if (isOwn && theirs?.status !== check.status) say(`${id}: ${theirs?.status}, not ${check.status}`);
    if (heard !== ours) say(`${id}: [${heard}], not [${ours}]`);
  }
  const isRed = [...shell.checks].some(([, { status }]) => status === 'changed');
  if (isRed && shell.exit !== 1) say(`changed, and exit ${shell.exit}`);
  if (shell.exit === 1 && verdict.holds) say('exit 1 for a pack that holds');
  return found;
}

/** Files into a folder, for tests that have no ZIP. */
export function writeTree(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
