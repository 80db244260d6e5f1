import { createHash } from 'node:crypto';
import { openBag } from '../../../utils/verify/bagit/open-bag';
import { type BagVerdict, checkPlainBag } from '../../../utils/verify/bagit/plain-bag';

export type Files = Map<string, Uint8Array<ArrayBuffer>>;
type Content = string | Uint8Array;

/** A bag written by hand: what is not given is made right. */
export interface HandMade {
  version?: string;
  encoding?: string;
  algorithms?: string[];
  payload?: Record<string, Content>;
  /** Other tag files. */
  tags?: Record<string, Content>;
  /** Changes the text of a manifest before it is encoded. */
  manifest?: (text: string, algorithm: string) => string;
  declaration?: Content;
  withTagManifest?: boolean;
}

const bytesOf = (content: Content) => new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content);

/** Text in an encoding of tag files. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'UTF-16') return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
  if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le');
  if (encoding === 'ISO-8859-1') return Buffer.from(text, 'latin1');
  return Buffer.from(text);
}

export function handMadeFiles(wish: HandMade = {}): Map<string, Uint8Array<ArrayBuffer>> {
  const {
    version = '1.0',
    encoding = 'UTF-8',
    algorithms = ['sha256'],
    payload = { 'data/hello.txt': 'hello\n' },
  } = wish;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  files.set(
    'bagit.txt',
    bytesOf(wish.declaration ?? `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`),
  );
  for (const [path, content] of Object.entries({ ...payload, ...wish.tags })) files.set(path, bytesOf(content));
  const list = (paths: string[], algorithm: string) =>
    paths
      .map(
        (path) =>
          `${createHash(algorithm)
            .update(files.get(path) ?? '')
            .digest('hex')}  ${escaped(path, version)}\n`,
      )
      .join('');
  for (const algorithm of algorithms) {
    const text = list(Object.keys(payload), algorithm);
    files.set(`manifest-${algorithm}.txt`, bytesOf(encoded(wish.manifest?.(text, algorithm) ?? text, encoding)));
  }
  if (wish.withTagManifest) {
    const tags = [...files.keys()].filter((path) => !path.startsWith('data/'));
    const [algorithm = 'sha256'] = algorithms;
    files.set(`tagmanifest-${algorithm}.txt`, bytesOf(encoded(list(tags, algorithm), encoding)));
  }
  return files;
}

function escaped(path: string, version: string): string {
  const pattern = version === '1.0' ? /[\r\n%]/g : /[\r\n]/g;
  return path.replace(pattern, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The verdict over a bag written by hand; `change` edits its files at the end. */
export function verdictOf(wish: HandMade = {}, change: (files: Files) => unknown = () => {}): Promise<BagVerdict> {
  const files = handMadeFiles(wish);
  change(files);
  return checkPlainBag(openBag(files, new Set()));
}

/** Replaces words in one file. */
export function edit(files: Files, path: string, from: RegExp | string, to: string): void {
  files.set(
    path,
    bytesOf(
      Buffer.from(files.get(path) ?? [])
        .toString()
        .replace(from, to),
    ),
  );
}
