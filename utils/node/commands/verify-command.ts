import { readFile, stat } from 'node:fs/promises';
import type { BagFinding } from '../../verify/bagit/finding';
import { checkPlainBag } from '../../verify/bagit/plain-bag';
import { openZippedBag } from '../../verify/bagit/plain-zip';
import {
  type Check,
  type Finding,
  isRevoked,
  isUnanswered,
  isUnfinished,
  lateDays,
  leftOutOf,
} from '../../verify/check-ids';
import { checkTable } from '../../verify/check-table';
import { judgeWithRoots } from '../../verify/keys/judge-time-stamp';
import { keyListIn } from '../../verify/keys/outside-facts';
import { scopeWords } from '../../verify/scope';
import { type VerifyOptions, verifyPack } from '../../verify/verify-pack';
import { fontsOfPapers } from '../build/letter-table';
import { offlinePage } from '../build/offline-page';
import { withFile } from './file-on-disk';
import { openBagDirectory } from './open-bag-directory';
import { type Output, type Printer, printerTo } from './printer';
import { reasons } from './verify-words';

const usage = `usage: npm run verify -- pack.zip [--keys keys.json] [--roots roots.pem] [--original pack.zip]   a Banken pack, strictly
       npm run verify -- bag --bagit   any BagIt bag, a ZIP or a directory
exit code: 0 whole or valid, 1 changed or not valid, 3 not all could be checked, 2 nothing to check`;

/** `npm run verify`: see usage. The strict verdict is the extension's own; `--bagit` is for bags by others. Gives the exit code. */
export async function verifyCommand(arguments_: readonly string[], terminal: Output = console): Promise<number> {
  const output = printerTo(terminal);
  const optionAfter = (name: string) =>
    arguments_.includes(name) ? arguments_[arguments_.indexOf(name) + 1] : undefined;
  const given = ['--keys', '--roots', '--original'].map(optionAfter);
  const [path] = arguments_.filter((word) => !word.startsWith('--') && !given.includes(word));
  const kind = path ? await stat(path).catch(() => undefined) : undefined;
  if (!path || !kind) {
    output.error(...usage.split('\n'));
    return 2;
  }
  if (arguments_.includes('--bagit')) return plainVerdict(path, kind.isDirectory(), output);
  if (kind.isDirectory()) {
    output.error('a pack is a ZIP; for a directory use --bagit');
    return 2;
  }
  return strictVerdict(path, given, output);
}

async function plainVerdict(path: string, isDirectory: boolean, output: Printer): Promise<number> {
  const opened = isDirectory ? await openBagDirectory(path) : await openZippedBag(new Uint8Array(await readFile(path)));
  const { isValid, version, findings } = await checkPlainBag(opened);
  for (const finding of findings) output.error(bagLine(finding));
  output.log(`${path}: ${isValid ? `valid (BagIt ${version === 1 ? '1.0' : version})` : 'NOT valid'}`);
  return isValid ? 0 : 1;
}

function bagLine({ level, reason, path, detail }: BagFinding): string {
  return `${level}: ${[path, reason.replaceAll('-', ' '), detail && `(${detail})`].filter(Boolean).join(' ')}  [${reason}]`;
}

async function strictVerdict(
  path: string,
  [keysPath, rootsPath, originalPath]: readonly (string | undefined)[],
  output: Printer,
): Promise<number> {
  const options: VerifyOptions = { ownPage: async () => (await offlinePage()).sha256, letters: fontsOfPapers };
  if (keysPath) {
    const list = keyListIn(await readFile(keysPath, 'utf8').catch(() => ''));
    if (!list) {
      output.error(
        `${keysPath}: no key list (pins and revoked, each fingerprint and name; nothing else, and nothing twice)`,
      );
      return 2;
    }
    Object.assign(options, list);
  }
  if (rootsPath) {
    const roots = await readFile(rootsPath, 'utf8').catch(() => '');
    if (!roots.includes('-----BEGIN CERTIFICATE-----')) {
      output.error(`${rootsPath}: no root certificates (PEM)`);
      return 2;
    }
    options.judgeTimeStamp = judgeWithRoots(roots);
  }
  if (originalPath) {
    const original = await readFile(originalPath).catch(() => undefined);
    if (!original) {
      output.error(`${originalPath}: cannot be read`);
      return 2;
    }
    options.original = new Uint8Array(original);
  }
  const { checks, outcome, kind, changed } = await withFile(path, (file) => verifyPack(file, options));
  const words = {
    whole: 'Whole: every check was made, and every part of this pack agrees with every other.',
    open: openWords(checks),
    changed: `CHANGED: ${changed ? wordsOf(changed) : 'see below'}`,
    unreadable: `NOT a pack: ${changed ? wordsOf(changed) : 'it cannot be read'}`,
  };
  output.log([words[outcome], ...(outcome === 'whole' || outcome === 'open' ? lackingWords(checks) : [])].join(' '));
  const unknown = checks.find(({ id, status }) => id === 'tools' && status === 'cannot-tell')?.findings ?? [];
  // Of what cannot be read nothing can be run either
  if (outcome !== 'unreadable') for (const finding of unknown) output.log(`DO NOT RUN: ${wordsOf(finding)}`);
  output.log('');
  for (const check of checks) output.log(...linesOf(check));
  output.log('', scopeWords.en);
  if (kind === 'redacted') output.log('A redacted copy; the original is not in this pack.');
  if (!keysPath)
    output.log(
      'Whoever makes a pack can make another: bring the list of device keys (--keys), or compare the seals or the SHA-256 of the ZIP with values received by another way.',
    );
  return { whole: 0, open: 3, changed: 1, unreadable: 1 }[outcome];
}

/** What a reader who stops at the first line would take to be in the pack: it may be of a part of its case. */
function lackingWords(checks: readonly Check[]): string[] {
  const left = leftOutOf(checks);
  const stamped = lateDays(checks);
  return [
    ...(left > 0
      ? [
          `NOT THE WHOLE CASE: of the captures that its log says were sealed, ${left} ${left === 1 ? 'is' : 'are'} not in it.`,
        ]
      : []),
    ...(isUnanswered(checks) ? ['NOT STAMPED: a time stamp was asked for, and no answer is in it.'] : []),
    ...(stamped > 0
      ? [
          `STAMPED LATE: ${stamped} days after it was sealed by its own account; for the time before only the device’s clock speaks.`,
        ]
      : []),
  ];
}

/** What is said first of a pack that is open: above all that a stranger signed it, or nobody. */
function openWords(checks: readonly Check[]): string {
  const findings = (id: Check['id']) => checks.find((check) => check.id === id)?.findings ?? [];
  if (isUnfinished(checks))
    return 'NOT CHECKED TO THE END: a check broke off, so nobody can say that this pack is unchanged; see "cannot-tell" below. Check it with another tool, too.';
  if (isRevoked(checks))
    return 'KEY REVOKED: no byte of this pack is changed, but a key that signed it was withdrawn. Whoever has that key can have made all of it.';
  if (findings('keys').some(({ reason }) => reason === 'key-not-pinned'))
    return 'NOT PROVEN: signed by a key that is not on the list that was given. Whoever has that key can have made all of it.';
  if (findings('signature').some(({ reason }) => reason === 'not-in-pack'))
    return 'NOT PROVEN: nobody signed this pack. Anybody can have put it together.';
  return 'NOT ALL CHECKED: no check found a change, but not everything could be checked; see "cannot-tell" below.';
}

function linesOf({ id, status, findings, basis }: Check): string[] {
  const entry = checkTable.find((one) => one.id === id);
  const shown = findings.slice(0, 20).map((finding) => `      ${wordsOf(finding)}`);
  const more = findings.length > 20 ? [`      and ${findings.length - 20} more`] : [];
  const kind = entry?.part === 'integrity' ? 'check' : 'fact ';
  const head = `${kind} ${status.padEnd(11)} ${id.padEnd(11)} ${entry?.title}${basis ? ` (${basis})` : ''}`;
  return [head, ...shown, ...more];
}

function wordsOf({ reason, path, detail }: Finding): string {
  const words = reasons[reason] ?? reason.replaceAll('-', ' ');
  return `${[path, words, detail && `(${detail})`].filter(Boolean).join(' ')}  [${reason}]`;
}
