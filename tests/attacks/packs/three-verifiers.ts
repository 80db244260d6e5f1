import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { offlinePage, wordsOf } from '../../../utils/node/build/offline-page';
import type { Output } from '../../../utils/node/commands/printer';
import { verifyCommand } from '../../../utils/node/commands/verifying/verify-command';
import { checkTable, ofAnyCheck } from '../../../utils/verify/check-table';
import type { VerifyOptions } from '../../../utils/verify/verify-pack';
import { keyPart } from '../../../utils/word-key';

/** What a verifier says of a pack, in words that can be compared: outcome, and status and reasons of every check. */
export interface Said {
  outcome: string;
  checks: Map<string, string>;
}

const words = wordsOf('ja');
const outcomes: Record<string, string> = {
  holds: 'whole',
  open: 'open',
  fails: 'changed',
  unreadable: 'unreadable',
  unfinished: 'open',
};
const statusWords = {
  proven: 'verify_match',
  changed: 'verify_differs',
  missing: 'verify_absent',
  'cannot-tell': 'verify_cannotTell',
} as const;

/** Reasons that share their words in one language are one here. */
const reasonWords = [...new Set([...checkTable.flatMap(({ reasons }) => reasons), ...ofAnyCheck])].map((reason) => ({
  reason,
  words: words[`verify_reason_${keyPart(reason)}`] ?? reason,
}));
const heardIn = (text: string) => reasonWords.flatMap((each) => (text.includes(each.words) ? [each.words] : []));
const line = (status: string, heard: readonly string[]) => [status, ...new Set(heard)].sort().join(' | ');

/** The command line and verify.html in Chromium, asked about the same files. */
export interface TwoVerifiers {
  /** Every way in which the two do not say the same; empty where they do. */
  differences(zip: Uint8Array, options: VerifyOptions, rootFile?: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openVerifiers(): Promise<TwoVerifiers> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-verifiers-'));
  const file = join(folder, 'verify.html');
  writeFileSync(file, (await offlinePage()).contents);
  const browser: Browser = await chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
  const context = await browser.newContext({ locale: 'ja-JP' });
  let count = 0;
  return {
    async differences(zip, { pins = [], revoked, original }, rootFile) {
      count += 1;
      const at = (name: string) => join(folder, `${count}-${name}`);
      writeFileSync(at('pack.zip'), zip);
      const given: Given = { pack: at('pack.zip') };
      if (pins.length > 0) {
        given.keys = at('keys.json');
        writeFileSync(given.keys, JSON.stringify({ pins, ...(revoked ? { revoked } : {}) }));
      }
      // A file without any root is refused by the command line: both are asked without one
      if (rootFile && rootFile !== '/dev/null') given.roots = rootFile;
      if (original instanceof Uint8Array) {
        given.original = at('original.zip');
        writeFileSync(given.original, original);
      }
      const page = await context.newPage();
      const [command, shown] = await Promise.all([askCommand(given), askPage(page, `file://${file}`, given)]);
      await page.close();
      for (const name of Object.values(given)) if (name.startsWith(folder)) rmSync(name);
      return apart(command, shown);
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Given {
  pack: string;
  keys?: string;
  roots?: string;
  original?: string;
}

/** The words that `npm run verify` prints. */
async function askCommand({ pack, keys, roots, original }: Given): Promise<Said> {
  const printed: string[] = [];
  const output: Output = {
    log: (text: string) => printed.push(...text.split('\n')),
    error: (text: string) => printed.push(text),
  };
  const options = [['--keys', keys] as const, ['--roots', roots] as const, ['--original', original] as const];
  const exit = await verifyCommand([pack, ...options.flatMap(([name, path]) => (path ? [name, path] : []))], output);
  const [first = ''] = printed;
  const outcome = first.startsWith('NOT a pack')
    ? 'unreadable'
    : ({ 0: 'whole', 1: 'changed', 3: 'open' }[exit] ?? first);
  const checks = new Map<string, string>();
  let heard: string[] = [];
  let current = { id: '', status: '' };
  for (const each of printed.slice(1)) {
    const [, status = '', id] = /^(?:check|fact ) (\S+) +(\S+) /.exec(each) ?? [];
    const [, reason] = /^ {6}.*\[([a-z-]+)\]$/.exec(each) ?? [];
    if (id) heard = [];
    else if (reason) heard.push(...heardIn(reasonWords.find((one) => one.reason === reason)?.words ?? reason));
    else continue;
    if (id) current = { id, status };
    checks.set(current.id, line(current.status, heard));
  }
  return { outcome, checks };
}

/** The words that verify.html shows. */
export async function askPage(page: Page, url: string, { pack, keys, roots, original }: Given): Promise<Said> {
  await page.goto(url);
  const told = page.locator('.v-outside [role=status]');
  for (const [accepted, path] of [['json', keys] as const, ['pem', roots] as const]) {
    if (!path) continue;
    const before = await told.textContent();
    await page.setInputFiles(`.v-outside input[accept*=${accepted}]`, path);
    await page.waitForFunction(
      ([was]) => document.querySelector('.v-outside [role=status]')?.textContent !== was,
      [before],
    );
  }
  await page.setInputFiles('.drop input', pack);
  await page.locator('.outcome').waitFor({ timeout: 30_000 });
  if (original) {
    await page.setInputFiles('.v-outside input[accept*=zip]', original);
    await page.locator('.v-outside [role=status]', { hasText: words['verify_originalLoaded'] ?? '' }).waitFor();
    // The card says so in the frame before the verdict is taken away
    await page.waitForTimeout(150);
    await page.locator('.outcome').waitFor({ timeout: 30_000 });
  }
  const { head, rows } = await page.evaluate(() => ({
    head: document.querySelector('.outcome')?.textContent ?? '',
    rows: [...document.querySelectorAll('.v-table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  }));
  const outcome = Object.keys(outcomes).find(
    (key) =>
      head.startsWith(words[`verify_${key}`] ?? '\n') || head.startsWith(words[`verify_${key}_redacted`] ?? '\n'),
  );
  const checks = new Map<string, string>();
  for (const [name = '', result = '', found = ''] of rows) {
    const id = checkTable.find((each) => words[`verify_check_${keyPart(each.id)}`] === name)?.id ?? name;
    const status = Object.entries(statusWords).find(([, key]) => words[key] === result)?.[0] ?? result;
    checks.set(id, line(status, heardIn(found)));
  }
  return { outcome: outcomes[outcome ?? ''] ?? head, checks };
}

function apart(command: Said, page: Said): string[] {
  const found = command.outcome === page.outcome ? [] : [`outcome: ${command.outcome}, verify.html ${page.outcome}`];
  for (const id of new Set([...command.checks.keys(), ...page.checks.keys()])) {
    const [one, other] = [command.checks.get(id), page.checks.get(id)];
    if (one !== other) found.push(`${id}: ${one}, verify.html ${other}`);
  }
  return found;
}
