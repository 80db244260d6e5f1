import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { billOfMaterials, licenceTexts } from '../build/bill-of-materials';
import { archiveCommit, uncommitted } from '../build/commit-source';
import { buildNote, buildNoteName, packageSet } from '../build/package-set';
import { storeZip } from '../build/store-zip';
import { strictArguments } from './strict-arguments';

/**
 * `npm run package`: what the stores take, in `.output/store`: a ZIP for each browser, the source of the commit for the
 * reviewers of Firefox, the bill of materials and the licences; the digests last. It ends with 1 where the rules for add-ons
 * are broken, warnings among them, where files are not committed, which that source would lack, and with `-- --twice`,
 * which unpacks that source elsewhere and builds it there as a store does (`npm ci`, `npm run build-for-amo`), where a
 * byte differs. `-- --company`: the same in `.output/company` for a company's own people, whose browsers then ask nothing, by
 * `build:company` and `build-for-amo:company`. A note in the source says which package it is of, and how it is built.
 */
const root = resolve(import.meta.dirname, '..', '..', '..');
const asked = strictArguments({ company: { type: 'boolean' }, twice: { type: 'boolean' } }).values;
const isForCompany = asked.company === true;
const { version, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
};
const set = packageSet(version, isForCompany);
const { chrome, firefox, source } = set;
const store = join(root, '.output', set.folder);
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

mkdirSync(store, { recursive: true });
const changed = uncommitted(root);
const made = make(root);
for (const [name, bytes] of made) writeFileSync(join(store, name), bytes);
const note = buildNote(set, isForCompany, digestOf(made.get(firefox.zip) ?? Buffer.of()), engines.node);
archiveCommit(root, join(store, source), { [buildNoteName]: note });
// Not by npx: below one that brings another Node it would take that one's command for its own
const linter = join('node_modules', 'addons-linter', 'bin', 'addons-linter');
run(root, 'node', linter, join('.output', firefox.built), '--warnings-as-errors');
const digests = [...made, [source, readFileSync(join(store, source))] as const]
  .map(([name, bytes]) => `${digestOf(bytes)}  ${name}\n`)
  .join('');
writeFileSync(join(store, 'SHA256SUMS'), digests);
console.log(digests.trimEnd());
if (asked.twice) {
  const again = makeFromSource();
  const differing = [...made].filter(([name, bytes]) => !Buffer.from(bytes).equals(again.get(name) ?? Buffer.of()));
  console.log(
    differing.length > 0
      ? `DIFFERENT: ${differing.map(([name]) => name).join(', ')}`
      : 'The same, byte for byte, as what the source gives elsewhere.',
  );
  if (differing.length > 0) process.exitCode = 1;
}
if (changed.length > 0) {
  console.error(`NOT COMMITTED, so the packages are not what ${source} gives:\n${changed.join('\n')}`);
  process.exitCode = 1;
}

function run(folder: string, command: string, ...parameters: string[]): void {
  execFileSync(command, parameters, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // What a company sets stands in its file alone, which the source has too
    env: { ...process.env, BANKEN_ANEW: '1', BANKEN_COMPANY_BUILD: undefined, BANKEN_GECKO_ID: undefined },
    shell: process.platform === 'win32',
  });
}

function make(folder: string): Map<string, Buffer> {
  for (const { script } of [chrome, firefox]) run(folder, 'npm', 'run', script);
  return new Map(
    Object.entries({
      [chrome.zip]: storeZip(join(folder, '.output', chrome.built)),
      [firefox.zip]: storeZip(join(folder, '.output', firefox.built)),
      'bill-of-materials.json': billOfMaterials(folder),
      'licences.txt': licenceTexts(folder),
    }).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

function makeFromSource(): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-source-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(store, source))))) {
      if (name.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    run(folder, 'npm', 'ci');
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
