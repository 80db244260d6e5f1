import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `wxt build` leaves the Chromium extension. */
export const chromiumBuild = join(projectRoot, '.output', 'chrome-mv3');

/**
 * Builds the extension for Chromium and gives its folder.
 * @param reuse take an existing build as it is.
 * @throws Error with the end of the build's output.
 */
export function buildExtension({ reuse = false } = {}): string {
  if (reuse && existsSync(join(chromiumBuild, 'manifest.json'))) return chromiumBuild;
  const build = spawnSync('npx', ['wxt', 'build'], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0 || !existsSync(join(chromiumBuild, 'manifest.json'))) {
    throw new Error(`wxt build failed:\n${`${build.stdout}${build.stderr}`.slice(-3_000)}`);
  }
  return chromiumBuild;
}
