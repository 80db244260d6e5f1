import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { billOfMaterials, licenceTexts } from '../build/bill-of-materials';
import { storeZip } from '../build/store-zip';

/**
 * `npm run package`: what the stores take, in `.output/store`: a ZIP for each browser, the source of the commit for the
 * reviewers of Firefox, the bill of materials and the licences; the digests last. It ends with 1 where the rules for add-ons
 * are broken, warnings among them, and with `-- --twice`, which builds everything a second time, where a byte differs.
 */
const root = resolve(import.meta.dirname, '..', '..', '..');
const store = join(root, '.output', 'store');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const first = make();
execFileSync('npx', ['addons-linter', join(root, '.output', 'firefox-mv3'), '--warnings-as-errors'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const second = process.argv.includes('--twice') ? make() : first;
const differing = [...first].filter(([name, digest]) => second.get(name) !== digest).map(([name]) => name);
writeFileSync(join(store, 'SHA256SUMS'), [...first].map(([name, digest]) => `${digest}  ${name}\n`).join(''));
for (const [name, digest] of first) console.log(`${digest}  ${name}`);
if (second !== first)
  console.log(differing.length > 0 ? `DIFFERENT: ${differing.join(', ')}` : 'The same, byte for byte, in two runs.');
process.exit(differing.length > 0 ? 1 : 0);

function make(): Map<string, string> {
  const run = (command: string, ...parameters: string[]) =>
    execFileSync(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, BANKEN_ANEW: '1' },
    });
  run('npx', 'wxt', 'build');
  run('npx', 'wxt', 'build', '-b', 'firefox', '--mv3');
  mkdirSync(store, { recursive: true });
  const source = `banken-${version}-source.zip`;
  // Stored, not compressed: compressors differ
  run('git', 'archive', '--format=zip', '-0', `--output=${join(store, source)}`, 'HEAD');
  const written: [string, Uint8Array | string][] = [
    [`banken-${version}-chrome.zip`, storeZip(join(root, '.output', 'chrome-mv3'))],
    [`banken-${version}-firefox.zip`, storeZip(join(root, '.output', 'firefox-mv3'))],
    ['bill-of-materials.json', billOfMaterials(root)],
    ['licences.txt', licenceTexts(root)],
  ];
  for (const [name, bytes] of written) writeFileSync(join(store, name), bytes);
  return new Map([...written.map(([name]) => name), source].map((name) => [name, digestOf(name)]));
}

function digestOf(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(store, name)))
    .digest('hex');
}
