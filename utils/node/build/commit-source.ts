import { execFileSync } from 'node:child_process';

/** Line ends as they are in the commit, whatever a machine's git is set to. */
const asCommitted = ['-c', 'core.autocrlf=false', '-c', 'core.eol=lf'];
const git = (root: string, parameters: readonly string[]) =>
  execFileSync('git', parameters, { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });

/**
 * Writes the files of the last commit as a ZIP whose bytes depend on the commit alone: git writes times as the clock on the
 * wall shows them, and compressors differ. `beside`: further files, by name, that no commit has.
 */
export function archiveCommit(root: string, file: string, beside: Readonly<Record<string, string>> = {}): void {
  const added = Object.entries(beside).map(([name, text]) => `--add-virtual-file=${name}:${text}`);
  git(root, [...asCommitted, 'archive', '--format=zip', '-0', ...added, `--output=${file}`, 'HEAD']);
}

/** Files that differ from the last commit or are in none, by their path: what is built from them is not what that archive gives. */
export function uncommitted(root: string): string[] {
  return git(root, ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'])
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice('XY '.length));
}
