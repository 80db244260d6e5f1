import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `wxt build` leaves the Chromium extension. */
export const chromiumBuild = join(projectRoot, '.output', 'chrome-mv3');

/** The same for Firefox. */
export const firefoxBuild = join(projectRoot, '.output', 'firefox-mv3');

const sources = [
  ...['entrypoints', 'components', 'utils', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'],
  '.github/company.env',
];

/**
 * Builds the extension for Chromium unless a build newer than every source is there, and gives its folder.
 * @throws Error with the end of the build's output.
 */
export function buildExtension(): string {
  return builtIn(chromiumBuild, 'npx', ['wxt', 'build']);
}

/** The same for Firefox. */
export function buildForFirefox(): string {
  return builtIn(firefoxBuild, 'npx', ['wxt', 'build', '-b', 'firefox', '--mv3']);
}

/** What `npm run package -- --company` packs, for either browser. */
export function buildForCompany(browser: 'chromium' | 'firefox'): string {
  const script = browser === 'firefox' ? 'build-for-amo:company' : 'build:company';
  return builtIn(`${browser === 'firefox' ? firefoxBuild : chromiumBuild}-company`, 'npm', ['run', script]);
}

function builtIn(folder: string, command: string, parameters: readonly string[]): string {
  if (isBuildFresh(folder)) return folder;
  const build = spawnSync(command, parameters, {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0 || !existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${command} ${parameters.join(' ')} failed:\n${`${build.stdout}${build.stderr}`.slice(-3_000)}`);
  }
  return folder;
}

function isBuildFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return sources.every((source) => newestChange(join(projectRoot, source)) < built);
}

function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}
