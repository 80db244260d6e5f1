import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let isListFresh = false;

/** Whether this process may install packages: root on Debian, Ubuntu or a relative of them. */
function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs the packages, saying so in one line. Does nothing where it may not; the caller looks again and decides. */
export function installDebianPackages(packages: readonly string[]): void {
  if (packages.length === 0 || !canInstallPackages()) return;
  console.error(`Installing with apt-get: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  isListFresh = true;
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
}
