import { readFile, stat } from 'node:fs/promises';
import type { BagFinding } from '../../../verify/bagit/finding';
import { checkPlainBag } from '../../../verify/bagit/plain-bag';
import { openZippedBag } from '../../../verify/bagit/plain-zip';
import {
  type Check,
  type Finding,
  isRevoked,
  isUnanswered,
  isUnfinished,
  lateDays,
  leftOutOf,
} from '../../../verify/check-ids';
import { checkTable } from '../../../verify/check-table';
import { scopeWords } from '../../../verify/scope';
import { type VerifyOptions, verifyPack } from '../../../verify/verify-pack';
import { withFile } from '../file-on-disk';
import { type Output, type Printer, printerTo } from '../printer';
import { strictArguments } from '../strict-arguments';
import { broughtBy } from './brought-facts';
import { openBagDirectory } from './open-bag-directory';
import { reasons } from './verify-words';

const usage = `usage: npm run verify -- pack.zip … [--keys keys.json …] [--roots roots.pem …] [--original pack.zip]   Banken packs, strictly
       npm run verify -- bag … --bagit   any BagIt bags, ZIPs or directories
exit code: 0 whole or valid, 1 changed or not valid, 3 not all could be checked, 2 nothing checked, or not to the end; of several the worst: 1, 2, 3, 0`;

const text = { type: 'string', multiple: true } as const;
const known = { keys: text, roots: text, original: { type: 'string' }, bagit: { type: 'boolean' } } as const;

/**
 * `npm run verify`: see usage. The strict verdict is the extension's own; `--bagit` is for bags by others. What is given and
 * cannot be used is told before anything is checked. Gives the exit code.
 */
export async function verifyCommand(arguments_: readonly string[], terminal: Output = console): Promise<number> {
  const output = printerTo(terminal);
  try {
    const { values, positionals: paths } = strictArguments(known, Number.POSITIVE_INFINITY, arguments_);
    if (paths.length === 0) throw new Error(usage);
    const isDirectory = await kindsOf(paths, values.bagit);
    const [unused] = values.bagit ? (['keys', 'roots', 'original'] as const).filter((name) => values[name]) : [];
    if (unused) throw new Error(`--${unused} is not for --bagit, which asks for no keys, stamps or copies`);
    const options = values.bagit ? {} : await broughtBy(values);
    const verdictOf = (path: string) =>
      values.bagit
        ? plainVerdict(path, isDirectory.has(path), output)
        : strictVerdict(path, options, paths.length > 1, output);
    return await worstOf(paths, verdictOf, output);
  } catch (error) {
    output.error(...(error instanceof Error ? error.message : String(error)).split('\n'));
    return 2;
  }
}

/** Which of them are directories. @throws Error with every path that is not there, or is nothing to check */
async function kindsOf(paths: readonly string[], isBag = false): Promise<ReadonlySet<string>> {
  const directories = new Set<string>();
  const faults: string[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory()) directories.add(path);
    if (!kind) faults.push(`${path}: cannot be read`);
    else if (kind.isDirectory() && !isBag) faults.push(`${path}: a pack is a ZIP; for a directory use --bagit`);
    else if (!kind.isDirectory() && !kind.isFile()) faults.push(`${path}: no file`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return directories;
}

/** Exit codes from the worst on. */
const worst = [1, 2, 3, 0];

/** The verdict of each, and of several last each with its code once more. A fault of ours with one says nothing of the others. */
async function worstOf(
  paths: readonly string[],
  verdictOf: (path: string) => Promise<number>,
  output: Printer,
): Promise<number> {
  const codes: number[] = [];
  for (const path of paths)
    codes.push(
      await verdictOf(path).catch((error: unknown) => {
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        output.error(`${path}: the check could not be made:`, ...words.split('\n'));
        return 2;
      }),
    );
  if (paths.length > 1) {
    output.log(`== ${paths.length} checked`);
    for (const [index, path] of paths.entries()) output.log(`${codeWords[codes[index] ?? 2]} ${path}`);
  }
  return worst.find((code) => codes.includes(code)) ?? 2;
}

const codeWords: Record<number, string> = {
  0: 'holds      ',
  1: 'CHANGED    ',
  2: 'not checked',
  3: 'open       ',
};

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
  options: VerifyOptions,
  isOneOfMany: boolean,
  output: Printer,
): Promise<number> {
  if (isOneOfMany) output.log(`== ${path}`);
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
  if (options.original && kind !== 'redacted')
    output.log('Nothing was held against --original: this pack is no redacted copy.');
  if (!options.pins && !options.revoked)
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
