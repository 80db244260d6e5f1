import { readFile } from 'node:fs/promises';
import type { Check, CheckId, Finding } from '../../utils/verify/check';
import { integrityIds } from '../../utils/verify/check';
import { verifyPack } from '../../utils/verify/verify-pack';

/** `npm run verify -- pack.zip`: prints every check; exit code 0 when all of integrity hold, 1 when not, 2 without a pack. */
const titles: Record<CheckId, string> = {
  zip: 'ZIP is whole and says the same to every reader',
  directory: 'everything lies in one directory',
  declaration: 'bagit.txt declares BagIt 1.0; nothing is to be fetched',
  'bag-info': 'bag-info.txt agrees with the payload',
  manifest: 'manifest is well formed',
  payload: 'every file of the payload is listed, present and unchanged',
  tagmanifest: 'every tag file is listed, present and unchanged',
  captures: 'records of the captures can be read and agree',
  seals: 'seals computed again from the files agree',
  pictures: 'pictures are what their records say',
  custody: 'custody chain is unbroken and ends where it is said to',
  incident: 'incident record can be read and is of these captures',
  report: 'report.pdf was made over these seals',
  permalink: 'permalink of every post',
  'post-time': 'time of every post, to the minute',
  'author-id': 'id of every author',
  pixels: 'pictures are pixels of the screen',
  'whole-text': 'whole text of every post',
  clock: 'the device clock never went back',
  signature: 'who made the pack',
  timestamp: 'a third party says when',
};

const reasons: Partial<Record<Finding['reason'], string>> = {
  'not-reached': 'not looked at: an earlier check failed',
  'not-in-page': 'the page did not show it',
  'not-exact': 'only a coarse time is known',
  'drawn-again': 'drawn again from the page, not what the screen showed',
  'not-in-pack': 'the pack carries none',
  'file-missing': 'is not there',
  'file-unlisted': 'is in no manifest',
  'file-unsealed': 'is not covered by the seal',
  'digest-differs': 'has other bytes than recorded',
  'seal-differs': 'the seal is another one',
};

async function run(path: string | undefined): Promise<number> {
  const bytes = path ? await readFile(path).catch(() => undefined) : undefined;
  if (!bytes) {
    console.error('usage: npm run verify -- pack.zip');
    return 2;
  }
  const { checks, holds } = await verifyPack(new Uint8Array(bytes));
  for (const check of checks) console.log(lineOf(check));
  console.log(
    holds ? '\nWhole: every part of this pack agrees with every other.' : '\nNOT whole: see the lines above.',
  );
  console.log(
    'Whoever makes a pack can make another: compare the seals, or the SHA-256 of the ZIP, with values received by another way.',
  );
  return holds ? 0 : 1;
}

function lineOf({ id, status, findings }: Check): string {
  const kind = (integrityIds as readonly string[]).includes(id) ? 'check' : 'fact ';
  const shown = findings.slice(0, 20).map(({ reason, path, detail }) => {
    const words = reasons[reason] ?? reason.replaceAll('-', ' ');
    return `\n      ${[path, words, detail && `(${detail})`].filter(Boolean).join(' ')}  [${reason}]`;
  });
  const more = findings.length > 20 ? `\n      and ${findings.length - 20} more` : '';
  return `${kind} ${status.padEnd(11)} ${id.padEnd(11)} ${titles[id]}${shown.join('')}${more}`;
}

process.exitCode = await run(process.argv[2]);
