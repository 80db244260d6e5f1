import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { attach, type BankenBrowser, browserEnvironment } from './banken-browser';

const DEADLINE = 30_000;

/** A browser whose process belongs to the test: it can die in the middle of a capture and start again on its profile. */
export interface KillableBrowser {
  readonly banken: BankenBrowser;
  /** SIGKILL to the whole browser; the profile stays. */
  kill(): Promise<void>;
}

/** Browsers that end with the test's own process: one listener for them all. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) void killTree(child);
});

/** A folder for a profile that outlives its browsers. */
export function makeProfileDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'banken-killable-'));
}

/** Starts Chromium as a process of its own on `profileDir`, with these switches beside ours, and connects to it. */
export async function launchKillable(
  extensionDir: string,
  profileDir: string,
  switches: readonly string[] = [],
): Promise<KillableBrowser> {
  const portFile = join(profileDir, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    await findBrowser(),
    [
      `--user-data-dir=${profileDir}`,
      '--headless=new',
      '--window-size=1280,900',
      ...chromiumArguments(extensionDir),
      ...switches,
      // The new tab page changes its process while it loads. Who attaches in that moment is never told that it has
      // loaded, and Playwright waits for that word until its time is up (seen in two of three starts after a SIGKILL).
      'about:blank',
    ],
    { env: browserEnvironment(), stdio: 'ignore', detached: true },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const port = await portOf(portFile, child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no context.');
  const kill = (): Promise<void> => killTree(child);
  return {
    banken: await attach(context, extensionDir, { profileDir, downloadsPath: join(profileDir, 'Downloads') }, kill),
    kill,
  };
}

async function portOf(portFile: string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + DEADLINE;
  while (Date.now() < deadline && child.exitCode === null) {
    const port = await readFile(portFile, 'utf8').then(
      (text) => text.split('\n')[0],
      () => undefined,
    );
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not open its debugging port.');
}

async function killTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Wrapper scripts leave the browser in the same process group: the group is ours, made by `detached`.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}
