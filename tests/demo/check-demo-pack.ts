import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../../utils/node/browser/find-browser';
import { projectRoot } from '../harness/build';

export interface CheckedPack {
  report: Buffer;
  /** What the tools said, to keep beside the pack. */
  checks: string;
}

/**
 * Checks a pack of a device with these keys with `npm run verify` and, where the system has them, with `unzip`, `sha256sum` and `pdftotext`.
 * @throws Error with what the tool said.
 */
export async function checkPack(zip: string, fingerprints: readonly string[]): Promise<CheckedPack> {
  const verifier = join(projectRoot, 'utils', 'node', 'commands', 'verify.ts');
  if (!onPath('unzip')) throw new Error('unzip is not installed: the report cannot be taken out of the pack.');
  const folder = await mkdtemp(join(tmpdir(), 'banken-pack-'));
  try {
    const keys = join(folder, 'keys.json');
    const pins = fingerprints.map((fingerprint) => ({ fingerprint, name: 'demo' }));
    await writeFile(keys, JSON.stringify({ pins, revoked: [] }));
    const said = [run('our verifier', process.execPath, ['--import', 'tsx', verifier, zip, '--keys', keys])];
    said.push(run('unzip', 'unzip', ['-q', zip, '-d', folder]));
    const bag = await findFolderOf(folder, 'bagit.txt');
    if (onPath('sha256sum')) {
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        said.push(run(`sha256sum -c ${manifest}`, 'sha256sum', ['-c', manifest], bag));
      }
    }
    const report = join(bag, 'data', 'report.pdf');
    if (onPath('pdftotext')) said.push(checkReport(report, await postedAt(bag)));
    return { report: await readFile(report), checks: `${said.join('\n\n')}\n` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the post stands according to the pack: its permalink, else the page's address. */
async function postedAt(bag: string): Promise<string> {
  const post: { permalink?: string } = JSON.parse(await readFile(join(bag, 'data', 'post.json'), 'utf8'));
  if (post.permalink) return post.permalink;
  const capture: { page: { url: string } } = JSON.parse(await readFile(join(bag, 'data', 'capture.json'), 'utf8'));
  return capture.page.url;
}

function checkReport(report: string, permalink: string): string {
  const text = run('pdftotext', 'pdftotext', ['-layout', report, '-']);
  const flat = text.replace(/\s+/g, '');
  if (!flat.includes(permalink.replace(/\s+/g, ''))) throw new Error(`report.pdf does not hold ${permalink}`);
  const digests = flat.match(/[0-9a-f]{64}/g) ?? [];
  if (digests.length === 0) throw new Error('report.pdf holds no whole SHA-256');
  return `== pdftotext\n${digests.length} whole SHA-256 digests and ${permalink} in report.pdf`;
}

function run(name: string, command: string, parameters: string[], cwd = projectRoot): string {
  const result = spawnSync(command, parameters, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  if (result.status !== 0) throw new Error(`${name}: ${output.slice(-1_500)}`);
  return `== ${name}\n${output}`;
}

async function findFolderOf(root: string, file: string): Promise<string> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name === file) return entry.parentPath;
  }
  throw new Error(`${file} is not in the pack.`);
}
