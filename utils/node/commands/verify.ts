import { readFile, stat } from 'node:fs/promises';
import type { BagFinding } from '../../verify/bagit/finding';
import { checkPlainBag } from '../../verify/bagit/plain-bag';
import { openZippedBag } from '../../verify/bagit/plain-zip';
import { type Check, integrityIds } from '../../verify/check';
import { judgeWithRoots } from '../../verify/keys/judge-time-stamp';
import { readKeyList } from '../../verify/keys/outside-facts';
import { type VerifyOptions, verifyPack } from '../../verify/verify-pack';
import { openBagDirectory } from './open-bag-directory';
import { printable } from './printable-words';
import { reasons, titles } from './verify-words';

const usage = `usage: npm run verify -- pack.zip [--keys keys.json] [--roots roots.pem] [--original pack.zip]   a Banken pack, strictly
       npm run verify -- bag --bagit   any BagIt bag, a ZIP or a directory
exit code: 0 whole or valid, 1 not, 2 nothing to check`;

/** `npm run verify`: see usage. The strict verdict is the extension's own; `--bagit` is for bags by others. */
async function run(arguments_: readonly string[]): Promise<number> {
  const optionAfter = (name: string) =>
    arguments_.includes(name) ? arguments_[arguments_.indexOf(name) + 1] : undefined;
  const given = ['--keys', '--roots', '--original'].map(optionAfter);
  const [path] = arguments_.filter((word) => !word.startsWith('--') && !given.includes(word));
  const kind = path ? await stat(path).catch(() => undefined) : undefined;
  if (!path || !kind) {
    console.error(usage);
    return 2;
  }
  if (arguments_.includes('--bagit')) return plainVerdict(path, kind.isDirectory());
  if (kind.isDirectory()) {
    console.error('a pack is a ZIP; for a directory use --bagit');
    return 2;
  }
  return strictVerdict(path, given);
}

async function plainVerdict(path: string, isDirectory: boolean): Promise<number> {
  const opened = isDirectory ? await openBagDirectory(path) : await openZippedBag(new Uint8Array(await readFile(path)));
  const { isValid, version, findings } = await checkPlainBag(opened);
  for (const finding of findings) console.error(bagLine(finding));
  console.log(`${path}: ${isValid ? `valid (BagIt ${version === 1 ? '1.0' : version})` : 'NOT valid'}`);
  return isValid ? 0 : 1;
}

function bagLine({ level, reason, path, detail }: BagFinding): string {
  return printable(
    `${level}: ${[path, reason.replaceAll('-', ' '), detail && `(${detail})`].filter(Boolean).join(' ')}  [${reason}]`,
  );
}

async function strictVerdict(
  path: string,
  [keysPath, rootsPath, originalPath]: readonly (string | undefined)[],
): Promise<number> {
  const options: VerifyOptions = {};
  if (keysPath) {
    const list = readKeyList(await jsonIn(keysPath));
    if (!list) {
      console.error(`${keysPath}: no keys in it`);
      return 2;
    }
    Object.assign(options, list);
  }
  if (rootsPath) options.judgeTimeStamp = judgeWithRoots(await readFile(rootsPath, 'utf8'));
  if (originalPath) options.original = new Uint8Array(await readFile(originalPath));
  const { checks, outcome, kind } = await verifyPack(new Uint8Array(await readFile(path)), options);
  for (const check of checks) console.log(lineOf(check));
  const words = {
    whole: 'Whole: every part of this pack agrees with every other.',
    open: 'OPEN: the pack is whole, but its keys are not on the list that was given.',
    changed: 'NOT whole: see the lines above.',
    unreadable: 'NOT a pack: it cannot be read.',
  };
  console.log(`\n${words[outcome]}`);
  if (kind === 'redacted') console.log('A redacted copy; the original is not in this pack.');
  if (!keysPath)
    console.log(
      'Whoever makes a pack can make another: bring the list of device keys (--keys), or compare the seals or the SHA-256 of the ZIP with values received by another way.',
    );
  return outcome === 'whole' ? 0 : 1;
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function lineOf({ id, status, findings, basis }: Check): string {
  const kind = (integrityIds as readonly string[]).includes(id) ? 'check' : 'fact ';
  const shown = findings.slice(0, 20).map(({ reason, path, detail }) => {
    const words = reasons[reason] ?? reason.replaceAll('-', ' ');
    return `\n      ${printable([path, words, detail && `(${detail})`].filter(Boolean).join(' '))}  [${reason}]`;
  });
  const more = findings.length > 20 ? `\n      and ${findings.length - 20} more` : '';
  return `${kind} ${status.padEnd(11)} ${id.padEnd(11)} ${titles[id]}${basis ? ` (${basis})` : ''}${shown.join('')}${more}`;
}

process.exitCode = await run(process.argv.slice(2));
