import type { PathFinder } from './bag-paths';
import { type BagFinding, error, warning } from './finding';
import type { BagBytes, CheckedManifest } from './manifests';
import { linesOf, tagText } from './tag-text';

/**
 * `fetch.txt` (RFC 8493 §2.2.3): files of the payload that are to be brought in. Nothing is ever fetched here: one that
 * is not there makes the bag incomplete. Every one must be listed by every payload manifest, before 1.0 by one.
 */
export function checkFetchList(
  files: BagBytes,
  { version, encoding, finder }: { version: number; encoding: string; finder: PathFinder },
  manifests: readonly CheckedManifest[],
): BagFinding[] {
  const path = 'fetch.txt';
  const bytes = files.get(path);
  if (!bytes) return [];
  const text = tagText(bytes, encoding);
  if (text === undefined) return [error('encoding-wrong', path, encoding)];
  return linesOf(text.replace(/^\ufeff/, '')).flatMap((line, index) => {
    if (line.trim() === '') return [warning('line-syntax', path, `line ${index + 1} is blank`)];
    const [, url, length, written] = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line) ?? [];
    if (!url || !length || !written) return [error('line-syntax', path, `line ${index + 1}`)];
    const resolved = finder.resolve(written, path);
    const unsafe = resolved.findings.filter(({ reason }) => reason === 'path-unsafe');
    if (unsafe.length > 0) return unsafe;
    if (!resolved.path.startsWith('data/')) return [error('path-unsafe', path, written)];
    if (!resolved.isPresent) return [error('not-fetched', resolved.path, url)];
    const size = files.get(resolved.path)?.byteLength ?? 0;
    const isListed = version >= 1 ? manifests.every(lists(resolved.path)) : manifests.some(lists(resolved.path));
    return [
      ...resolved.findings,
      ...(isListed ? [] : [error('fetch-unlisted', resolved.path)]),
      ...(length === '-' || Number(length) === size
        ? []
        : [error('length-differs', resolved.path, `${length}, is ${size}`)]),
    ];
  });
}

const lists =
  (path: string) =>
  ({ listed }: CheckedManifest): boolean =>
    listed.has(path);
