import { sha256Hex } from '../../../utils/bytes/digest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { canonicalJson, entryHash } from '../../../utils/evidence/custody-chain';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import { type RawEntry, rawZip } from './raw-zip';

export const top = 'K-2026-0117_20261130';
export const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
export const bytesOf = (words: string) => new TextEncoder().encode(words);

/** A pack opened for forging: paths below the top directory. */
export type Forged = Map<string, Uint8Array<ArrayBuffer>>;

/** Under which directory an opened pack stood: one that was made a moment ago bears the day of today. */
const directories = new WeakMap<Forged, string>();

export async function openPack(zip: Uint8Array<ArrayBuffer>): Promise<Forged> {
  const zipped = [...(await readZip(zip))];
  const directory = zipped[0]?.[0].split('/', 1)[0] ?? top;
  const files: Forged = new Map(zipped.map(([name, bytes]) => [name.slice(directory.length + 1), bytes]));
  directories.set(files, directory);
  return files;
}

export function entriesOf(files: Forged): RawEntry[] {
  const directory = directories.get(files) ?? top;
  return [...files].map(([name, bytes]) => ({ name: `${directory}/${name}`, bytes }));
}

export function closePack(files: Forged): Uint8Array<ArrayBuffer> {
  return rawZip(entriesOf(files));
}

/** Replaces words in one file. The test fails when they are not there: a mutation that changes nothing proves nothing. */
export function edit(files: Forged, path: string, from: string | RegExp, to: string): void {
  const before = text(files.get(path));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  files.set(path, bytesOf(after));
}

/** What a forger who knows BagIt does: new Payload-Oxum, new manifests, all of them right. */
export async function rewriteManifests(files: Forged): Promise<void> {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  edit(files, 'bag-info.txt', /(Payload-Oxum: ).*|$/, `$1${octets}.${payload.length} `);
  edit(files, 'bag-info.txt', / \n/, '\n');
  await list(
    files,
    'manifest-sha256.txt',
    payload.map(([path]) => path),
  );
  const tags = [...files.keys()].filter((path) => !/^(?:data\/|tagmanifest-sha256\.txt)/.test(path));
  await list(files, 'tagmanifest-sha256.txt', tags);
}

async function list(files: Forged, manifest: string, paths: string[]): Promise<void> {
  const lines = await Promise.all(
    paths.sort().map(async (path) => `${await sha256Hex(files.get(path) ?? new Uint8Array())}  ${path}\n`),
  );
  files.set(manifest, bytesOf(lines.join('')));
}

/** Changes the custody log; with `rehash` every link is made anew, and bag-info.txt gets the new head. */
export async function editChain(
  files: Forged,
  change: (entries: CustodyEntry[]) => CustodyEntry[],
  rehash: boolean,
): Promise<void> {
  const lines = text(files.get('data/custody.jsonl')).trimEnd().split('\n');
  let entries = change(lines.map((line): CustodyEntry => JSON.parse(line)));
  if (rehash) {
    const linked: CustodyEntry[] = [];
    for (const [index, entry] of entries.entries()) {
      const { hash: _, ...rest } = { ...entry, seq: index + 1, previous: linked.at(-1)?.hash ?? '0'.repeat(64) };
      linked.push({ ...rest, hash: await entryHash(rest) });
    }
    entries = linked;
    const head = entries.at(-1);
    edit(files, 'bag-info.txt', /Custody-Head: .*/, `Custody-Head: ${head?.seq} ${head?.hash}`);
  }
  files.set('data/custody.jsonl', bytesOf(entries.map((entry) => `${canonicalJson(entry)}\n`).join('')));
  await rewriteManifests(files);
}
