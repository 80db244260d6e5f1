import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { verifyPack } from '../../utils/verify/verify-pack';
import { seed } from '../bench/packs/seed';
import { type KillableBrowser, launchKillable } from '../harness/browsers/killable-browser';
import type { Words } from '../harness/locale-words';
import { DashboardScreen } from '../harness/screens';

/** Records of the case, and how far its export is when the browser is killed, per cent. */
const records = 200;
const moments = [2, 8, 15, 22, 30, 60];
const patience = 180_000;

/** What lies of a pack that was cut off: bytes and records that the journal vouches for, and the SHA-256 of those bytes. */
interface Begun {
  end: number;
  records: number;
  sha256: string;
}

/**
 * Kills the browser in the middle of the export of a large case, each time further on, and presses the button once more.
 * The saved file must verify, hold what lay there before the kill byte for byte (nothing was digested or drawn again), and
 * the log must tell of one export. Gives what did not hold; prints a line for each kill.
 */
export async function killLargeExports(extensionDir: string, profileDir: string, words: Words): Promise<string[]> {
  const faults: string[] = [];
  const start = () => launchKillable(extensionDir, profileDir);
  let browser = await start();
  await seed(await browser.banken.openExtensionPage('dashboard.html'), records);
  let exports = 0;
  for (const moment of moments) {
    const { page } = await pressed(browser, words);
    await page.waitForFunction(
      (least) => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0) >= least,
      moment,
      { timeout: patience },
    );
    await browser.kill();
    const offered = await zipsIn(join(profileDir, 'Downloads'));
    browser = await start();
    const begun = await begunIn(await browser.banken.openExtensionPage('dashboard.html#/verify'));
    const dashboard = await opened(browser, words);
    const download = await dashboard.exportPack(patience);
    const saved = new Uint8Array(await readFile(await download.path()));
    exports += 1;
    const problems = await problemsOf(saved, begun, dashboard.page, exports);
    if (offered.length > 0) problems.push(`half a pack was offered: ${offered.join(' ')}`);
    faults.push(...problems);
    const from = begun ? `went on after ${begun.records} of ${records} records` : 'began anew: nothing was firm yet';
    console.log(
      [
        problems.length > 0 ? 'FAULT ' : 'holds ',
        'large export killed',
        `${moment} %`.padStart(6),
        from,
        ...problems,
      ].join('  '),
    );
    await dashboard.closeExport();
  }
  await browser.kill();
  return faults;
}

async function opened({ banken }: KillableBrowser, words: Words): Promise<DashboardScreen> {
  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(/^X/);
  await dashboard.openExport();
  return dashboard;
}

async function pressed(browser: KillableBrowser, words: Words): Promise<DashboardScreen> {
  const dashboard = await opened(browser, words);
  await dashboard.page
    .getByRole('button', { name: words.t('export_act'), exact: true })
    .last()
    .click();
  return dashboard;
}

async function zipsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.zip'));
}

/** Functions sent into the page are strings: the loader's helpers do not exist there. */
const readBegun = `(async () => {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('packing', { create: true });
  for await (const folder of all.values()) {
    const journal = await folder.getFileHandle('journal.jsonl').then((handle) => handle.getFile()).then((file) => file.text(), () => '');
    const lines = journal.split('\\n').slice(1, -1);
    if (lines.length === 0) continue;
    const { end, captures } = JSON.parse(lines.at(-1));
    const pack = await (await folder.getFileHandle('pack.zip')).getFile();
    const digest = await crypto.subtle.digest('SHA-256', await pack.slice(0, end).arrayBuffer());
    return { end, records: captures, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
  }
})()`;

const begunIn = (page: Page) => page.evaluate<Begun | undefined>(readBegun);

const countExports = `new Promise((resolve) => {
  const opening = indexedDB.open('banken');
  opening.onsuccess = () => {
    const asked = opening.result.transaction('custody').objectStore('custody').getAll();
    asked.onsuccess = () => resolve(asked.result.filter(({ event }) => event === 'exported').length);
  };
})`;

async function problemsOf(saved: Uint8Array<ArrayBuffer>, begun: Begun | undefined, page: Page, exports: number) {
  const problems: string[] = [];
  const { holds, outcome, captures } = await verifyPack(saved);
  if (!holds || captures !== records) problems.push(`the saved file is ${outcome}, ${captures} records`);
  const told = await page.evaluate<number>(countExports);
  // What was not firm yet is begun anew, and told anew
  if (begun && told < exports) problems.push(`the log tells of ${told} exports of ${exports}`);
  if (!begun) return problems;
  const sha256 = createHash('sha256').update(saved.subarray(0, begun.end)).digest('hex');
  if (sha256 !== begun.sha256) problems.push(`the first ${begun.end} bytes were written anew`);
  return problems;
}
