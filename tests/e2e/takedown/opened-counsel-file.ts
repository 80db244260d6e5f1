import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Text of a PDF as `pdftotext` reads it, without white space: how lines break says nothing. */
const read = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 }).replaceAll(/\s+/g, '');

export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'banken-paper-')), 'paper.pdf');
  await writeFile(file, bytes);
  return read(file);
}

/**
 * Opens a file for counsel with stock tools alone: unzip, sha256sum, LibreOffice for every Word file, pdftotext for every
 * paper; the pack in it by our own verifier. Gives the text of each paper by its name, such as `petition.docx`.
 */
export async function openCounselFile(bytes: Uint8Array): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'banken-counsel-'));
  await writeFile(join(folder, 'file.zip'), bytes);
  execFileSync('unzip', ['-q', 'file.zip'], { cwd: folder });
  // A browser may number the file that it saves; what is in it keeps its own name
  const [inner] = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory());
  const inside = join(folder, inner?.name ?? '');
  const checked = execFileSync('sha256sum', ['-c', 'sha256sums.txt'], { cwd: inside, encoding: 'utf8' });
  const pack = checked.match(/^(K-\S+\.zip): OK$/m)?.[1] ?? '';
  const judged = spawnSync('npx', ['tsx', 'utils/node/commands/verify.ts', join(inside, pack)], { encoding: 'utf8' });
  expect(judged.status, judged.stdout).not.toBe(1);
  const papers = join(inside, 'papers');
  const names = (await readdir(papers)).sort();
  expect(checked.match(/: OK$/gm)).toHaveLength(names.length + 1);
  const words = names.filter((name) => name.endsWith('.docx'));
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const convert = ['--headless', home, '--convert-to', 'pdf', '--outdir', join(folder, 'words')];
  execFileSync('libreoffice', [...convert, ...words.map((name) => join(papers, name))], { stdio: 'ignore' });
  const pdfOf = (name: string) =>
    name.endsWith('.docx') ? join(folder, 'words', name.replace(/docx$/, 'pdf')) : join(papers, name);
  return new Map(names.map((name) => [name, read(pdfOf(name))]));
}
