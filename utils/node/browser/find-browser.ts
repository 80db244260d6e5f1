import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackages } from './debian-packages';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const base = process.env[folder];
    return base ? [join(base, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];
const FIREFOX_NAMES = ['firefox', 'firefox-esr'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((folder) => {
    const base = process.env[folder];
    return base ? [join(base, 'Mozilla Firefox', 'firefox.exe')] : [];
  }),
];

/**
 * Path of a Chromium that can load the extension. Order: BANKEN_BROWSER, Playwright's own, the system's, then
 * `npx playwright install chromium`, then (root on Debian or Ubuntu) `apt-get install`.
 * @throws Error that says what to do when none can be had.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.BANKEN_BROWSER;
  if (chosen && !existsSync(chosen)) throw new Error(`BANKEN_BROWSER names ${chosen}, which does not exist.`);
  const found = chosen ?? playwrightsOwn() ?? onThisSystem(CHROMIUM_NAMES, CHROMIUM_PLACES);
  if (found) return found;

  console.error('No Chromium found: trying `npx playwright install chromium`.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', shell: process.platform === 'win32' });
  const downloaded = playwrightsOwn();
  if (downloaded) return downloaded;

  installDebianPackages(['chromium', 'fonts-noto-cjk']);
  const installed = onThisSystem(CHROMIUM_NAMES, CHROMIUM_PLACES);
  if (installed) return installed;
  throw new Error('No Chromium or Chrome found. Install one, or set BANKEN_BROWSER to its path.');
}

/**
 * Path of a Chromium for pages without an extension: where it is installed the shell that draws without a window, which takes
 * a third less of the processor and sets letters between pixels, as macOS and Windows do. BANKEN_BROWSER comes first.
 */
export async function findBareBrowser(): Promise<string> {
  const shell = process.env.BANKEN_BROWSER ? undefined : onPath('chromium-headless-shell');
  return shell ?? (await findBrowser());
}

/** Path of a Firefox; installs Debian's ESR as root. BANKEN_FIREFOX comes first. */
export async function findFirefox(): Promise<string> {
  const chosen = process.env.BANKEN_FIREFOX;
  if (chosen && !existsSync(chosen)) throw new Error(`BANKEN_FIREFOX names ${chosen}, which does not exist.`);
  const found = chosen ?? onThisSystem(FIREFOX_NAMES, FIREFOX_PLACES);
  if (found) return found;
  installDebianPackages(['firefox-esr']);
  const installed = onThisSystem(FIREFOX_NAMES, FIREFOX_PLACES);
  if (installed) return installed;
  throw new Error('No Firefox found. Install one, or set BANKEN_FIREFOX to its path.');
}

/** Full path of a command on PATH, if there is one. */
export function onPath(command: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, command + ending);
      if (folder && existsSync(path)) return path;
    }
  }
  return undefined;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onThisSystem(names: readonly string[], places: readonly string[]): string | undefined {
  for (const name of names) {
    const path = onPath(name);
    if (path) return path;
  }
  return places.find((place) => existsSync(place));
}
