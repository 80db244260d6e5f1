import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pack } from './pack-maker';

const execute = promisify(execFile);

/** Runs a stock tool and gives its output; the test fails when the tool is absent or says no. */
export async function run(tool: string, args: string[], cwd?: string): Promise<string> {
  const { stdout, stderr } = await execute(tool, args, { maxBuffer: 256 * 1024 ** 2, ...(cwd ? { cwd } : {}) });
  return stdout + stderr;
}

/** Writes a pack out and extracts it with `unzip`; gives the bag's directory. */
export async function extract(pack: Pick<Pack, 'name' | 'blob'>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'banken-pack-'));
  await writeFile(join(directory, pack.name), new Uint8Array(await pack.blob.arrayBuffer()));
  await run('unzip', ['-q', pack.name], directory);
  return join(directory, pack.name.replace(/\.zip$/, ''));
}

/** What a program that reads a PDF aloud goes by: its title, its language and its bookmarks. */
export async function toldOf(path: string): Promise<{ title?: string; lang?: string; bookmarks: string[] }> {
  const [, title] = /^Title:\s+(.*)$/m.exec(await run('pdfinfo', [path])) ?? [];
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(await run('qpdf', ['--show-object=trailer', path])) ?? [];
  const [, lang] = /\/Lang \(([^)]*)\)/.exec(await run('qpdf', [`--show-object=${root}`, path])) ?? [];
  const { outlines } = JSON.parse(await run('qpdf', ['--json', '--json-key=outlines', path])) as {
    outlines: { title: string }[];
  };
  return { ...(title ? { title } : {}), ...(lang ? { lang } : {}), bookmarks: outlines.map((each) => each.title) };
}
